"""Opening and closing the room from the leader's page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.live.leiden import naar_leiden, vind_zitting
from proeftuinen.bijeenkomsten.live.zaal import open_zaal, sluit_zaal
from proeftuinen.bijeenkomsten.plan.bladzijde import vind
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

AFGEZEGD = "Deze bijeenkomst is afgezegd. De zaal kan niet open."


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def openen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Open the room, or once more after it was closed; an open room stays as it is."""
    deze = vind(proeftuin, bkid)
    if deze.afgezegd:
        messages.error(request, AFGEZEGD)
        return redirect(naar_leiden(deze))
    open_zaal(bijeenkomst=deze, door=request.user)
    messages.success(request, "De zaal is open. Toon de code op het grote scherm.")
    return redirect(naar_leiden(deze))


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def sluiten(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Close the room, and forget whose phone sent what."""
    deze = vind(proeftuin, bkid)
    sluit_zaal(zitting=vind_zitting(deze), door=request.user)
    messages.success(request, "De zaal is dicht. Wat mensen instuurden, staat er nog.")
    return redirect(naar_leiden(deze))
