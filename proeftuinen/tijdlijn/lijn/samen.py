"""Events that come back, told once per month: in a book a year is not a list of alarms. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from leerwerkplaats.web.dagen import DAGEN
from proeftuinen.tijdlijn.lijn.lezen import Noot, Regel


@dataclass(frozen=True)
class Samen:
    """The same event on one or more days of one month, the earliest first."""

    regel: Regel
    dagen: tuple[date, ...]

    @property
    def maand(self) -> str:
        """Return the month with its year, as a heading."""
        return self.regel.maand

    @property
    def tekst(self) -> str:
        """Return what happened, and how often when it was more than once."""
        tekst, keer = self.regel.tekst, len(self.dagen)
        return tekst if keer == 1 else f"{tekst.removesuffix('.')}, {keer} keer"

    @property
    def wanneer(self) -> str:
        """Return the day in its month, "do 5", or the first and the last: "5 tot en met 28"."""
        eerste, laatste = self.dagen[0], self.dagen[-1]
        if eerste == laatste:
            return f"{DAGEN[eerste.weekday()]} {eerste.day}"
        return f"{eerste.day} tot en met {laatste.day}"

    @property
    def noten(self) -> tuple[Noot, ...]:
        """Return what people think of it."""
        return self.regel.noten


def vat_samen(regels: Sequence[Regel]) -> list[Samen]:
    """Return these events, oldest first, with what came back in a month as one.

    An event of which someone thought something stays by itself.
    """
    per_deel: dict[tuple[str, ...], list[Regel]] = {}
    for nummer, regel in enumerate(regels):
        los = str(nummer) if regel.noten else ""
        sleutel = (regel.dag.isoformat()[:7], regel.sleutel, regel.tekst, los)
        per_deel.setdefault(sleutel, []).append(regel)
    return [
        Samen(deel[0], tuple(dict.fromkeys(regel.dag for regel in deel)))
        for deel in per_deel.values()
    ]
