"""An app with codes, a passkey and a mailbox, as tests use them."""

import base64
import hashlib
import json
import re
import secrets
import time
from html import unescape

from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from allauth.mfa.webauthn.internal.auth import WebAuthn
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import Client
from fido2.cose import ES256
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

CODE = re.compile(r"Je code is: (\S+)")


def app_code(geheim: str, verschil: int = 0) -> str:
    """Return what the app shows now, or `verschil` periods away."""
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + verschil))


def geef_app(persoon) -> str:
    """Put an app with codes on someone's account; return its secret."""
    geheim = generate_totp_secret()
    TOTP.activate(persoon, geheim)
    return geheim


def mail_code(mail) -> str:
    return CODE.search(mail.body)[1]


def met_mailcode(client: Client, persoon, mailoutbox, **overig):
    """Sign in by a mailed code, up to the second lock."""
    client.post("/inloggen/", {"login": persoon.email, **overig})
    return client.post("/inloggen/code/", {"code": mail_code(mailoutbox[-1]), **overig})


def maak_oud(client: Client, seconden: int) -> None:
    """Let the last proof of this session be so many seconds ago."""
    sessie = client.session
    sessie["bewezen_op"] = time.time() - seconden
    sessie["gebruikt_op"] = time.time()
    sessie.save()


def verborgen(tekst: str) -> dict[str, str]:
    """Return the hidden fields of the first form in the page's main part that carries something."""
    hoofd = tekst[tekst.index("<main") :]
    velden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', hoofd)
    return {naam: unescape(waarde) for naam, waarde in velden if naam != "csrfmiddlewaretoken"}


def _tekst(ruw: bytes) -> str:
    return base64.urlsafe_b64encode(ruw).rstrip(b"=").decode()


def _ruw(tekst: str) -> bytes:
    return base64.urlsafe_b64decode(tekst + "=" * (-len(tekst) % 4))


class Passkey:
    """What a device does with a passkey (W3C WebAuthn, level 2), without a browser."""

    def __init__(self, rp: str = "testserver") -> None:
        self.geheim = ec.generate_private_key(ec.SECP256R1())
        self.id = secrets.token_bytes(16)
        self.rp = rp
        self.eigenaar = b""
        self.teller = 0

    def _gegevens(self, soort: str, uitdaging: str, bron: str = "") -> CollectedClientData:
        bron = bron or f"https://{self.rp}"
        return CollectedClientData.create(soort, _ruw(uitdaging), bron)

    def _toestand(self, vlaggen: int, sleutel: AttestedCredentialData | None = None) -> bytes:
        self.teller += 1
        hash_ = hashlib.sha256(self.rp.encode()).digest()
        return AuthenticatorData.create(hash_, vlaggen, self.teller, sleutel or b"")

    def maak(self, opties: dict, vlaggen: int = 0x45) -> dict:
        """Answer `navigator.credentials.create`; the flags say: present, verified, with a key."""
        vraag = opties["publicKey"]
        self.eigenaar = _ruw(vraag["user"]["id"])
        publiek = ES256.from_cryptography_key(self.geheim.public_key())
        deel = AttestedCredentialData.create(b"\0" * 16, self.id, publiek)
        bewijs = AttestationObject.create("none", self._toestand(vlaggen, deel), {})
        client = self._gegevens("webauthn.create", vraag["challenge"])
        return self._pak({"clientDataJSON": _tekst(client), "attestationObject": _tekst(bewijs)})

    def gebruik(self, opties: dict, vlaggen: int = 0x05, bron: str = "") -> dict:
        """Answer `navigator.credentials.get`."""
        client = self._gegevens("webauthn.get", opties["publicKey"]["challenge"], bron)
        toestand = self._toestand(vlaggen)
        inhoud = bytes(toestand) + hashlib.sha256(client).digest()
        handtekening = self.geheim.sign(inhoud, ec.ECDSA(hashes.SHA256()))
        antwoord = {
            "clientDataJSON": _tekst(client),
            "authenticatorData": _tekst(toestand),
            "signature": _tekst(handtekening),
            "userHandle": _tekst(self.eigenaar),
        }
        return self._pak(antwoord)

    def _pak(self, antwoord: dict) -> dict:
        kop = {"id": _tekst(self.id), "rawId": _tekst(self.id), "type": "public-key"}
        return {**kop, "clientExtensionResults": {}, "response": antwoord}


def opties(blad: str) -> dict:
    """Return what the page asks of a passkey."""
    blok = re.search(r'<script id="passkey-opties" type="application/json">(.*?)</script>', blad)
    return next(iter(json.loads(blok[1]).values()))


def geef_passkey(persoon, naam: str = "Laptop") -> Passkey:
    """Put a passkey on someone's account, and return it."""
    passkey = Passkey()
    vraag = {"publicKey": {"challenge": "AAAA", "user": {"id": _tekst(_handvat(persoon))}}}
    WebAuthn.add(persoon, naam, passkey.maak(vraag))
    return passkey


def _handvat(persoon) -> bytes:
    return user_pk_to_url_str(persoon).encode()
