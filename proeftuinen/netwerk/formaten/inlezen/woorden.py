"""What a cell says about two people: an answer, or that they name each other."""

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.web.vouwen import vouw
from proeftuinen.netwerk.antwoorden import DRIE_WOORDEN, Antwoord, Antwoordvorm, mag

_DRIE = {
    Antwoord.NIET: "niet nee nog_niet ken_ik_niet kent_niet none no",
    Antwoord.KEN: "ken kent kennen ja yes knows know genoemd",
    Antwoord.SAMEN: "samen samenwerken werk_samen werkt_samen werk_ik_samen works_with",
}
_WOORDEN = {
    Antwoordvorm.DRIE: {
        vouw(woord.replace("_", " ")): int(antwoord)
        for antwoord, woorden in _DRIE.items()
        for woord in (*woorden.split(), DRIE_WOORDEN[antwoord])
    },
    Antwoordvorm.LADDER: {
        **{vouw(trede.label): int(trede) for trede in Trede},
        **dict.fromkeys(("niet", "nee", "nog niet", "geen"), 0),
    },
}
NOEMT = 1  # in both forms: known, or the lowest rung
_SAMEN = frozenset({"wederzijds", "mutual", "over en weer", "tweezijdig", "bidirectional", "both"})
_EEN = frozenset({"", "genoemd", "directed", "undirected", "de een noemt de ander"})


def antwoord_van(tekst: str, vorm: str) -> int | None:
    """Return the answer that a cell says, or None when it says none of this form."""
    woord = vouw(tekst)
    if woord in (woorden := _WOORDEN[Antwoordvorm(vorm)]):
        return woorden[woord]
    try:
        getal = float(woord.replace(",", ".")) if len(woord) <= 8 else -1.0
    except ValueError:
        return None
    return int(getal) if getal.is_integer() and mag(int(getal), vorm) else None


def is_wederzijds(tekst: str) -> bool | None:
    """Tell whether a cell says that both name each other; None when it says neither."""
    woord = vouw(tekst)
    return True if woord in _SAMEN else False if woord in _EEN else None


def keuzes(vorm: str) -> list[tuple[str, str]]:
    """Return the answers to choose from, as number and words."""
    if vorm == Antwoordvorm.DRIE:
        return [(str(int(antwoord)), woord) for antwoord, woord in DRIE_WOORDEN.items()]
    treden = [(str(int(trede)), f"{int(trede)}. {trede.label}") for trede in Trede]
    return [("0", "Nog niet"), *treden]
