"""The bar of minutes above a run sheet: a piece for each block, and the hours under it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from proeftuinen.bijeenkomsten.plan.bouwen.zeggen import zeg_uur
from proeftuinen.bijeenkomsten.plan.draaiboek import Draaiboek

_LEESBAAR = 4.5  # percent: below this there is no room for the figure
_ADEM = 11  # percent between two hours
_RUIM = 22  # and on a phone
_STAPPEN = (30, 60, 120, 240, 480, 1440)


@dataclass(frozen=True)
class Stuk:
    """A piece of the bar; `x`, `breed` and `midden` are percentages."""

    x: str
    breed: str
    midden: str
    kleur: str
    minuten: int
    leesbaar: bool


@dataclass(frozen=True)
class Uur:
    """An hour under the bar; `x` is a percentage, `anker` that of SVG text.

    `breed`: only where there is room, not on a phone.
    """

    x: str
    tekst: str
    anker: str
    breed: bool = False


@dataclass(frozen=True)
class Balk:
    """The bar; `slot` is where one has to stop, when the plan runs past that."""

    stukken: Sequence[Stuk]
    uren: Sequence[Uur]
    slot: str = ""


def _procent(deel: float, geheel: float) -> str:
    return f"{100 * deel / geheel:.2f}%"


def maak_balk(draaiboek: Draaiboek) -> Balk | None:
    """Return the bar, or None while no block is there."""
    if not draaiboek.regels:
        return None
    plekken = _plekken(draaiboek)
    eind = max(van + minuten for van, minuten in plekken)
    begin, slot = draaiboek.bijeenkomst.aanvang, draaiboek.bijeenkomst.slot
    duur = _verschil(begin, slot) if begin and slot else 0
    geheel = max(eind, duur, 1)
    stukken = [
        Stuk(
            _procent(van, geheel),
            _procent(minuten, geheel),
            _procent(van + minuten / 2, geheel),
            regel.onderdeel.kleur,
            minuten,
            100 * minuten / geheel >= _LEESBAAR,
        )
        for regel, (van, minuten) in zip(draaiboek.regels, plekken, strict=True)
    ]
    merk = _procent(duur, geheel) if duur and eind > duur else ""
    return Balk(stukken, _uren(begin, geheel) if begin else [], merk)


def _plekken(draaiboek: Draaiboek) -> list[tuple[int, int]]:
    """Return for each block at which minute it begins and how long it takes."""
    begin = draaiboek.bijeenkomst.aanvang
    nu, plekken = 0, []
    for regel in draaiboek.regels:
        if regel.tijd and begin:
            van = max(_verschil(begin, regel.tijd.begin), 0)
            duur = max(_verschil(regel.tijd.begin, regel.tijd.einde), 1)
        else:
            van, duur = nu, regel.minuten
        plekken.append((van, duur))
        nu = van + duur
    return plekken


def _verschil(van: datetime, tot: datetime) -> int:
    return round((tot.astimezone(UTC) - van.astimezone(UTC)).total_seconds() / 60)


def _uren(begin: datetime, geheel: int) -> list[Uur]:
    """Return the first and last hour and whole ones between them, with room to read."""
    uren = [Uur("0%", zeg_uur(begin), "start")]
    stap = next((s for s in _STAPPEN if geheel / s <= 7), _STAPPEN[-1])
    eerste = -(begin.hour * 60 + begin.minute) % min(stap, 60) or stap
    ruim = 0.0
    for minuut in range(eerste, geheel, stap):
        deel = 100 * minuut / geheel
        if _ADEM <= deel <= 100 - _ADEM:
            breed = not ruim + _RUIM <= deel <= 100 - _RUIM
            ruim = ruim if breed else deel
            uren.append(Uur(_procent(minuut, geheel), _op(begin, minuut), "middle", breed))
    return [*uren, Uur("100%", _op(begin, geheel), "end")]


def _op(begin: datetime, minuut: int) -> str:
    later = begin.astimezone(UTC) + timedelta(minutes=minuut)
    return zeg_uur(later.astimezone(begin.tzinfo))
