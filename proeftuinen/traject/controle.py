"""The checklist of a step, and whether the step is ready to close."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.contracten import Lezer, Uitkomst, verzamel
from proeftuinen.traject.models import Controlepunt, Stap


@dataclass(frozen=True)
class Gereedheid:
    """What a step has and misses: checklist points and the outputs that features report."""

    punten: tuple[Controlepunt, ...]
    uitkomsten: tuple[Uitkomst, ...]

    @property
    def mist(self) -> tuple[str, ...]:
        """Return what is still missing, in words."""
        punten = [punt.tekst for punt in self.punten if not punt.klaar]
        return (*punten, *(uitkomst.titel for uitkomst in self.uitkomsten if not uitkomst.gereed))

    @property
    def gereed(self) -> bool:
        """Tell whether nothing is missing."""
        return not self.mist

    @property
    def aantal_klaar(self) -> int:
        """Return how many points of the checklist are done."""
        return sum(punt.klaar for punt in self.punten)


def gereedheid(stap: Stap, lezer: Lezer) -> Gereedheid:
    """Gather the checklist and what the features say of this step."""
    return Gereedheid(tuple(stap.controlepunten.all()), tuple(verzamel("uitkomsten", stap, lezer)))


def _spoor(handeling: str, punt: Controlepunt, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="controlepunt",
        object_id=punt.publiek_id,
        ruimte=punt.stap.proeftuin.publiek_id,
    )


@transaction.atomic
def punt_toevoegen(*, stap: Stap, door: Gebruiker, tekst: str) -> Controlepunt:
    """Add a point at the end of the checklist."""
    laatste = stap.controlepunten.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    punt = Controlepunt.objects.create(stap=stap, tekst=tekst, volgorde=laatste + 1)
    _spoor("controlepunt.toegevoegd", punt, door)
    return punt


@transaction.atomic
def punt_zetten(*, punt: Controlepunt, door: Gebruiker, klaar: bool) -> None:
    """Tick or untick a point: saying it twice changes nothing."""
    if Controlepunt.objects.filter(pk=punt.pk, klaar=not klaar).update(klaar=klaar):
        _spoor("controlepunt.klaar" if klaar else "controlepunt.open", punt, door)


@transaction.atomic
def punt_weghalen(*, punt: Controlepunt, door: Gebruiker) -> None:
    """Take a point off the checklist."""
    _spoor("controlepunt.weg", punt, door)
    punt.delete()
