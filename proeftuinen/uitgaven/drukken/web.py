"""A book as the body of a web page: equal to the PDF, word for word."""

import re

from django.template.loader import render_to_string, select_template

from proeftuinen.uitgaven.boek.bouw import Boek
from proeftuinen.uitgaven.boek.models import Boeksoort
from proeftuinen.uitgaven.drukken.inhoud import context_van
from proeftuinen.uitgaven.drukken.kort import kort_van

BEELD = "beeld:"
"""Pictures stand in it as `src="beeld:{name}"`; who shows the page puts addresses there."""

_MAP = "proeftuinen/uitgaven/drukken"
_TABEL = re.compile(r'(<div[^>]*tabindex="0"[^>]*>\s*)?(<table\b.*?</table>)', re.DOTALL)
_SCHUIF = '<div class="lw-schuif" tabindex="0" role="group" aria-label="Tabel">'
"""Around a table on a narrow screen: it moves sideways, also by keyboard."""


def web_van(boek: Boek) -> str:
    """Return the body; headings begin at h2.

    Chapters are as on paper, so that nothing is left out and pictures are those of the edition.
    """
    context = context_van(boek, web=True)
    if boek.soort == Boeksoort.KORT:
        context["kort"] = kort_van(boek)
    context["binnen"] = select_template([f"{_MAP}/_{boek.soort}.html", f"{_MAP}/_alles.html"])
    tekst = render_to_string(f"{_MAP}/web.html", context)
    return maak_schuivend(tekst.replace('src="druk:', f'src="{BEELD}'))


def maak_schuivend(tekst: str) -> str:
    """Return the page with each table in a box that moves sideways, unless it stands in one."""
    return _TABEL.sub(_met_schuif, tekst)


def _met_schuif(gevonden: re.Match[str]) -> str:
    eigen, tabel = gevonden.groups()
    return f"{eigen}{tabel}" if eigen else f"{_SCHUIF}{tabel}</div>"
