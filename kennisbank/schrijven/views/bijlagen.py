"""Adding a file to an item, and taking it away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from kennisbank.bladzijde import toon
from kennisbank.items.decorators import met_item
from kennisbank.items.models import Kennisitem
from kennisbank.schrijven import bijlagen
from kennisbank.schrijven.bijlageforms import BijlageForm, ZekerForm
from kennisbank.schrijven.views.concept import MAP, adres
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import te_vaak


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def nieuw(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Add a PDF or picture; others see it once the item is published."""
    if request.FILES and (geweigerd := te_vaak(request, "bijlage", request.user.publiek_id)):
        return geweigerd
    form = BijlageForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, item, form))
        except bijlagen.Vol as vol:
            form.add_error("bestand", str(vol))
    context = {"form": form, "item": item}
    return toon(request, f"{MAP}/bijlage_nieuw.html", plank=item.plank, context=context)


def _bewaar(request: HttpRequest, item: Kennisitem, form: BijlageForm) -> str:
    def maak() -> str:
        bijlagen.voeg_toe(
            item=item,
            door=request.user,
            bestand=form.cleaned_data["bestand"],
            naam=form.naam,
            omschrijving=form.cleaned_data["omschrijving"],
        )
        messages.success(request, "Het bestand is bewaard. Anderen zien het zodra je publiceert.")
        return adres(item)

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def weg(request: HttpRequest, item: Kennisitem, bjid: str) -> HttpResponse:
    """Ask first, then take a file away."""
    bijlage = get_object_or_404(item.bijlagen, publiek_id=bjid)
    bijlage.item = item
    form = ZekerForm(request.POST or None, initial={"zeker": True})
    if request.method == "POST" and form.is_valid():
        bijlagen.haal_weg(bijlage=bijlage, door=request.user)
        messages.success(request, "Het bestand is weg.")
        return redirect(adres(item))
    context = {
        "item": item,
        "form": form,
        "vraag": "Haal je dit bestand weg?",
        "uitleg": f"{bijlage.naam}: {bijlage.omschrijving} Het is dan meteen weg voor iedereen.",
        "knop": "Ja, haal het weg",
        "terug": adres(item),
    }
    return toon(request, f"{MAP}/vraag.html", plank=item.plank, context=context)
