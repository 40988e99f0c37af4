"""The solid shape of each domain: the shape tells it, colour only helps; the word stands near."""

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.begrippen import Domein

_VORMEN = {
    Domein.ZORG: ("#0F62A6", '<circle cx="10" cy="10" r="7.5"/>'),
    Domein.SOCIAAL_DOMEIN: ("#BC4F08", '<rect x="3.5" y="3.5" width="13" height="13"/>'),
    Domein.GEMEENTE: ("#7B3A8F", '<path d="M10 1.5 18.5 10 10 18.5 1.5 10Z"/>'),
    Domein.INFORMEEL: ("#2B7A3F", '<path d="M10 2 18.5 17h-17Z"/>'),
    Domein.CULTUUR: ("#A31F5B", '<path d="M10 1.5 17.4 5.8v8.4L10 18.5 2.6 14.2V5.8Z"/>'),
    Domein.OVERIG: ("#59636B", '<path d="M7.5 2h5v5.5H18v5h-5.5V18h-5v-5.5H2v-5h5.5Z"/>'),
}


def _teken(domein: Domein) -> SafeString:
    kleur, vorm = _VORMEN[domein]
    return format_html(
        '<svg class="lw-domein" width="14" height="14" viewBox="0 0 20 20" fill="{}"'
        ' aria-hidden="true" focusable="false">{}</svg>',
        kleur,
        mark_safe(vorm),  # noqa: S308  our own constants
    )


_GETEKEND = {domein.value: _teken(domein) for domein in Domein}


def domeinvorm(domein: str) -> SafeString:
    """Return the shape of a domain; that of "onderwijs en overig" for an unknown one."""
    return _GETEKEND.get(domein, _GETEKEND[Domein.OVERIG.value])
