"""The two pages for the alderman, on the screen and as a PDF."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from proeftuinen.monitoring.transitie import papier
from proeftuinen.monitoring.transitie.bewerken import naar, pagina
from proeftuinen.monitoring.transitie.bladzijden import Bladen, twee_bladzijden
from proeftuinen.monitoring.transitie.models import Borgingsplan
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SECONDEN = 8
"""Seconds of the processor that the PDF may take while someone waits."""
LAAT = "later"


def _lees(request: HttpRequest, proeftuin: Proeftuin) -> Bladen:
    """Return both pages, or 404 for who may read them only once they are shared."""
    if not request.lezer.mag(Recht.BORGING_ZIEN):
        gedeeld = Borgingsplan.objects.filter(proeftuin=proeftuin, gedeeld_op__isnull=False)
        if not gedeeld.exists():
            raise Http404
    return twee_bladzijden(proeftuin, laat=request.GET.get("voor") == LAAT)


@require_GET
@met_proeftuin(Recht.BORGING_LEZEN)
def bladzijden(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show both pages; `?voor=later` with what a leerwerkplaats is."""
    context = {
        "bladen": _lees(request, proeftuin),
        "laat": request.GET.get("voor") == LAAT,
        "terug_url": naar(proeftuin) if request.lezer.mag(Recht.BORGING_ZIEN) else "",
    }
    return pagina(request, proeftuin, "bladzijden.html", context)


@require_GET
@met_proeftuin(Recht.BORGING_LEZEN)
def afdruk(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Hand over both pages as a PDF of two sheets."""
    from leerwerkplaats.web.pdf import Drukfout, maak_pdf  # noqa: PLC0415  slow import

    bladen = _lees(request, proeftuin)
    try:
        pdf = maak_pdf(papier.als_html(bladen), seconden=SECONDEN)
    except Drukfout as fout:
        messages.error(request, str(fout))
        return redirect("proeftuinen:twee-bladzijden", proeftuin.publiek_id)
    return als_bestand(pdf, papier.naam_van(bladen), papier.PDF)
