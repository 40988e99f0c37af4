"""Strict readers for environment variables: a wrong value stops the start with a hint."""

import os
import re
from dataclasses import dataclass
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_ONTVANGER = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_EMMER = re.compile(r"/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")


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


def webadres(naam: str, standaard: str, *, https: bool) -> str:
    """Read scheme and host of a site, without a slash at the end; in production https is asked."""
    waarde = tekst(naam, standaard).rstrip("/")
    delen = urlsplit(waarde)
    goed = {"https"} if https else {"http", "https"}
    if delen.scheme not in goed or not delen.hostname or delen.path or delen.query:
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
    server = gezet["OIDC_SERVER"].removesuffix("/.well-known/openid-configuration").rstrip("/")
    if not is_veilig_adres(server, https=https):
        voorbeeld = "https://login.voorbeeld.nl/<number of the tenant>/v2.0"
        raise ImproperlyConfigured(f"OIDC_SERVER is {server!r}; write it like {voorbeeld}.")
    for domein in domeinen:
        if not _DOMEIN.fullmatch(domein):
            raise ImproperlyConfigured(f"OIDC_DOMEINEN has {domein!r}; write it like gemeente.nl.")
    naam, _, client_id, geheim = (waarde.strip() for waarde in gezet.values())
    return Oidc(naam, server, client_id, geheim, domeinen, tweede_slot)


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


def _sqlite(pad: Path) -> dict[str, Any]:
    pragmas = "journal_mode=WAL", "synchronous=NORMAL", "mmap_size=134217728", "cache_size=-20000"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": pad,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "".join(f"PRAGMA {pragma};" for pragma in pragmas),
        },
    }


# When the server is gone a page must say so soon, and work again soon after it came back: seconds
# to wait for a connection, and how long the pool tries by itself before a page asks it again.
_VOORRAAD = {"min_size": 2, "max_size": 8, "timeout": 2, "reconnect_timeout": 4}
_GEDULD = {"connect_timeout": 3, "tcp_user_timeout": 10_000}


def database(adres: str, sqlite_pad: Path, *, pool: bool) -> dict[str, Any]:
    """Turn DATABASE_URL into Django's form; absent means SQLite at `sqlite_pad`.

    Takes `postgres://user:password@host:port/name` and, for a socket folder,
    `postgres:///name?host=/folder&user=name`. Raises ImproperlyConfigured on another scheme.
    """
    if not adres:
        return _sqlite(sqlite_pad)
    delen = urlsplit(adres)
    if delen.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL must start with postgres:// (or be absent).")
    vraag = dict(parse_qsl(delen.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": delen.path.lstrip("/"),
        "USER": unquote(delen.username or "") or vraag.get("user", ""),
        "PASSWORD": unquote(delen.password or ""),
        "HOST": delen.hostname or vraag.get("host", ""),
        "PORT": delen.port or "",
        # A connection that a restart of the server broke is found before it is used.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": _GEDULD | ({"pool": dict(_VOORRAAD)} if pool else {}),
    }


def mailer(adres: str) -> dict[str, Any]:
    """Turn MAIL_URL (`smtp://user:password@host:587`) into a mailer; absent: the console."""
    if not adres:
        return {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
    delen = urlsplit(adres)
    if delen.scheme not in {"smtp", "smtps"}:
        raise ImproperlyConfigured("MAIL_URL must start with smtp:// or smtps:// (or be absent).")
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": delen.hostname,
            "port": delen.port or (465 if delen.scheme == "smtps" else 587),
            "username": unquote(delen.username or ""),
            "password": unquote(delen.password or ""),
            "use_ssl": delen.scheme == "smtps",
            "use_tls": delen.scheme == "smtp",
            "timeout": 10,
        },
    }


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


def opslag(adres: str) -> dict[str, Any]:
    """Turn OPSLAG_URL into Django's form; absent means files in a folder of this machine.

    Takes `s3://KEY:SECRET@host:port/bucket?region=…&tls=0`. No object gets an access list of its
    own, so it is as private as the bucket, and an address of one is signed and soon ends.
    """
    if not adres:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    delen = urlsplit(adres)
    vraag = dict(parse_qsl(delen.query, keep_blank_values=True))
    tls = vraag.get("tls", "1")
    compleet = delen.scheme == "s3" and delen.username and delen.password and delen.hostname
    bekend = vraag.keys() <= {"region", "tls"} and tls in {"0", "1"} and not delen.fragment
    if not (compleet and bekend and _EMMER.fullmatch(delen.path) and _poort_goed(adres)):
        raise ImproperlyConfigured(
            "OPSLAG_URL must look like s3://KEY:SECRET@host/bucket?region=eu-west-1 (tls=0 for "
            "plain http), or be absent. Write / + @ : in the secret as %2F %2B %40 %3A."
        )
    host = delen.netloc.rpartition("@")[2]
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "access_key": unquote(delen.username or ""),
            "secret_key": unquote(delen.password or ""),
            "endpoint_url": f"{'https' if tls == '1' else 'http'}://{host}",
            "bucket_name": delen.path[1:],
            "region_name": vraag.get("region", "us-east-1"),
            "addressing_style": "path",
            "signature_version": "s3v4",
            "default_acl": None,
            "querystring_auth": True,
            "querystring_expire": 300,
            "file_overwrite": False,
            "max_memory_size": 16 * 1024 * 1024,
        },
    }


def _poort_goed(adres: str) -> bool:
    try:
        return urlsplit(adres).port != 0
    except ValueError:
        return False
