"""A book as one HTML document, for the press."""

from django.template.loader import render_to_string

from proeftuinen.uitgaven.boek.bouw import Boek
from proeftuinen.uitgaven.boek.models import Boeksoort
from proeftuinen.uitgaven.drukken.inhoud import context_van
from proeftuinen.uitgaven.drukken.kort import kort_van

A4, A5 = "a4", "a5"
_MAP = "proeftuinen/uitgaven/drukken"


def html_van(boek: Boek, *, formaat: str = A4) -> str:
    """Return the whole document; its pictures are `druk:{name}` for each name in `boek.beelden`."""
    context = context_van(boek) | {"formaat": formaat}
    if boek.soort == Boeksoort.KORT:
        context["kort"] = kort_van(boek)
    return render_to_string(f"{_MAP}/{boek.soort}.html", context)
