"""Everything that changes what a place does with knowledge."""

from collections.abc import Collection

from django.db import transaction

from kennisbank.items import actions as items
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Kennisitem
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.kennis.knopen import EIGEN, is_eigen, knoop_van, knoop_van_eigen
from proeftuinen.kennis.models import Kennisgebruik, Uitkomstkoppeling
from proeftuinen.kennis.plekken import plank_van
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.actions import maak_los, meld, verbind, verbind_uit
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.models import Proeftuin, Stap


def _spoor(handeling: str, proeftuin: Proeftuin, item: Kennisitem, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="kennisitem",
        object_id=item.publiek_id,
        ruimte=proeftuin.publiek_id,
    )


@transaction.atomic
def gebruik(
    *,
    proeftuin: Proeftuin,
    item: Kennisitem,
    door: Gebruiker,
    stap: Stap | None = None,
    opmerking: str | None = None,
    versie: int = 0,
) -> Kennisgebruik:
    """Say that a place used an item, at which step, and how it went.

    Saying it again adds the step and changes the remark, unless `opmerking` is None. Raises
    Bewerkingsconflict when someone else wrote another remark than the one of `versie`.
    """
    begin = {"opmerking": opmerking or "", "door": door}
    rij, nieuw = Kennisgebruik.objects.get_or_create(proeftuin=proeftuin, item=item, defaults=begin)
    rij.proeftuin, rij.item = proeftuin, item
    if nieuw:
        meld(proeftuin=proeftuin, knopen=[knoop_van(rij)])
        _spoor("kennis.gebruikt", proeftuin, item, door)
    elif opmerking is not None and rij.opmerking != opmerking:
        bewaar(rij, versie=versie, waarden={"opmerking": opmerking})
        _spoor("kennis.opmerking", proeftuin, item, door)
    if stap is not None:
        _knoop_aan_stap(rij, stap, door)
    return rij


def _knoop_aan_stap(rij: Kennisgebruik, stap: Stap, door: Gebruiker) -> None:
    knoop = knoop_van(rij)
    paar = {knoop.soort: knoop.object_id, "stap": stap.publiek_id}
    gevonden = {
        soort: Schakel.objects.filter(
            proeftuin=rij.proeftuin, soort=soort, object_id=object_id
        ).first()
        for soort, object_id in paar.items()
    }
    van, naar = gevonden["stap"], gevonden[knoop.soort]
    if van and naar:
        van.proeftuin = rij.proeftuin
        verbind(van=van, naar=naar, door=door)


@transaction.atomic
def neem_terug(*, gebruik: Kennisgebruik, door: Gebruiker) -> None:
    """Say that the place did not use it: the remark and its lines to steps go.

    An item of its own shelf keeps its knot, for that also tells where it came from.
    """
    knoop = knoop_van(gebruik)
    if knoop.soort == EIGEN:
        Draad.objects.filter(
            naar__soort=EIGEN, naar__object_id=knoop.object_id, van__soort="stap"
        ).delete()
    else:
        maak_los(knopen=[knoop])
    _spoor("kennis.teruggenomen", gebruik.proeftuin, gebruik.item, door)
    gebruik.delete()


@transaction.atomic
def maak_item(
    *, proeftuin: Proeftuin, door: Gebruiker, inhoud: Iteminhoud, uit: str = ""
) -> Kennisitem:
    """Begin an item on the shelf of a place; `uit` is the knot that it came from."""
    item = items.maak(plank=plank_van(proeftuin), door=door, inhoud=inhoud)
    knoop = knoop_van_eigen(item)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    return item


@transaction.atomic
def koppel(
    *,
    proeftuin: Proeftuin,
    item: Kennisitem,
    punt: str,
    erbij: Collection[Organisatie],
    eraf: Collection[Organisatie],
    door: Gebruiker,
) -> None:
    """Tie organisations to an outcome of a flow chart, and untie others; twice changes nothing."""
    plek = {"proeftuin": proeftuin, "item": item, "punt": punt}
    Uitkomstkoppeling.objects.filter(**plek, organisatie__in=eraf).delete()
    rijen = [Uitkomstkoppeling(**plek, organisatie=organisatie) for organisatie in erbij]
    Uitkomstkoppeling.objects.bulk_create(rijen, ignore_conflicts=True)
    if erbij or eraf:
        _spoor("kennis.gekoppeld", proeftuin, item, door)


@transaction.atomic
def volg_item(item: Kennisitem) -> None:
    """Let every knot of an item say what it is called now, where it is and who may see it."""
    rijen = Kennisgebruik.objects.filter(item=item).select_related("proeftuin")
    for rij in rijen:
        rij.item = item
        if not is_eigen(item, rij.proeftuin):
            meld(proeftuin=rij.proeftuin, knopen=[knoop_van(rij)])
    if item.plank.is_landelijk:
        return
    proeftuin = Proeftuin.objects.filter(publiek_id=item.plank.ruimte).first()
    if proeftuin:
        meld(proeftuin=proeftuin, knopen=[knoop_van_eigen(item)])


@transaction.atomic
def laat_item_los(item: Kennisitem) -> None:
    """Take the knots of an item away; called before the item itself goes."""
    rijen = list(Kennisgebruik.objects.filter(item=item).select_related("proeftuin"))
    for rij in rijen:
        rij.item = item
    maak_los(knopen=[*(knoop_van(rij) for rij in rijen), knoop_van_eigen(item)])
