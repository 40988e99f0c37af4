"""A small site on this machine, and a guard that lets exactly that one through."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep

import pytest

from kennisbank.nakijken.wacht import Wacht


class Site(ThreadingHTTPServer):
    """Answers what it is told to, and keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Antwoord)
        self.codes: dict[str, int] = {}
        self.alleen_get: set[str] = set()
        self.naar: dict[str, str] = {}
        self.gevraagd: list[tuple[str, str]] = []
        self.koppen: list[dict[str, str]] = []
        self.traag: set[str] = set()

    @property
    def poort(self) -> int:
        return self.server_address[1]

    def adres(self, pad: str = "/") -> str:
        return f"http://127.0.0.1:{self.poort}{pad}"

    def handle_error(self, *_args) -> None:
        """Say nothing of a visitor who leaves."""


class _Antwoord(BaseHTTPRequestHandler):
    def _geef(self) -> None:
        site, pad = self.server, self.path
        site.gevraagd.append((self.command, pad))
        site.koppen.append(dict(self.headers))
        if pad in site.traag:
            self._druppel()
            return
        code = site.codes.get(pad, 200)
        if pad in site.alleen_get and self.command == "HEAD":
            code = 405
        self.send_response(code)
        if pad in site.naar:
            self.send_header("Location", site.naar[pad])
        self.send_header("Content-Length", "50000")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(b"x" * 50_000)

    def _druppel(self) -> None:
        """Send a letter of a header at a time, for ever."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        for _ in range(200):
            self.wfile.write(b"x")
            self.wfile.flush()
            sleep(0.05)

    do_HEAD = do_GET = _geef  # noqa: N815  names of the library

    def log_message(self, *_args) -> None:
        """Keep the log of the tests clean."""


@pytest.fixture
def site():
    """A site of our own; `site.adres("/pad")` is where a page of it is."""
    server = Site()
    draad = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    draad.start()
    yield server
    server.shutdown()
    server.server_close()
    draad.join()


@pytest.fixture
def wacht(site):
    """The guard, that lets exactly this address and port through."""
    return Wacht(ook=frozenset({("127.0.0.1", site.poort)}))
