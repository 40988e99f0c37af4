"""A small chart of one figure over the waves: a dot per wave, its value written beside it. Pure."""

from collections.abc import Sequence
from datetime import date
from html import escape

from django.utils.safestring import SafeString, mark_safe

_SMALST, _PER_GOLF = 304.0, 124.0  # px: fits a phone; so much room for the name of each wave
_HOOG, _ONDER, _BOVEN, _RAND = 190.0, 40.0, 34.0, 56.0


def teken(punten: Sequence[tuple[str, date, int]]) -> SafeString:
    """Draw (name, day, value) from left to right; the place across follows the day.

    One picture for a screen reader: the table beside it says the same. Only presentation
    attributes; as many px as it says, so that a phone does not shrink its words.
    """
    if not punten:
        return SafeString("")
    breed = max(_SMALST, _PER_GOLF * len(punten))
    hoogste = max(waarde for _, _, waarde in punten) or 1
    dagen = [dag.toordinal() for _, dag, _ in punten]
    duur = max(dagen) - min(dagen)
    plekken = []
    for nr, (_, dag, waarde) in enumerate(punten):
        deel = (dag.toordinal() - min(dagen)) / duur if duur else 0.5
        if duur and len(punten) > 2:  # two waves soon after each other keep room for their words
            deel = (deel + nr / (len(punten) - 1)) / 2
        x = _RAND + deel * (breed - 2 * _RAND)
        y = _HOOG - _ONDER - waarde / hoogste * (_HOOG - _ONDER - _BOVEN)
        plekken.append((x, y))
    lijn = " ".join(f"{x:.1f},{y:.1f}" for x, y in plekken)
    grond = _HOOG - _ONDER
    delen = [
        (
            f'<svg viewBox="0 0 {breed:g} {_HOOG:g}" role="img" '
            f'aria-label="Lijnen in elke meting: de tabel zegt hetzelfde" '
            f'width="{breed:g}" height="{_HOOG:g}">'
        ),
        f'<path d="M0 {grond:g}H{breed:g}" stroke="#D5DBCF"/>',
        f'<polyline points="{lijn}" fill="none" stroke="#17493C" stroke-width="3"/>',
    ]
    for (naam, _, waarde), (x, y) in zip(punten, plekken, strict=True):
        delen.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="#F0C24B" stroke="#1C2824" '
            f'stroke-width="2"/>'
            f'<text x="{x:.1f}" y="{y - 14:.1f}" text-anchor="middle" font-size="19" '
            f'font-weight="600" fill="#1C2824">{waarde}</text>'
            f'<text x="{x:.1f}" y="{grond + 24:g}" text-anchor="middle" font-size="15" '
            f'fill="#4A5852">{escape(naam)}</text>'
        )
    delen.append("</svg>")
    return mark_safe("".join(delen))  # noqa: S308  our own numbers, and names of waves escaped
