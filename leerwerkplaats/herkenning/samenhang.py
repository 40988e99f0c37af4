"""How the words of a name hang together: what finders of names share."""

from leerwerkplaats.herkenning.plat import Plat, Woord
from leerwerkplaats.herkenning.woorden import TUSSEN

LANGSTE = 9  # words of one name: initials, prefixes and double surnames


def stam_van(woord: str) -> str:
    """Return a word in small letters without the 's of who owns something."""
    klein = woord.lower()
    return klein.removesuffix("'s") if len(klein) > 3 else klein


def aaneen(plat: Plat, een: Woord, ander: Woord) -> bool:
    """Tell whether a name may run on from one word into the next."""
    tussen = plat.tussen(een, ander)
    if tussen in ("", " ", "  ", "'", " '", "-", " - "):
        return not ander.is_getal
    return tussen in (".", ". ") and len(een.tekst) <= 2


def is_tussen(plat: Plat, woord: Woord) -> bool:
    """Tell whether this is a prefix of a surname: "van", "'t", "v.d."."""
    klein = woord.klein
    return klein in TUSSEN or (
        (klein in ("t", "s") and plat.tekst[woord.begin - 1 : woord.begin] == "'")
        or (woord.tekst in ("v", "d") and plat.tekst[woord.eind : woord.eind + 1] == ".")
    )


def in_kapitalen(plat: Plat, woorden: list[Woord], i: int) -> bool:
    """Tell whether the words around this one are all in capitals, so that these say nothing."""
    bij = [w for w in woorden[max(0, i - 3) : i + 5] if not w.is_getal and len(w.tekst) > 1]
    return len(bij) > 2 and all(w.tekst.isupper() for w in bij)


def met_hoofdletter(voorstel: str, woord: Woord) -> str:
    """Begin with a capital where a sentence does."""
    if woord.na_grens and woord.hoofdletter:
        return voorstel[0].upper() + voorstel[1:]
    return voorstel
