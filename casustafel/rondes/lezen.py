"""Reading how a table runs: the round now, what is left of it, and who was heard."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from casustafel.blikken.lezen import domein_van, perspectief
from casustafel.plannen.lezen import gasten_van
from casustafel.plannen.models import Tafel, Tafelgast
from casustafel.rondes.draaiboek import Ronde, rondes_van
from leerwerkplaats.web.klok import dit_moment


@dataclass(frozen=True)
class Stand:
    """How far a table is: `nummer` 0 is not begun; `nu` is None before and after."""

    rondes: Sequence[Ronde]
    nummer: int
    nu: Ronde | None
    volgende: Ronde | None
    begon: datetime | None
    tot: datetime | None
    moment: datetime
    extra: int

    @property
    def klaar(self) -> bool:
        """Tell whether the last round is over."""
        return self.nummer > len(self.rondes)

    @property
    def seconden(self) -> int:
        """Return what is left of the round; below zero when it is over."""
        return int((self.tot - self.moment).total_seconds()) if self.tot else 0

    @property
    def zeg_over(self) -> str:
        """Say how long the round still takes."""
        if self.seconden < 0:
            te_lang = -self.seconden // 60
            return f"{_minuten(te_lang)} over de tijd" if te_lang else "De tijd is om"
        return f"Nog {_minuten(max(ceil(self.seconden / 60), 1))}"

    @property
    def tempo(self) -> str:
        """Return "rustig", "bijna" (the last fifth) or "over"."""
        if self.seconden < 0 or self.tot is None or self.begon is None:
            return "over" if self.tot else "rustig"
        return "bijna" if self.seconden <= (self.tot - self.begon).total_seconds() / 5 else "rustig"


@dataclass(frozen=True)
class Beurt:
    """Someone at the table by their work, and whether they were heard in this round."""

    gast: Tafelgast
    wie: str
    domein: str
    gehoord: bool


def _minuten(aantal: int) -> str:
    return f"{aantal} {'minuut' if aantal == 1 else 'minuten'}"


def stand_van(tafel: Tafel) -> Stand:
    """Return how far the table is; no query.

    A clock that went back gives a round its whole time.
    """
    rondes, nummer = rondes_van(tafel.minuten), tafel.ronde
    nu = rondes[nummer - 1] if 0 < nummer <= len(rondes) else None
    volgende = rondes[nummer] if nummer < len(rondes) else None
    moment = dit_moment()
    begon = min(tafel.ronde_begon, moment) if nu and tafel.ronde_begon else None
    duur = timedelta(minutes=(nu.minuten if nu else 0) + tafel.ronde_extra)
    tot = begon + duur if begon else None
    return Stand(rondes, nummer, nu, volgende, begon, tot, moment, tafel.ronde_extra)


def beurten_van(tafel: Tafel) -> list[Beurt]:
    """Return who sits there, those who were not heard in this round first; one query."""
    beurten = [
        Beurt(gast, perspectief(gast), domein_van(gast.contact), tafel.ronde in gast.gehoord)
        for gast in gasten_van(tafel)
    ]
    return sorted(beurten, key=lambda beurt: beurt.gehoord)


def deel(tafel: Tafel) -> dict[str, Any]:
    """Return what the page of a table shows of its rounds; no query."""
    return {"stand": stand_van(tafel)}
