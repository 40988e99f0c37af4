"""Prints of tables; both are small, so they are made while someone waits."""

from collections.abc import Callable

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from casustafel.drukken import papier
from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Tafel
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SECONDEN = 8
"""Seconds of the processor that a print may take while someone waits."""
PDF = "application/pdf"


@require_GET
@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_draaiboek(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Hand over the run sheet of a table."""
    naam = f"draaiboek-casustafel-{tafel.boom}.pdf"
    return _druk(request, lambda: papier.draaiboek(tafel), naam, tafel)


@require_GET
@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def casus_werkbladen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Hand over empty sheets for a table on paper."""
    naam = "werkbladen-casustafel.pdf"
    return _druk(request, lambda: papier.werkbladen(proeftuin), naam, proeftuin)


def _druk(request: HttpRequest, maak: Callable[[], str], naam: str, terug: Model) -> HttpResponse:
    from leerwerkplaats.web.pdf import Drukfout, maak_pdf  # noqa: PLC0415  slow import

    try:
        pdf = maak_pdf(maak(), seconden=SECONDEN)
    except Drukfout as fout:
        messages.error(request, str(fout))
        return redirect(terug)
    return als_bestand(pdf, naam, PDF)
