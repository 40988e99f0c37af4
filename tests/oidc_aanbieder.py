"""An OpenID Connect provider on loopback, for tests: strict on its side, and it lies when told to.

`with Aanbieder() as aanbieder:` starts and stops it. `aanbieder.wie` is who signs in there (claims
of a made-up person); the other fields make it fail or lie.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, GEHEIM = "leerwerkplaats", "geheim-van-de-test"


@cache
def sleutel(naam: str) -> rsa.RSAPrivateKey:
    """Return a private key, made once per name."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def onderteken(claims: dict[str, Any], naam: str = "goed") -> str:
    """Return a signed id_token."""
    return jwt.encode(claims, sleutel(naam), algorithm="RS256", headers={"kid": "een"})


def _jwk() -> dict[str, Any]:
    openbaar = jwt.algorithms.RSAAlgorithm.to_jwk(sleutel("goed").public_key(), as_dict=True)
    return openbaar | {"kid": "een", "use": "sig"}  # without alg, as Entra ID has it


@dataclass
class Aanbieder:
    """What it does; every field may be set by a test."""

    wie: dict[str, Any] = field(default_factory=dict)
    anders: dict[str, Any] = field(default_factory=dict)  # claims that replace the honest ones
    teken: Callable[[dict[str, Any]], str] = onderteken
    ontdek: dict[str, Any] = field(default_factory=dict)  # replaces what discovery tells
    meer: dict[str, Any] = field(default_factory=dict)  # what userinfo tells
    antwoord: dict[str, tuple[int, str]] = field(default_factory=dict)  # path -> status, body
    wacht: dict[str, float] = field(default_factory=dict)  # path -> seconds of silence
    fout: str = ""  # what authorize answers instead of a code
    gezien: list[str] = field(default_factory=list)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    adres: str = ""

    def __enter__(self) -> Self:
        buiten = self

        class Handler(_Handler):
            aanbieder = buiten

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.adres = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._draad = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._draad.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._draad.join()

    def vertelt(self) -> dict[str, Any]:
        return {
            "issuer": self.adres,
            "authorization_endpoint": f"{self.adres}/authorize",
            "token_endpoint": f"{self.adres}/token",
            "userinfo_endpoint": f"{self.adres}/userinfo",
            "jwks_uri": f"{self.adres}/jwks",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        } | self.ontdek

    def geef_code(self, vraag: dict[str, str]) -> str:
        """Give the address to lead the browser back to."""
        if self.fout:
            terug = {"error": self.fout, "state": vraag["state"]}
        else:
            code = secrets.token_urlsafe(16)
            self.codes[code] = vraag
            terug = {"code": code, "state": vraag["state"]}
        return f"{vraag['redirect_uri']}?{urlencode(terug)}"

    def geef_token(self, post: dict[str, str]) -> tuple[int, dict[str, Any]]:
        vraag = self.codes.pop(post.get("code", ""), None)
        if (post.get("client_id"), post.get("client_secret")) != (CLIENT, GEHEIM):
            return 401, {"error": "invalid_client"}
        if vraag is None or vraag["redirect_uri"] != post.get("redirect_uri"):
            return 400, {"error": "invalid_grant"}
        bewijs = hashlib.sha256(post.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(bewijs).rstrip(b"=").decode() != vraag["code_challenge"]:
            return 400, {"error": "invalid_grant"}
        nu = int(time.time())
        eerlijk = {"iss": self.adres, "aud": CLIENT, "iat": nu, "exp": nu + 300}
        claims = eerlijk | {"nonce": vraag.get("nonce")} | self.wie | self.anders
        claims = {naam: waarde for naam, waarde in claims.items() if waarde is not None}
        return 200, {"access_token": "toegang", "token_type": "Bearer"} | (
            {"id_token": self.teken(claims)} if self.teken else {}
        )


class _Handler(BaseHTTPRequestHandler):
    aanbieder: Aanbieder

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        pad, vraag = self._begin()
        if pad == "/authorize":
            self.send_response(302)
            self.send_header("Location", self.aanbieder.geef_code(vraag))
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif pad == "/.well-known/openid-configuration":
            self._stuur(200, self.aanbieder.vertelt())
        elif pad == "/jwks":
            self._stuur(200, {"keys": [_jwk()]})
        elif pad == "/userinfo" and self.headers["Authorization"] == "Bearer toegang":
            self._stuur(200, self.aanbieder.meer)
        elif pad:
            self._stuur(404, {})

    def do_POST(self) -> None:
        lengte = int(self.headers["Content-Length"] or 0)
        post = parse_qs(self.rfile.read(lengte).decode())
        pad, _ = self._begin()
        if pad == "/token":
            een = {naam: waarden[0] for naam, waarden in post.items()}
            self._stuur(*self.aanbieder.geef_token(een))

    def _begin(self) -> tuple[str, dict[str, str]]:
        delen = urlsplit(self.path)
        self.aanbieder.gezien.append(delen.path)
        time.sleep(self.aanbieder.wacht.get(delen.path, 0))
        if delen.path in self.aanbieder.antwoord:
            status, tekst = self.aanbieder.antwoord[delen.path]
            self._schrijf(status, tekst.encode())
            return "", {}
        return delen.path, {naam: deel[0] for naam, deel in parse_qs(delen.query).items()}

    def _stuur(self, status: int, inhoud: dict[str, Any]) -> None:
        self._schrijf(status, json.dumps(inhoud).encode())

    def _schrijf(self, status: int, inhoud: bytes) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(inhoud)))
            self.end_headers()
            self.wfile.write(inhoud)
        except OSError:
            pass  # who asked did not want to wait
