"""The shelf, and beginning an item on it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from kennisbank.bladzijde import toon
from kennisbank.items import actions
from kennisbank.items.soorten import Soort
from kennisbank.planken.decorators import met_plank
from kennisbank.planken.models import Plank
from kennisbank.schrijven import lezen
from kennisbank.schrijven.forms import ItemMaakForm
from kennisbank.schrijven.soortkeuze import SOORTKEUZES
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig

MAP = "kennisbank/schrijven"


@require_GET
@met_plank(Recht.KENNIS_ZIEN)
def plank(request: HttpRequest, plank: Plank) -> HttpResponse:
    """Show what stands on a shelf, by its state, and for who writes there what to do."""
    wie = request.user.pk
    gevraagd = request.GET.get("staat", "")
    staten, rijen = lezen.kies_staat(plank, request.mag, wie, gevraagd)
    staat = next(deel.naam for deel in staten if deel.aan)
    pagina = blader(request, rijen)
    context = {
        "staten": staten,
        "staat": staat,
        "pagina": pagina,
        "regels": lezen.regels(pagina.object_list, staat, request.mag, wie),
        "bundels": lezen.adres_of_niets("bundels", plank.publiek_id),
        "nakijken": lezen.adres_of_niets("nakijken"),
        "voordrachten": plank.is_landelijk and request.mag.kennis_vaststellen,
    }
    return toon(request, f"{MAP}/plank.html", plank=plank, context=context)


@require_http_methods(["GET", "POST"])
@met_plank(Recht.KENNIS_BIJDRAGEN)
def nieuw(request: HttpRequest, plank: Plank) -> HttpResponse:
    """Begin an item: first its kind (`?soort=`), then what it says."""
    soort = request.GET.get("soort", "")
    if soort not in Soort.values:
        context = {"keuzes": SOORTKEUZES}
        return toon(request, f"{MAP}/soort_kiezen.html", plank=plank, context=context)
    form = ItemMaakForm(request.POST or None, soort=Soort(soort))
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            item = actions.maak(plank=plank, door=request.user, inhoud=form.inhoud())
            zin, naar = lezen.eerst_naar(item)
            messages.success(request, zin)
            return naar

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "soort": Soort(soort).label}
    return toon(request, f"{MAP}/nieuw.html", plank=plank, context=context)
