"""The order of a year's steps: numbers for added ones, and dates that must not contradict."""

from collections.abc import Iterable, Sequence
from datetime import date

from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.traject.models import Stap
from proeftuinen.traject.planning import Planbaar


def als_planbaar(stappen: Iterable[Stap]) -> list[Planbaar]:
    """Return the steps as the planner sees them; a closed or skipped one stays put."""
    return [
        Planbaar(
            sleutel=stap.publiek_id,
            begin=stap.begin,
            einde=stap.einde,
            vast=bool(stap.afgesloten_op) or stap.overgeslagen,
            bijeenkomst=stap.bijeenkomst,
        )
        for stap in stappen
    ]


def vrij_nummer(na: str, bezet: Iterable[str]) -> str:
    """Return a number for a step added after number `na`: after "7" comes "7b", then "7c".

    >>> vrij_nummer("6b", ["6a", "6b", "7"])
    '6c'
    """
    stam = na.rstrip("abcdefghijklmnopqrstuvwxyz") or "1"
    gebruikt = set(bezet)
    letters = "bcdefghijklmnopqrstuvwxyz"
    namen = (stam + eerste + letter for eerste in ("", *letters) for letter in letters)
    return next(naam for naam in namen if naam not in gebruikt)


def plek_voor(stappen: Sequence[Stap], na: Stap, begin: date) -> Stap:
    """Return the step after which a new one belongs: `na`, or a later one that begins no later.

    `stappen` are in their order and hold `na`.
    """
    later = [stap for stap in stappen if stap.volgorde > na.volgorde and stap.begin <= begin]
    return later[-1] if later else na


def tegenspraak(stappen: Sequence[Stap], nieuw: dict[str, tuple[date, date]]) -> str:
    """Return a sentence on the first step that would begin before an earlier one, or nothing.

    `nieuw` holds new (begin, end) by public id; `stappen` are in their order. A skipped step
    counts for nothing. Two steps that already stood out of order keep no step from moving, as
    long as they do not get further out.
    """
    eerder: Stap | None = None
    grens = date.min
    for stap in stappen:
        if stap.overgeslagen:
            continue
        begin = nieuw.get(stap.publiek_id, (stap.begin, stap.einde))[0]
        if eerder and begin < grens:
            if grens - begin <= eerder.begin - stap.begin:
                continue
            return (
                f"Stap {stap.nummer} ({stap.naam}) begint dan op {zeg_dag(begin)}. Dat is vóór "
                f"stap {eerder.nummer} ({eerder.naam}), die op {zeg_dag(grens)} begint."
            )
        eerder, grens = stap, begin
    return ""
