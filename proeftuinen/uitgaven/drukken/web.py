"""A book as the body of a web page: equal to the PDF, word for word."""

from django.template.loader import render_to_string

from proeftuinen.uitgaven.boek.bouw import Boek

BEELD = "beeld:"
"""Pictures stand in it as `src="beeld:{name}"`; who shows the page puts addresses there."""


def web_van(boek: Boek) -> str:
    """Return the body; headings begin at h2."""
    context = {"boek": boek, "proeftuin": boek.proeftuin}
    return render_to_string("proeftuinen/uitgaven/drukken/web.html", context)
