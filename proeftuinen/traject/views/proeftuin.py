"""Pages on a proeftuin as a whole: mine, landelijk, making, the overview, print, projector."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject import actions, landelijk
from proeftuinen.traject.bladzijde import jaar_van, toon
from proeftuinen.traject.contracten import Kaart, Lezer, Plek, uitgeteld, verzamel
from proeftuinen.traject.decorators import met_proeftuin, met_siterecht
from proeftuinen.traject.forms import (
    LandelijkFilter,
    ProeftuinForm,
    ProeftuinMaakForm,
    beginwaarden,
)
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.overzicht import groei_van, lijstregels, teken
from proeftuinen.traject.spoortaal import nummers_van, vertel

RANG_REGELS = 30
"""Where the card with all single lines stands among the others."""


@require_GET
@met_siterecht(Recht.LANDELIJK_ZIEN)
def lijst_landelijk(request: HttpRequest) -> HttpResponse:
    """Show all proeftuinen of the country, filtered by province, step and shape."""
    form = LandelijkFilter(request.GET)
    keuze = form.cleaned_data if form.is_valid() else {}
    proeftuinen = landelijk.gefilterd(keuze, vandaag())
    pagina = blader(request, proeftuinen)
    regels = list(lijstregels(pagina, vandaag(), groei_van(list(pagina))).values())
    context = {"form": form, "pagina": pagina, "regels": regels, "vraag": landelijk.vraag(keuze)}
    return render(request, "proeftuinen/traject/landelijk.html", context)


@require_http_methods(["GET", "POST"])
@met_siterecht(Recht.PROEFTUIN_MAKEN)
def maken(request: HttpRequest) -> HttpResponse:
    """Make a proeftuin on one screen; its year is planned at once."""
    begin = {"voorbeeld": request.GET.get("voorbeeld", "")}
    form = ProeftuinMaakForm(request.POST or None, gebruiker=request.user, initial=begin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            proeftuin = actions.proeftuin_maken(
                door=request.user,
                gegevens=form.waarden(),
                gemeenten=form.cleaned_data["gemeenten"],
                **form.begin(),
            )
            messages.success(request, f"{proeftuin.titel} staat klaar. Het jaar is gepland.")
            return proeftuin.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    return render(request, "proeftuinen/traject/maken.html", {"form": form})


def _kaarten(proeftuin: Proeftuin, lezer: Lezer) -> list[Kaart]:
    """Return the cards in their order; what is one line stands with the others in one card."""
    delen = uitgeteld(verzamel("kaarten", proeftuin, lezer))
    kaarten = sorted(delen, key=lambda kaart: kaart.rang)
    regels = [kaart for kaart in kaarten if kaart.plek == Plek.REGEL]
    if not regels:
        return kaarten
    sjabloon = "proeftuinen/traject/kaart_regels.html"
    samen = Kaart("Wat er nog ligt", sjabloon, {"regels": regels}, Plek.ZIJ, RANG_REGELS)
    return sorted([*kaarten, samen], key=lambda kaart: kaart.rang)


@require_GET
@met_proeftuin(Recht.PROEFTUIN_ZIEN)
def overzicht(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the year as a growing season, and the cards of the features."""
    jaar = jaar_van(proeftuin)
    proeftuin.jaar = jaar
    kaarten = _kaarten(proeftuin, request.lezer)
    context = {
        "hoofdkaarten": [kaart for kaart in kaarten if kaart.plek == Plek.HOOFD],
        "zijkaarten": [kaart for kaart in kaarten if kaart.plek == Plek.ZIJ],
        "tekening": teken(proeftuin, jaar),
    }
    sjabloon = "proeftuinen/traject/overzicht.html"
    return toon(request, proeftuin, sjabloon, tab="Overzicht", jaar=jaar, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.PROEFTUIN_BEWERKEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Change what is told of the proeftuin."""
    form = ProeftuinForm(request.POST or None, initial=beginwaarden(proeftuin))
    if request.method == "POST" and form.is_valid():
        try:
            actions.proeftuin_bewerken(
                proeftuin=proeftuin,
                door=request.user,
                versie=form.cleaned_data["versie"],
                waarden=form.waarden(),
                gemeenten=form.cleaned_data["gemeenten"],
            )
        except Bewerkingsconflict as botsing:
            huidig = beginwaarden(botsing.huidig)
            adres = proeftuin.get_absolute_url()
            versie = botsing.huidig.versie
            return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
        messages.success(request, "De gegevens zijn bewaard.")
        return redirect(proeftuin)
    sjabloon = "proeftuinen/traject/gegevens.html"
    return toon(request, proeftuin, sjabloon, tab="Overzicht", context={"form": form})


@require_GET
@met_proeftuin(Recht.PROEFTUIN_ZIEN)
def afdruk(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the season on one sheet for the printer."""
    jaar = jaar_van(proeftuin)
    terug = proeftuin.get_absolute_url()
    context = {"terug_url": terug, "tekening": teken(proeftuin, jaar)}
    sjabloon = "proeftuinen/traject/afdruk.html"
    return toon(request, proeftuin, sjabloon, tab="", jaar=jaar, context=context)


@require_GET
@met_proeftuin(Recht.PROEFTUIN_ZIEN)
def projector(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show where the year stands, for a screen in the room."""
    jaar = jaar_van(proeftuin)
    context = {"tekening": teken(proeftuin, jaar)}
    sjabloon = "proeftuinen/traject/projector.html"
    return toon(request, proeftuin, sjabloon, tab="", jaar=jaar, context=context)


@require_GET
@met_proeftuin(Recht.SPOOR_ZIEN)
def spoor(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show who did what, newest first; the trail never holds content."""
    regels = Auditregel.objects.van_ruimte(proeftuin.publiek_id)
    pagina = blader(request, regels)
    namen = Gebruiker.objects.filter(publiek_id__in={regel.door for regel in pagina})
    wie = {gebruiker.publiek_id: str(gebruiker) for gebruiker in namen}
    nummers = nummers_van(pagina)
    zinnen = [(regel.moment, vertel(regel, wie.get(regel.door, ""), nummers)) for regel in pagina]
    context = {"pagina": pagina, "regels": zinnen}
    sjabloon = "proeftuinen/traject/spoor.html"
    return toon(request, proeftuin, sjabloon, tab="Overzicht", context=context)
