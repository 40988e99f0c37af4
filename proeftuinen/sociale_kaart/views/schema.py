"""The invulschema: four cards, on a phone first."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart import invulschema as schema
from proeftuinen.sociale_kaart.models import Schemaregel
from proeftuinen.sociale_kaart.views.kaart import MAP, SUB
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SJABLOON = f"{MAP}/invulschema.html"


def _adres(proeftuin: Proeftuin, dimensie: str = "") -> str:
    anker = f"#schema-{dimensie}" if dimensie else ""
    return reverse("proeftuinen:invulschema", args=[proeftuin.publiek_id]) + anker


def _context(
    request: HttpRequest, proeftuin: Proeftuin, met: schema.SchemaregelForm | None = None
) -> dict[str, Any]:
    regels = schema.regels_van(proeftuin)
    return {
        "proeftuin": proeftuin,
        "mag": request.mag,
        "blokken": schema.blokken(regels, invullen=request.mag.schema_invullen, met=met),
        "aantal": sum(map(len, regels.values())),
        "overal": schema.OVERAL,
        "form": met,
        "ik": request.user.pk,
    }


def _deel(request: HttpRequest, context: dict[str, Any], dimensie: str, zeg: str) -> HttpResponse:
    """Answer htmx with one card, and what to read aloud."""
    blok = next(deel for deel in context["blokken"] if deel.dimensie == dimensie)
    return render(request, f"{SJABLOON}#blok", {**context, "blok": blok, "zeg": zeg})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.SCHEMA_INVULLEN)
def invulschema(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the four cards; a post adds a line to one."""
    if request.method == "POST":
        return _toevoegen(request, proeftuin)
    context = _context(request, proeftuin)
    context["suggesties"] = list(Organisatie.objects.van(proeftuin).values_list("naam", flat=True))
    return toon(request, proeftuin, SJABLOON, tab="Mensen", sub=SUB, context=context)


def _toevoegen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    dimensie = request.POST.get("dimensie", "")
    bekend = dimensie if dimensie in Dimensie.values else Dimensie.LICHAMELIJK.value
    form = schema.SchemaregelForm(request.POST, dimensie=bekend)
    if form.is_valid():

        def maak() -> str:
            woorden = {veld: form.cleaned_data[veld] for veld in ("dimensie", "wie", "wat")}
            schema.voeg_toe(proeftuin=proeftuin, door=request.user, **woorden)
            if not request.htmx:  # htmx says it on the card itself
                messages.success(request, f"“{woorden['wie']}” staat op het schema.")
            return _adres(proeftuin, bekend)

        adres = eenmalig(request.user, form.cleaned_data["sleutel"], maak)
        if request.htmx:
            return _deel(request, _context(request, proeftuin), bekend, "Toegevoegd.")
        return redirect(adres)
    context = _context(request, proeftuin, form)
    if request.htmx and dimensie == bekend:
        return _deel(request, context, bekend, "")
    return toon(request, proeftuin, SJABLOON, tab="Mensen", sub=SUB, context=context)


@require_POST
@met_proeftuin(Recht.SCHEMA_INVULLEN)
def regel_weg(request: HttpRequest, proeftuin: Proeftuin, srid: str) -> HttpResponse:
    """Take back one's own line; the team may take back any."""
    regels = Schemaregel.objects.filter(proeftuin=proeftuin).select_related("proeftuin")
    if not request.mag.organisaties_beheren:
        regels = regels.filter(door=request.user)
    regel = get_object_or_404(regels, publiek_id=srid)
    dimensie = regel.dimensie
    schema.haal_weg(regel=regel, door=request.user)
    if request.htmx:
        return _deel(request, _context(request, proeftuin), dimensie, "Weggehaald.")
    messages.success(request, "De regel is weg.")
    return redirect(_adres(proeftuin, dimensie))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def koppelen(request: HttpRequest, proeftuin: Proeftuin, srid: str) -> HttpResponse:
    """Tie a line to an organisation that is known here."""
    regels = Schemaregel.objects.filter(proeftuin=proeftuin).select_related("organisatie")
    regel = get_object_or_404(regels, publiek_id=srid)
    regel.proeftuin = proeftuin
    begin = {"organisatie": regel.organisatie.publiek_id if regel.organisatie else ""}
    form = schema.KoppelForm(request.POST or None, proeftuin=proeftuin, initial=begin)
    if request.method == "POST" and request.POST and form.is_valid():
        schema.koppel(regel=regel, door=request.user, organisatie=form.cleaned_data["organisatie"])
        messages.success(request, "De regel is bewaard.")
        return redirect(_adres(proeftuin, regel.dimensie))
    context = {"form": form, "regel": regel, "terug_url": _adres(proeftuin, regel.dimensie)}
    return toon(request, proeftuin, f"{MAP}/koppelen.html", tab="Mensen", sub=SUB, context=context)
