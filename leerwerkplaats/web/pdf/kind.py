"""Keeping one press warm per process, and ending one that takes too long or too much."""

import atexit
import logging
import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from django.contrib.staticfiles import finders

from leerwerkplaats.web.pdf import pers
from leerwerkplaats.web.pdf.keuren import Drukfout, Telang

logger = logging.getLogger(__name__)
WACHT = 60
"""Seconds that a document may take by the clock: twice its processor time, for a busy machine."""
EVEN = 1.0
"""Seconds that the kernel may need to clear up a process that is at its end."""
START = 60
"""Seconds in which the process must have warmed up."""
MEESTE_WERK = 200
"""Documents after which a fresh process takes over, so that nothing can pile up."""
TE_LANG = "Dit is te veel werk voor één pdf. Kies een deel."
OPNIEUW = "Probeer het opnieuw. Lukt het weer niet, kies dan een deel."
AFGEBROKEN = f"Het maken van de pdf is afgebroken. {OPNIEUW}"
BEKEND = {
    "te diep": "Dit zit te diep in elkaar voor een pdf. Maak er minder lagen van.",
    "te groot": TE_LANG,
}
ONVERWACHT = "Het maken van de pdf is niet gelukt. Probeer het later opnieuw."


class PersWeg(Exception):
    """The press is not there any more; `einde` is how it ended, once that is known."""

    einde: int | None = None


class Kind:
    """The child process, and the line to it. Not for two threads at once."""

    def __init__(self) -> None:
        self.gedaan = 0
        self._map = TemporaryDirectory(prefix="leerwerkplaats-pers-")
        self._lijn, hun = socket.socketpair()
        with hun:
            self.proces = subprocess.Popen(  # noqa: S603  our own file
                [sys.executable, "-I", pers.__file__, str(hun.fileno())],
                pass_fds=[hun.fileno()],
                stdin=subprocess.DEVNULL,
                env={"TMPDIR": self._map.name, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
                cwd=self._map.name,
            )
        try:
            letters = {naam: _letter(naam) for *_, naam in pers.LETTERS}
            self._lijn.settimeout(START)
            self._vraag({"namen": list(letters)}, *letters.values())
        except BaseException:  # nobody else knows of it yet
            self.stop()
            raise

    @property
    def leeft(self) -> bool:
        """Tell whether it can take a document."""
        return self.proces.poll() is None and self.gedaan < MEESTE_WERK

    def druk(self, kop: dict[str, Any], *delen: bytes) -> tuple[dict[str, Any], list[bytes]]:
        """Have one document made; raise PersWeg when the process ended over it, TimeoutError."""
        self.gedaan += 1
        werk = 2 * kop["seconden"]  # a book that may take longer is waited for longer
        self._lijn.settimeout(werk if kop["seconden"] > pers.CPU else min(WACHT, werk))
        return self._vraag(kop, *delen)

    def _vraag(self, kop: dict[str, Any], *delen: bytes) -> tuple[dict[str, Any], list[bytes]]:
        try:
            pers.stuur(self._lijn, kop, *delen)
            return pers.ontvang(self._lijn)
        except TimeoutError:
            raise
        except (OSError, EOFError) as fout:
            raise PersWeg from fout

    def stop(self) -> None:
        """End it, whatever it is doing."""
        self._lijn.close()
        self.proces.kill()
        self.proces.wait()
        with suppress(OSError):
            self._map.cleanup()


def _letter(naam: str) -> bytes:
    pad = finders.find(f"vendor/fonts/druk/{naam}")
    if pad is None:
        raise FileNotFoundError(naam)
    return Path(pad).read_bytes()


class Drukkerij:
    """Whoever asks waits for the press; it is started by the first who does."""

    def __init__(self) -> None:
        self._slot = Lock()
        self._kind: Kind | None = None
        self._eigenaar = 0

    def druk(self, kop: dict[str, Any], *delen: bytes) -> tuple[dict[str, Any], bytes]:
        """Return what the press says, and the PDF; raise Drukfout when there is none."""
        with self._slot:
            try:
                antwoord, inhoud = self._probeer(kop, *delen)
            except TimeoutError as fout:
                self._ruim_op(even=0)  # it is still at work: what it would say is of no use
                logger.warning("the press took too long and was ended")
                raise Telang(TE_LANG) from fout
            except PersWeg as fout:
                self._ruim_op()
                logger.warning("the press ended over a document: %s", fout.einde)
                if fout.einde == -signal.SIGXCPU:
                    raise Telang(TE_LANG) from fout
                raise Drukfout(AFGEBROKEN) from fout
        if "fout" in antwoord:
            logger.warning("the press could not make a document: %s", antwoord["fout"])
            raise Drukfout(BEKEND.get(antwoord["fout"], ONVERWACHT))
        return antwoord, inhoud[0]

    def _probeer(self, kop: dict[str, Any], *delen: bytes) -> tuple[dict[str, Any], list[bytes]]:
        """Have it made; one that had just gone to rest, or was ended meanwhile, is replaced."""
        if self._kind is not None and self._eigenaar != os.getpid():
            self._kind = None  # we are a copy; that one belongs to the process we were copied from
        if self._kind is not None and not self._kind.leeft:
            self._ruim_op()
        if self._kind is None:
            self._kind, self._eigenaar = Kind(), os.getpid()
        try:
            return self._kind.druk(kop, *delen)
        except PersWeg as weg:
            weg.einde = self._ruim_op()
            if weg.einde != 0:  # 0: it went to rest by itself, just now
                raise
            self._kind = Kind()
            return self._kind.druk(kop, *delen)

    def _ruim_op(self, even: float = EVEN) -> int | None:
        """End the press; return how it had ended, or None when it still ran or is gone already.

        `even`: seconds in which it may come to its end by itself.
        """
        kind, self._kind = self._kind, None
        if kind is None:
            return None
        with suppress(subprocess.TimeoutExpired):
            kind.proces.wait(even)
        einde = kind.proces.returncode
        kind.stop()
        return einde

    def stop(self) -> None:
        """End the press, if there is one; the next document starts another."""
        with self._slot:
            if self._eigenaar == os.getpid():
                self._ruim_op()


drukkerij = Drukkerij()
"""The one of this process."""
atexit.register(drukkerij.stop)
