"""What one chooses from: three answers, or the ladder with its highest rung on top."""

from dataclasses import dataclass
from functools import cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.begrippen import Trede
from proeftuinen.netwerk.antwoorden import (
    DRIE_WOORDEN,
    GEEN_TREDE,
    Antwoord,
    Antwoordvorm,
    als_drie,
    mag,
)

# Source of the sentences: look.md, comp 03.
_TREDEN = {
    Trede.KENNEN: "Ik weet wat de ander doet.",
    Trede.BEGRIJPEN: "Ik weet hoe de ander denkt.",
    Trede.WAARDEREN: "Ik vind het waardevol wat de ander inbrengt.",
    Trede.VERTROUWEN: "Ik durf iets aan de ander over te laten.",
    Trede.SAMENWERKEN: "Samen komen we verder, en met plezier.",
}
_BREED, _HOOG, _STAAF, _TUSSEN = 40, 24, 6, 8


@dataclass(frozen=True, slots=True)
class Keuze:
    """One big button; `kort` is how it reads in a list, `teken` draws the rung."""

    waarde: int
    woord: str
    kort: str
    uitleg: str = ""
    teken: SafeString | str = ""


@cache
def staven(trede: int) -> SafeString:
    """Draw five rising bars, filled up to the rung."""
    delen = []
    for nummer in range(1, len(Trede) + 1):
        hoog = _HOOG * nummer // len(Trede)
        vul = mark_safe(' class="lw-staven__vol"' if nummer <= trede else "")  # noqa: S308
        delen.append((vul, (nummer - 1) * _TUSSEN + 1, _HOOG - hoog + 1, _STAAF, hoog - 1))
    staaf = '<rect{} x="{}" y="{}" width="{}" height="{}" rx="1"/>'
    return format_html(
        '<svg class="lw-staven" width="{0}" height="{1}" viewBox="0 0 {0} {1}" aria-hidden="true"'
        ' focusable="false">{2}</svg>',
        _BREED,
        _HOOG + 1,
        format_html_join("", staaf, delen),
    )


def _drie() -> list[Keuze]:
    return [
        Keuze(int(antwoord), DRIE_WOORDEN[antwoord], DRIE_WOORDEN[antwoord].lower())
        for antwoord in Antwoord
    ]


def _ladder() -> list[Keuze]:
    treden = [
        Keuze(int(t), f"{t.value}. {t.label}", t.label.lower(), _TREDEN[t], staven(int(t)))
        for t in reversed(Trede)
    ]
    return [*treden, Keuze(GEEN_TREDE, "Ken ik nog niet", "ken ik nog niet")]


@cache
def keuzes(vorm: str) -> tuple[Keuze, ...]:
    """Return the buttons in the order in which they stand."""
    return tuple(_drie() if vorm == Antwoordvorm.DRIE else _ladder())


def kort(waarde: int | None, vorm: str) -> str:
    """Return how an answer reads within a line; "nog niets" when there is none."""
    woorden = {keuze.waarde: keuze.kort for keuze in keuzes(vorm)}
    return "nog niets" if waarde is None else woorden[waarde]


def lees_waarde(tekst: str, vorm: str) -> int | None:
    """Return the answer that was posted, or None when it is none of this form."""
    waarde = int(tekst) if len(tekst) == 1 and tekst in "0123456789" else None
    return waarde if mag(waarde, vorm) else None


def als_voorstel(waarde: int, toen: str, nu: str) -> int | None:
    """Return last time's answer in the form of now, where that is sure.

    The ladder tells enough for the three answers. The other way round only "not yet" does: on
    which rung two people stand who know each other, nobody said.
    """
    if toen == nu:
        return waarde
    if nu == Antwoordvorm.DRIE:
        return int(als_drie(waarde, toen))
    return GEEN_TREDE if waarde == Antwoord.NIET else None
