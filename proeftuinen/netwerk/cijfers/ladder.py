"""The ladder of a wave in words and rows, only of what may be told. Pure."""

from typing import Any

from leerwerkplaats.begrippen import Trede
from proeftuinen.netwerk.cijfers.telling import Telling
from proeftuinen.netwerk.maten.menging import Domeinpaar
from proeftuinen.netwerk.maten.treden import Treden

_NAMEN = ("Nog niet", *(trede.label for trede in Trede))


def zeg_domeinpaar(paar: Domeinpaar) -> str:
    """Say which domains: two, or one with itself."""
    een, ander = paar
    return f"{een.label} onderling" if een == ander else f"{een.label} en {ander.label.lower()}"


def ladder(telling: Telling) -> dict[str, Any]:
    """Return what the page shows of the rungs; nothing when they may not be told."""
    treden = telling.treden
    if treden is None or treden.hoog is None:
        return {}
    return {
        "treden": list(zip(_NAMEN, treden.op, strict=True)),
        "gaten": _gaten(treden),
        "treden_zin": (
            f"Van elke 100 keer dat iemand een ander op de ladder zet, is het "
            f"{round(100 * treden.hoog)} keer vertrouwen of samenwerken."
        ),
        "treden_blokken": [
            (
                zeg_domeinpaar(blok.paar),
                blok.treden.lijnen,
                _NAMEN[blok.treden.midden],
                round(100 * blok.treden.hoog),
            )
            for blok in telling.blokken
            if blok.treden and blok.treden.midden and blok.treden.hoog is not None
        ],
    }


def _gaten(treden: Treden) -> list[tuple[str, int]]:
    """Return pairs by the gap between their two sides; from five such pairs on."""
    if sum(treden.gaten) < 5:
        return []
    woorden = ("Zelfde trede", "Eén trede", *(f"{nr} treden" for nr in range(2, 6)))
    return list(zip(woorden, treden.gaten, strict=True))
