"""Words of experiments in templates: `{% load experiment %}`."""

from collections.abc import Iterable

from django import template

register = template.Library()
_VOOR = "Voor "


@register.filter
def voor_wie(labels: Iterable[str]) -> str:
    """Say labels of VoorWie as one: "Voor inwoners en professionals"."""
    return _VOOR + wie(labels).lower()


@register.filter
def wie(labels: Iterable[str]) -> str:
    """Say labels of VoorWie beside a heading that says "voor wie": "Inwoners en professionals"."""
    return " en ".join(label.removeprefix(_VOOR) for label in labels).capitalize()
