"""A book as the body of a web page: equal to the PDF, word for word."""

from django.template.loader import render_to_string

from proeftuinen.uitgaven.boek.bouw import Boek

BEELD = "beeld:"
"""Pictures stand in it as `src="beeld:{name}"`; who shows the page puts addresses there."""


def web_van(boek: Boek) -> str:
    """Return the body; headings begin at h2.

    Chapters are as on paper, so that nothing is left out and pictures are those of the edition.
    """
    context = {"boek": boek, "proeftuin": boek.proeftuin}
    tekst = render_to_string("proeftuinen/uitgaven/drukken/web.html", context)
    return tekst.replace('src="druk:', f'src="{BEELD}')
