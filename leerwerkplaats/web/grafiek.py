"""Horizontal bars as SVG: the same picture for a page and for print, beside a table.

A part has a pattern beside its colour, so that it reads in grey too. No text stands in a bar
that is too narrow for it. Only presentation attributes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

_BALK, _TUSSEN, _TEKST, _RAND = 26.0, 14.0, 15.0, 1.0
_LETTER = 7.4
"""About the width in px of a letter of 15 px."""
_INKT, _STIL, _WIT = "#1C2824", "#4A5852", "#FFFFFF"
_KLEUREN: Mapping[str, tuple[str, str, str]] = {
    # fill, pattern, ink on it
    "stap-1": ("#B4532A", "schuin", _WIT),
    "stap-2": ("#E3A77F", "", _INKT),
    "stap-3": ("#D9DDD2", "", _INKT),
    "stap-4": ("#7FAE96", "", _INKT),
    "stap-5": ("#17493C", "stip", _WIT),
    "geen": ("#F4F2EA", "lijn", _INKT),
    "leeg": ("#F4F2EA", "", _INKT),
}
_PATRONEN = {
    "schuin": '<path d="M0 8L8 0" stroke="#FFFFFF" stroke-opacity=".45" stroke-width="1.4"/>',
    "stip": '<circle cx="4" cy="4" r="1.3" fill="#FFFFFF" fill-opacity=".5"/>',
    "lijn": '<path d="M0 4H8" stroke="#4A5852" stroke-opacity=".35" stroke-width="1"/>',
}


@dataclass(frozen=True)
class Deel:
    """A part of a bar: how much, how it looks (a key of the colours), and what it says."""

    waarde: float
    klasse: str
    label: str


@dataclass(frozen=True)
class Staaf:
    """A bar: its name above it, its parts, and a few words at the right of the name."""

    label: str
    delen: Sequence[Deel]
    tekst: str = ""


def staven(
    regels: Sequence[Staaf], *, breed: int = 640, hoogste: float | None = None
) -> SafeString:
    """Draw the bars below each other; empty without bars.

    Each bar fills the width, or its share of `hoogste` when that is given. One picture for a
    screen reader: the table beside it says the same.
    """
    regels = [regel for regel in regels if regel.delen]
    if not regels:
        return SafeString("")
    per_regel = _TEKST + 8 + _BALK + _TUSSEN
    hoog = per_regel * len(regels)
    namen = " ".join(escape(regel.label) for regel in regels)
    delen = [
        (
            f'<svg class="lw-staven" viewBox="0 0 {breed} {hoog:g}" width="{breed}" '
            f'height="{hoog:g}" role="img" '
            f'aria-label="Balken: {namen}. De tabel zegt hetzelfde.">'
        ),
        *_defs(regels, breed),
    ]
    for nummer, regel in enumerate(regels):
        delen += _staaf(regel, nummer * per_regel, float(breed), hoogste)
    delen.append("</svg>")
    return mark_safe("".join(delen))  # noqa: S308  our own numbers, and words escaped


def _defs(regels: Sequence[Staaf], breed: int) -> list[str]:
    """Return the patterns that are used; by width, for a page may hide the wide or narrow ones."""
    gebruikt = {_KLEUREN[deel.klasse][1] for regel in regels for deel in regel.delen} - {""}
    patronen = [
        f'<pattern id="lw-staaf-{naam}-{breed}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f"{_PATRONEN[naam]}</pattern>"
        for naam in sorted(gebruikt)
    ]
    return ["<defs>", *patronen, "</defs>"] if patronen else []


def _staaf(regel: Staaf, y: float, breed: float, hoogste: float | None) -> list[str]:
    """Return the words above a bar, and its parts from left to right."""
    boven = y + _TEKST
    uit = [
        (
            f'<text x="0" y="{boven:g}" font-size="15" font-weight="600" fill="{_INKT}">'
            f"{escape(_kort(regel.label, breed * 0.7))}</text>"
        )
    ]
    if regel.tekst:
        uit.append(
            f'<text x="{breed:g}" y="{boven:g}" font-size="15" text-anchor="end" '
            f'fill="{_STIL}">{escape(regel.tekst)}</text>'
        )
    som = hoogste or sum(deel.waarde for deel in regel.delen)
    x, top = 0.0, boven + 8
    for deel in regel.delen:
        stuk = breed * deel.waarde / som if som else 0.0
        if stuk > 0:
            uit += _vak(deel, x, top, stuk, f"{breed:g}")
        x += stuk
    return uit


def _vak(deel: Deel, x: float, y: float, breed: float, merk: str) -> list[str]:
    kleur, patroon, inkt = _KLEUREN[deel.klasse]
    vorm = f'x="{x:.1f}" y="{y:g}" width="{max(0.0, breed - _RAND):.1f}" height="{_BALK:g}"'
    uit = [f'<rect {vorm} fill="{kleur}" stroke="{_STIL}" stroke-width=".5"/>']
    if patroon:
        uit.append(f'<rect {vorm} fill="url(#lw-staaf-{patroon}-{merk})"/>')
    woorden = _past(deel.label, breed)
    if woorden:
        uit.append(
            f'<text x="{x + breed / 2:.1f}" y="{y + 18:g}" font-size="14" text-anchor="middle" '
            f'fill="{inkt}">{escape(woorden)}</text>'
        )
    return uit


def _past(label: str, breed: float) -> str:
    """Return the words that fit: all, else what stands after the colon, else none."""
    for woorden in (label, label.rpartition(": ")[2]):
        if len(woorden) * _LETTER + 8 <= breed:
            return woorden
    return ""


def _kort(tekst: str, breed: float) -> str:
    hooguit = int(breed / _LETTER)
    return tekst if len(tekst) <= hooguit else f"{tekst[: hooguit - 1].rstrip()}…"
