"""Planting and reading flowers."""

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject import draadhaak
from proeftuinen.traject.contracten import Knoop

SOORT = "bloem"


def bloemen_van(proeftuin):
    return Schakel.objects.filter(soort=SOORT, proeftuin=proeftuin).order_by("label")


def plant(proeftuin, naam, *, door, uit=""):
    knoop = Knoop(SOORT, nieuw_id(), naam, f"/bloemen/{naam}/", Recht.STAP_ZIEN)
    draadhaak.meld(proeftuin, knoop)
    if uit:
        draadhaak.verbind(proeftuin, uit=uit, naar=knoop, door=door)
    return knoop
