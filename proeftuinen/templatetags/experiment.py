"""Words of experiments in templates: `{% load experiment %}`."""

from collections.abc import Iterable
from typing import Protocol

from django import template
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()
_VOOR = "Voor "
_SCHAKEL = '<a href="{}">{}</a>'
_KNOP = (
    '<form method="post" action="{}" data-dubbel>'
    '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'
    '<button class="lw-knop-tekst" type="submit" name="rust" value="{}">{}</button></form>'
)


class Zet(Protocol):
    """One move of an experiment; `rust` is what its button sends, or nothing for a link."""

    woord: str
    url: str
    rust: str


@register.filter
def voor_wie(labels: Iterable[str]) -> str:
    """Say labels of VoorWie as one: "Voor inwoners en professionals"."""
    return _VOOR + wie(labels).lower()


@register.filter
def wie(labels: Iterable[str]) -> str:
    """Say labels of VoorWie beside a heading that says "voor wie": "Inwoners en professionals"."""
    return " en ".join(label.removeprefix(_VOOR) for label in labels).capitalize()


@register.simple_tag(takes_context=True)
def zetten(context: Context, rijen: Iterable[Zet]) -> SafeString:
    """Draw the moves of an experiment as items of a list; a board has very many."""
    delen = (
        (
            format_html(_KNOP, zet.url, context["csrf_token"], zet.rust, zet.woord)
            if zet.rust
            else format_html(_SCHAKEL, zet.url, zet.woord),
        )
        for zet in rijen
    )
    return format_html_join("", "<li>{}</li>", delen)
