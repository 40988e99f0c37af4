"""The meetings of a proeftuin, one of them, and what happens to it as a whole."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.forms import VersieForm
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.plan import actions, lezen, lijst
from proeftuinen.bijeenkomsten.plan.bladzijde import TAB, toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.bouwen.beeld import bladcontext
from proeftuinen.bijeenkomsten.plan.forms import (
    AfzegForm,
    BijeenkomstForm,
    BijeenkomstMaakForm,
    KnopForm,
    beginwaarden,
)
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bijeenkomsten.plan.van_stap import soort_bij
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.contracten import Plek, verzamel
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin, Stap

MAP = "proeftuinen/bijeenkomsten/plan"
TITEL = 120
DOEL = 1000


def _lijst_url(proeftuin: Proeftuin) -> str:
    return reverse("proeftuinen:bijeenkomsten", args=[proeftuin.publiek_id])


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def bijeenkomsten(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the meetings: what comes, and what was."""
    dag = vandaag()
    pagina = blader(request, lijst.op_volgorde(proeftuin, dag))
    context = {"pagina": pagina, "regels": lijst.als_regels(pagina.object_list, dag)}
    return toon(request, proeftuin, f"{MAP}/lijst.html", tab=TAB, context=context)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def bijeenkomst(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Show one meeting: its run sheet, or the programme to who takes part."""
    deze = vind(proeftuin, bkid)
    kaarten = verzamel("bij_bijeenkomst", deze, request.lezer)
    context = {
        **bladcontext(request, deze),
        "bovenaan": [kaart for kaart in kaarten if kaart.plek is Plek.HOOFD],
        "kaarten": [kaart for kaart in kaarten if kaart.plek is not Plek.HOOFD],
    }
    sjabloon = f"{MAP}/bijeenkomst.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Programma", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Make a meeting, perhaps at a step (`?stap=`) or from a knot of the red thread (`?uit=`)."""
    form = BijeenkomstMaakForm(
        request.POST or None,
        initial=_begin(request, proeftuin),
        proeftuin=proeftuin,
        lezer=request.lezer,
    )
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            deze = actions.maak(
                proeftuin=proeftuin,
                door=request.user,
                waarden=form.waarden(),
                uit=form.cleaned_data["uit"],
            )
            messages.success(request, "De bijeenkomst staat erbij. Maak nu het draaiboek.")
            return deze.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "terug_url": _lijst_url(proeftuin)}
    return toon(request, proeftuin, f"{MAP}/bewerken.html", tab=TAB, context=context)


def _begin(request: HttpRequest, proeftuin: Proeftuin) -> dict[str, Any]:
    """Return what the address fills in; what is foreign or unknown fills in nothing."""
    uit, sid = request.GET.get("uit", ""), request.GET.get("stap", "")
    titel = label_van(proeftuin=proeftuin, uit=uit)[:TITEL]
    stap = Stap.objects.van(proeftuin).filter(publiek_id=sid).first() if sid.isalnum() else None
    if stap is None:
        return {"uit": uit, "titel": titel}
    dag = stap.begin if stap.bijeenkomst else None
    return {
        "uit": uit,
        "titel": titel or stap.naam,
        "stap": stap.publiek_id,
        "soort": soort_bij(stap.soort),
        "dag": dag,
        "doel": stap.doel[:DOEL],
    }


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Change day, hours, place, or what a meeting is for."""
    deze = vind(proeftuin, bkid)
    stap = deze.stap.publiek_id if deze.stap else None
    form = BijeenkomstForm(
        request.POST or None,
        initial={**beginwaarden(deze), "stap": stap, "versie": deze.versie},
        proeftuin=proeftuin,
        lezer=request.lezer,
        was=deze,
    )
    adres = deze.get_absolute_url()
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(
                bijeenkomst=deze, door=request.user, versie=versie, waarden=form.waarden()
            )
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {**beginwaarden(nu), "stap": nu.stap}
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
        messages.success(request, "De bijeenkomst is gewijzigd.")
        return redirect(adres)
    context = {"form": form, "bijeenkomst": deze, "terug_url": adres}
    return toon(request, proeftuin, f"{MAP}/bewerken.html", tab=TAB, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_BEHEREN)
def afzeggen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Call a meeting off, with the reason; or take it away while nobody counts on it."""
    deze = vind(proeftuin, bkid)
    if deze.afgezegd:
        messages.info(request, "Deze bijeenkomst is al afgezegd.")
        return redirect(deze)
    form = AfzegForm(request.POST or None, initial={"versie": deze.versie})
    if request.method == "POST" and form.is_valid():
        gelukt = "De bijeenkomst is afgezegd. Je kunt hem altijd weer plannen."
        return _doe(request, deze, form, actions.zeg_af, gelukt)
    context = {
        "form": form,
        "bijeenkomst": deze,
        "mag_weg": not lezen.heeft_inbreng(deze),
        "uitgenodigd": lezen.is_uitgenodigd(deze),
    }
    return toon(request, proeftuin, f"{MAP}/afzeggen.html", tab=TAB, context=context)


def _doe(
    request: HttpRequest,
    deze: Bijeenkomst,
    form: VersieForm,
    daad: Callable[..., None],
    gelukt: str,
) -> HttpResponse:
    """Carry out an act on a meeting; of two at once the second gets a page with both states."""
    extra = {"reden": form.cleaned_data["reden"]} if "reden" in form.fields else {}
    try:
        daad(bijeenkomst=deze, door=request.user, versie=form.cleaned_data["versie"], **extra)
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        huidig = {"reden": nu.afzegreden} if extra else {}
        adres = deze.get_absolute_url()
        return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
    messages.success(request, gelukt)
    return redirect(deze)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_BEHEREN)
def weer_plannen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Let a meeting that was called off go on after all."""
    deze = vind(proeftuin, bkid)
    form = KnopForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
        return redirect(deze)
    if not deze.afgezegd:
        return redirect(deze)
    gelukt = "De bijeenkomst gaat weer door. Kijk of de dag en de tijd nog kloppen."
    return _doe(request, deze, form, actions.plan_weer, gelukt)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_BEHEREN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Take away a meeting on which nobody counts."""
    deze = vind(proeftuin, bkid)
    try:
        actions.haal_weg(bijeenkomst=deze, door=request.user)
    except actions.NietWeg:
        messages.error(
            request,
            "Er zijn mensen uitgenodigd, of er is al iets gebeurd. Zeg de bijeenkomst af.",
        )
        return redirect(deze)
    messages.success(request, "De bijeenkomst is weg.")
    return redirect(_lijst_url(proeftuin))
