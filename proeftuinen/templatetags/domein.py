"""The world an organisation belongs to: a bare shape and its word, colour only helps."""

from functools import cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.begrippen import Domein

register = template.Library()

VORMEN = {
    Domein.ZORG: ("#0F62A6", '<circle cx="8" cy="8" r="5.8" fill="currentColor"/>'),
    Domein.SOCIAAL_DOMEIN: (
        "#BC4F08",
        '<rect x="2.8" y="2.8" width="10.4" height="10.4" rx="1" fill="currentColor"/>',
    ),
    Domein.GEMEENTE: ("#7B3A8F", '<path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor"/>'),
    Domein.INFORMEEL: ("#2B7A3F", '<path d="M8 1.6 14.4 12.8H1.6z" fill="currentColor"/>'),
    Domein.CULTUUR: (
        "#A31F5B",
        '<path d="M14.4 8 11.2 13.5H4.8L1.6 8l3.2-5.5h6.4z" fill="currentColor"/>',
    ),
    Domein.OVERIG: (
        "#59636B",
        ('<path d="M5.6 1.6h4.9v3.9h3.9v4.9h-3.9v3.9H5.6v-3.9H1.7V5.5h3.9z" fill="currentColor"/>'),
    ),
}


@register.simple_tag
@cache
def domein_vorm(domein: str, maat: int = 16) -> SafeString:
    """Draw only the shape of a domein; its word must stand by it."""
    kleur, vorm = VORMEN[Domein(domein)]
    return format_html(
        '<svg class="lw-domein" width="{0}" height="{0}" viewBox="0 0 16 16" color="{1}"'
        ' aria-hidden="true" focusable="false">{2}</svg>',
        int(maat),
        kleur,
        mark_safe(vorm),  # noqa: S308  our own constants
    )


@register.simple_tag
@cache
def domein_merk(domein: str) -> SafeString:
    """Say a domein by shape and word: `{% domein_merk organisatie.domein %}`.

    Raises ValueError for what is no value of `Domein`.
    """
    return format_html(
        '<span class="lw-vormwoord">{}<span>{}</span></span>',
        domein_vorm(domein),
        Domein(domein).label,
    )
