"""Everything that changes tips. Nobody can tell whose a tip is: no line of the trail says who gave
it, and no once-only key is kept. The same words twice are one tip.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.monitoring.invullen.vraagpost import Gevraagd, vraag_iedereen
from proeftuinen.monitoring.terugblik.actions import stuur_lijst
from proeftuinen.monitoring.terugblik.models import Tip
from proeftuinen.monitoring.vragenlijsten.models import Moment, Vragenlijst, Wijze
from proeftuinen.traject.models import Proeftuin

MEESTE = 300
"""Tips of one place."""


class Vol(Exception):
    """The place has as many tips as it may."""


def _spoor(handeling: str, proeftuin: Proeftuin, door: Gebruiker | None, over: str = "") -> None:
    leg_vast(
        handeling,
        door=door,
        soort="tip",
        object_id=over or proeftuin.publiek_id,
        ruimte=proeftuin.publiek_id,
    )


@transaction.atomic
def geef(*, proeftuin: Proeftuin, tekst: str, van: str, in_oogst: bool) -> Tip:
    """Keep a tip, of nobody; the same words again change nothing. Raises Vol."""
    Proeftuin.objects.select_for_update(no_key=True).get(pk=proeftuin.pk)
    bekend = Tip.objects.filter(proeftuin=proeftuin, tekst=tekst).first()
    if bekend is not None:
        return bekend
    if Tip.objects.filter(proeftuin=proeftuin).count() >= MEESTE:
        raise Vol
    tip = Tip.objects.create(proeftuin=proeftuin, tekst=tekst, van=van, in_oogst=in_oogst)
    _spoor("tip.gegeven", proeftuin, None)
    return tip


@transaction.atomic
def wijzig(*, tip: Tip, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change a tip. Raises Bewerkingsconflict when someone was first."""
    bewaar(tip, versie=versie, waarden=waarden)
    _spoor("tip.gewijzigd", tip.proeftuin, door, tip.publiek_id)


@transaction.atomic
def kies(*, tip: Tip, door: Gebruiker, wel: bool) -> None:
    """Put a tip in the oogst, or take it out; twice changes nothing."""
    rijen = Tip.objects.filter(pk=tip.pk, in_oogst=not wel)
    if rijen.update(in_oogst=wel, versie=F("versie") + 1):
        _spoor("tip.gekozen" if wel else "tip.uit_oogst", tip.proeftuin, door, tip.publiek_id)


@transaction.atomic
def haal_weg(*, tip: Tip, door: Gebruiker) -> None:
    """Take a tip away."""
    _spoor("tip.weg", tip.proeftuin, door, tip.publiek_id)
    tip.delete()


@transaction.atomic
def vraag(*, proeftuin: Proeftuin, door: Gebruiker) -> tuple[Vragenlijst, Gevraagd]:
    """Ask everyone for a tip by mail: with the list that is open, or else a new one."""
    Proeftuin.objects.select_for_update(no_key=True).get(pk=proeftuin.pk)
    lijst = open_vraag(proeftuin)
    if lijst is None:
        lijst = stuur_lijst(proeftuin=proeftuin, moment=Moment.TIPS, door=door)
    return lijst, vraag_iedereen(lijst=lijst, door=door)


def open_vraag(proeftuin: Proeftuin) -> Vragenlijst | None:
    """Return the list that asks for tips now."""
    rijen = Vragenlijst.objects.van(proeftuin).filter(
        moment=Moment.TIPS, stand=Vragenlijst.Stand.OPEN, wijze=Wijze.GECODEERD
    )
    lijst = rijen.first()
    if lijst is not None:
        lijst.proeftuin = proeftuin
    return lijst
