"""Which blocks could be shorter when a plan runs past the hour at which one has to stop."""

from collections.abc import Sequence
from dataclasses import dataclass

from proeftuinen.bijeenkomsten.plan.draaiboek import Draaiboek
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel
from proeftuinen.bijeenkomsten.tijden import Blok, stel_inkorten_voor

MET_RUST = (
    Agendaonderdeel.Soort.VERHAAL,
    Agendaonderdeel.Soort.FILM,
    Agendaonderdeel.Soort.PAUZE,
)
"""A story, a film and a break keep their time."""


@dataclass(frozen=True)
class Inkortdeel:
    """A block of the main line, and to how many minutes it goes."""

    onderdeel: Agendaonderdeel
    minuten: int

    @property
    def wordt(self) -> int:
        """Return the minutes that are left."""
        return self.onderdeel.minuten - self.minuten


def voorstel(draaiboek: Draaiboek) -> Sequence[Inkortdeel]:
    """Return what to shorten so that the plan ends in time; nothing when it does already.

    Only blocks after the last pinned one help: what stands before it cannot move its hour.
    """
    if draaiboek.over <= 0:
        return []
    vast = [nr for nr, regel in enumerate(draaiboek.regels) if regel.onderdeel.vast]
    regels = draaiboek.regels[vast[-1] if vast else 0 :]
    blokken = [
        Blok(regel.onderdeel.pk, regel.minuten, groepen=((),) * len(regel.groepen))
        for regel in regels
    ]
    rust = frozenset(r.onderdeel.pk for r in regels if r.onderdeel.soort in MET_RUST)
    per_pk = {regel.onderdeel.pk: regel.onderdeel for regel in regels}
    delen = stel_inkorten_voor(blokken, draaiboek.over, met_rust=rust)
    return [Inkortdeel(per_pk[deel.sleutel], deel.minuten) for deel in delen]
