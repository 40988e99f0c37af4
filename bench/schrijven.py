"""Writes over http on loopback: ticking a checklist point next to a bare form, in the same run."""

import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from itertools import islice
from pathlib import Path
from time import monotonic, perf_counter, sleep
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection
from django.urls import reverse

from bench.meten import spreiding, verhouding
from bench.server import FORMULIER
from bench.wereld import Wereld, Wie
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.models import Controlepunt, Stap

BEURTEN, PER_BEURT, TEGELIJK = 4, 40, 8
"""Rounds of posts of each kind: 320 in all, and never more than eight at once."""
DOEL = 0.5
WACHT = 20
GEHEIM = "a" * 32


@dataclass(frozen=True)
class Uitslag:
    """Posts per second of both, the ratio per round, and what went wrong."""

    vloer: float
    vinken: float
    aandeel: float
    laag: float
    hoog: float
    fouten: Counter[str]
    op_slot: int
    geschreven: int
    gevraagd: int


def _vrije_poort() -> int:
    with socket.socket() as deur:
        deur.bind(("127.0.0.1", 0))
        return deur.getsockname()[1]


@contextmanager
def server(logboek: Path) -> Iterator[int]:
    """Run gunicorn with two workers of four threads, as in production; stop it by its own id."""
    poort = _vrije_poort()
    opdracht = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{poort}"]
    opdracht += ["--workers", "2", "--worker-class", "gthread", "--threads", "4"]
    opdracht += ["--log-level", "warning", "--no-control-socket", "bench.server:application"]
    with logboek.open("wb") as uit:
        proces = subprocess.Popen(opdracht, stdout=uit, stderr=uit)
    try:
        _wacht_op(poort, proces, logboek)
        yield poort
    finally:
        proces.terminate()
        try:
            proces.wait(10)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()


def _wacht_op(poort: int, proces: subprocess.Popen[bytes], logboek: Path) -> None:
    eind = monotonic() + WACHT
    while monotonic() < eind and proces.poll() is None:
        try:
            if _stuur(poort, FORMULIER, {}, {}) == "400":
                return
        except (OSError, HTTPException):
            sleep(0.1)
    raise RuntimeError(f"The server did not answer:\n{logboek.read_text()}")


def _stuur(poort: int, adres: str, velden: dict[str, str], koppen: dict[str, str]) -> str:
    lijn = HTTPConnection("127.0.0.1", poort, timeout=30)
    try:
        soort = {"Content-Type": "application/x-www-form-urlencoded"}
        lijn.request("POST", adres, urlencode(velden), soort | koppen)
        antwoord = lijn.getresponse()
        antwoord.read()
        return str(antwoord.status)
    finally:
        lijn.close()


type Post = Callable[[int], str]


def _beurt(post: Post, begin: int, fouten: Counter[str]) -> float:
    """Send one round of posts; return how many went through per second."""
    start = perf_counter()
    with ThreadPoolExecutor(TEGELIJK) as draden:
        antwoorden = Counter(draden.map(post, range(begin, begin + PER_BEURT)))
    fouten.update({status: keer for status, keer in antwoorden.items() if status != "302"})
    return PER_BEURT / (perf_counter() - start)


def meet(wereld: Wereld, map_: Path) -> Uitslag:
    """Post both kinds in turns, and count in the database what really came in."""
    punten = list(
        islice(
            Controlepunt.objects.filter(stap__proeftuin__publiek_id=wereld.pid).select_related(
                "stap"
            ),
            PER_BEURT,
        )
    )
    stappen = list(Stap.objects.values_list("pk", flat=True)[:50])
    koekjes = wereld.koekjes[Wie.BEGELEIDER] | {settings.CSRF_COOKIE_NAME: GEHEIM}
    koekje = "; ".join(f"{naam}={waarde}" for naam, waarde in koekjes.items())

    def op_vloer(nr: int) -> str:
        velden = {"stap": str(stappen[nr % len(stappen)]), "tekst": f"Punt {nr}"}
        return _stuur(poort, FORMULIER, velden, {})

    def vink(nr: int) -> str:
        punt = punten[nr % len(punten)]
        # Each round sets every point to the other side, so every post writes.
        klaar = punt.klaar ^ (nr // len(punten) % 2 == 0)
        adres = reverse(
            "proeftuinen:punt-zetten", args=[wereld.pid, punt.stap.publiek_id, punt.publiek_id]
        )
        koppen = {
            "Cookie": koekje,
            "X-CSRFToken": GEHEIM,
            "Origin": f"https://127.0.0.1:{poort}",
        }
        return _stuur(poort, adres, {"klaar": "1" if klaar else "0"}, koppen)

    snelheid: dict[Post, list[float]] = {op_vloer: [], vink: []}
    fouten: Counter[str] = Counter()
    logboek = map_ / "gunicorn.log"
    voor = _geschreven()
    connection.close()
    with server(logboek) as poort:
        for beurt in range(-1, BEURTEN):  # the first warms up
            for post in (op_vloer, vink) if beurt % 2 else (vink, op_vloer):
                gehaald = _beurt(post, (beurt + 1) * PER_BEURT, fouten)
                if beurt >= 0:
                    snelheid[post].append(gehaald)
    ratio = verhouding(snelheid[vink], snelheid[op_vloer])
    return Uitslag(
        vloer=spreiding(snelheid[op_vloer]).midden,
        vinken=spreiding(snelheid[vink]).midden,
        aandeel=ratio.midden,
        laag=ratio.laag,
        hoog=ratio.hoog,
        fouten=fouten,
        op_slot=logboek.read_text(errors="replace").count("locked"),
        geschreven=_geschreven() - voor,
        gevraagd=2 * (BEURTEN + 1) * PER_BEURT,
    )


def _geschreven() -> int:
    """Return the rows of the trail and of the checklists: each good post adds one."""
    return Auditregel.objects.count() + Controlepunt.objects.count()
