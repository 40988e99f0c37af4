"""What talks about the ladder contribute."""

from collections.abc import Mapping, Sequence
from typing import Any

from leerwerkplaats.begrippen import Maatthema, Stapsoort, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.netwerk.ladder import lezen
from proeftuinen.netwerk.ladder.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.netwerk.ladder.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.netwerk.models import Laddergesprek, Ladderzetter, Ladderzin
from proeftuinen.traject.contracten import (
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Tab,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin, Stap

_MAP = "proeftuinen/netwerk/ladder"
_BIJ = {Stapsoort.WERK, Stapsoort.TRANSITIE}  # the first work meeting, a later one, the last

UITLEG = {
    "zinnen bij de ladder": "Wat jij schreef over wat er nodig is voor een trede hoger. Waar je "
    "stip staat, weten wij niet: dat bewaren we niet."
}
MAATTHEMA = Maatthema.VERBONDENHEID
TUINDEEL = Tuindeel.GROND


def tabs() -> Sequence[Tab]:
    """Return the page under Netwerk."""
    recht = Recht.NETWERK_ZIEN
    return [Tab("Ladder-gesprek", "proeftuinen:laddergesprekken", recht, "Netwerk", 40)]


def doelen() -> Sequence[Doel]:
    """Return a talk as something that a knot can lead to."""
    return [Doel("Ladder-gesprek", "proeftuinen:laddergesprek-nieuw", Recht.NETWERK_BEHEREN)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return a line while a talk waits for the reader's dot."""
    if not lezer.mag(Recht.NETWERK_INVULLEN):
        return []
    stand = Laddergesprek.Stand.OPEN
    wacht = lezen.gesprekken(proeftuin, lezer.gebruiker_id).filter(stand=stand, gezet=False)
    deze = wacht.values("publiek_id", "groep").first()
    if deze is None:
        return []
    inhoud = {"gesprek": deze["publiek_id"], "groep": deze["groep"]}
    return [Kaart("Ladder-gesprek", f"{_MAP}/kaart_overzicht.html", inhoud, Plek.REGEL, 25)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return the talks of a step; nothing where none was held."""
    if stap.soort not in _BIJ or not lezer.mag(Recht.NETWERK_ZIEN):
        return []
    rijen = lezen.gesprekken(stap.proeftuin, None).filter(stap=stap)
    return [_uitkomst(stap.proeftuin, regel) for regel in lezen.als_regels(list(rijen))]


def _uitkomst(proeftuin: Proeftuin, regel: lezen.Regel) -> Uitkomst:
    klaar = regel.gesprek.stand == Laddergesprek.Stand.GESLOTEN
    midden = regel.ladder.midden
    tekst = f"Het midden: {midden.value}. {midden.label}" if midden else "Nog niet bekend waar."
    waar = adres("proeftuinen:laddergesprek", proeftuin.publiek_id, regel.gesprek.publiek_id)
    return Uitkomst(str(regel.gesprek), klaar, tekst, waar)


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return the talks that were closed, on their day."""
    if not lezer.mag(Recht.NETWERK_ZIEN):
        return []
    return [
        Gebeurtenis(
            regel.gesprek.dag,
            f"{regel.gesprek} afgerond.",
            adres("proeftuinen:laddergesprek", proeftuin.publiek_id, regel.gesprek.publiek_id),
            "laddergesprek",
        )
        for regel in lezen.afgerond(proeftuin)
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return the middle of the latest talk that has enough dots."""
    met_midden = [regel for regel in lezen.afgerond(proeftuin) if regel.ladder.midden]
    laatste = met_midden[-1] if met_midden else None
    waarde = float(laatste.ladder.midden.value) if laatste and laatste.ladder.midden else None
    uitleg = "waar de groep zichzelf zag staan"
    if laatste:
        uitleg += f", van {laatste.ladder.stippen} stippen"
    return [Maat("Midden op de ladder", waarde, "trede", uitleg)]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return where the group stood, talk after talk, and what it said it needs."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    regels = lezen.afgerond(proeftuin)
    if not regels:
        return None
    ids = [regel.gesprek.pk for regel in regels]
    zinnen = Ladderzin.objects.filter(gesprek__in=ids).values_list("tekst", flat=True)
    inhoud = {"regels": regels, "zinnen": list(zinnen)}
    return Hoofdstuk("De ladder van samenwerking", f"{_MAP}/hoofdstuk.html", inhoud)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the sentences that this person wrote."""
    zinnen = Ladderzin.objects.filter(door=gebruiker).select_related("gesprek")
    return {"zinnen bij de ladder": Rijen(zinnen, zeg=_zeg)}


def _zeg(zinnen: Sequence[Ladderzin]) -> list[dict[str, Any]]:
    return [{"gesprek": str(zin.gesprek), "zin": zin.tekst} for zin in zinnen]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to the talks."""
    zinnen = Ladderzin.objects.filter(door=gebruiker)
    gemaakt = Laddergesprek.objects.filter(door=gebruiker)
    gezet = Ladderzetter.objects.filter(gebruiker=gebruiker)
    return [
        Wissing("Zinnen bij de ladder", zinnen, "Blijven staan, zonder je naam."),
        Wissing("Ladder-gesprekken die je begon", gemaakt, "Blijven staan, zonder je naam."),
        Wissing(
            "Dat je een stip zette", gezet, "Gaat weg. De stip zelf blijft: die heeft geen naam."
        ),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from sentences and talks, and forget that a dot was placed."""
    Ladderzin.objects.filter(door=gebruiker).update(door=None)
    Laddergesprek.objects.filter(door=gebruiker).update(door=None)
    Ladderzetter.objects.filter(gebruiker=gebruiker).delete()


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "laddergesprek.gemaakt": "begon een ladder-gesprek",
        "laddergesprek.gewijzigd": "wijzigde een ladder-gesprek",
        "laddergesprek.papier": "telde stippen van papier mee",
        "laddergesprek.zin_weg": "haalde een zin weg bij een ladder-gesprek",
        "laddergesprek.gesloten": "rondde een ladder-gesprek af",
        "laddergesprek.weg": "haalde een ladder-gesprek weg",
    }
