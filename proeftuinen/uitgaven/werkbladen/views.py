"""Asking for everything as one workbook."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.werkbladen.maak import SOORT


@require_POST
@met_proeftuin(Recht.ALLES_MEENEMEN)
def meenemen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Have the workbook made; pressing twice gives the one that runs."""
    opdracht = vraag_aan(
        gebruiker=request.user, soort=SOORT, ruimte=proeftuin.publiek_id, gegevens={}
    )
    return redirect("proeftuinen:opdracht", proeftuin.publiek_id, opdracht.publiek_id)
