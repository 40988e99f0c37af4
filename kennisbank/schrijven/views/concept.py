"""What is being written: the form, how it will look, and its way to publication."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kennisbank.bladzijde import toon
from kennisbank.items import actions as item_actions
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.bezwaren import bezwaren
from kennisbank.items.decorators import met_item
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Bijlage, Concept, Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.items.verschil import verschil
from kennisbank.schrijven import actions, lezen
from kennisbank.schrijven.besluitforms import AlleenVersieForm, TerugForm, VaststelForm
from kennisbank.schrijven.forms import ItemWijzigForm, begin_van
from kennisbank.schrijven.voorbeeld import voorbeeld
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict

MAP = "kennisbank/schrijven"
NIET_AANGEKOMEN = "Dat kwam niet goed aan. Probeer het nog eens."
NET_GEWIJZIGD = "Dit is net gewijzigd. Lees het eerst na en doe het dan nog eens."


def concept_van(item: Kennisitem) -> Concept | None:
    """Return what is being written of an item, or None."""
    concept = Concept.objects.select_related("door").filter(item=item).first()
    if concept:
        concept.item = item
    return concept


def adres(item: Kennisitem, naam: str = "concept") -> str:
    """Return the address of a page about this item."""
    return reverse(f"kennisbank:{naam}", args=[item.slug])


def staat_van(item: Kennisitem) -> tuple[Iteminhoud, int]:
    """Return what one writes on, and its version: the concept, or else what is published."""
    concept = concept_van(item)
    if concept:
        return Iteminhoud.uit(concept.inhoud), concept.versie
    return item_inhoud.lees(item), item.versie


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def bewerken(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Write on an item; what is published stays as it is until the concept is published."""
    inhoud, versie = staat_van(item)
    soort = Soort(inhoud.soort)
    begin = {**begin_van(inhoud), "versie": versie}
    form = ItemWijzigForm(request.POST or None, soort=soort, initial=begin)
    if request.method == "POST" and form.is_valid():
        nieuw, gezien = form.inhoud(inhoud.deel), form.cleaned_data["versie"]
        try:
            item_actions.bewerk(item=item, door=request.user, versie=gezien, inhoud=nieuw)
        except Bewerkingsconflict as botsing:
            return _botsing(request, form, item, botsing.huidig)
        messages.success(request, "Je concept is bewaard. Zo komt het eruit te zien.")
        return redirect(adres(item))
    context = {"form": form, "item": item, "inhoud": inhoud, "soort": soort.label}
    return toon(request, f"{MAP}/bewerken.html", plank=item.plank, context=context)


def _botsing(
    request: HttpRequest, form: ItemWijzigForm, item: Kennisitem, nu: Concept
) -> HttpResponse:
    """Show both texts; what was chosen is told by its words."""
    huidig = begin_van(Iteminhoud.uit(nu.inhoud))
    for waarden in (huidig, form.cleaned_data):
        _in_woorden(form, waarden)
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres(item))


def _in_woorden(form: ItemWijzigForm, waarden: dict[str, Any]) -> None:
    for naam, veld in form.fields.items():
        keuzes: Mapping[str, str] = dict(getattr(veld, "choices", None) or ())
        if isinstance(waarden.get(naam), list) and keuzes:
            waarden[naam] = [keuzes[w] for w in keuzes if w in waarden[naam]]


@require_GET
@met_item(Recht.KENNIS_BIJDRAGEN)
def concept(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Show what is written as it will look, how far it is and what one can do now."""
    dit = concept_van(item)
    if dit is None:
        return redirect(item)
    bijlagen = list(item.bijlagen.all())
    context = {
        **voorbeeld(item, Iteminhoud.uit(dit.inhoud)),
        "stuk": item,
        "concept": dit,
        "schrijver": lezen.naam_van(dit.door),
        "bijlagen": bijlagen,
        "beelden": [bijlage for bijlage in bijlagen if bijlage.vorm == Bijlage.Vorm.BEELD],
        "form": AlleenVersieForm(initial={"versie": dit.versie}),
        "schema": _schema(item, dit),
        "nieuwe_tekst": item.nieuwe_afdruk and lezen.adres_of_niets("nieuwe-tekst", item.slug),
    }
    return toon(request, f"{MAP}/concept.html", plank=item.plank, context=context)


def _schema(item: Kennisitem, dit: Concept) -> str:
    """Return where the chart of a flow chart is drawn up."""
    is_schema = dit.inhoud.get("soort") == Soort.STROOMSCHEMA
    return lezen.adres_of_niets("schema-bewerken", item.slug) if is_schema else ""


def doe(request: HttpRequest, item: Kennisitem, daad: Any, gelukt: str, terug: str) -> HttpResponse:
    """Carry out what a button asks, if its presser saw how things stand now."""
    form = AlleenVersieForm(request.POST)
    if not form.is_valid():
        messages.error(request, NIET_AANGEKOMEN)
        return redirect(terug)
    try:
        daad(form.cleaned_data["versie"])
    except Bewerkingsconflict:
        messages.error(request, NET_GEWIJZIGD)
        return redirect(terug)
    messages.success(request, gelukt)
    return redirect(terug)


@require_POST
@met_item(Recht.KENNIS_BIJDRAGEN)
def aanbieden(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Ask someone to look at it."""
    dit = concept_van(item)
    if dit is None:
        return redirect(item)

    def daad(versie: int) -> None:
        actions.bied_aan(concept=dit, door=request.user, versie=versie)

    gelukt = "Je vraagt om mee te lezen. Wie publiceert, ziet het nu bij “Te bekijken”."
    return doe(request, item, daad, gelukt, adres(item))


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_VASTSTELLEN)
def vaststellen(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Read what changed, and publish it or send it back."""
    dit = concept_van(item)
    if dit is None:
        return redirect(item)
    eigen = dit.door_id == request.user.pk
    begin = {"versie": dit.versie}
    waarom_niet = bezwaren(Iteminhoud.uit(dit.inhoud))
    form = VaststelForm(request.POST or None, eigen=eigen, bezwaren=waarom_niet, initial=begin)
    if request.method == "POST" and form.is_valid():
        velden = {naam: form.cleaned_data[naam] for naam in ("versie", "nakijken_op")}
        try:
            actions.publiceer(concept=dit, door=request.user, **velden)
        except Bewerkingsconflict:
            messages.error(request, NET_GEWIJZIGD)
            return redirect(request.path)
        messages.success(request, "Het is gepubliceerd.")
        return redirect(item)
    return _toon_vaststellen(request, item, dit, form, TerugForm(initial=begin))


def _toon_vaststellen(
    request: HttpRequest, item: Kennisitem, dit: Concept, form: VaststelForm, terug: TerugForm
) -> HttpResponse:
    nieuw = Iteminhoud.uit(dit.inhoud)
    oud = item_inhoud.lees(item) if item.gepubliceerd_op else None
    context = {
        "item": item,
        "titel": nieuw.titel,
        "concept": dit,
        "schrijver": lezen.naam_van(dit.door),
        "form": form,
        "terug_form": terug,
        "velden": verschil(oud, nieuw) if oud else [],
        "nieuw": oud is None,
        "wacht": [deel for deel in item.bijlagen.all() if not deel.vrij_op],
    }
    return toon(request, f"{MAP}/vaststellen.html", plank=item.plank, context=context)


@require_POST
@met_item(Recht.KENNIS_VASTSTELLEN)
def terugsturen(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Give it back to who wrote it, with what is still to be done."""
    dit = concept_van(item)
    if dit is None:
        return redirect(item)
    terug = TerugForm(request.POST)
    if not terug.is_valid():
        eigen = dit.door_id == request.user.pk
        form = VaststelForm(eigen=eigen, bezwaren=(), initial={"versie": dit.versie})
        return _toon_vaststellen(request, item, dit, form, terug)
    try:
        actions.stuur_terug(concept=dit, door=request.user, **terug.cleaned_data)
    except Bewerkingsconflict:
        messages.error(request, NET_GEWIJZIGD)
        return redirect(adres(item, "concept-vaststellen"))
    messages.success(request, "Je stuurde het terug, met je opmerking erbij.")
    return redirect("kennisbank:plank", item.plank.publiek_id)


@require_http_methods(["GET", "POST"])
@met_item(Recht.KENNIS_BIJDRAGEN)
def weg(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Ask first, then throw away what is being written."""
    dit = concept_van(item)
    if dit is None:
        return redirect(item)
    form = AlleenVersieForm(request.POST or None, initial={"versie": dit.versie})
    if request.method == "POST" and form.is_valid():
        try:
            versie = form.cleaned_data["versie"]
            alles = actions.gooi_concept_weg(concept=dit, door=request.user, versie=versie)
        except Bewerkingsconflict:
            messages.error(request, NET_GEWIJZIGD)
            return redirect(adres(item))
        messages.success(request, "Het concept is weg.")
        return redirect("kennisbank:plank", item.plank.publiek_id) if alles else redirect(item)
    context = {
        "item": item,
        "form": form,
        "vraag": "Gooi je dit concept weg?",
        "uitleg": _uitleg_weg(item),
        "knop": "Ja, gooi het weg",
        "terug": adres(item),
    }
    return toon(request, f"{MAP}/vraag.html", plank=item.plank, context=context)


def _uitleg_weg(item: Kennisitem) -> str:
    if item.gepubliceerd_op:
        return "Wat gepubliceerd is, blijft staan zoals het nu is."
    if item.versies.exists():
        return "Wat eerder gepubliceerd was, blijft bewaard bij de versies."
    return "Het was nog niet gepubliceerd. Je kunt het niet terughalen."
