"""What the flowers contribute: one of everything that the contract knows."""

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.toegang import Recht
from proeftuinen.rode_draad.models import Draad
from proeftuinen.traject.contracten import (
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Maat,
    Plek,
    Tab,
    Uitkomst,
    Wissing,
)
from tests.proefonderdeel.bloemen import SOORT, bloemen_van


def tabs():
    return [Tab("Bloemen", "bloemen", Recht.STAP_ZIEN)]


def kaarten(proeftuin, lezer):
    bloemen = list(bloemen_van(proeftuin)) if lezer.mag(Recht.STAP_ZIEN) else []
    if not bloemen:
        return []
    return [Kaart("Bloemen", "proefonderdeel/kaart.html", {"bloemen": bloemen}, Plek.ZIJ, 1)]


def uitkomsten(stap, lezer):
    if stap.soort != Stapsoort.START:
        return []
    gereed = bloemen_van(stap.proeftuin).exists()
    return [Uitkomst("Er staat een bloem", gereed=gereed, tekst="Plant er een.")]


def gebeurtenissen(proeftuin, lezer):
    if not lezer.mag(Recht.STAP_ZIEN):
        return []
    bloemen = bloemen_van(proeftuin)
    return [
        Gebeurtenis(proeftuin.start, f"{bloem.label} bloeit.", soort=SOORT) for bloem in bloemen
    ]


def maten(proeftuin):
    return [Maat("Bloemen", bloemen_van(proeftuin).count(), "bloemen")]


def hoofdstuk(proeftuin, lezer):
    bloemen = list(bloemen_van(proeftuin)) if lezer.mag(Recht.STAP_ZIEN) else []
    if not bloemen:
        return None
    return Hoofdstuk("Wat er bloeit", "proefonderdeel/kaart.html", {"bloemen": bloemen})


def doelen():
    return [Doel("Nieuwe bloem", "bloem-nieuw", Recht.DRAAD_LEGGEN)]


def neem_mee(gebruiker):
    gelegd = Draad.objects.filter(door=gebruiker, naar__soort=SOORT).select_related("naar")
    return {"bloemen": [draad.naar.label for draad in gelegd]}


def wat_weggaat(gebruiker):
    aantal = Draad.objects.filter(door=gebruiker, naar__soort=SOORT).count()
    return [Wissing("Bloemen die je plantte", aantal, "Blijven staan, zonder je naam.")]


def wis(gebruiker):
    Draad.objects.filter(door=gebruiker, naar__soort=SOORT).update(door=None)
