"""Questions and outcomes in the editor."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from kennisbank.bladzijde import toon
from kennisbank.items.decorators import met_item
from kennisbank.items.models import Kennisitem
from kennisbank.items.schema import UITKOMST, VRAAG, Graaf, Punt
from kennisbank.stroomschemas import bewerken, ophalen
from kennisbank.stroomschemas.forms import KnopForm, PuntForm, PuntMaakForm, SchuifForm
from kennisbank.stroomschemas.views.werkblad import MAP, bewaar, druk, voeg_toe, werkadres
from leerwerkplaats.toegang import Recht


def open_punt(item: Kennisitem, puid: str) -> tuple[Graaf, Punt, int]:
    """Return the chart, the point and the version that are being written; Http404 without it."""
    concept = ophalen.concept_van(item)
    graaf = ophalen.graaf_van(concept)
    try:
        return graaf, bewerken.vind(graaf, puid), concept.versie
    except bewerken.Weg as weg:
        raise Http404 from weg


def toon_formulier(
    request: HttpRequest, item: Kennisitem, sjabloon: str, **context: Any
) -> HttpResponse:
    """Show a form of the editor."""
    sleutel = context["punt"].sleutel if context.get("punt") else ""
    alles = {"item": item, "terug_url": werkadres(item, sleutel), **context}
    return toon(request, f"{MAP}/{sjabloon}.html", plank=item.plank, context=alles)


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def punt_nieuw(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Add a question or an outcome."""
    ophalen.concept_van(item)
    soort = UITKOMST if request.GET.get("soort") == UITKOMST else VRAAG
    form = PuntMaakForm(
        request.POST if request.method == "POST" else None, initial={"soort": soort}
    )
    if request.method == "POST" and form.is_valid():
        punt = Punt(bewerken.nieuwe_sleutel(), **form.woorden())
        gedaan = voeg_toe(request, item, form, lambda g: bewerken.voeg_toe(g, punt), punt.sleutel)
        if gedaan:
            return gedaan
    return toon_formulier(request, item, "punt", form=form)


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def punt_bewerken(request: HttpRequest, item: Kennisitem, puid: str) -> HttpResponse:
    """Change what a point says, or what it is."""
    _, punt, versie = open_punt(item, puid)
    begin = {**_woorden(punt), "versie": versie}
    form = PuntForm(request.POST if request.method == "POST" else None, punt=punt, initial=begin)
    if request.method == "POST" and form.is_valid():
        nieuw = form.woorden()
        gedaan = bewaar(
            request,
            item,
            form,
            lambda g: bewerken.zet(g, replace(bewerken.vind(g, puid), **nieuw)),
            lambda g: _woorden(bewerken.vind(g, puid)),
        )
        if gedaan:
            return gedaan
    return toon_formulier(request, item, "punt", form=form, punt=punt)


def _woorden(punt: Punt) -> dict[str, str]:
    return {"soort": punt.soort, "tekst": punt.tekst, "toelichting": punt.toelichting}


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def punt_weg(request: HttpRequest, item: Kennisitem, puid: str) -> HttpResponse:
    """Take a point away, after saying what then leads nowhere."""
    graaf, punt, versie = open_punt(item, puid)
    if request.method == "POST":
        gezegd = (f"“{punt.tekst}” is weg.", "")
        form = KnopForm(request.POST)
        return druk(request, item, form, lambda g: bewerken.haal_weg(g, puid), gezegd)
    leiden = [
        (van, antwoord)
        for van in graaf.volgorde
        for antwoord in van.antwoorden
        if antwoord.naar == puid
    ]
    form = KnopForm(initial={"versie": versie})
    return toon_formulier(request, item, "punt_weg", form=form, punt=punt, leiden=leiden)


@require_POST
@met_item(Recht.KENNIS_BIJDRAGEN)
def punt_verplaatsen(request: HttpRequest, item: Kennisitem, puid: str) -> HttpResponse:
    """Let a point trade its number with the one before or after it."""
    open_punt(item, puid)
    form = SchuifForm(request.POST)
    stap = form.cleaned_data.get("richting", 0) if form.is_valid() else 0
    gezegd = ("De volgorde is veranderd.", puid)
    return druk(request, item, form, lambda g: bewerken.verschuif(g, puid, stap), gezegd)
