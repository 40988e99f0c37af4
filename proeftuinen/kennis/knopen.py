"""The knots of the red thread that knowledge has: one for each item in each place."""

from django.urls import reverse

from kennisbank.items.models import Kennisitem
from leerwerkplaats.toegang import Recht
from proeftuinen.kennis.models import Kennisgebruik
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin

GEBRUIK = "kennis"
EIGEN = "kennisitem"
SOORTEN = (GEBRUIK, EIGEN)
TERUGGETROKKEN = "Een item dat is teruggetrokken"


def is_eigen(item: Kennisitem, proeftuin: Proeftuin) -> bool:
    """Tell whether the item stands on the shelf of this place."""
    return item.plank.ruimte == proeftuin.publiek_id


def knoop_van_eigen(item: Kennisitem) -> Knoop:
    """Return the knot of an item in the place of its shelf; a draft is for its team only."""
    if item.gepubliceerd_op:
        adres, recht = item.get_absolute_url(), Recht.DRAAD_ZIEN
    else:
        adres, recht = reverse("kennisbank:concept", args=[item.slug]), Recht.KENNIS_BEHEREN
    return Knoop(EIGEN, item.publiek_id, item.titel, adres, recht)


def knoop_van(gebruik: Kennisgebruik) -> Knoop:
    """Return the knot of an item that a place uses; load `item__plank` and `proeftuin` along.

    What was taken back tells its title no more.
    """
    item, proeftuin = gebruik.item, gebruik.proeftuin
    if is_eigen(item, proeftuin):
        return knoop_van_eigen(item)
    if item.gepubliceerd_op:
        label, adres = item.titel, item.get_absolute_url()
    else:
        label, adres = TERUGGETROKKEN, reverse("proeftuinen:kennis", args=[proeftuin.publiek_id])
    return Knoop(GEBRUIK, gebruik.publiek_id, label, adres, Recht.DRAAD_ZIEN)
