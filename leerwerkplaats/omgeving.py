"""Strict readers for environment variables: a wrong value stops the start with a hint."""

import os
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


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


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address can only be reached from this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


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
        "OPTIONS": {"pool": {"min_size": 2, "max_size": 8}} if pool else {},
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
