"""The press: a process of its own that turns HTML into PDF, and knows nothing else.

It is run as a file (`python -I pers.py <number of its socket>`), imports nothing of ours, has no
database, no settings and no secrets, and after it has warmed up it may not open a connection or
start a program. A job is one message: what it should do as JSON, then bytes. All that a document
may refer to comes along in the job, under the scheme `druk:`. See docs/adr/0018.
"""

import gc
import json
import os
import resource
import select
import shutil
import socket
import sys
import unicodedata
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from runpy import run_path
from threading import Thread
from typing import Any, Self

SCHEMA = "druk:"
GEHEUGEN = 1024**3
"""Bytes of address space, the libraries included (some 300 MB)."""
VOL = 256 * 1024**2
"""Bytes in use after which it ends, so that one big document does not keep memory for ever."""
CPU = 30
"""Seconds of processor time for one document, unless the job says otherwise."""
STIL = 600
"""Seconds without work after which the process ends; the next job starts another."""
LETTERS = (
    ("Atkinson", 400, "normal", "atkinson-hyperlegible-next-400-normal.woff2"),
    ("Atkinson", 700, "normal", "atkinson-hyperlegible-next-700-normal.woff2"),
    ("Atkinson", 400, "italic", "atkinson-hyperlegible-next-400-italic.woff2"),
    ("Vollkorn", 500, "normal", "vollkorn-500-normal.woff2"),
    ("Vollkorn", 500, "italic", "vollkorn-500-italic.woff2"),
    ("DejaVu", 400, "normal", "dejavu-sans-400-normal.woff2"),
)
"""All fonts that there are: family, weight, slant and file. The first that has a sign prints it."""
ONBEKEND = "\N{WHITE SQUARE}"
_OMKEER = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn text round, so that it reads as something else; the letters know their way."""
_GEEN_LETTERS = '<?xml version="1.0"?><fontconfig></fontconfig>'
_DICHT = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "ftplib.")


def stuur(lijn: socket.socket, kop: dict[str, Any], *delen: bytes) -> None:
    """Send a message: a line of JSON with the sizes of the parts, then the parts."""
    regel = json.dumps({**kop, "groottes": [len(deel) for deel in delen]}).encode()
    lijn.sendall(len(regel).to_bytes(4) + regel)
    for deel in delen:
        lijn.sendall(deel)


def ontvang(lijn: socket.socket) -> tuple[dict[str, Any], list[bytes]]:
    """Read a message; raise EOFError when the other side is gone."""
    kop = json.loads(_lees(lijn, int.from_bytes(_lees(lijn, 4))))
    return kop, [_lees(lijn, grootte) for grootte in kop.pop("groottes")]


def _lees(lijn: socket.socket, aantal: int) -> bytes:
    inhoud = bytearray()
    while len(inhoud) < aantal:
        stuk = lijn.recv(min(aantal - len(inhoud), 1 << 20))
        if not stuk:
            raise EOFError
        inhoud += stuk
    return bytes(inhoud)


class Pers:
    """WeasyPrint, warm: its fonts are read once."""

    def __init__(self, letters: dict[str, bytes]) -> None:
        from weasyprint import CSS  # noqa: PLC0415  slow import
        from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  slow import

        _maak_vlot()
        self._ophaler = maak_ophaler()
        self._ophaler.bekend = {f"{SCHEMA}{naam}": (i, "font/woff2") for naam, i in letters.items()}
        self._config = FontConfiguration()
        regels = [
            f'@font-face {{ font-family: "{familie}"; font-weight: {gewicht}; font-style: {stijl};'
            f" src: url({SCHEMA}{naam}) }}"
            for familie, gewicht, stijl, naam in LETTERS
        ]
        self._letters = CSS(
            string="\n".join(regels), font_config=self._config, url_fetcher=self._ophaler
        )
        self._tekens = _tekens_van(letters.values())

    def druk(
        self,
        html: str,
        bestanden: dict[str, tuple[bytes, str]],
        bijlagen: list[tuple[list[str], bytes]],
    ) -> tuple[bytes, list[str]]:
        """Return the PDF, and what went wrong on the way in the words of WeasyPrint.

        `bijlagen`: name, description and day (ISO 8601) of each file inside it, with its bytes.
        """
        from weasyprint import HTML  # noqa: PLC0415  slow import

        self._ophaler.bekend = {f"{SCHEMA}{naam}": deel for naam, deel in bestanden.items()}
        with Klachten() as klachten, _zonder_opruimen():
            document = HTML(string=self._drukbaar(html), url_fetcher=self._ophaler)
            pdf = document.write_pdf(
                stylesheets=[self._letters],
                font_config=self._config,
                attachments=[_bijlage(*over, inhoud) for over, inhoud in bijlagen],
                pdf_variant="pdf/ua-1",
                finisher=maak_af,
            )
        return pdf, klachten.regels

    def _drukbaar(self, html: str) -> str:
        """Replace signs that no font has: a square for a letter, nothing for an invisible mark."""
        vreemd = {t for t in set(html) if ord(t) not in self._tekens or t in _OMKEER}
        return html.translate({ord(teken): _vervang(teken) for teken in vreemd})


@cache
def _maak_vlot() -> None:
    """Run vlot.py, once; this file may import nothing of ours."""
    run_path(str(Path(__file__).with_name("vlot.py")))["maak_vlot"]()


@contextmanager
def _zonder_opruimen() -> Iterator[None]:
    """Look for no circles of memory while a document is made: that is a tenth of its time.

    What one leaves is cleared away after it, once the answer is on its way.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _bijlage(naam: str, beschrijving: str, dag: str, inhoud: bytes) -> Any:
    """Return a file to pack in; its day is told, so that the same gives the same bytes."""
    from weasyprint import Attachment  # noqa: PLC0415  slow import

    moment = datetime.fromisoformat(dag)
    return Attachment(
        file_obj=BytesIO(inhoud),
        name=naam,
        description=beschrijving,
        created=moment,
        modified=moment,
        relationship="Data",
    )


def maak_af(_: Any, pdf: Any) -> None:
    """Add to the tags what WeasyPrint leaves out.

    A table header says whether it is of its column (in the head of the table) or of its row
    (PDF/UA-1, 7.5). A drawing without a title is decoration beside words, so it is no figure.
    """
    for deel in pdf.objects:
        soort = deel.get("S") if isinstance(deel, dict) else None
        if soort == "/TH":
            rij = pdf.objects[_nummer(deel["P"])]
            boven = pdf.objects[_nummer(rij["P"])]
            bereik = "/Column" if boven["S"] == "/THead" else "/Row"
            deel["A"] = f"<< /O /Table /Scope {bereik} >>"
        elif soort == "/Figure" and "Alt" not in deel:
            deel["S"] = "/NonStruct"


def _nummer(verwijzing: bytes) -> int:
    return int(verwijzing.split()[0])


def _vervang(teken: str) -> str:
    if teken in "\n\r\t":
        return teken
    return "" if unicodedata.category(teken) in {"Mn", "Me", "Cf", "Cc", "Cs"} else ONBEKEND


def _tekens_van(letters: Any) -> frozenset[int]:
    """Return each sign that one of the fonts has."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  slow import

    kaarten = [TTFont(BytesIO(inhoud), lazy=True).getBestCmap() for inhoud in letters]
    return frozenset().union(*kaarten)


@cache
def maak_ophaler() -> Any:
    """Return a fetcher that hands out what came along, and refuses all else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415  slow import

    class Ophaler(URLFetcher):
        def __init__(self) -> None:
            super().__init__(allowed_protocols=())
            self.bekend: dict[str, tuple[bytes, str]] = {}

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            if url not in self.bekend:
                raise ValueError("refused")
            inhoud, mime = self.bekend[url]
            return URLFetcherResponse(url, inhoud, {"Content-Type": mime})

    return Ophaler()


class Klachten:
    """What WeasyPrint complains of as an error: a missing alt, something that it could not get."""

    def __init__(self) -> None:
        self.regels: list[str] = []

    def __enter__(self) -> Self:
        import logging  # noqa: PLC0415  only in the process itself

        klachten = self

        class Luisteraar(logging.Handler):
            def emit(self, record: logging.LogRecord) -> None:
                klachten.regels.append(record.getMessage()[:300])

        self._log = logging.getLogger("weasyprint")
        self._luisteraar = Luisteraar(logging.ERROR)
        self._log.handlers = [self._luisteraar]
        return self

    def __exit__(self, *_: object) -> None:
        self._log.handlers = []


def _begrens(seconden: int) -> None:
    """Give this job its seconds; the kernel ends the process that takes more."""
    gebruikt = resource.getrusage(resource.RUSAGE_SELF)
    tot = int(gebruikt.ru_utime + gebruikt.ru_stime) + seconden
    resource.setrlimit(resource.RLIMIT_CPU, (tot, resource.RLIM_INFINITY))


def _geheugen() -> int:
    """Return the most memory that this program ever used, in bytes.

    Not by `getrusage`: its figure begins with that of who started us (man 2 getrusage, "maxrss is
    not reset by execve"), so beside a large parent a new press would stop at once.
    """
    stand = Path("/proc/self/status").read_text(encoding="ascii")
    regels = (regel.split() for regel in stand.splitlines() if regel.startswith("VmHWM:"))
    return next((int(regel[1]) * 1024 for regel in regels), 0)


def _doe_dicht() -> None:
    """Refuse connections and programs from here on."""

    def bewaak(wat: str, _: Any) -> None:
        if wat.startswith(_DICHT):
            raise PermissionError(wat)

    sys.addaudithook(bewaak)


def _ga_mee(lijn: socket.socket, map_: Path) -> None:
    """End with who asks, also in the middle of a document, and leave no folder behind.

    Whoever was killed (kill -9, no memory left) can end nobody and clear nothing up. That the other
    side of the line is gone is always told, whatever one waits for.
    """
    wachter = select.poll()
    wachter.register(lijn, 0)
    wachter.poll()
    shutil.rmtree(map_, ignore_errors=True)
    os._exit(0)


def _beantwoord(pers: Pers, lijn: socket.socket) -> None:
    kop, (html, *inhouden) = ontvang(lijn)
    _begrens(kop["seconden"])
    mee, ingepakt = inhouden[: len(kop["namen"])], inhouden[len(kop["namen"]) :]
    delen = zip(kop["namen"], mee, kop["mimes"], strict=True)
    bijlagen = list(zip(kop["bijlagen"], ingepakt, strict=True))
    bestanden = {naam: (inhoud, mime) for naam, inhoud, mime in delen}
    try:
        pdf, klachten = pers.druk(html.decode(), bestanden, bijlagen)
    except RecursionError:
        stuur(lijn, {"fout": "te diep"})
    except MemoryError:
        stuur(lijn, {"fout": "te groot"})
    except Exception as fout:  # noqa: BLE001  the parent decides; only its kind, no text of users
        stuur(lijn, {"fout": type(fout).__name__})
    else:
        stuur(lijn, {"klachten": klachten}, pdf)


def begin(lijn: socket.socket) -> None:
    """Warm up with the fonts that are sent first, then answer until nobody asks any more."""
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # what people wrote is written nowhere else
    map_ = Path(os.environ["TMPDIR"])
    Thread(target=_ga_mee, args=[lijn, map_], daemon=True).start()
    kop, letters = ontvang(lijn)
    letterlijst = map_ / "fonts.conf"
    letterlijst.write_text(_GEEN_LETTERS, encoding="ascii")
    os.environ["FONTCONFIG_FILE"] = str(letterlijst)  # so that no font of the machine is used
    pers = Pers(dict(zip(kop["namen"], letters, strict=True)))
    _doe_dicht()
    stuur(lijn, {"klaar": True})
    lijn.settimeout(STIL)
    try:
        while _geheugen() < VOL:
            _beantwoord(pers, lijn)
    except (EOFError, TimeoutError, ConnectionError):
        return
    finally:
        shutil.rmtree(map_, ignore_errors=True)


if __name__ == "__main__":
    begin(socket.socket(fileno=int(sys.argv[1])))
