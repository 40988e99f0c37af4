"""The editor's page, and what its parts share: adding, changing, pressing a button."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET, require_POST

from kennisbank.bladzijde import toon
from kennisbank.items.decorators import met_item
from kennisbank.items.models import Kennisitem
from kennisbank.items.schema import Graaf, gebreken
from kennisbank.stroomschemas import actions, bewerken, ophalen
from kennisbank.stroomschemas.beeld import toon_graaf
from kennisbank.stroomschemas.bewerken import Vol, Weg, kan_schuiven
from kennisbank.stroomschemas.forms import BeginForm
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.forms import VersieForm

MAP = "kennisbank/stroomschemas"
ANDER = "Iemand anders heeft dit schema net veranderd. Hieronder staat hoe het nu is."
NIET_AANGEKOMEN = "Dat kwam niet goed aan. Probeer het nog eens."


def werkadres(item: Kennisitem, sleutel: str = "") -> str:
    """Return the address of the editor, at a point."""
    anker = f"#punt-{sleutel}" if sleutel else ""
    return reverse("kennisbank:schema-bewerken", args=[item.slug]) + anker


def toon_werkblad(
    request: HttpRequest, item: Kennisitem, *, form: BeginForm | None = None, status: int = 200
) -> HttpResponse:
    """Show the chart as it is being written, and what is not right yet."""
    concept = ophalen.concept_van(item)
    graaf = ophalen.graaf_van(concept)
    per_punt: dict[str, list[str]] = {}
    mis = gebreken(graaf)
    for gebrek in mis:
        per_punt.setdefault(gebrek.sleutel, []).append(gebrek.tekst)
    beeld = toon_graaf(graaf)
    begin = {"versie": concept.versie, "begin": graaf.begin}
    context = {
        "item": item,
        "versie": concept.versie,
        "is_begonnen": concept.pk is not None,
        "beeld": beeld,
        "punten": [(regel, per_punt.get(regel.punt.sleutel, ())) for regel in beeld.regels],
        "omhoog": {r.punt.sleutel for r in beeld.regels if _kan(graaf, r.punt.sleutel, -1)},
        "omlaag": {r.punt.sleutel for r in beeld.regels if _kan(graaf, r.punt.sleutel, 1)},
        "gebreken": mis,
        "nummers": graaf.nummers,
        "begin_form": form or BeginForm(initial=begin, graaf=graaf),
        "concept_url": _concept_adres(item) if concept.pk else "",
    }
    return toon(request, f"{MAP}/bewerken.html", plank=item.plank, context=context, status=status)


def _kan(graaf: Graaf, sleutel: str, stap: int) -> bool:
    return kan_schuiven(graaf, sleutel, stap)


def _concept_adres(item: Kennisitem) -> str:
    """Return where it is handed in and published, once that part is there."""
    try:
        return reverse("kennisbank:concept", args=[item.slug])
    except NoReverseMatch:
        return ""


def voeg_toe(
    request: HttpRequest, item: Kennisitem, form: forms.Form, wat: actions.Verandering, naar: str
) -> HttpResponse | None:
    """Add once; None when there is no room, which the form then says. `naar` is a key."""

    def maak() -> str:
        actions.vul_aan(item=item, door=request.user, wat=wat)
        return werkadres(item, naar)

    try:
        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    except Vol as vol:
        form.add_error(None, str(vol))
    except Bewerkingsconflict:
        form.add_error(None, "Het is nu druk in dit schema. Bewaar het nog eens.")
    return None


def bewaar(
    request: HttpRequest,
    item: Kennisitem,
    form: VersieForm,
    wat: actions.Verandering,
    huidig: Callable[[Graaf], dict[str, Any]],
) -> HttpResponse | None:
    """Change what this writer saw; of two at once the second gets both texts (409).

    None when there is no room, which the form then says. Raises Http404 when it is gone: that
    page gives back what was typed.
    """
    versie = form.cleaned_data["versie"]
    try:
        actions.verander(item=item, door=request.user, versie=versie, wat=wat)
    except Bewerkingsconflict as botsing:
        adres = werkadres(item)
        nu = botsing.huidig
        try:
            staat = huidig(ophalen.graaf_van(nu))
        except Weg as weg:
            raise Http404 from weg
        return conflict(request, form, huidig=staat, versie=nu.versie, adres=adres)
    except Weg as weg:
        raise Http404 from weg
    except Vol as vol:
        form.add_error(None, str(vol))
        return None
    return redirect(werkadres(item))


def druk(
    request: HttpRequest,
    item: Kennisitem,
    form: VersieForm,
    wat: actions.Verandering,
    gezegd: tuple[str, str],
) -> HttpResponse:
    """Carry out what a button asks; `gezegd`: what it then says, and the key to go on at."""
    if not form.is_valid():
        messages.error(request, NIET_AANGEKOMEN)
        return redirect(werkadres(item))
    try:
        actions.verander(item=item, door=request.user, versie=form.cleaned_data["versie"], wat=wat)
    except Bewerkingsconflict:
        messages.error(request, ANDER)
        return toon_werkblad(request, item, status=409)
    except Weg as weg:
        raise Http404 from weg
    gelukt, sleutel = gezegd
    messages.success(request, gelukt)
    return redirect(werkadres(item, sleutel))


@require_GET
@met_item(Recht.KENNIS_BIJDRAGEN)
def schema_bewerken(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Show the editor."""
    return toon_werkblad(request, item)


@require_POST
@met_item(Recht.KENNIS_BIJDRAGEN)
def schema_begin(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Choose the question with which it begins."""
    graaf = ophalen.graaf_van(ophalen.concept_van(item))
    form = BeginForm(request.POST, graaf=graaf)
    sleutel = str(request.POST.get("begin", ""))
    gezegd = ("Het schema begint nu hier.", sleutel if sleutel in graaf.per_sleutel else "")
    return druk(request, item, form, lambda g: bewerken.begin_bij(g, sleutel), gezegd)
