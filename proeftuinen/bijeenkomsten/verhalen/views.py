"""The pages of a story and of a film, for who prepares the meeting."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from kennisbank.items.models import Kennisitem
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.bijeenkomsten.verhalen import actions, lezen
from proeftuinen.bijeenkomsten.verhalen.forms import (
    FilmForm,
    VerhaalForm,
    filmwaarden,
    verhaalwaarden,
)
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bijeenkomsten/verhalen"
_SOORT = Agendaonderdeel.Soort


def _onderdeel(deze: Bijeenkomst, odid: str, soort: str) -> Agendaonderdeel:
    rijen = Agendaonderdeel.objects.filter(bijeenkomst=deze, soort=soort)
    rij = get_object_or_404(rijen, publiek_id=odid)
    rij.bijeenkomst = deze
    return rij


def _als_ids(waarden: dict[str, Any]) -> dict[str, Any]:
    """Return the values as the form's choices know them."""
    return {
        naam: waarde.publiek_id if isinstance(waarde, Contact | Kennisitem) else waarde
        for naam, waarde in waarden.items()
    }


def _conflict(
    request: HttpRequest, form: forms.Form, huidig: dict[str, Any], rij: Model
) -> HttpResponse:
    return conflict(request, form, huidig=huidig, versie=rij.versie, adres=request.path)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def verhaal(request: HttpRequest, proeftuin: Proeftuin, bkid: str, odid: str) -> HttpResponse:
    """Prepare a local story: who tells, what may be kept, and who phones the next day."""
    deze = vind(proeftuin, bkid)
    onderdeel = _onderdeel(deze, odid, _SOORT.VERHAAL)
    rij = lezen.verhaal_van(onderdeel)
    begin = {**_als_ids(verhaalwaarden(rij)), "versie": rij.versie}
    form = VerhaalForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():
        waarden = form.waarden()
        ja = lezen.toestemming_van(waarden["teller"], vandaag())
        versie = form.cleaned_data["versie"]
        try:
            actions.verhaal_bewaren(
                onderdeel=onderdeel,
                door=request.user,
                versie=versie,
                waarden={**waarden, "toestemming": ja},
            )
        except Bewerkingsconflict as botsing:
            return _conflict(request, form, verhaalwaarden(botsing.huidig), botsing.huidig)
        messages.success(request, "Het verhaal is bewaard.")
        return redirect(request.path)
    ja = lezen.toestemming_van(rij.teller, vandaag())
    context = {
        "form": form,
        "onderdeel": onderdeel,
        "verhaal": rij,
        "toestemming": ja,
        "punten": lezen.punten_van(rij, toestemming=ja is not None),
    }
    return toon_bijeenkomst(request, deze, f"{MAP}/verhaal.html", deel="Programma", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def film(request: HttpRequest, proeftuin: Proeftuin, bkid: str, odid: str) -> HttpResponse:
    """Choose a film, and what to talk about after it."""
    deze = vind(proeftuin, bkid)
    onderdeel = _onderdeel(deze, odid, _SOORT.FILM)
    rij = lezen.film_van(onderdeel)
    begin = {**_als_ids(filmwaarden(rij)), "versie": rij.versie}
    form = FilmForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.film_bewaren(
                onderdeel=onderdeel, door=request.user, versie=versie, waarden=form.waarden()
            )
        except Bewerkingsconflict as botsing:
            return _conflict(request, form, filmwaarden(botsing.huidig), botsing.huidig)
        messages.success(request, "De film is bewaard.")
        return redirect(request.path)
    context = {"form": form, "onderdeel": onderdeel, "film": rij}
    return toon_bijeenkomst(request, deze, f"{MAP}/film.html", deel="Programma", context=context)
