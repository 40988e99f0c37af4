"""Preparing an edition: what goes in, for whom, and how its pages will look."""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.pdf import Drukfout
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.bladzijde import toon_uitgaven
from proeftuinen.uitgaven.boek import keuze
from proeftuinen.uitgaven.boek.bouw import alle_delen, lezer_van
from proeftuinen.uitgaven.boek.models import Opzet
from proeftuinen.uitgaven.drukken.voorbeeld import Plaat, maak_plaat
from proeftuinen.uitgaven.opzetten import actions, lezen
from proeftuinen.uitgaven.opzetten.forms import KladForm, OpzetForm, Opzetvelden, begin_van

_MAP = "proeftuinen/uitgaven/opzetten"
LEEG = "Dit hoofdstuk is er niet voor deze lezers, of het is nog leeg."
_TEKENS_NUMMER = 4


@require_http_methods(["GET", "POST"])
@cache_control(private=True, no_store=True)
@met_proeftuin(Recht.UITGAVE_OPZETTEN)
def opzet(request: HttpRequest, proeftuin: Proeftuin, soort: str) -> HttpResponse:
    """Show the set-up and keep what is changed; a chapter that moves is shown, not kept."""
    deze = lezen.opzet_van(proeftuin, soort)
    if request.method == "GET":
        return _toon(request, deze, OpzetForm(initial=begin_van(deze), opzet=deze))
    if "schuif" in request.POST or "terug" in request.POST:
        return _opnieuw(request, deze)
    form = OpzetForm(request.POST, opzet=deze)
    if not form.is_valid():
        return _toon(request, deze, form)
    try:
        actions.wijzig(
            opzet=deze,
            door=request.user,
            versie=form.cleaned_data["versie"],
            waarden=form.waarden(),
        )
    except Bewerkingsconflict as botsing:
        return _botst(request, form, botsing.huidig)
    messages.success(request, "Bewaard. De volgende uitgave wordt zo.")
    return redirect("proeftuinen:opzet", proeftuin.publiek_id, soort)


def _toon(
    request: HttpRequest, deze: Opzet, form: Opzetvelden, *, geschoven: str = ""
) -> HttpResponse:
    """Show the page with this form, whatever it holds."""
    tuin, klad = deze.proeftuin, deze
    if form.is_bound:
        form.is_valid()
        klad = lezen.met(deze, form.waarden())
    delen = alle_delen(tuin, lezer_van(klad))
    groepen = keuze.groepen(delen, klad.onderdelen)
    context = {
        "form": form,
        "opzet": deze,
        "groepen": groepen,
        "gemist": keuze.wat_niet_kan(tuin, klad, delen),
        "te_bekijken": lezen.te_bekijken(groepen, deze.soort),
        "deel": request.POST.get("deel") or lezen.eerste_blik(deze.soort),
        "geschoven": geschoven,
    }
    return toon_uitgaven(request, tuin, f"{_MAP}/opzet.html", context=context)


def _opnieuw(request: HttpRequest, deze: Opzet) -> HttpResponse:
    """Show what was typed again, with a chapter up or down; nothing is kept."""
    data = request.POST.copy()
    richting, _, sleutel = data.get("schuif", "").partition(":")
    if sleutel:
        form = KladForm(data, opzet=deze)
        form.is_valid()
        klad = lezen.met(deze, form.waarden())
        groepen = keuze.groepen(alle_delen(deze.proeftuin, lezer_van(klad)), klad.onderdelen)
        rijen = keuze.schuif(groepen, sleutel, omhoog=richting == "omhoog")
        _zet_volgorde(data, [rij["sleutel"] for rij in rijen])
    form = KladForm(data, opzet=deze)
    return _toon(request, deze, form, geschoven=data.get("schuif", ""))


def _zet_volgorde(data: QueryDict, sleutels: list[str]) -> None:
    anders = [deel for deel in data.getlist("volgorde") if deel not in set(sleutels)]
    data.setlist("volgorde", [*sleutels, *anders])


def _botst(request: HttpRequest, form: OpzetForm, nu: Opzet) -> HttpResponse:
    """Answer with both texts; chapters by their names."""
    titels = {deel.sleutel: deel.titel for deel in alle_delen(form.opzet.proeftuin, lezer_van(nu))}
    huidig = {**begin_van(nu), "omslagfoto": nu.omslagfoto}
    huidig["onderdelen"] = _in_woorden(nu.onderdelen, titels)
    form.cleaned_data["onderdelen"] = _in_woorden(form.cleaned_data["onderdelen"], titels)
    hier = adres("proeftuinen:opzet", form.opzet.proeftuin.publiek_id, nu.soort)
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=hier)


def _in_woorden(rijen: list[dict[str, Any]], titels: Mapping[str, str]) -> list[str]:
    return [
        titels[rij["sleutel"]] + ("" if rij["aan"] else " (niet)")
        for rij in rijen
        if rij["sleutel"] in titels
    ]


@require_http_methods(["GET", "POST"])
@cache_control(private=True, no_store=True)
@met_proeftuin(Recht.UITGAVE_OPZETTEN)
def opzet_voorbeeld(request: HttpRequest, proeftuin: Proeftuin, soort: str) -> HttpResponse:
    """Show one page as it will be, with what is typed and not kept yet."""
    deze = lezen.opzet_van(proeftuin, soort)
    waarden = request.POST if request.method == "POST" else request.GET
    if request.method == "POST":
        form = Opzetvelden(request.POST, opzet=deze)
        form.is_valid()
        deze = lezen.met(deze, form.waarden())
    sleutel = waarden.get("deel") or lezen.eerste_blik(deze.soort)
    context: dict[str, Any] = {"opzet": deze, "proeftuin": proeftuin, "deel": sleutel}
    try:
        context |= _plaat(deze, sleutel, _nummer(waarden.get("blad", "")))
    except Drukfout as fout:
        context["fout"] = str(fout)
    if request.htmx:
        return render(request, f"{_MAP}/_voorbeeld.html", context)
    context["getypt"] = [
        (naam, deel)
        for naam, delen in request.POST.lists()
        if naam not in {"csrfmiddlewaretoken", "blad", "schuif"}
        for deel in delen
    ]
    return toon_uitgaven(request, proeftuin, f"{_MAP}/voorbeeld.html", context=context)


def _plaat(deze: Opzet, sleutel: str, blad: int) -> dict[str, Any]:
    """Return the page as a picture with its words. Raises Drukfout."""
    boek = keuze.boek_om_te_zien(
        deze.proeftuin,
        deze,
        sleutel,
        dag=vandaag(),
        uitgave=lezen.volgende_nummer(deze.proeftuin, deze.soort),
    )
    if boek is None:
        raise Drukfout(LEEG)
    plaat: Plaat = maak_plaat(boek, sleutel, blad)
    heel = sleutel in {keuze.OMSLAG, keuze.RONDOM}
    titel = boek.titel if heel else boek.delen[0].titel
    return {
        "plaat": plaat,
        "titel": titel,
        "beeld": f"data:image/png;base64,{b64encode(plaat.png).decode()}",
        "vorige": plaat.blad - 1,
        "volgende": plaat.blad + 1 if plaat.blad < plaat.bladen else 0,
    }


def _nummer(tekst: str) -> int:
    """Return the number of a page; what is none is the first."""
    goed = tekst.isascii() and tekst.isdigit() and len(tekst) <= _TEKENS_NUMMER
    return int(tekst) if goed else 1
