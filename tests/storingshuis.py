"""A whole house to break: gunicorn with two workers on a database of its own, in processes.

Everything lives in a folder that is thrown away; only what was started here is ended, by its id.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

WORTEL = Path(__file__).parents[1]
CSRF = "a" * 32
VUL = """
import json, time
import django
django.setup()
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("createcachetable", verbosity=0)
from datetime import date, timedelta
from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject import actions
from proeftuinen.traject.models import Gemeente, Stap
wie = Gebruiker.objects.create_user("sanne@voorbeeld.example", "Sanne")
plaats = Gemeente.objects.create(code="GM9001", naam="Lindewaard", provincie="Gelderland")
tuin = actions.proeftuin_maken(door=wie, gegevens={"naam": "Lindewaard", "start": date.today() - timedelta(days=90),
    "vorm": "gemeente"}, gemeenten=[plaats])
sessie = SessionStore()
sessie[SESSION_KEY] = str(wie.pk)
sessie[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
sessie[HASH_SESSION_KEY] = wie.get_session_auth_hash()
sessie[slot.SLEUTEL] = True
sessie[opnieuw.SLEUTEL] = time.time()
sessie.save()
stap = Stap.objects.van(tuin).first()
print(json.dumps({"sessie": sessie.session_key, "tuin": tuin.publiek_id, "stap": stap.publiek_id}))
"""
TEL = """
import django
django.setup()
from proeftuinen.traject.models import Controlepunt
from leerwerkplaats.web.models import Verzendsleutel
print(Controlepunt.objects.filter(tekst__startswith="Punt ").count(),
      Controlepunt.objects.filter(tekst__startswith="Punt ").values("tekst").distinct().count(),
      Verzendsleutel.objects.count())
"""


@dataclass(frozen=True)
class Antwoord:
    status: int
    tekst: str
    koppen: dict[str, str]
    duur: float


@dataclass
class Huis:
    """The running house, and who is signed in."""

    poort: int
    proces: subprocess.Popen[bytes]
    omgeving: dict[str, str]
    sessie: str
    tuin: str
    stap: str

    def vraag(
        self, pad: str, velden: dict[str, str] | None = None, *, binnen: bool = True
    ) -> Antwoord:
        """Ask as a signed-in browser would; raises OSError when the line breaks."""
        koppen = {
            "Cookie": f"sessie={self.sessie}; csrf={CSRF}" if binnen else "",
            "X-CSRFToken": CSRF,
            "Origin": f"http://localhost:{self.poort}",
            "Host": f"localhost:{self.poort}",
        }
        if velden is not None:
            koppen["Content-Type"] = "application/x-www-form-urlencoded"
        lijn = HTTPConnection("127.0.0.1", self.poort, timeout=30)
        begin = time.monotonic()
        try:
            lijf = None if velden is None else urlencode(velden)
            lijn.request("GET" if velden is None else "POST", pad, lijf, koppen)
            kwam = lijn.getresponse()
            tekst = kwam.read().decode()
            return Antwoord(kwam.status, tekst, dict(kwam.headers), time.monotonic() - begin)
        except HTTPException as fout:
            raise ConnectionError from fout
        finally:
            lijn.close()

    def werkers(self) -> list[int]:
        """Return the ids of gunicorn's workers."""
        kinderen = Path(f"/proc/{self.proces.pid}/task/{self.proces.pid}/children")
        return [int(pid) for pid in kinderen.read_text().split()]

    def draai(self, code: str) -> str:
        """Run a piece of Python in the house's environment."""
        return _python(code, self.omgeving)


def _python(code: str, omgeving: dict[str, str]) -> str:
    klaar = subprocess.run(
        [sys.executable, "-c", code],
        cwd=WORTEL,
        env=omgeving,
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
    )
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stdout.strip().splitlines()[-1]


def _vrije_poort() -> int:
    import socket

    with socket.socket() as deur:
        deur.bind(("127.0.0.1", 0))
        return deur.getsockname()[1]


@contextmanager
def huis(map_: Path, database_url: str = "", extra: dict[str, str] | None = None) -> Iterator[Huis]:
    """Fill a database and serve it, as script/server would: a demo over http, on loopback."""
    poort = _vrije_poort()
    omgeving = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "tests.storingsinstellingen",
        "DJANGO_SECRET_KEY": "only-to-break-a-house-in-a-test-and-never-for-anything-else",
        "DEMO": "1",
        "SITE_URL": f"http://localhost:{poort}",
        "DATA_DIR": str(map_ / "data"),
        "STATIC_ROOT": str(map_ / "static"),
        "DATABASE_URL": database_url,
    } | (extra or {})
    ids = json.loads(_python(VUL, omgeving))
    opdracht = [sys.executable, "-m", "gunicorn", "leerwerkplaats.wsgi:application"]
    opdracht += ["--bind", f"127.0.0.1:{poort}", "--worker-class", "gthread", "--workers", "2"]
    opdracht += ["--threads", "4", "--no-control-socket", "--log-level", "warning"]
    opdracht += ["--graceful-timeout", "2"]
    with (map_ / "log").open("wb") as uit:
        proces = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=uit, stderr=uit)
    gestart = Huis(poort, proces, omgeving, **ids)
    try:
        wacht_tot(lambda: gestart.vraag("/hulp/").status == 200)
        yield gestart
    finally:
        proces.terminate()
        try:
            proces.wait(8)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()


def wacht_tot(proef, seconden: float = 20) -> float:
    """Try until it holds; return how long that took."""
    begin = time.monotonic()
    while time.monotonic() - begin < seconden:
        try:
            if proef():
                return time.monotonic() - begin
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"not within {seconden} s")


class Cluster:
    """A PostgreSQL server of our own, made and stopped by the scripts' own functions."""

    def __init__(self) -> None:
        self.map = ""

    def _bash(self, regels: str) -> str:
        begin = ". script/lib/common.sh; . script/lib/apt.sh; . script/lib/postgres.sh\n"
        klaar = subprocess.run(
            ["bash", "-euc", begin + regels],
            cwd=WORTEL,
            env={"PATH": os.environ["PATH"], "POSTGRES_DIR_": self.map},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert klaar.returncode == 0, klaar.stderr
        return klaar.stdout.strip()

    def maak(self) -> str:
        """Make and start it; return its address."""
        self.map = self._bash('postgres_make; printf "%s\\n" "$POSTGRES_DIR"').splitlines()[-1]
        self._bash('as_postgres createdb -h "$POSTGRES_DIR_" -U postgres leerwerkplaats')
        return f"postgres:///leerwerkplaats?host={self.map}&user=postgres"

    def stop(self) -> None:
        """Let it fall over, as by a power cut."""
        self._bash(
            'quietly as_postgres "$(postgres_bin)/pg_ctl" -D "$POSTGRES_DIR_/data" -m immediate stop'
        )

    def start(self) -> None:
        """Start it again."""
        self._bash(
            'quietly as_postgres "$(postgres_bin)/pg_ctl" -D "$POSTGRES_DIR_/data" -w -l '
            '"$POSTGRES_DIR_/log" -o "-k $POSTGRES_DIR_ -c listen_addresses=\'\' -c fsync=off" start'
            " >/dev/null"
        )

    def weg(self) -> None:
        """Stop it for good, and throw its folder away."""
        if self.map:
            self._bash("POSTGRES_DIR=$POSTGRES_DIR_; postgres_drop")
