"""Drawings that need no proeftuin."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from proeftuinen.traject import seizoen

register = template.Library()


@register.simple_tag
def inlogbeeld() -> SafeString:
    """Draw the season that stands beside the sign-in form."""
    return mark_safe(seizoen.inlogbeeld())  # noqa: S308  our own drawing


@register.simple_tag
def leeg_veld() -> SafeString:
    """Draw the small field with one seed of an empty page."""
    return mark_safe(seizoen.leeg())  # noqa: S308  our own drawing
