"""A book as the body of a web page: equal to the PDF, word for word."""

from django.template.loader import render_to_string, select_template

from proeftuinen.uitgaven.boek.bouw import Boek
from proeftuinen.uitgaven.boek.models import Boeksoort
from proeftuinen.uitgaven.drukken.inhoud import context_van
from proeftuinen.uitgaven.drukken.kort import kort_van

BEELD = "beeld:"
"""Pictures stand in it as `src="beeld:{name}"`; who shows the page puts addresses there."""

_MAP = "proeftuinen/uitgaven/drukken"


def web_van(boek: Boek) -> str:
    """Return the body; headings begin at h2.

    Chapters are as on paper, so that nothing is left out and pictures are those of the edition.
    """
    context = context_van(boek, web=True)
    if boek.soort == Boeksoort.KORT:
        context["kort"] = kort_van(boek)
    context["binnen"] = select_template([f"{_MAP}/_{boek.soort}.html", f"{_MAP}/_alles.html"])
    tekst = render_to_string(f"{_MAP}/web.html", context)
    return tekst.replace('src="druk:', f'src="{BEELD}')
