"""Laying results beside those of other places that chose to count, of the same shape.

A place counts only with a question of which its own page shows exact numbers: so whoever sees a
total before and after a place joined learns no more than stands on that page. Fewer than three
places are never shown.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.monitoring.uitslag.models import Telling
from proeftuinen.monitoring.uitslag.regels import verdeel
from proeftuinen.monitoring.uitslag.tellen import ALLEN
from proeftuinen.monitoring.uitslag.wilson import interval
from proeftuinen.monitoring.vragenlijsten.antwoorden import STAPPEN, WEET_NIET
from proeftuinen.monitoring.vragenlijsten.models import Moment, Vragenlijst
from proeftuinen.monitoring.vragenlijsten.voorraad import SLEUTELS, VOORRAAD
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.sjablonen import Vorm

MINST_PLEKKEN = 3
_HOOG = ("4", "5")
Sleutel = tuple[str, str, str]
"""Shape of the place, moment, and key of the question."""


@dataclass(frozen=True)
class Vergelijking:
    """What other places said together: how many chose one of the two highest steps, of how many."""

    plekken: int
    n: int
    hoog: int

    @property
    def deel(self) -> int:
        """Return the share in per cent."""
        return round(100 * self.hoog / self.n)

    @property
    def tussen(self) -> tuple[int, int]:
        """Return between which shares it probably lies, in per cent."""
        laag, hoog = interval(self.hoog, self.n)
        return round(100 * laag), round(100 * hoog)


@dataclass(frozen=True)
class Regel:
    """One question over places, as a table shows it."""

    vorm: str
    moment: str
    vraag: str
    wat: str
    vergelijking: Vergelijking


def tel_samen(zonder: Proeftuin | None = None) -> Mapping[Sleutel, Vergelijking]:
    """Return by shape, moment and question what places said together; one query.

    `zonder`: leave this place out, and look only at its shape. Of each place its last list counts.
    """
    rijen = Telling.objects.filter(
        vraag__soort__in=list(STAPPEN),
        vraag__sleutel__in=SLEUTELS,
        vraag__vragenlijst__stand=Vragenlijst.Stand.DICHT,
        vraag__vragenlijst__proeftuin__vergelijkbaar=True,
    ).exclude(waarde=ALLEN)
    if zonder is not None:
        rijen = rijen.filter(vraag__vragenlijst__proeftuin__vorm=zonder.vorm)
        rijen = rijen.exclude(vraag__vragenlijst__proeftuin=zonder)
    kolommen = {
        "plek": F("vraag__vragenlijst__proeftuin"),
        "vorm": F("vraag__vragenlijst__proeftuin__vorm"),
        "moment": F("vraag__vragenlijst__moment"),
        "sleutel": F("vraag__sleutel"),
        "lijst": F("vraag__vragenlijst"),
    }
    per: dict[tuple[Sleutel, int], dict[int, dict[str, int]]] = defaultdict(dict)
    for rij in rijen.values("waarde", "aantal", **kolommen):
        wat = (rij["vorm"], rij["moment"], rij["sleutel"])
        per[wat, rij["plek"]].setdefault(rij["lijst"], {})[rij["waarde"]] = rij["aantal"]
    return _tel(per)


def _tel(
    per: Mapping[tuple[Sleutel, int], Mapping[int, Mapping[str, int]]],
) -> Mapping[Sleutel, Vergelijking]:
    bij: dict[Sleutel, list[tuple[int, int]]] = defaultdict(list)
    for (wat, _), lijsten in per.items():
        aantallen = lijsten[max(lijsten)]
        verdeling = verdeel(aantallen)
        stappen = {waarde: keer for waarde, keer in aantallen.items() if waarde != WEET_NIET}
        if verdeling is not None and not verdeling.bijna and sum(stappen.values()):
            hoog = sum(stappen.get(waarde, 0) for waarde in _HOOG)
            bij[wat].append((hoog, sum(stappen.values())))
    return {
        wat: Vergelijking(len(delen), sum(n for _, n in delen), sum(hoog for hoog, _ in delen))
        for wat, delen in bij.items()
        if len(delen) >= MINST_PLEKKEN
    }


def zinnen_bij(lijst: Vragenlijst) -> Mapping[str, str]:
    """Return by key of the question what other places of this shape said at this moment."""
    samen = tel_samen(zonder=lijst.proeftuin)
    return {
        sleutel: (
            f"Bij {deze.plekken} andere plekken koos {deze.deel}% de hoogste twee stappen "
            f"({deze.n} antwoorden; waarschijnlijk tussen {deze.tussen[0]}% en {deze.tussen[1]}%)."
        )
        for (_, moment, sleutel), deze in samen.items()
        if moment == lijst.moment
    }


def regels() -> list[Regel]:
    """Return all that may be shown over places, in the order of shapes, moments and questions."""
    samen = tel_samen()
    vragen = {
        vraag.sleutel: vraag for lijst in VOORRAAD.values() for vraag in lijst.vragen
    }  # the same key asks the same thing
    volgorde = list(vragen)
    momenten, vormen = list(Moment.values), list(Vorm.values)
    op_rij = sorted(
        samen,
        key=lambda wat: (vormen.index(wat[0]), momenten.index(wat[1]), volgorde.index(wat[2])),
    )
    return [_regel(wat, vragen[wat[2]].tekst, vragen[wat[2]].soort, samen[wat]) for wat in op_rij]


def _regel(wat: Sleutel, tekst: str, soort: str, deze: Vergelijking) -> Regel:
    stappen = STAPPEN[soort]
    hoogste = " of ".join(stappen[waarde].lower() for waarde in _HOOG)
    return Regel(Vorm(wat[0]).label, Moment(wat[1]).label, tekst, hoogste, deze)


def plekken_die_meetellen() -> int:
    """Return how many places chose to count."""
    return Proeftuin.objects.filter(vergelijkbaar=True).count()


@transaction.atomic
def kies(*, proeftuin: Proeftuin, door: Gebruiker, mee: bool) -> None:
    """Let the results of a place count among others, or no longer; twice changes nothing."""
    rijen = Proeftuin.objects.filter(pk=proeftuin.pk, vergelijkbaar=not mee)
    if rijen.update(vergelijkbaar=mee):
        proeftuin.vergelijkbaar = mee
        plek = proeftuin.publiek_id
        handeling = "uitslag.telt_mee" if mee else "uitslag.telt_niet_mee"
        leg_vast(handeling, door=door, soort="proeftuin", object_id=plek, ruimte=plek)
