"""Which places of a reader have to do with an item, and the shelf of a place."""

from collections.abc import Mapping

from kennisbank.items.models import Kennisitem, KennisitemQuerySet
from kennisbank.planken.models import Plank
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import ACHTER_SLOT, Recht, rechten_van
from proeftuinen.traject.models import Deelname, Proeftuin


def plank_van(proeftuin: Proeftuin) -> Plank:
    """Return the shelf of a place; made when it is first needed."""
    plank, _ = Plank.objects.get_or_create(
        ruimte=proeftuin.publiek_id, defaults={"naam": proeftuin.naam}
    )
    return plank


def te_gebruiken(proeftuin: Proeftuin) -> KennisitemQuerySet:
    """Return the items that this place can use: published for all, or on its own shelf."""
    return Kennisitem.objects.te_lezen([proeftuin.publiek_id]).select_related("plank")


def eigen_plekken(gebruiker: Gebruiker) -> Mapping[Proeftuin, frozenset[Recht]]:
    """Return the places in which this person holds a role that counts now, by name; one query."""
    if not gebruiker.is_authenticated:
        return {}
    rijen = Deelname.objects.filter(gebruiker=gebruiker).select_related("proeftuin")
    rollen: dict[Proeftuin, list[str]] = {}
    for deelname in rijen.order_by("proeftuin__naam", "proeftuin"):
        if gebruiker.sterk or deelname.rol not in ACHTER_SLOT:
            rollen.setdefault(deelname.proeftuin, []).append(deelname.rol)
    return {proeftuin: rechten_van(namen) for proeftuin, namen in rollen.items()}


def plekken_voor(item: Kennisitem, gebruiker: Gebruiker) -> list[Proeftuin]:
    """Return the places in which this person may use this item."""
    if not item.gepubliceerd_op:
        return []
    return [
        proeftuin
        for proeftuin, rechten in eigen_plekken(gebruiker).items()
        if Recht.KENNIS_BIJDRAGEN in rechten
        and (item.plank.is_landelijk or item.plank.ruimte == proeftuin.publiek_id)
    ]
