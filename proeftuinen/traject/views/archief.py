"""Putting a place in the archive, and taking it out again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject import archief
from proeftuinen.traject.bladzijde import jaar_van, toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.PROEFTUIN_BEWERKEN)
def archiveren(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Say what it means, and do it."""
    if request.method == "POST":
        archief.archiveer(proeftuin=proeftuin, door=request.user)
        messages.success(request, "De proeftuin staat in het archief. Lezen kan nog steeds.")
        return redirect(proeftuin)
    if proeftuin.gearchiveerd_op:
        return redirect(proeftuin)
    jaar = jaar_van(proeftuin)
    context = {"jaar": jaar, "loopt": not proeftuin.is_afgelopen(vandaag())}
    sjabloon = "proeftuinen/traject/archiveren.html"
    return toon(request, proeftuin, sjabloon, tab="Overzicht", jaar=jaar, context=context)


@require_POST
@met_proeftuin(Recht.PROEFTUIN_BEWERKEN)
def heropenen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Take it out of the archive."""
    archief.heropen(proeftuin=proeftuin, door=request.user)
    messages.success(request, "De proeftuin is weer open. Iedereen kan verder.")
    return redirect(proeftuin)
