"""The page of knowledge of a place, and writing something down for others."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.kennis import actions, lezen
from proeftuinen.kennis.forms import KennisForm
from proeftuinen.kennis.suggesties import suggesties
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.bladzijde import jaar_van, toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/kennis"
LANGSTE_UIT = 12


@require_GET
@met_proeftuin(Recht.KENNIS_ZIEN)
def kennis(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what suits where we are, what we used, our shelf, and our flow charts."""
    jaar = jaar_van(proeftuin)
    stap = jaar.hier.stap if jaar.hier else None
    soort = stap.soort if stap else ""
    context = {
        "stap": stap,
        "suggesties": suggesties(proeftuin, request.lezer, stapsoort=soort),
        "meer": lezen.meer_url(soort),
        "gebruikt": lezen.gebruiksregels(proeftuin, request.lezer),
        "plank": lezen.plankbeeld(proeftuin, request.lezer),
        "schemas": lezen.schemaregels(proeftuin),
    }
    sjabloon = f"{MAP}/kennis.html"
    return toon(request, proeftuin, sjabloon, tab="Kennis", jaar=jaar, context=context)


def _herkomst(request: HttpRequest, proeftuin: Proeftuin) -> Schakel | None:
    """Return the knot that the form comes from, when this reader may see it."""
    uit = request.GET.get("uit", "")
    if not (uit.isascii() and uit.isalnum() and len(uit) <= LANGSTE_UIT):
        return None
    zichtbaar = Schakel.objects.zichtbaar_met(request.lezer.rechten)
    return zichtbaar.filter(proeftuin=proeftuin, publiek_id=uit).first()


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.KENNIS_BIJDRAGEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Begin an item on the shelf; `?uit=` fills it in and ties it to where it came from."""
    herkomst = _herkomst(request, proeftuin)
    begin: dict[str, Any] = {}
    if herkomst:
        begin = {"uit": herkomst.publiek_id, "titel": herkomst.label}
    form = KennisForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            item = actions.maak_item(
                proeftuin=proeftuin,
                door=request.user,
                inhoud=form.inhoud(),
                uit=_zichtbare_knoop(request, proeftuin, form.cleaned_data["uit"]),
            )
            messages.success(request, "Je concept is bewaard. Zo komt het eruit te zien.")
            return reverse("kennisbank:concept", args=[item.slug])

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "herkomst": herkomst.label if herkomst else ""}
    return toon(request, proeftuin, f"{MAP}/nieuw.html", tab="Kennis", context=context)


def _zichtbare_knoop(request: HttpRequest, proeftuin: Proeftuin, uit: str) -> str:
    """Return the knot of a form if this reader may see it, so that no line tells of another."""
    zichtbaar = Schakel.objects.zichtbaar_met(request.lezer.rechten)
    return uit if zichtbaar.filter(proeftuin=proeftuin, publiek_id=uit).exists() else ""
