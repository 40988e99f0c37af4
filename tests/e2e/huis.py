"""Our own server for the browser tests: the real thing, on a free port of this machine."""

import fcntl
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

from tests.logboek import GEPLANT

ROOT = Path(__file__).resolve().parents[2]
VANDAAG = "2026-05-12"
WERELD = "wereld.json"
VLAGGEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--lang=nl-NL",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
CODE = re.compile(r"Je code is: (\S+)")
LINK = re.compile(r"https?://\S+/uitnodiging/\S+")


def start_chromium(playwright: Playwright) -> Browser:
    """Start the browser of this machine; CHROMIUM says where it is."""
    namen = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    paden = (shutil.which(naam) for naam in namen if naam)
    pad = next((pad for pad in paden if pad), None)
    assert pad, "The browser tests need Chromium: set CHROMIUM to where it is."
    return playwright.chromium.launch(executable_path=pad, args=VLAGGEN)


def _omgeving(map_: Path) -> dict[str, str]:
    """Return the environment of the server: nothing that a developer set for another one."""
    eigen = re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE)
    schoon = {naam: waarde for naam, waarde in os.environ.items() if naam not in eigen}
    return schoon | {
        "DEMO": "1",
        "DEMO_DATUM": VANDAAG,
        "DJANGO_SECRET_KEY": secrets.token_urlsafe(64),
        "DJANGO_SETTINGS_MODULE": "leerwerkplaats.settings",
        "DATA_DIR": str(map_ / "data"),
        "STATIC_ROOT": str(map_ / "static"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@dataclass(frozen=True)
class Brief:
    """One mail that the server sent."""

    aan: str
    onderwerp: str
    tekst: str


class Huis:
    """Gunicorn and the task worker with data of their own; `stop` ends only these two.

    `begin`: a folder in which the first house leaves what it filled, for the next ones to copy.
    """

    def __init__(self, begin: Path | None = None) -> None:
        self.begin = begin
        self.map = Path(tempfile.mkdtemp(prefix="leerwerkplaats-e2e-"))
        self.log = self.map / "log"
        self._processen: list[subprocess.Popen[bytes]] = []
        self._omgeving = _omgeving(self.map)
        self.adres = ""
        self.gegevens: dict[str, Any] = {}

    def start(self) -> "Huis":
        """Fill the data, start both processes and wait until the site says that it is well."""
        self._vul()
        self.gegevens = json.loads((self.map / WERELD).read_text("utf-8"))
        self._omgeving["DJANGO_SECRET_KEY"] = self.gegevens["sleutel"]
        # The child inherits the socket that is already ours: no other process can take the port.
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as luister:
            luister.bind(("127.0.0.1", 0))
            self.adres = f"http://127.0.0.1:{luister.getsockname()[1]}"
            self._omgeving["SITE_URL"] = self.adres
            opties = "--workers 2 --threads 4 --worker-class gthread --log-level warning"
            gunicorn = f"-m gunicorn leerwerkplaats.wsgi --no-control-socket {opties}"
            waar = ["--bind", f"fd://{luister.fileno()}", "--worker-tmp-dir", str(self.map)]
            self._begin([*gunicorn.split(), *waar], fd=luister.fileno())
        self._begin(["manage.py", "werker", "--queue-name", "*", "--no-reload"])
        self._wacht()
        return self

    def _vul(self) -> None:
        """Make the world that all tests begin with, or copy the one that another house made."""
        if self.begin is None:
            self._maak_wereld()
            return
        klaar = self.begin / "klaar"
        with (self.begin / "slot").open("w") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)  # the other waits here until the first is done
            if not klaar.exists():
                self._maak_wereld()
                shutil.copytree(self.map, self.begin / "klad")
                (self.begin / "klad").rename(klaar)
                return
        shutil.copytree(klaar, self.map, dirs_exist_ok=True)

    def _maak_wereld(self) -> None:
        subprocess.run(
            [sys.executable, "-m", "tests.e2e.wereld", str(self.map / WERELD)],
            cwd=ROOT,
            env=self._omgeving,
            check=True,
            stdout=subprocess.DEVNULL,
            timeout=300,
        )

    def _begin(self, opdracht: list[str], fd: int | None = None) -> None:
        with self.log.open("ab") as log:
            proces = subprocess.Popen(
                [sys.executable, *opdracht],
                cwd=ROOT,
                env=self._omgeving,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=() if fd is None else (fd,),
                start_new_session=True,
            )
        self._processen.append(proces)

    def _wacht(self) -> None:
        eind = time.monotonic() + 60
        while time.monotonic() < eind:
            assert all(proces.poll() is None for proces in self._processen), self.log.read_text()
            try:
                with urllib.request.urlopen(f"{self.adres}/gezond/", timeout=5) as antwoord:
                    antwoord.read()
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError) as fout:
                if isinstance(fout, urllib.error.HTTPError):
                    fout.close()
                time.sleep(0.2)
        raise AssertionError(f"The server does not answer: {self.log.read_text()}")

    def stop(self) -> None:
        """End what this object started, by its number, and throw its data away.

        Raises AssertionError when what was planted for the gate to stop stands in any file of it:
        database, mail, log, keys.
        """
        for proces in self._processen:
            if proces.poll() is None:
                proces.send_signal(signal.SIGTERM)
        for proces in self._processen:
            try:
                proces.wait(timeout=15)
            except subprocess.TimeoutExpired:
                proces.kill()
                proces.wait(timeout=5)
        gevonden = self.geplant()
        shutil.rmtree(self.map, ignore_errors=True)
        assert gevonden == []

    def geplant(self) -> list[str]:
        """Return the files of this house that hold what the gate should have stopped."""
        woorden = [woord.encode() for woord in GEPLANT]
        paden = (pad for pad in self.map.rglob("*") if pad.is_file())
        return [
            str(pad.relative_to(self.map))
            for pad in paden
            if any(woord in pad.read_bytes() for woord in woorden)
        ]

    # --- the mail ---

    def post(self) -> list[Brief]:
        """Return all mail so far, oldest first."""
        bestanden = (self.map / "data" / "post").glob("*.log")
        return [
            brief
            for bestand in sorted(bestanden, key=lambda pad: (pad.stat().st_mtime_ns, pad.name))
            for brief in _lees(bestand)
        ]

    def brief_aan(self, adres: str, patroon: re.Pattern[str], na: int = 0) -> str:
        """Wait for a mail to this address that holds the pattern; return what it found.

        `na`: how many mails there were before.
        """
        eind = time.monotonic() + 20
        while time.monotonic() < eind:
            for brief in reversed(self.post()[na:]):
                gevonden = patroon.search(brief.tekst) if brief.aan == adres else None
                if gevonden:
                    return gevonden[gevonden.lastindex or 0]
            time.sleep(0.1)
        raise AssertionError(f"No mail to {adres}: {self.post()[na:]} {self.log.read_text()}")


def _lees(bestand: Path) -> list[Brief]:
    brieven = []
    for deel in bestand.read_bytes().split(b"-" * 79 + b"\n"):
        if deel.strip():
            mail = message_from_bytes(deel.strip(), policy=policy.default)
            inhoud = mail.get_body(("plain",))
            tekst = inhoud.get_content() if inhoud else ""
            brieven.append(Brief(str(mail["To"]), str(mail["Subject"]), tekst))
    return brieven
