"""Walking a chart and printing it: open to all for what is published for all."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from kennisbank.bladzijde import toon
from kennisbank.items.decorators import met_item
from kennisbank.items.models import Kennisitem
from kennisbank.items.schema import Graaf
from kennisbank.stroomschemas import ophalen
from kennisbank.stroomschemas.afdruk import Drukfout, maak_afdruk
from kennisbank.stroomschemas.hulp import vraag_hulp
from kennisbank.stroomschemas.wandeling import loop
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.limiet import te_vaak


def _graaf(request: HttpRequest, item: Kennisitem) -> tuple[Graaf, bool]:
    """Return the chart, and whether it is the draft: who writes it may try that first."""
    if request.GET.get("concept") == "1" and ophalen.mag_schrijven(item, request):
        return ophalen.graaf_van(ophalen.concept_van(item)), True
    return ophalen.gepubliceerd(item), False


@login_not_required
@require_GET
@met_item(Recht.KENNIS_ZIEN)
def lopen(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Show one question, or the outcome; nothing is kept of who came where."""
    graaf, is_concept = _graaf(request, item)
    wandeling = loop(graaf, request.GET.get("pad", ""))
    hulp = []
    if wandeling.punt is not None and wandeling.is_klaar:
        hulp = vraag_hulp(item, wandeling.punt.sleutel, request)
    context = {
        "item": item,
        "wandeling": wandeling,
        "hulp": hulp,
        "extra": "&concept=1" if is_concept else "",
        "is_concept": is_concept,
    }
    antwoord = toon(
        request, "kennisbank/stroomschemas/lopen.html", plank=item.plank, context=context
    )
    antwoord["X-Robots-Tag"] = "noindex, nofollow"
    return antwoord


@login_not_required
@require_GET
@met_item(Recht.KENNIS_ZIEN)
def afdruk(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Hand over the chart as a PDF: the drawing, and the numbered text."""
    graaf, _ = _graaf(request, item)
    if te := te_vaak(request, "schema_afdruk"):
        return te
    try:
        pdf = maak_afdruk(item, graaf)
    except Drukfout as fout:
        context = {"item": item, "reden": str(fout)}
        sjabloon = "kennisbank/stroomschemas/afdruk_kan_niet.html"
        return toon(request, sjabloon, plank=item.plank, context=context, status=503)
    return als_bestand(pdf, f"{item.slug}.pdf", "application/pdf", los=False)
