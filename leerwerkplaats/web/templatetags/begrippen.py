"""Marks of the field's closed lists: each by shape and place first, colour only helps."""

from functools import cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.begrippen import Dimensie

register = template.Library()

# The four leaves by place: top left, top right, bottom right, bottom left.
BLADEN = {
    Dimensie.LICHAMELIJK: "M9.4 9.4V4.8Q9.4 1 5.6 1Q1 1 1 5.6Q1 9.4 4.8 9.4Z",
    Dimensie.SOCIAAL: "M10.6 9.4V4.8Q10.6 1 14.4 1Q19 1 19 5.6Q19 9.4 15.2 9.4Z",
    Dimensie.PSYCHISCH: "M10.6 10.6V15.2Q10.6 19 14.4 19Q19 19 19 14.4Q19 10.6 15.2 10.6Z",
    Dimensie.ZINGEVING: "M9.4 10.6V15.2Q9.4 19 5.6 19Q1 19 1 14.4Q1 10.6 4.8 10.6Z",
}
KLEUREN = {
    Dimensie.LICHAMELIJK: "#B23A33",
    Dimensie.SOCIAAL: "#0B7285",
    Dimensie.PSYCHISCH: "#4C51A8",
    Dimensie.ZINGEVING: "#826300",
}


def _blad(vorm: str, *, vol: bool) -> str:
    vulling = "currentColor" if vol else "none"
    return (
        f'<path d="{vorm}" fill="{vulling}" stroke="currentColor" stroke-width="1.1"'
        ' stroke-linejoin="round"/>'
    )


@register.simple_tag
@cache
def dimensie_merk(dimensie: str, maat: int = 18) -> SafeString:
    """Draw only the four-leaf mark with this dimension's leaf filled; its word must stand by it.

    Raises ValueError for what is no value of `Dimensie`.
    """
    deze = Dimensie(dimensie)
    bladen = "".join(_blad(vorm, vol=naam == deze) for naam, vorm in BLADEN.items())
    return format_html(
        '<svg class="lw-dimensie" width="{0}" height="{0}" viewBox="0 0 20 20" color="{1}"'
        ' aria-hidden="true" focusable="false">{2}</svg>',
        int(maat),
        KLEUREN[deze],
        mark_safe(bladen),  # noqa: S308  our own constants
    )


@register.simple_tag
@cache
def dimensie_tag(dimensie: str) -> SafeString:
    """Say a dimension as a tinted pill with its leaf and its word: `{% dimensie_tag "sociaal" %}`.

    Raises ValueError for what is no value of `Dimensie`.
    """
    deze = Dimensie(dimensie)
    return format_html(
        '<span class="lw-tag lw-tag--{}">{}<span>{}</span></span>',
        deze.value,
        dimensie_merk(deze),
        deze.label,
    )
