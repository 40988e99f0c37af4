"""What stands outside the program: an address of a database, a mail server or a store of files,
turned into Django's form. An address holds secrets, so no message ever repeats it.
"""

import re
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_EMMER = re.compile(r"/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")


def ontleed(adres: str) -> SplitResult | None:
    """Take an address apart; None when it cannot be, or has a port that is none."""
    try:
        delen = urlsplit(adres)
        goed = delen.port != 0
    except ValueError:
        return None
    return delen if goed else None


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


def database(
    adres: str, sqlite_pad: Path, *, pool: bool, naam: str = "DATABASE_URL"
) -> dict[str, Any]:
    """Turn DATABASE_URL into Django's form; absent means SQLite at `sqlite_pad`.

    `naam` is what the variable is called, for who wrote it wrong.

    Takes `postgres://user:password@host:port/name` and, for a socket folder,
    `postgres:///name?host=/folder&user=name`. Raises ImproperlyConfigured on another scheme, an
    odd port or no name.
    """
    if not adres:
        return _sqlite(sqlite_pad)
    delen = ontleed(adres)
    if delen and delen.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(f"{naam} must start with postgres:// (or be absent).")
    if not delen or not delen.path.strip("/"):
        raise ImproperlyConfigured(
            f"{naam} must look like postgres://user:password@host:5432/name. Write / + @ : in "
            "the password as %2F %2B %40 %3A."
        )
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


def mailer(adres: str, *, afdrukken: bool = True) -> dict[str, Any]:
    """Turn MAIL_URL (`smtp://user:password@host:587`) into a mailer.

    Absent it is the console, or without `afdrukken` the mail server of this machine: the console
    of production is a log, in which no code may stand.
    """
    if not adres and afdrukken:
        return {"BACKEND": "django.core.mail.backends.console.EmailBackend"}
    if not adres:
        opties = {"host": "localhost", "port": 25, "timeout": 10}
        return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": opties}
    delen = ontleed(adres)
    if delen and delen.scheme not in {"smtp", "smtps"}:
        raise ImproperlyConfigured("MAIL_URL must start with smtp:// or smtps:// (or be absent).")
    if not delen or not delen.hostname:
        raise ImproperlyConfigured(
            "MAIL_URL must look like smtp://user:password@host:587. Write / + @ : in the password "
            "as %2F %2B %40 %3A."
        )
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


def opslag(adres: str) -> dict[str, Any]:
    """Turn OPSLAG_URL into Django's form; absent means files in a folder of this machine.

    Takes `s3://KEY:SECRET@host:port/bucket?region=…&tls=0`. No object gets an access list of its
    own, so it is as private as the bucket, and an address of one is signed and soon ends.
    """
    if not adres:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    delen = ontleed(adres) or urlsplit("")
    vraag = dict(parse_qsl(delen.query, keep_blank_values=True))
    tls = vraag.get("tls", "1")
    compleet = delen.scheme == "s3" and delen.username and delen.password and delen.hostname
    bekend = vraag.keys() <= {"region", "tls"} and tls in {"0", "1"} and not delen.fragment
    if not (compleet and bekend and _EMMER.fullmatch(delen.path)):
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
