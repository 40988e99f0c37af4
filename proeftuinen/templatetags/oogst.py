"""The report of the harvest, as a template asks it."""

from django import template
from django.utils.safestring import SafeString

from proeftuinen.uitgaven.boek.bouw import Boek
from proeftuinen.uitgaven.boek.draad import teken_draad
from proeftuinen.uitgaven.boek.rapport import Rapport, rapport_van

register = template.Library()


@register.filter
def als_rapport(boek: Boek) -> Rapport:
    """Return the claims of a book in the order of the report."""
    return rapport_van(boek)


@register.filter
def rode_lijn(aantal: int) -> SafeString:
    """Draw the red thread with so many knots."""
    return teken_draad(aantal)
