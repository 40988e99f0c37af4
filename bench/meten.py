"""The harness: rounds in shuffled order, CPU time, and ratios per round with their spread.

Seconds of a shared machine say little; what a page costs next to a floor of the same round does.
"""

import gzip
import re
import statistics
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from random import Random
from time import process_time
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection

HOST = "localhost"
OPWARMEN = 3
GZIP = 6
_LIJST = re.compile(r"\((?:%s(?:, )?)+\)")


@dataclass(frozen=True)
class Spreiding:
    """The median with the tenth and the ninetieth percentile."""

    midden: float
    laag: float
    hoog: float


def spreiding(waarden: Sequence[float]) -> Spreiding:
    """Return median, p10 and p90; of one value three times that value."""
    if len(waarden) == 1:
        return Spreiding(waarden[0], waarden[0], waarden[0])
    tienden = statistics.quantiles(waarden, n=10, method="inclusive")
    return Spreiding(statistics.median(waarden), tienden[0], tienden[-1])


def verhouding(boven: Sequence[float], onder: Sequence[float]) -> Spreiding:
    """Return the spread of the ratios of each round: a slow round is slow for both."""
    return spreiding([teller / noemer for teller, noemer in zip(boven, onder, strict=True)])


@dataclass(frozen=True)
class Taak:
    """One thing to time; `keer` times per round, of which the mean counts.

    `vooraf` runs before it, outside the clock.
    """

    naam: str
    doe: Callable[[], object]
    keer: int = 1
    vooraf: Callable[[], object] | None = None


def draai(
    taken: Sequence[Taak],
    rondes: int,
    *,
    kans: Random,
    opwarmen: int = OPWARMEN,
    klok: Callable[[], float] = process_time,
) -> dict[str, list[float]]:
    """Return the CPU seconds of each task per round; the first `opwarmen` rounds do not count."""
    tijden: dict[str, list[float]] = {taak.naam: [] for taak in taken}
    for ronde in range(-opwarmen, rondes):
        for taak in kans.sample(taken, len(taken)):
            if taak.vooraf:
                taak.vooraf()
            begin = klok()
            for _ in range(taak.keer):
                taak.doe()
            duur = (klok() - begin) / taak.keer
            if ronde >= 0:
                tijden[taak.naam].append(duur)
    return tijden


@dataclass(frozen=True)
class Antwoord:
    """What came back."""

    status: int
    lichaam: bytes

    @property
    def gzip(self) -> int:
        """Return the size in bytes after compression."""
        return len(gzip.compress(self.lichaam, GZIP))


@dataclass
class Bezoeker:
    """Calls the WSGI handler itself, over "https", with these cookies; no test client between."""

    handler: WSGIHandler
    koekjes: Mapping[str, str] = field(default_factory=dict)

    def haal(self, adres: str) -> Antwoord:
        """Get an address, body and all, and close the answer as a server does."""
        status: list[int] = []

        def begin(regel: str, _koppen: list[tuple[str, str]]) -> None:
            status.append(int(regel.split(" ", 1)[0]))

        antwoord = self.handler(self._omgeving(adres), begin)
        try:
            return Antwoord(status[0], b"".join(antwoord))
        finally:
            antwoord.close()

    def _omgeving(self, adres: str) -> dict[str, Any]:
        pad, _, vraag = adres.partition("?")
        return {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": pad,
            "QUERY_STRING": vraag,
            "SERVER_NAME": HOST,
            "SERVER_PORT": "443",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": HOST,
            "HTTP_COOKIE": "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items()),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "https",
            "wsgi.input": BytesIO(),
            "wsgi.errors": BytesIO(),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }


@dataclass(frozen=True)
class Vragen:
    """How many queries, and how often the one that came most."""

    aantal: int
    dubbel: int


def masker(sql: str) -> str:
    """Return the statement with lists of values made equal, however long they are."""
    return _LIJST.sub("(…)", sql)


def tel_vragen(doe: Callable[[], object]) -> Vragen:
    """Count the queries of one call."""
    gezien: Counter[str] = Counter()

    def noteer(voer_uit: Callable[..., Any], sql: str, waarden: Any, veel: bool, kader: Any) -> Any:  # noqa: FBT001  Django's own signature
        gezien[masker(sql)] += 1
        return voer_uit(sql, waarden, veel, kader)

    with connection.execute_wrapper(noteer):
        doe()
    return Vragen(gezien.total(), max(gezien.values(), default=0))
