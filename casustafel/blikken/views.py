"""Looks of a table: adding one, changing or taking away one's own, and the list that renews."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from casustafel.bladzijde import toon_tafel
from casustafel.blikken import actions, lezen
from casustafel.blikken.forms import BlikForm, BlikMaakForm, begin_van
from casustafel.blikken.models import Blik
from casustafel.plannen.decorators import met_tafel
from casustafel.plannen.models import Deel, Tafel
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.poort import achter_poort
from proeftuinen.mensen.herkenbaar import namen_van

MAP = "casustafel/blikken"
VOL = f"Er staan al {actions.MEESTE} blikken. Haal er eerst een weg."


def aan_tafel(tafel: Tafel, anker: str = "") -> str:
    """Return the address of the page of this table from the inside."""
    waar = adres("casustafel:aan-tafel", tafel.proeftuin.publiek_id, tafel.publiek_id)
    return f"{waar}#{anker}" if anker else waar


def pagina(
    request: HttpRequest, tafel: Tafel, sjabloon: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Show a page of this room."""
    alles = {"tafel": tafel, "terug_url": aan_tafel(tafel), **context}
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/{sjabloon}", context=alles, status=status)


def nieuw_form(request: HttpRequest, tafel: Tafel) -> BlikMaakForm:
    """Return the form that adds a look, filled with what was posted."""
    return BlikMaakForm(request.POST or None, namen=partial(namen_van, tafel.proeftuin))


def stil_als_het_niet_kan(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer a part that renews itself with a quiet line when it may be read no longer.

    What someone types on that page stays: nothing is led elsewhere.
    """

    @wraps(view)
    def binnen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord = view(request, *args, **kwargs)
        if not request.htmx or antwoord.status_code in (200, 204):
            return antwoord
        dicht = antwoord.status_code in (410, 503)
        stil = render(request, f"{MAP}/_stil.html", {"dicht": dicht, "pad": kwargs})
        stil["Cache-Control"] = "private, no-store"
        return stil

    return binnen


@require_GET
@stil_als_het_niet_kan
@met_tafel(Deel.TAFEL)
def blikken(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show only the wheel and the looks, for a page that asks again; nothing when all is known."""
    if not request.htmx:
        return redirect(aan_tafel(tafel))
    deel = lezen.deel(tafel, request.lezer, alle=bool(request.GET.get("alle")))
    if request.GET.get("gezien") == deel["merk"]:
        return HttpResponse(status=204)
    context = {"tafel": tafel, "proeftuin": tafel.proeftuin, "blikken": deel, "vers": True}
    return render(request, f"{MAP}/_beeld.html", context)


@require_http_methods(["GET", "POST"])
@achter_poort
@met_tafel(Deel.TAFEL)
def blik_nieuw(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Say what one sees; what was said already stands beside it."""
    form = nieuw_form(request, tafel)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, tafel, form))
        except actions.Vol:
            form.add_error(None, VOL)
    deel = lezen.deel(tafel, request.lezer)
    return pagina(request, tafel, "nieuw.html", {"form": form, "blikken": deel})


def _bewaar(request: HttpRequest, tafel: Tafel, form: BlikMaakForm) -> str:
    def maak() -> str:
        actions.kijk_mee(tafel=tafel, door=request.user, **form.waarden())
        messages.success(request, "Je blik ligt op tafel.")
        return aan_tafel(tafel, "wat-iedereen-ziet")

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


@require_http_methods(["GET", "POST"])
@achter_poort
@met_tafel(Deel.TAFEL)
def blik_bewerken(request: HttpRequest, tafel: Tafel, blid: str) -> HttpResponse:
    """Change one's own look; that of another does not exist here."""
    blik = get_object_or_404(tafel.blikken, publiek_id=blid, gast=tafel.ik)
    begin = begin_van(blik, lezen.tekst_van(tafel, blik))
    form = BlikForm(
        request.POST or None,
        initial={"versie": blik.versie, **begin},
        namen=partial(namen_van, tafel.proeftuin),
    )
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(
                tafel=tafel, blik=blik, door=request.user, versie=versie, waarden=form.waarden()
            )
        except Bewerkingsconflict as botsing:
            return _botst(request, tafel, form, botsing.huidig)
        messages.success(request, "Je blik is gewijzigd.")
        return redirect(aan_tafel(tafel, "wat-iedereen-ziet"))
    return pagina(request, tafel, "bewerken.html", {"form": form, "blik": blik})


def _botst(request: HttpRequest, tafel: Tafel, form: BlikForm, nu: Blik) -> HttpResponse:
    labels = dict(Dimensie.choices)
    huidig = begin_van(nu, lezen.tekst_van(tafel, nu))
    huidig["dimensies"] = [labels[deel] for deel in huidig["dimensies"] if deel in labels]
    form.cleaned_data["dimensies"] = [labels[deel] for deel in form.cleaned_data["dimensies"]]
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=aan_tafel(tafel))


@require_http_methods(["GET", "POST"])
@met_tafel(Deel.TAFEL)
def blik_weg(request: HttpRequest, tafel: Tafel, blid: str) -> HttpResponse:
    """Ask first, then take away one's own look; who leads takes away any."""
    blik = get_object_or_404(lezen.blikken_van(tafel), publiek_id=blid)
    (regel,) = lezen.als_regels(tafel, [blik])
    if not regel.mag_weg:
        raise Http404
    if request.method == "POST":
        actions.haal_weg(tafel=tafel, blik=blik, door=request.user)
        messages.success(request, "De blik is weg.")
        return redirect(aan_tafel(tafel, "wat-iedereen-ziet"))
    return pagina(request, tafel, "weg.html", {"regel": regel})
