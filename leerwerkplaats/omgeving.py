"""Strict readers for environment variables: a wrong value stops the start with a hint."""

import os
import re
from dataclasses import dataclass
from datetime import date
from email.utils import parseaddr
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from leerwerkplaats.diensten import database, mailer, ontleed, opslag

_HOST = re.compile(
    r"\*|\.?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:.]+\]"
)
_MAIL = re.compile(r"[^@\s<>\",;:]+@[A-Za-z0-9][A-Za-z0-9.-]*")
_ONTVANGER = re.compile(r"age1[02-9ac-hj-np-z]{58}")
MINSTE_GEHEIM = 50
__all__ = ["database", "mailer", "opslag"]  # one name for all that settings read


def tekst(naam: str, standaard: str = "") -> str:
    """Return the variable, or `standaard` when it is absent or empty."""
    return os.environ.get(naam) or standaard


def vlag(naam: str, *, standaard: bool = False) -> bool:
    """Read 0 or 1; anything else is an error, not a guess."""
    waarde = os.environ.get(naam, "")
    if waarde not in {"", "0", "1"}:
        raise ImproperlyConfigured(f"{naam} is {waarde!r}; use 0 or 1.")
    return standaard if waarde == "" else waarde == "1"


def dag(naam: str) -> date | None:
    """Read a day as yyyy-mm-dd; absent gives None."""
    waarde = os.environ.get(naam, "")
    try:
        return date.fromisoformat(waarde) if waarde else None
    except ValueError:
        raise ImproperlyConfigured(f"{naam} is {waarde!r}; write it as yyyy-mm-dd.") from None


def lijst(naam: str, standaard: str) -> list[str]:
    """Read a list parted by commas."""
    return [deel.strip() for deel in tekst(naam, standaard).split(",") if deel.strip()]


def map_(naam: str, standaard: Path) -> Path:
    """Read a folder, and make it when it is not there."""
    plek = Path(tekst(naam, str(standaard)))
    try:
        plek.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise ImproperlyConfigured(
            f"{naam} is {str(plek)!r}; name a folder that may be made there ({fout.strerror})."
        ) from None
    return plek


def geheim(naam: str, *, eis: bool) -> str:
    """Read a secret; with `eis` it must be there and long. No message ever holds it."""
    waarde = tekst(naam)
    if eis and not waarde:
        raise ImproperlyConfigured(f"Set {naam} to a long random text.")
    if eis and len(waarde) < MINSTE_GEHEIM:
        raise ImproperlyConfigured(
            f"{naam} is too short; use {MINSTE_GEHEIM} random signs or more."
        )
    return waarde


def geheimen(naam: str) -> list[str]:
    """Read long secrets, parted by commas; absent gives none. No message ever holds one."""
    waarden = lijst(naam, "")
    if any(len(waarde) < MINSTE_GEHEIM for waarde in waarden):
        raise ImproperlyConfigured(
            f"{naam} has one that is too short; use {MINSTE_GEHEIM} random signs or more for each."
        )
    return waarden


def eis_ander(adres: str, naam: str, ander: str, andere_naam: str) -> None:
    """Refuse two variables that name the same place."""
    if adres.strip().rstrip("/") == ander.strip().rstrip("/"):
        raise ImproperlyConfigured(f"{naam} must not be the database of {andere_naam}.")


def hosts(naam: str, standaard: str) -> list[str]:
    """Read names of hosts: no scheme, port or path."""
    namen = lijst(naam, standaard)
    fout = [host for host in namen if not _HOST.fullmatch(host)]
    if fout or not namen:
        raise ImproperlyConfigured(
            f"{naam} has {(fout or [''])[0]!r}; write names only, like leren.voorbeeld.nl."
        )
    return namen


def bind(naam: str, standaard: str) -> str:
    """Read the address to listen on: a number or `localhost`, without a port."""
    waarde = tekst(naam, standaard)
    try:
        ip_address(waarde.removeprefix("[").removesuffix("]"))
    except ValueError:
        if waarde != "localhost":
            raise ImproperlyConfigured(
                f"{naam} is {waarde!r}; write it like 127.0.0.1, 0.0.0.0 or ::1, without a port."
            ) from None
    return waarde


def mailadres(naam: str, standaard: str, *, met_naam: bool) -> str:
    """Read a mail address; with `met_naam` it may be written as Name <address>."""
    waarde = tekst(naam, standaard)
    adres = parseaddr(waarde)[1] if met_naam else waarde
    if not _MAIL.fullmatch(adres) or not waarde.isprintable():
        voorbeeld = "Leerwerkplaats <noreply@voorbeeld.nl>" if met_naam else "beheer@voorbeeld.nl"
        raise ImproperlyConfigured(f"{naam} is {waarde!r}; write it like {voorbeeld}.")
    return waarde


def webadres(naam: str, standaard: str, *, https: bool) -> str:
    """Read scheme and host of a site, without a slash at the end; in production https is asked."""
    waarde = tekst(naam, standaard).rstrip("/")
    delen = ontleed(waarde) or urlsplit("")
    goed = {"https"} if https else {"http", "https"}
    meer = delen.path or delen.query or delen.fragment or delen.username
    if delen.scheme not in goed or not delen.hostname or meer:
        voorbeeld = "https://leren.voorbeeld.nl"
        raise ImproperlyConfigured(f"{naam} is {waarde!r}; write it like {voorbeeld}.")
    return waarde


def getal(naam: str, standaard: int = 0) -> int:
    """Read a whole number of 0 or more."""
    waarde = tekst(naam, str(standaard))
    if not (waarde.isascii() and waarde.isdigit()):
        raise ImproperlyConfigured(f"{naam} is {waarde!r}; use a whole number, like 0 or 1.")
    return int(waarde)


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address can only be reached from this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True)
class Oidc:
    """The one outside provider by which people may sign in: a municipality's Entra ID, say.

    `domeinen` are the mail domains for which its word on an address is believed even when it does
    not say that it verified it (Entra ID never says so). `tweede_slot` tells that it asks a second
    proof of everyone itself, so that who comes in by it passed our second lock too.
    """

    naam: str
    server: str
    client_id: str
    geheim: str
    domeinen: tuple[str, ...] = ()
    tweede_slot: bool = False

    def voor_allauth(self) -> dict[str, Any]:
        """Return SOCIALACCOUNT_PROVIDERS."""
        opties = {"server_url": self.server, "oauth_pkce_enabled": True}
        app = {"provider_id": OIDC_ID, "name": self.naam, "client_id": self.client_id}
        return {"openid_connect": {"APPS": [app | {"secret": self.geheim, "settings": opties}]}}


OIDC_ID = "organisatie"  # stands in the address that is registered with the provider
_DOMEIN = re.compile(r"(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+")


def oidc(*, https: bool) -> Oidc | None:
    """Read the outside provider; absent gives None, half a set stops the start."""
    namen = ("OIDC_NAAM", "OIDC_SERVER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")
    gezet = {naam: tekst(naam) for naam in namen}
    domeinen = tuple(domein.lower() for domein in lijst("OIDC_DOMEINEN", ""))
    tweede_slot = vlag("OIDC_TWEEDE_SLOT")
    if not any([*gezet.values(), domeinen, tweede_slot]):
        return None
    leeg = [naam for naam in namen if not gezet[naam].strip()]
    if leeg:
        raise ImproperlyConfigured(f"Set all of {', '.join(namen)}, or none; {leeg[0]} is absent.")
    server = _oidc_server(gezet["OIDC_SERVER"].strip(), https=https)
    for domein in domeinen:
        if not _DOMEIN.fullmatch(domein):
            raise ImproperlyConfigured(f"OIDC_DOMEINEN has {domein!r}; write it like gemeente.nl.")
    naam, _, client_id, geheim = (waarde.strip() for waarde in gezet.values())
    return Oidc(naam, server, client_id, geheim, domeinen, tweede_slot)


def _oidc_server(waarde: str, *, https: bool) -> str:
    server = waarde.removesuffix("/.well-known/openid-configuration").rstrip("/")
    voorbeeld = "https://login.voorbeeld.nl/<number of the tenant>/v2.0"
    if not is_veilig_adres(server, https=https):
        raise ImproperlyConfigured(f"OIDC_SERVER is no web address; write it like {voorbeeld}.")
    if {"common", "organizations", "consumers"}.intersection(server.split("/")):
        raise ImproperlyConfigured(
            f"OIDC_SERVER lets in people of every organisation; write it like {voorbeeld}."
        )
    return server


def is_veilig_adres(adres: str, *, https: bool) -> bool:
    """Tell whether an address is https; without `https` loopback may do with http."""
    try:
        delen = urlsplit(adres)
        host = delen.hostname or ""
    except ValueError:
        return False
    if delen.username or delen.query or delen.fragment or not host:
        return False
    return delen.scheme == "https" or (delen.scheme == "http" and not https and is_loopback(host))


def eis_veilige_demo(bind: str, hosts: list[str]) -> None:
    """Refuse demo mode, which lets anyone in, on an address others can reach."""
    open_deuren = [host for host in [bind, *hosts] if not is_loopback(host)]
    if open_deuren:
        raise ImproperlyConfigured(
            "DEMO=1 lets everyone in without a code. It only runs on loopback; "
            f"take out of BIND or ALLOWED_HOSTS: {', '.join(open_deuren)}."
        )


def ontvangers(naam: str) -> list[str]:
    """Read the public keys (age1…, parted by commas) for which back-ups are encrypted."""
    sleutels = lijst(naam, "")
    if any(sleutel.upper().startswith("AGE-SECRET-KEY-") for sleutel in sleutels):
        raise ImproperlyConfigured(
            f"{naam} holds a secret key. Put the public one there (age1…), and keep the secret one "
            "away from this machine."
        )
    fout = [sleutel for sleutel in sleutels if not _ONTVANGER.fullmatch(sleutel)]
    if fout:
        raise ImproperlyConfigured(
            f"{naam} has {fout[0]!r}; a public key is age1 and 58 signs. manage.py maak_sleutel "
            "makes one."
        )
    return sleutels
