"""Places smaller than a municipality, and institutions with a name. For the gate."""

from collections.abc import Iterator

from leerwerkplaats.herkenning.lijsten import begin_van, lees, woorden_van
from leerwerkplaats.herkenning.nummers import Ruw
from leerwerkplaats.herkenning.plat import Plat
from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.wereld import BEKEND, VOOR_PLEK
from leerwerkplaats.herkenning.woorden import GEEN_NAAM, OOK_WOORD, lijst

_MEESTE_WOORDEN = 5
# The kind of house, and what can stand instead of it with its name.
HUIZEN = {
    "ziekenhuis": "het ziekenhuis", "gasthuis": "het ziekenhuis", "umc": "het ziekenhuis",
    "kliniek": "de kliniek", "hospice": "het hospice", "verpleeghuis": "het verpleeghuis",
    "verzorgingshuis": "het verzorgingshuis", "woonzorgcentrum": "het woonzorgcentrum",
    "zorgcentrum": "het zorgcentrum", "bejaardenhuis": "het verzorgingshuis",
    "basisschool": "de basisschool", "school": "de school", "college": "de school",
    "lyceum": "de school", "gymnasium": "de school", "scholengemeenschap": "de school",
    "kerk": "de kerk", "parochie": "de kerk", "moskee": "de moskee", "kapel": "de kerk",
    "huisartsenpraktijk": "de huisartsenpraktijk", "apotheek": "de apotheek",
    "buurthuis": "het buurthuis", "inloophuis": "het inloophuis", "voetbalclub": "de club",
    "sportclub": "de club", "vereniging": "de vereniging", "cafe": "het café",
    "camping": "de camping", "flat": "de flat", "complex": "het gebouw",
}  # fmt: skip
_AANEEN = ("ziekenhuis", "umc", "gasthuis", "lyceum", "college", "hospice")
_GEEN_PLEK = BEKEND | GEEN_NAAM
_LIDWOORD = lijst("de het 't een")
_GEEN_AANEEN = lijst(
    """ziekenhuis gasthuis lyceum college hospice umc kinderziekenhuis streekziekenhuis
    bijna-thuis-huis dagziekenhuis academisch hoorcollege werkcollege burgemeestercollege"""
)


def plaatsen(plat: Plat) -> Iterator[Ruw]:
    """Find places that are no municipality: "in Achtmaal" becomes "in het dorp"."""
    woorden, eerste = plat.woorden, woorden_van("plaatsen")
    verder = 0
    for i in plat.waar(eerste.__contains__):
        if i < verder or not woorden[i].hoofdletter or woorden[i].na_grens:
            continue
        eind = _langste(plat, i, "plaatsen")
        if eind == i or not _mag_plaats(plat, i, eind):
            continue
        yield Soort.PLAATS, woorden[i].begin, woorden[eind - 1].eind, "het dorp", False
        verder = eind


def _langste(plat: Plat, i: int, lijstnaam: str) -> int:
    """Return the index after the longest entry that begins with word `i`; `i` for none."""
    woorden, beste, samen = plat.woorden, i, ""
    namen, begin = lees(lijstnaam), begin_van(lijstnaam)
    for j in range(i, min(i + _MEESTE_WOORDEN, len(woorden))):
        if j > i and plat.tussen(woorden[j - 1], woorden[j]) not in (" ", "-", " '", "'"):
            break
        scheiding = plat.tussen(woorden[j - 1], woorden[j]) if j > i else ""
        samen += scheiding + woorden[j].klein
        if samen in namen:
            beste = j + 1
        if samen not in begin:
            break
    return beste


def _mag_plaats(plat: Plat, i: int, eind: int) -> bool:
    """Tell whether these words stand here as the name of a place."""
    woorden = plat.woorden
    naam = " ".join(woord.klein for woord in woorden[i:eind])
    if naam in lees("gemeenten") or naam in _GEEN_PLEK:
        return False
    voor = woorden[i - 1].klein if i and not woorden[i].na_grens else ""
    groot = woorden[i].hoofdletter and not woorden[i].na_grens
    if eind > i + 1:
        return groot and (voor in VOOR_PLEK or woorden[eind - 1].hoofdletter)
    twijfel = naam in lees("ook_woord") or naam in OOK_WOORD
    persoon = naam in lees("voornamen") or naam in lees("achternamen")
    return groot and (voor in VOOR_PLEK or not (twijfel or persoon))


def instellingen(plat: Plat) -> Iterator[Ruw]:
    """Find a hospital, home, school or club by its name."""
    woorden, eerste = plat.woorden, woorden_van("ziekenhuizen")
    verder = 0
    for i in plat.waar(lambda klein: klein in HUIZEN or klein in eerste or _is_samen(klein)):
        if i < verder:
            continue
        woord = woorden[i]
        begin, eind, voorstel = i, i, ""
        if woord.klein in HUIZEN:
            eind = _naam_erachter(plat, i)
            voorstel = HUIZEN[woord.klein]
            if eind == i:
                begin, eind = _naam_ervoor(plat, i)
        elif woord.hoofdletter and woord.klein in eerste:
            eind = _langste(plat, i, "ziekenhuizen")
            if i < eind < len(woorden) and woorden[eind].klein in HUIZEN:
                eind += 1
            voorstel = "het ziekenhuis"
        elif woord.hoofdletter and _is_samen(woord.klein):
            eind, voorstel = i + 1, _voorstel(woord.klein)
        if eind == i:
            continue
        verder = eind
        if " ".join(deel.klein for deel in woorden[begin:eind]) in BEKEND:
            continue
        begin = _met_lidwoord(plat, begin)
        yield Soort.INSTELLING, woorden[begin].begin, woorden[eind - 1].eind, voorstel, False


def _is_samen(klein: str) -> bool:
    return klein.endswith(_AANEEN) and klein not in _GEEN_AANEEN and len(klein) > 7


def _voorstel(klein: str) -> str:
    return "de school" if klein.endswith(("lyceum", "college")) else "het ziekenhuis"


def _naam_erachter(plat: Plat, i: int) -> int:
    """Return the index after the name that follows the kind of house: "hospice De Waardhof"."""
    woorden, j = plat.woorden, i + 1
    while j < len(woorden) and j - i <= _MEESTE_WOORDEN:
        if plat.tussen(woorden[j - 1], woorden[j]) not in (" ", "-", " '", "'", ' "', " “"):
            break
        woord = woorden[j]
        if woord.is_getal or not (woord.hoofdletter or (j > i + 1 and woord.klein in _TUSSEN)):
            break
        j += 1
    while j > i + 1 and not woorden[j - 1].hoofdletter:
        j -= 1
    return j if j > i + 1 else i


_TUSSEN = lijst("van de het aan 't den der en ter te op in")


def _naam_ervoor(plat: Plat, i: int) -> tuple[int, int]:
    """Return where a name that ends in the kind of house begins: "Sint Lucas Ziekenhuis"."""
    woorden, j = plat.woorden, i
    if not woorden[i].hoofdletter:
        return i, i
    while j and i - j < _MEESTE_WOORDEN and plat.tussen(woorden[j - 1], woorden[j]) in (" ", "-"):
        vorig = woorden[j - 1]
        mag = vorig.hoofdletter or vorig.klein in _TUSSEN
        if not mag or (vorig.hoofdletter and vorig.klein in GEEN_NAAM) or vorig.na_grens:
            break
        j -= 1
    while j < i and not woorden[j].hoofdletter:
        j += 1
    return (j, i + 1) if j < i else (i, i)


def _met_lidwoord(plat: Plat, i: int) -> int:
    """Take "het" before a name along, since what is offered has its own."""
    woorden = plat.woorden
    if i and woorden[i - 1].klein in _LIDWOORD and plat.tussen(woorden[i - 1], woorden[i]) == " ":
        return i - 1
    return i
