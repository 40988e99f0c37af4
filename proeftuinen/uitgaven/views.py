"""The concept-oogst on a page, and asking for it as a PDF."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.druk import SOORT
from proeftuinen.uitgaven.oogst import verzamel_oogst


@require_GET
@met_proeftuin(Recht.OOGST_ZIEN)
def oogst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the chapters so far, as the readers of the oogst will see them."""
    context = {"oogst": verzamel_oogst(proeftuin)}
    sjabloon = "proeftuinen/uitgaven/oogst.html"
    return toon(request, proeftuin, sjabloon, tab="Oogst", sub="Concept", context=context)


@require_POST
@met_proeftuin(Recht.OOGST_MEENEMEN)
def oogst_pdf(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Have the PDF made; pressing twice gives the one that runs."""
    opdracht = vraag_aan(
        gebruiker=request.user, soort=SOORT, ruimte=proeftuin.publiek_id, gegevens={}
    )
    return redirect("proeftuinen:opdracht", proeftuin.publiek_id, opdracht.publiek_id)
