"""What figures and differences contribute."""

from collections.abc import Mapping, Sequence
from typing import Any

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.cijfers.bewaard import Cijfers
from proeftuinen.netwerk.cijfers.erbij import lees_erbij
from proeftuinen.netwerk.cijfers.groei import Punten, groei_van
from proeftuinen.netwerk.cijfers.ladder import zeg_domeinpaar
from proeftuinen.netwerk.cijfers.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.netwerk.cijfers.organisaties import REGEL, teken_naast, zeg_lijnen
from proeftuinen.netwerk.cijfers.telling import Telling
from proeftuinen.netwerk.cijfers.vrijgeven import vrijgegeven
from proeftuinen.netwerk.cijfers.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.netwerk.cijfers.zeggen import figuren_van_telling, over_tijd_van_telling
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.contracten import Hoofdstuk, Kaart, Lezer, Maat, Plek, Tab
from proeftuinen.traject.models import Proeftuin

_MAP = "proeftuinen/netwerk/cijfers"
MAATTHEMA = Maatthema.VERBONDENHEID
TUINDEEL = Tuindeel.GROEIEN


def tabs() -> Sequence[Tab]:
    """Return the difference and the figures, under Netwerk."""
    return [
        Tab("Verschil", "proeftuinen:netwerk-verschil", Recht.NETWERK_ZIEN, "Netwerk", 20),
        Tab("Wat zegt dit?", "proeftuinen:netwerk-cijfers", Recht.NETWERK_CIJFERS, "Netwerk", 30),
    ]


def _gesloten(proeftuin: Proeftuin) -> list[Meting]:
    return list(Meting.objects.van(proeftuin).gesloten())


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return one line on how the network grew; one query, and more once in ten minutes."""
    if not lezer.mag(Recht.NETWERK_ZIEN):
        return []
    erbij = lees_erbij(proeftuin, lezer)
    if erbij is None:
        return []
    nieuw = erbij.lijnen
    sinds = f"sinds de {str(erbij.sinds).lower()}"
    zin = "Er kwam 1 lijn bij" if nieuw == 1 else f"Er kwamen {nieuw or 'geen'} lijnen bij"
    return [
        Kaart("Netwerk", f"{_MAP}/kaart_overzicht.html", {"zin": f"{zin} {sinds}."}, Plek.REGEL, 35)
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many took part in each wave and how many lines it has, as far as was told.

    Never what is so today: who saw both numbers would know what one person changed.
    """
    metingen = _gesloten(proeftuin)
    tellingen = [deel.telling for deel in vrijgegeven(metingen)]
    lijnen = [telling.lijnen for telling in tellingen]
    nu, toen = ([None, None, *lijnen])[:-3:-1]
    uitleg = f"bij de {str(metingen[-1]).lower()}" if metingen else "wie elkaar kent of samenwerkt"
    verschil = None if nu is None or toen is None else nu - toen
    return [
        Maat("Lijnen in het netwerk", nu, "lijnen", uitleg),
        Maat("Erbij sinds de vorige meting", verschil, "lijnen", "met een min ervoor: eraf"),
        *(
            Maat(f"Lijnen per meting: {str(meting).lower()}", aantal, "lijnen", "bij die meting")
            for meting, aantal in zip(metingen, lijnen, strict=True)
            if len(metingen) > 1
        ),
        *(
            Maat(
                f"Respons {str(meting).lower()}",
                telling.gevuld,
                "mensen",
                f"van de {telling.mensen}: zij vulden in",
            )
            for meting, telling in zip(metingen, tellingen, strict=True)
        ),
    ]


def groei(proeftuinen: Sequence[Proeftuin]) -> Mapping[int, Punten]:
    """Return the lines of each closed wave, when they may be told to all who see the season."""
    return groei_van(proeftuinen)


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the network in totals: an oogst goes from hand to hand, so as all may know it."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    metingen = _gesloten(proeftuin)
    verteld = vrijgegeven(metingen)
    if not verteld or verteld[-1].telling.lijnen is None:
        return None
    inhoud = _inhoud(metingen, [deel.telling for deel in verteld]) | _getekend(verteld)
    return Hoofdstuk("Het netwerk", f"{_MAP}/hoofdstuk.html", inhoud)


def _getekend(verteld: Sequence[Cijfers]) -> dict[str, Any]:
    """Return the first and the last wave as pictures, each with its lines in words."""
    beelden = [deel.beeld for deel in (verteld[0], verteld[-1])[-len(verteld) :]]
    kaarten = [
        (beeld.titel, tekening, zeg_lijnen(beeld))
        for beeld, tekening in zip(beelden, teken_naast(beelden), strict=True)
        if tekening
    ]
    return {"kaarten": kaarten, "regel": REGEL}


def _inhoud(metingen: list[Meting], tellingen: list[Telling]) -> dict[str, Any]:
    laatste = tellingen[-1]
    return {
        "laatste": laatste,
        "figuren": figuren_van_telling(laatste),
        "metingen": metingen,
        "over_tijd": over_tijd_van_telling(tellingen),
        "blokken": [
            (zeg_domeinpaar(blok.paar), blok.lijnen, blok.mogelijk, blok.procent)
            for blok in laatste.blokken
            if blok.lijnen is not None
        ],
    }
