"""Trying one link: politely, briefly, and never inside our own network.

With the client of Python itself: no installed one lets the caller say to which address a name goes,
and a name that is looked up twice can lead to another place the second time.
"""

import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings

from kennisbank.nakijken.models import BESTAAT_NIET
from kennisbank.nakijken.wacht import POORTEN, MagNiet, Onbekend, Wacht

SECONDEN = 10.0  # for each hop, from looking up to answer
MEESTE_SPRONGEN = 5
MEESTE_BYTES = 1024
GAAT_ELDERS = {301, 302, 303, 307, 308}
WEG = {404, 410}
LEEG = 416  # nothing to send of what was asked: it is there
# What says something of the asker, not of the page: signing in, no robots, too busy.
WIL_NIET = {401, 402, 403, 405, 406, 407, 429, 451, 999}
GEEN_ANTWOORD = "Geen antwoord"


@dataclass(frozen=True)
class Uitslag:
    """What a link answered, in plain Dutch; `stuk`: a reader does not get there."""

    tekst: str
    stuk: bool = False


class _Vast(HTTPConnection):
    """A connection to an address that was judged, under the name that the link has."""

    def __init__(self, deel: SplitResult, adres: str, poort: int, seconden: float) -> None:
        super().__init__(deel.hostname or "", poort, timeout=seconden)
        self.default_port = POORTEN[deel.scheme]
        self._adres = adres
        self._veilig = deel.scheme == "https"
        self.afgebroken = False

    def connect(self) -> None:
        """Connect to the address, and for https prove that it is the site of that name."""
        self.sock = socket.create_connection((self._adres, self.port), self.timeout)
        if self._veilig:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock.do_handshake()  # on what can be broken off

    def breek_af(self) -> None:
        """End it from another thread, so that one who sends a byte a second cannot keep us."""
        self.afgebroken = True
        with suppress(OSError):
            if self.sock:
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)  # under TLS as well


def bezoek(adres: str, wacht: Wacht, seconden: float = SECONDEN) -> Uitslag:
    """Try a link and follow it; never raises for what a site does."""
    try:
        for _ in range(MEESTE_SPRONGEN + 1):
            code, naar = _vraag(urlsplit(adres), wacht, seconden)
            if code not in GAAT_ELDERS or not naar:
                return _zeg(code)
            adres = urljoin(adres, naar)
    except MagNiet as fout:
        return Uitslag(str(fout), stuk=not str(fout).startswith("Niet nagekeken"))
    except Onbekend:
        return Uitslag("Deze site is er niet meer", stuk=True)
    except ssl.SSLError:
        return Uitslag("De beveiliging van deze site klopt niet", stuk=True)
    except (OSError, HTTPException, ValueError):
        return Uitslag(GEEN_ANTWOORD, stuk=True)
    return Uitslag("Deze link stuurt steeds verder", stuk=True)


def _zeg(code: int) -> Uitslag:
    if code in WEG:
        return Uitslag(f"{BESTAAT_NIET} ({code})", stuk=True)
    if code in WIL_NIET:
        return Uitslag(f"Niet nagekeken: de site laat ons niet binnen ({code})")
    if code >= 400 and code != LEEG:
        return Uitslag(f"Geeft een fout ({code})", stuk=True)
    return Uitslag("Werkt")


def _vraag(deel: SplitResult, wacht: Wacht, seconden: float) -> tuple[int, str]:
    """Return the status and where it leads; asks for the head, and for the page if that fails."""
    plek = wacht.laat_door(deel)
    code, naar = _een_keer("HEAD", deel, plek, seconden)
    if code >= 400:
        code, naar = _een_keer("GET", deel, plek, seconden)
    return code, naar


def _een_keer(
    methode: str, deel: SplitResult, plek: tuple[str, int], seconden: float
) -> tuple[int, str]:
    verbinding = _Vast(deel, *plek, seconden)
    wekker = Timer(seconden, verbinding.breek_af)
    wekker.daemon = True
    wekker.start()
    try:
        verbinding.request(methode, _pad(deel), headers=_koppen(methode))
        antwoord: HTTPResponse = verbinding.getresponse()
        if methode == "GET":
            antwoord.read(MEESTE_BYTES)
        if verbinding.afgebroken:  # what was cut off may look like a whole answer
            raise TimeoutError
        return antwoord.status, antwoord.headers.get("Location", "")
    finally:
        wekker.cancel()
        verbinding.close()


def _koppen(methode: str) -> dict[str, str]:
    koppen = {
        "User-Agent": f"Leerwerkplaats-linkcontrole (+{settings.SITE_URL})",
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    return koppen if methode == "HEAD" else {**koppen, "Range": f"bytes=0-{MEESTE_BYTES - 1}"}


def _pad(deel: SplitResult) -> str:
    """Return the path and query as they go over the line: without spaces or accents."""
    pad = quote(deel.path or "/", safe="/%:@!$&'()*+,;=~-._")
    vraag = quote(deel.query, safe="/?%:@!$&'()*+,;=~-._")
    return f"{pad}?{vraag}" if vraag else pad
