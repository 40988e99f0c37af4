"""What the pages of this part share: where they stand, and saving what two people may change."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.monitoring.bladzijde import BORGING, toon_verder
from proeftuinen.monitoring.transitie.actions import MEESTE, Vol
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/monitoring/transitie"
VOL = f"Er staan er al {MEESTE}. Haal er eerst een weg."


def naar(proeftuin: Proeftuin, deel: str = "") -> str:
    """Return the address of the page, at one of its parts."""
    waar = adres("proeftuinen:wat-blijft", proeftuin.publiek_id)
    return f"{waar}#{deel}" if deel else waar


def pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: Mapping[str, Any]
) -> HttpResponse:
    """Render a page of this part."""
    return toon_verder(request, proeftuin, f"{MAP}/{sjabloon}", sub=BORGING, context=context)


def maak(request: HttpRequest, form: Any, doe: Callable[[], Any], terug: str, zin: str) -> Any:
    """Make something once, say so and go back; returns None with an error when it is full."""

    def eens() -> str:
        doe()
        messages.success(request, zin)
        return terug

    try:
        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], eens))
    except Vol:
        form.add_error(None, VOL)
        return None


def wijzig(request: HttpRequest, form: Any, doe: Callable[[], Any], terug: str, zin: str) -> Any:
    """Change something, say so and go back; of two who change it the second sees both texts."""
    try:
        doe()
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        huidig = {naam: getattr(nu, naam) for naam in form.fields if naam != "versie"}
        return conflict(request, form, huidig=huidig, versie=nu.versie, adres=terug)
    messages.success(request, zin)
    return redirect(terug)


def begin_van(form: type, rij: Any) -> dict[str, Any]:
    """Return with what a form begins that changes this row; rows it points at by public id."""
    begin = {naam: getattr(rij, naam) for naam in form.base_fields}
    return {
        naam: waarde.publiek_id if isinstance(waarde, models.Model) else waarde
        for naam, waarde in begin.items()
    }
