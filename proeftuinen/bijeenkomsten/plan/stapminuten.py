"""The minutes that stand behind the steps of a block: "Deel de kaarten uit. (4 min)". Pure."""

import re
from collections.abc import Sequence

_MINUTEN = re.compile(r"\s*\((\d{1,3}) ?min(?:uut|uten|\.)?\)", re.IGNORECASE)


def _lees(stap: str) -> int | None:
    """Return the minutes of one step, or None when it names none."""
    gevonden = _MINUTEN.search(stap)
    return int(gevonden[1]) if gevonden else None


def tel(stappen: Sequence[str]) -> int:
    """Return the minutes that these steps name together; 0 when none does."""
    return sum(_lees(stap) or 0 for stap in stappen)


def klopt(stappen: Sequence[str], minuten: int) -> bool:
    """Tell whether the steps fit a block of so many minutes.

    When a step names no minutes it may take what the others leave.
    """
    samen = tel(stappen)
    ruim = any(_lees(stap) is None for stap in stappen)
    return not samen or samen == minuten or (ruim and samen < minuten)


def pas_aan(stappen: Sequence[str], minuten: int) -> list[str]:
    """Return the steps with whole minutes in the same proportion, together those of the block.

    The same steps when they fit already. A step keeps a minute as long as there are enough; where
    none is left, it names none.
    """
    if klopt(stappen, minuten):
        return list(stappen)
    nu = [_lees(stap) for stap in stappen]
    deel = iter(_verdeel([aantal for aantal in nu if aantal is not None], minuten))
    return [
        stap if aantal is None else _zet(stap, next(deel))
        for stap, aantal in zip(stappen, nu, strict=True)
    ]


def _verdeel(oud: Sequence[int], samen: int) -> list[int]:
    """Divide by the largest remainder, and give each at least one minute if there are enough."""
    minst = 1 if samen >= len(oud) else 0
    geheel, rest = sum(oud), samen - minst * len(oud)
    precies = [rest * aantal / geheel for aantal in oud]
    nieuw = [minst + int(waarde) for waarde in precies]
    op_rest = sorted(range(len(oud)), key=lambda plek: int(precies[plek]) - precies[plek])
    for plek in op_rest[: samen - sum(nieuw)]:
        nieuw[plek] += 1
    return nieuw


def _zet(stap: str, minuten: int) -> str:
    merk = f" ({minuten} min)" if minuten else ""
    return _MINUTEN.sub(merk, stap, count=1).strip()
