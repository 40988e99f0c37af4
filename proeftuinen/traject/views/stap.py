"""A step: its page, its checklist, closing, skipping and taking up again."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.forms import VersieForm
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject import actions, controle
from proeftuinen.traject.bladzijde import jaar_van, toon
from proeftuinen.traject.contracten import verzamel
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.forms import AlleenVersieForm, PuntForm, RedenForm, StapTekstForm
from proeftuinen.traject.models import Controlepunt, Proeftuin, Stap
from proeftuinen.traject.overzicht import Jaar

SJABLOON = "proeftuinen/traject/stap.html"


def _stap(proeftuin: Proeftuin, sid: str) -> Stap:
    stap = get_object_or_404(Stap.objects.van(proeftuin), publiek_id=sid)
    stap.proeftuin = proeftuin
    return stap


def _context(request: HttpRequest, stap: Stap) -> dict[str, Any]:
    return {
        "stap": stap,
        "stand": stap.stand(vandaag()),
        "gereedheid": controle.gereedheid(stap, request.lezer),
        "punt_form": PuntForm(),
        "versie_form": AlleenVersieForm(initial={"versie": stap.versie}),
    }


@require_GET
@met_proeftuin(Recht.STAP_ZIEN)
def stap(request: HttpRequest, proeftuin: Proeftuin, sid: str) -> HttpResponse:
    """Show what a step is for, its checklist, its outputs and its place in the red thread."""
    jaar = jaar_van(proeftuin)
    deze = next((regel.stap for regel in jaar.regels if regel.stap.publiek_id == sid), None)
    if deze is None:
        raise Http404
    return _pagina(request, deze, {}, jaar)


def _pagina(
    request: HttpRequest, deze: Stap, extra: dict[str, Any], jaar: Jaar | None = None
) -> HttpResponse:
    """Show the page of a step, with the cards that features have about it."""
    context = {**_context(request, deze), **extra}
    context["delen"] = verzamel("bij_stap", deze, request.lezer)
    return toon(request, deze.proeftuin, SJABLOON, tab="Planning", jaar=jaar, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.PLANNING_BEWERKEN)
def stap_bewerken(request: HttpRequest, proeftuin: Proeftuin, sid: str) -> HttpResponse:
    """Rename a step, change its kind or what it is for."""
    deze = _stap(proeftuin, sid)
    namen = "naam", "soort", "doel", "wie", "opbrengst"

    def waarden(rij: Stap) -> dict[str, Any]:
        return {naam: getattr(rij, naam) for naam in namen}

    begin = {**waarden(deze), "versie": deze.versie}
    form = StapTekstForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        nieuw = {naam: form.cleaned_data[naam] for naam in namen}
        versie = form.cleaned_data["versie"]
        try:
            actions.stap_bewerken(stap=deze, door=request.user, versie=versie, waarden=nieuw)
        except Bewerkingsconflict as botsing:
            huidig = botsing.huidig
            adres = deze.get_absolute_url()
            versie = huidig.versie
            return conflict(request, form, huidig=waarden(huidig), versie=versie, adres=adres)
        messages.success(request, "De stap is bewaard.")
        return redirect(deze)
    sjabloon = "proeftuinen/traject/stap_bewerken.html"
    context = {"form": form, "stap": deze}
    return toon(request, proeftuin, sjabloon, tab="Planning", context=context)


def _doe(
    request: HttpRequest, deze: Stap, form: VersieForm, daad: Callable[..., None], gelukt: str
) -> HttpResponse:
    """Carry out an act on a step; of two at once the second gets a page with both states."""
    extra = {"reden": form.cleaned_data["reden"]} if "reden" in form.fields else {}
    try:
        daad(stap=deze, door=request.user, versie=form.cleaned_data["versie"], **extra)
    except Bewerkingsconflict as botsing:
        reden = botsing.huidig.overslaan_reden or botsing.huidig.afsluitreden
        huidig = {"reden": reden} if extra else {}
        adres = deze.get_absolute_url()
        versie = botsing.huidig.versie
        return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
    messages.success(request, gelukt)
    return redirect(deze)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.PLANNING_BEWERKEN)
def stap_overslaan(request: HttpRequest, proeftuin: Proeftuin, sid: str) -> HttpResponse:
    """Leave a step out, with the reason."""
    deze = _stap(proeftuin, sid)
    if deze.afgesloten_op:
        messages.error(request, "Deze stap is al klaar. Pak hem eerst weer op.")
        return redirect(deze)
    form = RedenForm(request.POST or None, initial={"versie": deze.versie})
    if request.method == "POST" and form.is_valid():
        gelukt = f"Jullie slaan stap {deze.nummer} over. Je kunt hem altijd weer oppakken."
        return _doe(request, deze, form, actions.stap_overslaan, gelukt)
    sjabloon = "proeftuinen/traject/stap_overslaan.html"
    context = {"form": form, "stap": deze}
    return toon(request, proeftuin, sjabloon, tab="Planning", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.STAP_AFSLUITEN)
def stap_afsluiten(request: HttpRequest, proeftuin: Proeftuin, sid: str) -> HttpResponse:
    """Close a step; when something is missing it asks for the reason."""
    deze = _stap(proeftuin, sid)
    gereed = controle.gereedheid(deze, request.lezer)
    begin = {"versie": deze.versie}
    form = RedenForm(request.POST or None, initial=begin, verplicht=not gereed.gereed)
    if request.method == "POST" and form.is_valid():
        gelukt = f"Stap {deze.nummer}, {deze.naam}, is klaar."
        return _doe(request, deze, form, actions.stap_afsluiten, gelukt)
    sjabloon = "proeftuinen/traject/stap_afsluiten.html"
    context = {"form": form, "stap": deze, "gereedheid": gereed}
    return toon(request, proeftuin, sjabloon, tab="Planning", context=context)


@require_POST
@met_proeftuin(Recht.STAP_AFSLUITEN)
def stap_openen(request: HttpRequest, proeftuin: Proeftuin, sid: str) -> HttpResponse:
    """Take up again a step that was closed or left out."""
    deze = _stap(proeftuin, sid)
    form = AlleenVersieForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
        return redirect(deze)
    gelukt = f"Jullie pakken stap {deze.nummer} weer op."
    return _doe(request, deze, form, actions.stap_openen, gelukt)


@require_POST
@met_proeftuin(Recht.STAP_BIJHOUDEN)
def punt_toevoegen(request: HttpRequest, proeftuin: Proeftuin, sid: str) -> HttpResponse:
    """Add a point to the checklist of a step."""
    deze = _stap(proeftuin, sid)
    form = PuntForm(request.POST)
    if form.is_valid():

        def maak() -> str:
            controle.punt_toevoegen(stap=deze, door=request.user, tekst=form.cleaned_data["tekst"])
            return deze.get_absolute_url()

        adres = eenmalig(request.user, form.cleaned_data["sleutel"], maak)
        return _lijst(request, deze) if request.htmx else redirect(adres)
    if request.htmx:
        context = {**_context(request, deze), "punt_form": form, "mag": request.mag}
        return render(request, f"{SJABLOON}#controlelijst", context)
    return _pagina(request, deze, {"punt_form": form})


def _lijst(request: HttpRequest, deze: Stap, *, weggehaald: bool = False) -> HttpResponse:
    """Answer htmx with the list alone, what to read aloud, and where the focus goes."""
    context = {**_context(request, deze), "proeftuin": deze.proeftuin, "mag": request.mag}
    gereed = context["gereedheid"]
    context |= {
        "zeg": f"{gereed.aantal_klaar} van {len(gereed.punten)} klaar",
        "weggehaald": weggehaald,
    }
    return render(request, f"{SJABLOON}#controlelijst", context)


def _punt(deze: Stap, cid: str) -> Controlepunt:
    punt = get_object_or_404(Controlepunt, stap=deze, publiek_id=cid)
    punt.stap = deze
    return punt


@require_POST
@met_proeftuin(Recht.STAP_BIJHOUDEN)
def punt_zetten(request: HttpRequest, proeftuin: Proeftuin, sid: str, cid: str) -> HttpResponse:
    """Tick a point, or untick it: the button says which, so a second press changes nothing."""
    deze = _stap(proeftuin, sid)
    klaar = request.POST.get("klaar") == "1"
    controle.punt_zetten(punt=_punt(deze, cid), door=request.user, klaar=klaar)
    return _lijst(request, deze) if request.htmx else redirect(deze)


@require_POST
@met_proeftuin(Recht.STAP_BIJHOUDEN)
def punt_weghalen(request: HttpRequest, proeftuin: Proeftuin, sid: str, cid: str) -> HttpResponse:
    """Take a point off the checklist."""
    deze = _stap(proeftuin, sid)
    controle.punt_weghalen(punt=_punt(deze, cid), door=request.user)
    return _lijst(request, deze, weggehaald=True) if request.htmx else redirect(deze)
