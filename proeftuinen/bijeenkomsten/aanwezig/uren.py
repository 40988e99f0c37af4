"""How long someone took part, in hours as a proof says them. No database.

The rule: what counts is the length of the run sheet without what rests (a welcome with coffee, a
break), and never more than from begin to end; without a run sheet it is from begin to end. Who was
there for a part counts for the minutes that the team noted. Hours are whole or half, rounded down,
so that a proof never claims more than was attended.
"""

from proeftuinen.bijeenkomsten.plan.draaiboek import Draaiboek

REGEL = "De tijd is die van het programma, zonder inloop en pauzes, naar beneden op halve uren."
HALF = 30


def duur_van(draaiboek: Draaiboek) -> int:
    """Return the minutes of a meeting that count; 0 when nobody wrote down how long it took."""
    span = _span(draaiboek)
    netto = sum(regel.minuten for regel in draaiboek.regels if not regel.is_pauze)
    if not netto:
        return span
    return min(netto, span) if span else netto


def _span(draaiboek: Draaiboek) -> int:
    """Return the minutes from begin to end, that really pass; 0 when one of them is not known."""
    begin, slot = draaiboek.bijeenkomst.aanvang, draaiboek.bijeenkomst.slot
    if begin is None or slot is None:
        return 0
    return round((slot.timestamp() - begin.timestamp()) / 60)


def minuten_van(duur: int, deel: int | None) -> int:
    """Return the minutes of one person: all of it, or the part that was noted (`deel`)."""
    if deel is None:
        return duur
    return min(deel, duur) if duur else deel


def uren_van(minuten: int) -> float:
    """Return the hours in halves, rounded down: 190 minutes is 3.0."""
    return minuten // HALF / 2


def zeg_uren(minuten: int) -> str:
    """Say it: "2,5 uur"; less than half an hour in minutes, and "" when it is not known."""
    if not minuten:
        return ""
    if minuten < HALF:
        return "1 minuut" if minuten == 1 else f"{minuten} minuten"
    return f"{uren_van(minuten):g} uur".replace(".", ",")
