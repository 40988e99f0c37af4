"""What a change of the plan is called in mail to those who take part."""

from collections.abc import Iterable, Mapping

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.dagen import zeg_dag, zeg_periode
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.post.bundel import Wijziging, meld_wijzigingen

NIEUW = "nieuw"
OVER = "over"
KLAAR = "klaar"


def toestand(stap: Stap) -> str:
    """Return what matters of a step to who reads the plan: when it is, or that it is not."""
    if stap.overgeslagen:
        return OVER
    return KLAAR if stap.afgesloten_op else f"{stap.begin}/{stap.einde}"


def toestanden(stappen: Iterable[Stap]) -> dict[Stap, str]:
    """Return the state of each step, to keep before it changes."""
    return {stap: toestand(stap) for stap in stappen}


def meld_plan(*, proeftuin: Proeftuin, door: Gebruiker, was: Mapping[Stap, str]) -> None:
    """Tell the others what became of these steps; `was` holds how each stood before."""
    wijzigingen = [
        Wijziging(stap.publiek_id, _zin(stap, oud), oud, toestand(stap))
        for stap, oud in was.items()
    ]
    meld_wijzigingen(proeftuin=proeftuin, wijzigingen=wijzigingen, door=door)


def _zin(stap: Stap, oud: str) -> str:
    naam = f"Stap {stap.nummer}, {stap.naam}"
    if stap.overgeslagen:
        return f"{naam}: deze stap slaan we over."
    wanneer = zeg_dag(stap.begin) if stap.bijeenkomst else zeg_periode(stap.begin, stap.einde)
    if oud == NIEUW:
        return f"{naam}: dit is een nieuwe stap, {wanneer}."
    if oud in {OVER, KLAAR}:
        return f"{naam}: deze stap pakken we weer op, {wanneer}."
    return f"{naam}: nu {wanneer}."
