"""Answers in the editor, and the points that are made along with them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from kennisbank.items.decorators import met_item
from kennisbank.items.models import Kennisitem
from kennisbank.items.schema import Antwoord, Graaf, Punt
from kennisbank.stroomschemas import bewerken
from kennisbank.stroomschemas.forms import AntwoordForm, AntwoordMaakForm, KnopForm, SchuifForm
from kennisbank.stroomschemas.views.punten import open_punt, toon_formulier
from kennisbank.stroomschemas.views.werkblad import bewaar, druk, voeg_toe
from leerwerkplaats.toegang import Recht


def _open_antwoord(item: Kennisitem, puid: str, nr: int) -> tuple[Graaf, Punt, Antwoord, int]:
    graaf, punt, versie = open_punt(item, puid)
    if nr >= len(punt.antwoorden):
        raise Http404
    return graaf, punt, punt.antwoorden[nr], versie


def _met_punt(graaf: Graaf, nieuw: Punt | None) -> Graaf:
    return bewerken.voeg_toe(graaf, nieuw) if nieuw else graaf


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def antwoord_nieuw(request: HttpRequest, item: Kennisitem, puid: str) -> HttpResponse:
    """Add an answer to a question, and the point that it leads to if that is new."""
    graaf, punt, _ = open_punt(item, puid)
    if not punt.is_vraag:
        raise Http404
    data = request.POST if request.method == "POST" else None
    form = AntwoordMaakForm(data, graaf=graaf, sleutel=puid)
    if request.method == "POST" and form.is_valid():
        nieuw = form.nieuw_punt()
        antwoord = form.antwoord(nieuw)

        def wat(g: Graaf) -> Graaf:
            return bewerken.met_antwoord(_met_punt(g, nieuw), puid, antwoord)

        try:
            gedaan = voeg_toe(request, item, form, wat, nieuw.sleutel if nieuw else puid)
        except bewerken.Weg as weg:
            raise Http404 from weg
        if gedaan:
            return gedaan
    return toon_formulier(request, item, "antwoord", form=form, punt=punt)


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def antwoord_bewerken(
    request: HttpRequest, item: Kennisitem, puid: str, antwoord: int
) -> HttpResponse:
    """Change an answer, or where it leads."""
    graaf, punt, dit, versie = _open_antwoord(item, puid, antwoord)
    data = request.POST if request.method == "POST" else None
    begin = {"tekst": dit.tekst, "naar": dit.naar, "versie": versie}
    form = AntwoordForm(data, graaf=graaf, sleutel=puid, initial=begin)
    if request.method == "POST" and form.is_valid():
        nieuw = form.nieuw_punt()
        straks = form.antwoord(nieuw)

        def wat(g: Graaf) -> Graaf:
            return bewerken.met_antwoord(_met_punt(g, nieuw), puid, straks, antwoord)

        gedaan = bewaar(request, item, form, wat, lambda g: _huidig(g, puid, antwoord))
        if gedaan:
            return gedaan
    context = {"form": form, "punt": punt, "antwoord": dit, "nr": antwoord, "versie": versie}
    return toon_formulier(request, item, "antwoord", **context)


def _huidig(graaf: Graaf, puid: str, nr: int) -> dict[str, Any]:
    antwoorden = bewerken.vind(graaf, puid).antwoorden
    if nr >= len(antwoorden):
        raise bewerken.Weg
    naar = graaf.per_sleutel.get(antwoorden[nr].naar)
    return {"tekst": antwoorden[nr].tekst, "naar": naar.sleutel if naar else ""}


@require_POST
@met_item(Recht.KENNIS_BIJDRAGEN)
def antwoord_weg(request: HttpRequest, item: Kennisitem, puid: str, antwoord: int) -> HttpResponse:
    """Take an answer away; where it led to stays."""
    _, _, dit, _ = _open_antwoord(item, puid, antwoord)
    gezegd = (f"Het antwoord “{dit.tekst}” is weg.", puid)
    form = KnopForm(request.POST)
    return druk(request, item, form, lambda g: bewerken.zonder_antwoord(g, puid, antwoord), gezegd)


@require_POST
@met_item(Recht.KENNIS_BIJDRAGEN)
def antwoord_verplaatsen(
    request: HttpRequest, item: Kennisitem, puid: str, antwoord: int
) -> HttpResponse:
    """Let an answer trade places with the one before or after it."""
    _open_antwoord(item, puid, antwoord)
    form = SchuifForm(request.POST)
    stap = form.cleaned_data.get("richting", 0) if form.is_valid() else 0
    gezegd = ("De volgorde van de antwoorden is veranderd.", puid)
    return druk(
        request,
        item,
        form,
        lambda g: bewerken.verschuif_antwoord(g, puid, antwoord, stap),
        gezegd,
    )
