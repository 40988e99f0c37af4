"""Sprouts on the ground of the projector: one for each who answered, the latest in linde."""

from django.utils.safestring import SafeString, mark_safe

_GROEN, _LINDE = "#9CC07A", "#F0C24B"
_STAP, _HOOG, _RAND = 34, 64, 24
_MINSTE = 36  # places in the row, so that a few do not grow as trees
_LENGTES = (40, 52, 44, 34, 47, 41, 44, 37, 36, 55, 49, 46, 38, 50)


def teken_spruiten(aantal: int, van: int) -> SafeString:
    """Draw a row with room for `van` sprouts, of which so many came up; decoration only."""
    breed = max(van, _MINSTE) * _STAP + 2 * _RAND
    delen = [_spruit(nr, laatste=nr == aantal - 1) for nr in range(aantal)]
    svg = (
        f'<svg viewBox="0 0 {breed} {_HOOG}" aria-hidden="true" focusable="false" fill="none"'
        f' stroke-width="3" stroke-linecap="round">{"".join(delen)}</svg>'
    )
    return mark_safe(svg)  # noqa: S308  numbers and our own constants


def _spruit(nr: int, *, laatste: bool) -> str:
    x, lang = _RAND + nr * _STAP + _STAP // 2, _LENGTES[nr % len(_LENGTES)]
    top, kleur = _HOOG - lang, _LINDE if laatste else _GROEN
    bocht = 5 if nr % 2 else -5
    return (
        f'<g stroke="{kleur}"><path d="M{x} {_HOOG}q{bocht} {-lang / 2:g} 0 {-lang}"/>'
        f'<path d="M{x} {top}q-9 2-11-9q9 0 11 9q2-10 11-10q-1 9-11 10" fill="{kleur}"'
        ' stroke-width="1"/></g>'
    )
