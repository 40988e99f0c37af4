"""The moderator's hand: show or hide, group, choose. Nobody changes another's words.

Each act says what is to be, and of which contributions, so that two who moderate at once undo
nothing of each other: the last press on one contribution counts, and no other is touched.
"""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from proeftuinen.bijeenkomsten.live.leiden_verloop import raak, raak_scherm
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag
from proeftuinen.bijeenkomsten.live.slot import houd
from proeftuinen.bijeenkomsten.live.vraagknopen import knoop_van_groep, zet_knopen
from proeftuinen.bijeenkomsten.live.vragen import spoor
from proeftuinen.rode_draad.actions import maak_los, meld

MEESTE_GROEPEN = 40


class Vol(Exception):
    """The question has as many groups as it may."""


class HeeftStippen(Exception):
    """Dots lie on this group, so it is not taken away."""


def _raak(vraag: Livevraag) -> None:
    """Tell the screen, and phones when they may be putting dots on what changed."""
    op_telefoons = Livevraag.objects.filter(op_vraag=vraag, stand=Livevraag.Stand.OPEN)
    (raak if op_telefoons.exists() else raak_scherm)(vraag.zitting)


def _grijp(vraag: Livevraag, ids: Sequence[str]) -> list[Bijdrage]:
    """Return these contributions of the question, while nobody else changes any in this room."""
    houd(vraag.zitting)
    return list(Bijdrage.objects.filter(vraag=vraag, publiek_id__in=ids))


@transaction.atomic
def zet_zicht(
    *, vraag: Livevraag, door: Gebruiker, ids: Sequence[str], zicht: Bijdrage.Zicht
) -> int:
    """Show these to the room, or hide them; return how many."""
    rijen = _grijp(vraag, ids)
    for rij in rijen:
        rij.zicht = zicht
    Bijdrage.objects.filter(pk__in=[rij.pk for rij in rijen]).update(zicht=zicht)
    zet_knopen(vraag, rijen)
    if rijen:
        _raak(vraag)
        spoor(f"bijdrage.{zicht.value}", vraag, door)
    return len(rijen)


@transaction.atomic
def groepeer(
    *, vraag: Livevraag, door: Gebruiker, ids: Sequence[str], groep: Ideegroep | None
) -> int:
    """Put these in a group, or in none; return how many."""
    rijen = _grijp(vraag, ids)
    Bijdrage.objects.filter(pk__in=[rij.pk for rij in rijen]).update(ideegroep=groep)
    if rijen:
        _raak(vraag)
        spoor("bijdrage.gegroepeerd", vraag, door)
    return len(rijen)


@transaction.atomic
def kies(*, vraag: Livevraag, door: Gebruiker, bijdrage: Bijdrage, aan: bool) -> None:
    """Mark a story as chosen by the room, so it may be seen too; or take the mark away."""
    _grijp(vraag, [])
    waarden = {"gekozen": aan, **({"zicht": Bijdrage.Zicht.GETOOND} if aan else {})}
    Bijdrage.objects.filter(pk=bijdrage.pk).update(**waarden)
    zet_knopen(vraag, Bijdrage.objects.filter(pk=bijdrage.pk))
    _raak(vraag)
    spoor("bijdrage.gekozen" if aan else "bijdrage.niet_gekozen", vraag, door)


@transaction.atomic
def maak_groep(
    *, vraag: Livevraag, door: Gebruiker, naam: str, ids: Sequence[str] = ()
) -> Ideegroep:
    """Make a group, with these in it. Raises Vol."""
    _grijp(vraag, [])
    hier = Ideegroep.objects.filter(vraag=vraag)
    if hier.count() >= MEESTE_GROEPEN:
        raise Vol
    laatste = hier.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    groep = Ideegroep.objects.create(vraag=vraag, naam=naam, volgorde=laatste + 1)
    meld(proeftuin=vraag.zitting.bijeenkomst.proeftuin, knopen=[knoop_van_groep(groep)])
    spoor("ideegroep.gemaakt", vraag, door)
    groepeer(vraag=vraag, door=door, ids=ids, groep=groep)
    _raak(vraag)
    return groep


@transaction.atomic
def hernoem(*, groep: Ideegroep, door: Gebruiker, versie: int, naam: str) -> None:
    """Give a group another name. Raises Bewerkingsconflict when someone was first."""
    bewaar(groep, versie=versie, waarden={"naam": naam})
    vraag = groep.vraag
    meld(proeftuin=vraag.zitting.bijeenkomst.proeftuin, knopen=[knoop_van_groep(groep)])
    _raak(vraag)
    spoor("ideegroep.hernoemd", vraag, door)


@transaction.atomic
def haal_groep_weg(*, groep: Ideegroep, door: Gebruiker) -> None:
    """Take a group away; what was in it stays, in no group. Raises HeeftStippen."""
    _grijp(groep.vraag, [])
    if groep.stippen.exists():
        raise HeeftStippen
    maak_los(knopen=[knoop_van_groep(groep)])
    Bijdrage.objects.filter(ideegroep=groep).update(ideegroep=None)
    spoor("ideegroep.weg", groep.vraag, door)
    Ideegroep.objects.filter(pk=groep.pk).delete()
    _raak(groep.vraag)
