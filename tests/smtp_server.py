"""A mail server on loopback that counts, and that can be told to refuse, hang, drop or call back.

It speaks as much SMTP (RFC 5321) as smtplib needs. `doe[stap]` is called when a session reaches
that step: "ehlo", "mail", "rcpt", "data" or "inhoud", the last one after the letter was taken and
before that is said. `zeg[stap]` replaces the answer; DROP breaks the line, HANG says nothing.
"""

import socketserver
import threading
from collections import Counter
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Self

DROP = "drop"
HANG = "hang"
GOED = {
    "ehlo": "250 localhost",
    "mail": "250 ok",
    "rcpt": "250 ok",
    "data": "354 go on",
    "inhoud": "250 taken",
    "noop": "250 ok",
    "rset": "250 ok",
}


class _Gesprek(socketserver.StreamRequestHandler):
    server: "_Server"

    def handle(self) -> None:
        try:
            self._zeg("220 localhost")
            while regel := self.rfile.readline():
                woord = regel.split(None, 1)[0].decode().lower() if regel.strip() else ""
                if woord == "quit":
                    self._zeg("221 bye")
                    return
                if not self._stap("ehlo" if woord == "helo" else woord):
                    return
                if woord == "data" and not self._ontvang():
                    return
        except OSError:
            return

    def _zeg(self, antwoord: str) -> None:
        self.wfile.write(f"{antwoord}\r\n".encode())

    def _stap(self, stap: str) -> bool:
        huis = self.server.huis
        huis.stappen[stap] += 1
        huis.doe.get(stap, lambda: None)()
        antwoord = huis.zeg.get(stap) or GOED.get(stap, "500 what")
        if antwoord == HANG:
            huis.wacht.wait(30)
        if antwoord in {DROP, HANG}:
            return False
        self._zeg(antwoord)
        return True

    def _ontvang(self) -> bool:
        if "data" in self.server.huis.zeg:
            return True
        regels = []
        while (regel := self.rfile.readline()) not in {b".\r\n", b""}:
            regels.append(regel.removeprefix(b".") if regel.startswith(b"..") else regel)
        if not regel:
            return False
        huis = self.server.huis
        if not huis.zeg.get("inhoud", "250").startswith(("4", "5")):
            huis.brieven.append(message_from_bytes(b"".join(regels), policy=policy.default))
        return self._stap("inhoud")


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    huis: "Postkantoor"


class Postkantoor:
    """The mail server: `with Postkantoor() as kantoor:`."""

    def __init__(self) -> None:
        self.brieven: list[EmailMessage] = []
        self.stappen: Counter[str] = Counter()
        self.doe: dict[str, Callable[[], None]] = {}
        self.zeg: dict[str, str] = {}
        self.wacht = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _Gesprek)
        self._server.huis = self
        self._draad = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._draad.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.wacht.set()
        self._server.shutdown()
        self._server.server_close()
        self._draad.join()

    @property
    def poort(self) -> int:
        return self._server.server_address[1]

    @property
    def mailer(self) -> dict:
        """Return settings.MAILERS for this server."""
        opties = {"host": "127.0.0.1", "port": self.poort, "timeout": 2}
        backend = "django.core.mail.backends.smtp.EmailBackend"
        return {"default": {"BACKEND": backend, "OPTIONS": opties}}

    @property
    def per_brief(self) -> Counter[str]:
        """Count the letters by their Message-ID."""
        return Counter(brief["Message-ID"] for brief in self.brieven)
