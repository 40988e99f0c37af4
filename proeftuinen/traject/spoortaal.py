"""The audit trail in plain Dutch."""

from collections.abc import Iterable, Mapping
from functools import cache

from leerwerkplaats.web.bijdragen import wie_biedt
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.models import Controlepunt, Proeftuin, Stap

ZINNEN = {
    "proeftuin.gemaakt": "maakte dit traject",
    "proeftuin.bewerkt": "wijzigde de gegevens",
    "proeftuin.gearchiveerd": "zette de proeftuin in het archief",
    "proeftuin.heropend": "haalde de proeftuin uit het archief",
    "stap.toegevoegd": "voegde een stap toe",
    "stap.bewerkt": "wijzigde een stap",
    "stap.verplaatst": "verplaatste een stap",
    "stap.overgeslagen": "sloeg een stap over",
    "stap.afgesloten": "sloot een stap af",
    "stap.geopend": "pakte een stap weer op",
    "controlepunt.toegevoegd": "voegde een punt toe aan een lijst",
    "controlepunt.klaar": "vinkte een punt af",
    "controlepunt.open": "haalde een vinkje weg",
    "controlepunt.weg": "haalde een punt van een lijst",
    "uitnodiging.gestuurd": "stuurde een uitnodiging",
    "uitnodiging.aangenomen": "nam een uitnodiging aan",
    "uitnodiging.ingetrokken": "trok een uitnodiging in",
    "bericht.bewerkt": "wijzigde een bericht voordat het wegging",
    "bericht.tegengehouden": "hield een bericht tegen",
    "bericht.gestuurd": "liet een bericht gaan",
    "bericht.opnieuw": "stuurde een bericht opnieuw",
    "bericht.stil": "wilde iets sturen aan iemand die even geen post krijgt",
    "stil.gezet": "zette de post aan iemand stil",
    "stil.opgeheven": "liet de post aan iemand weer gaan",
    "rol.weggenomen": "nam iemand een rol af",
    "agenda.gemaakt": "maakte een adres voor de agenda",
    "agenda.ingetrokken": "trok het adres voor de agenda in",
    "jaarplan.bewaard": "bewaarde het jaarplan voor later",
    "jaarplan.ingelezen": "las een jaarplan in",
    "jaarplan.gewijzigd": "wijzigde een jaarplan",
    "jaarplan.gedeeld": "zette een jaarplan klaar voor iedereen",
    "jaarplan.niet_gedeeld": "zette een jaarplan niet langer klaar voor iedereen",
    "jaarplan.weggegooid": "gooide een jaarplan weg",
    "inloggen.gekoppeld": "kan voortaan inloggen met het account van de eigen organisatie",
    "slot.toegevoegd": "zette een slot op het eigen account",
    "slot.hernoemd": "gaf een passkey een andere naam",
    "slot.weggehaald": "haalde een slot van het eigen account",
    "slot.codes_vernieuwd": "maakte nieuwe herstelcodes",
    "slot.alles_weggehaald": "haalde alle sloten van een account",
    "draad.gelegd": "verbond twee dingen met de rode draad",
    "rol.verlopen": "nam een rol weg, een jaar na het einde",
    "gebruiker.gemaakt": "maakte een account",
    "reservekopie.teruggezet": "zette een reservekopie terug",
    "gebruiker.siterol": "gaf een rol voor de hele site",
    "gebruiker.gewijzigd": "wijzigde de eigen naam of mailkeuze",
    "gebruiker.meegenomen": "haalde de eigen gegevens op",
    "gebruiker.gewist": "wiste een account",
    "gebruiker.uitgezet": "zette een account uit",
    "gebruiker.aangezet": "zette een account weer aan",
    "taak.opnieuw": "liet een taak opnieuw proberen",
    "termijn.opgeruimd": "ruimde op wat over de bewaartermijn was",
}


@cache
def _zinnen() -> Mapping[str, str]:
    """Return our sentences and those that features add."""
    delen = (zinnen() for zinnen in wie_biedt("spoorzinnen"))
    return {**ZINNEN, **{verb: zin for deel in delen for verb, zin in deel.items()}}


ONDER_STAP = {"een stap": "stap {}", "een lijst": "de lijst van stap {}"}


def nummers_van(regels: Iterable[Auditregel]) -> dict[str, str]:
    """Return the step's number by the public id of the step or point of these lines; one query.

    What is gone has none. The name of a step is content of the group and stays out.
    """
    ids = {regel.object_id for regel in regels if regel.soort in {"stap", "controlepunt"}}
    stappen = Stap.objects.filter(publiek_id__in=ids).values_list("publiek_id", "nummer")
    punten = Controlepunt.objects.filter(publiek_id__in=ids).values_list(
        "publiek_id", "stap__nummer"
    )
    return dict(stappen.order_by().union(punten.order_by()).order_by())


def zeg_wat(regel: Auditregel, nummer: str = "") -> str:
    """Return what was done, without who: "verplaatste stap 3"."""
    wat = _zinnen().get(regel.handeling, f"deed iets ({regel.handeling})")
    if not nummer:
        return wat
    for woord, vervanging in ONDER_STAP.items():
        if woord in wat:
            return wat.replace(woord, vervanging.format(nummer))
    return f"{wat} bij stap {nummer}"


def vertel(regel: Auditregel, wie: str, nummers: Mapping[str, str]) -> str:
    """Return the line as a sentence; a person who was erased is "Iemand"."""
    return f"{wie or 'Iemand'} {zeg_wat(regel, nummers.get(regel.object_id, ''))}."


def beschrijf(regels: Iterable[Auditregel]) -> dict[int, tuple[str, str]]:
    """Return by line what was done, and the name of the place; two queries for all of them."""
    regels = list(regels)
    nummers = nummers_van(regels)
    tuinen = Proeftuin.objects.filter(publiek_id__in={regel.ruimte for regel in regels})
    waar = {tuin.publiek_id: tuin.titel for tuin in tuinen.only("publiek_id", "naam", "woord")}
    return {
        regel.pk: (zeg_wat(regel, nummers.get(regel.object_id, "")), waar.get(regel.ruimte, ""))
        for regel in regels
    }
