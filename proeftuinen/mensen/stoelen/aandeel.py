"""What the empty chairs contribute."""

from collections.abc import Mapping, Sequence

from django.urls import reverse

from leerwerkplaats.begrippen import Maatthema
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.stoelen import lezen
from proeftuinen.mensen.stoelen.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import Kaart, Lezer, Maat, Plek, Tab, Uitkomst
from proeftuinen.traject.models import Proeftuin, Stap

_OP_KAART = 4
MAATTHEMA = Maatthema.MEEDOEN


def tabs() -> Sequence[Tab]:
    """Return the page under Mensen."""
    return [
        Tab("Wie ontbreekt?", "proeftuinen:stoelen", Recht.STOELEN_ZIEN, onder="Mensen", rang=30)
    ]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return the chairs that are empty in this step; one query."""
    if not lezer.mag(Recht.STOELEN_ZIEN):
        return []
    jaar = getattr(proeftuin, "jaar", None)
    stap = jaar.hier.stap if jaar and jaar.hier else None
    tafel = lezen.lees(proeftuin).dek(stap)
    if not tafel.leeg:
        return []
    inhoud = {
        "tafel": tafel,
        "stap": stap,
        "leeg": tafel.leeg[:_OP_KAART],
        "meer": len(tafel.leeg) - _OP_KAART,
    }
    sjabloon = "proeftuinen/mensen/stoelen/kaart.html"
    return [Kaart("Wie mist er nog aan tafel?", sjabloon, inhoud, Plek.HOOFD, 20)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return, in talks and at the start, which chairs are empty.

    A chair may be empty on purpose: having looked is enough.
    """
    if stap.soort not in lezen.VRAAGT_TE_KIJKEN:
        return []
    if not lezer.mag(Recht.STOELEN_ZIEN):
        return []
    gelezen = lezen.lees(stap.proeftuin)
    tafel = gelezen.dek(stap)
    pagina = reverse("proeftuinen:stoelen", args=[stap.proeftuin.publiek_id])
    adres = f"{pagina}?stap={stap.publiek_id}"
    gereed = not tafel.leeg or stap.pk in gelezen.bekeken
    zin = f"Jullie hebben gekeken. {tafel.zin}" if gereed and tafel.leeg else tafel.zin
    return [Uitkomst("Kijken wie er nog ontbreekt", gereed, zin, adres)]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many chairs are taken and empty, over the whole year; not known before anyone."""
    tafel = lezen.lees(proeftuin).dek()
    leeg = len(tafel.leeg) if tafel.bezet else None
    return [
        Maat("Bezette stoelen", len(tafel.bezet), "stoelen", f"van de {len(tafel.nodig)}"),
        Maat("Lege stoelen", leeg, "stoelen", "wie er nodig is en nog niet meedoet"),
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return our verbs in plain Dutch."""
    return {
        "stoel.niet_nodig": "zei dat een stoel niet nodig is",
        "stoel.toch_nodig": "zette een stoel terug aan tafel",
        "stoel.toegevoegd": "zette een eigen stoel aan tafel",
        "stoel.weggehaald": "haalde een eigen stoel weg",
        "stoel.bezet": "zei dat een eigen stoel bezet is",
        "stoel.leeg": "zei dat een eigen stoel weer leeg is",
        "stoelen.bekeken": "zei dat jullie keken wie er ontbreekt",
        "stoelen.niet_bekeken": "zei dat jullie nog niet keken wie er ontbreekt",
    }
