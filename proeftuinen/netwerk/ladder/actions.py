"""Everything that changes a talk about the ladder."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.netwerk.models import Laddergesprek, Ladderzetter, Ladderzin
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin


class Afgerond(Exception):
    """The talk was closed; no dot or sentence can be added."""


def adres_van(gesprek: Laddergesprek) -> str:
    """Return the page of a talk; load `proeftuin` along."""
    return adres("proeftuinen:laddergesprek", gesprek.proeftuin.publiek_id, gesprek.publiek_id)


def knoop_van(gesprek: Laddergesprek) -> Knoop:
    """Return the knot of a talk."""
    soort, recht = "laddergesprek", Recht.NETWERK_ZIEN
    return Knoop(soort, gesprek.publiek_id, str(gesprek), adres_van(gesprek), recht)


def knoop_van_zin(zin: Ladderzin) -> Knoop:
    """Return the knot of what one rung up needs."""
    waar = f"{adres_van(zin.gesprek)}#zin-{zin.publiek_id}"
    return Knoop("ladderzin", zin.publiek_id, zin.tekst, waar, Recht.NETWERK_ZIEN)


def _spoor(handeling: str, gesprek: Laddergesprek, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="laddergesprek",
        object_id=gesprek.publiek_id,
        ruimte=gesprek.proeftuin.publiek_id,
    )


@transaction.atomic
def maak(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any], uit: str = ""
) -> Laddergesprek:
    """Begin a talk; `uit` is the knot it came from."""
    gesprek = Laddergesprek.objects.create(proeftuin=proeftuin, door=door, **waarden)
    knoop = knoop_van(gesprek)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    _spoor("laddergesprek.gemaakt", gesprek, door)
    return gesprek


@transaction.atomic
def wijzig(
    *, gesprek: Laddergesprek, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change who talks, when, at which step. Raises Bewerkingsconflict when someone was first."""
    bewaar(gesprek, versie=versie, waarden=waarden)
    meld(proeftuin=gesprek.proeftuin, knopen=[knoop_van(gesprek)])
    _spoor("laddergesprek.gewijzigd", gesprek, door)


def _open(gesprek: Laddergesprek) -> Laddergesprek:
    """Return the talk, held until this transaction ends; raises Afgerond when it was closed."""
    rij = Laddergesprek.objects.select_for_update(no_key=True).get(pk=gesprek.pk)
    if rij.stand != Laddergesprek.Stand.OPEN:
        raise Afgerond
    return rij


@transaction.atomic
def zet_stip(*, gesprek: Laddergesprek, door: Gebruiker, trede: Trede) -> bool:
    """Count a dot; False when this person placed one already. Raises Afgerond.

    No line in the trail: with the moment it would tell whose dot it was.
    """
    _open(gesprek)
    _, nieuw = Ladderzetter.objects.get_or_create(gesprek=gesprek, gebruiker=door)
    if nieuw:
        _plak(gesprek, trede)
    return nieuw


@transaction.atomic
def tel_stip(*, gesprek: Laddergesprek, trede: Trede) -> None:
    """Count a dot of a phone without an account. Raises Afgerond.

    Whoever calls it sees to it that a phone counts once, and keeps nothing of which rung it chose.
    No line in the trail: with the moment it would tell whose dot it was.
    """
    _open(gesprek)
    _plak(gesprek, trede)


def _plak(gesprek: Laddergesprek, trede: Trede) -> None:
    veld = f"op_{trede.value}"
    Laddergesprek.objects.filter(pk=gesprek.pk).update(**{veld: F(veld) + 1})


@transaction.atomic
def tel_papier(*, gesprek: Laddergesprek, door: Gebruiker, aantallen: Sequence[int]) -> None:
    """Add the dots of a sheet on the wall, from the lowest rung up. Raises Afgerond."""
    eerder = _open(gesprek).papier or [0] * len(Trede)
    velden = {f"op_{nr}": F(f"op_{nr}") + erbij for nr, erbij in enumerate(aantallen, 1)}
    papier = [al + erbij for al, erbij in zip(eerder, aantallen, strict=True)]
    Laddergesprek.objects.filter(pk=gesprek.pk).update(papier=papier, **velden)
    _spoor("laddergesprek.papier", gesprek, door)


@transaction.atomic
def schrijf_zin(*, gesprek: Laddergesprek, door: Gebruiker, tekst: str) -> Ladderzin:
    """Add what one rung up needs, as a knot of its own. Raises Afgerond.

    No line in the trail, and none drawn from the talk: that would say whose sentence it is.
    """
    _open(gesprek)
    zin = Ladderzin.objects.create(gesprek=gesprek, door=door, tekst=tekst)
    meld(proeftuin=gesprek.proeftuin, knopen=[knoop_van_zin(zin)])
    return zin


@transaction.atomic
def haal_zin_weg(*, zin: Ladderzin, door: Gebruiker) -> None:
    """Take a sentence away, with its knot."""
    maak_los(knopen=[knoop_van_zin(zin)])
    _spoor("laddergesprek.zin_weg", zin.gesprek, door)
    zin.delete()


@transaction.atomic
def sluit(*, gesprek: Laddergesprek, door: Gebruiker, versie: int, samenvatting: str) -> None:
    """End the talk, and forget who placed a dot. Raises Bewerkingsconflict."""
    waarden = {
        "stand": Laddergesprek.Stand.GESLOTEN,
        "gesloten_op": timezone.now(),
        "samenvatting": samenvatting,
    }
    bewaar(gesprek, versie=versie, waarden=waarden)
    Ladderzetter.objects.filter(gesprek=gesprek).delete()
    _spoor("laddergesprek.gesloten", gesprek, door)


@transaction.atomic
def haal_weg(*, gesprek: Laddergesprek, door: Gebruiker) -> None:
    """Take a talk away, with its dots and sentences."""
    maak_los(knopen=[*map(knoop_van_zin, gesprek.zinnen.all()), knoop_van(gesprek)])
    _spoor("laddergesprek.weg", gesprek, door)
    gesprek.delete()
