"""The table as a drawing: taken chairs filled, empty ones dashed. The list beside it says the same.

Presentation attributes only; the numbers are those of the list.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from django.utils.safestring import SafeString, mark_safe

from proeftuinen.mensen.stoelen.tafel import Plaats, Stand, Tafel

STAP, MAAT, RAND = 54, 42, 8
HOUT, HOUT_RAND, DEN, INKT, INKT_2, WIT = (
    "#EADFD2",
    "#D9C6B2",
    "#17493C",
    "#1C2824",
    "#4A5852",
    "#FFFFFF",
)


def teken(tafel: Tafel) -> SafeString:
    """Draw the table with its chairs around it, numbered clockwise; nothing without chairs."""
    plaatsen = tafel.nodig
    if not plaatsen:
        return SafeString("")
    kort = max(1, round(len(plaatsen) * 0.13))
    boven = ceil((len(plaatsen) - 2 * kort) / 2) if len(plaatsen) > 2 * kort else 1
    breed = max(boven, 3) * STAP + 2 * (MAAT + 2 * RAND)
    hoog = max(kort, 1) * STAP + 2 * (MAAT + 2 * RAND)
    plekken = zip(plaatsen, _rondom(len(plaatsen), kort, boven, breed, hoog), strict=False)
    stoelen = "".join(_stoel(plaats, *plek) for plaats, plek in plekken)
    blad = MAAT + 2 * RAND
    midden = f"{len(tafel.bezet)} van de {len(plaatsen)}"
    return mark_safe(  # noqa: S308  our own drawing; only numbers go in
        f'<svg viewBox="0 0 {breed} {hoog}" aria-hidden="true" focusable="false">'
        f'<rect x="{blad}" y="{blad}" width="{breed - 2 * blad}" height="{hoog - 2 * blad}"'
        f' rx="18" fill="{HOUT}" stroke="{HOUT_RAND}" stroke-width="2"/>'
        f'<text x="{breed / 2}" y="{hoog / 2 + 7}" text-anchor="middle" font-size="20"'
        f' font-weight="600" fill="{INKT}">{midden}</text>{stoelen}</svg>'
    )


def _rondom(aantal: int, kort: int, boven: int, breed: int, hoog: int) -> Iterator[tuple]:
    """Yield the middle of each chair, clockwise from the top left."""
    onder = max(aantal - boven - 2 * kort, 0)
    rand = RAND + MAAT / 2
    for x in _verdeel(boven, breed):
        yield x, rand
    for y in _verdeel(kort, hoog):
        yield breed - rand, y
    for x in reversed(_verdeel(onder, breed)):
        yield x, hoog - rand
    for y in reversed(_verdeel(kort, hoog)):
        yield rand, y


def _verdeel(aantal: int, lengte: int) -> Sequence[float]:
    """Return places at equal distances along the table, without its corners."""
    hoek = MAAT + 2 * RAND
    stuk = (lengte - 2 * hoek) / max(aantal, 1)
    return [hoek + stuk * (nr + 0.5) for nr in range(aantal)]


def _stoel(plaats: Plaats, x: float, y: float) -> str:
    leeg = plaats.stand == Stand.LEEG
    vlak, tekst = (WIT, INKT) if leeg else (DEN, WIT)
    lijn = f' stroke="{INKT_2}" stroke-width="2" stroke-dasharray="5 4"' if leeg else ""
    links, top = round(x - MAAT / 2, 1), round(y - MAAT / 2, 1)
    return (
        f'<rect x="{links}" y="{top}" width="{MAAT}" height="{MAAT}" rx="14" fill="{vlak}"{lijn}/>'
        f'<text x="{round(x, 1)}" y="{round(y + 6, 1)}" text-anchor="middle" font-size="17"'
        f' font-weight="600" fill="{tekst}">{plaats.nummer}</text>'
    )
