"""One person: the page, adding, changing and taking away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.gebruikers.beveiliging import opnieuw
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.mensen import actions, kaart
from proeftuinen.mensen.forms import ADRES_BEKEND, ContactForm, ContactNieuwForm, RegelForm
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.forms import AlleenVersieForm
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/mensen"


def haal(proeftuin: Proeftuin, ctid: str) -> Contact:
    """Return a contact of this proeftuin, or raise Http404."""
    rijen = Contact.objects.van(proeftuin).select_related("gebruiker", "organisatie")
    contact = get_object_or_404(rijen, publiek_id=ctid)
    contact.proeftuin = proeftuin
    return contact


def toon_bij_mensen(
    request: HttpRequest, proeftuin: Proeftuin, naam: str, context: dict[str, Any]
) -> HttpResponse:
    """Show a page under the tab of people."""
    sjabloon = f"{MAP}/{naam}.html"
    return toon(request, proeftuin, sjabloon, tab="Mensen", sub="Mensen", context=context)


@require_GET
@met_proeftuin(Recht.MENSEN_ZIEN)
def contact(request: HttpRequest, proeftuin: Proeftuin, ctid: str) -> HttpResponse:
    """Show a person: all of it to the team, to others what the person shows."""
    deze = haal(proeftuin, ctid)
    context = kaart.lees(deze, request.lezer)
    return toon_bij_mensen(request, proeftuin, "contact", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.MENSEN_BEHEREN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add a person; `?naam=`, `?functie=` and `?organisatie=` fill in."""
    begin = _begin(request, proeftuin)
    form = ContactNieuwForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            nieuwe = actions.maak(proeftuin=proeftuin, door=request.user, waarden=form.waarden())
            messages.success(request, f"{nieuwe} staat in de lijst.")
            return nieuwe.get_absolute_url()

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.AdresBekend as fout:
            form.add_error("email", ADRES_BEKEND.format(fout.wie))
    return toon_bij_mensen(request, proeftuin, "nieuw", {"form": form})


def _begin(request: HttpRequest, proeftuin: Proeftuin) -> dict[str, Any]:
    """Return what the address fills in; what is strange or of another place is left out."""

    def woorden(naam: str) -> str:
        ruw = request.GET.get(naam, "")
        return "".join(teken for teken in ruw if teken.isprintable())[:200]

    gevraagd = request.GET.get("organisatie", "")
    hier = Organisatie.objects.van(proeftuin)
    bekend = gevraagd.isalnum() and hier.filter(publiek_id=gevraagd[:12]).exists()
    delen = {naam: woorden(naam) for naam in ("naam", "functie")}
    return {**delen, "organisatie": gevraagd if bekend else ""}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.MENSEN_BEHEREN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, ctid: str) -> HttpResponse:
    """Change what the team keeps of a person."""
    deze = haal(proeftuin, ctid)
    opties = {"proeftuin": proeftuin, "contact": deze}
    form = ContactForm(request.POST or None, initial=_waarden(deze), **opties)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.bewerk(contact=deze, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            return botst(request, form, botsing.huidig, _waarden(botsing.huidig))
        except actions.AdresBekend as fout:
            form.add_error("email", ADRES_BEKEND.format(fout.wie))
        else:
            messages.success(request, "Bewaard.")
            return redirect(deze)
    return toon_bij_mensen(request, proeftuin, "bewerken", {"form": form, "contact": deze})


def botst(
    request: HttpRequest, form: ContactForm | RegelForm, huidig: Contact, waarden: dict[str, Any]
) -> HttpResponse:
    """Answer 409 with both texts."""
    adres = huidig.get_absolute_url()
    return conflict(request, form, huidig=waarden, versie=huidig.versie, adres=adres)


def _waarden(rij: Contact) -> dict[str, Any]:
    namen = "naam", "functie", "email", "telefoon", "rollen", "op_eigen_titel", "notitie", "versie"
    return {naam: getattr(rij, naam) for naam in (*namen, "organisatie")}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.MENSEN_BEHEREN)
def regelen(request: HttpRequest, proeftuin: Proeftuin, ctid: str) -> HttpResponse:
    """Keep what is seen to for someone on their own account: reimbursement, transport, a buddy."""
    deze = haal(proeftuin, ctid)
    begin = _geregeld(deze) | {"versie": deze.versie}
    form = RegelForm(request.POST or None, initial=begin, contact=deze)
    if request.method == "POST" and form.is_valid():
        waarden = dict(form.cleaned_data)
        versie = waarden.pop("versie")
        try:
            actions.bewerk(contact=deze, door=request.user, versie=versie, waarden=waarden)
        except Bewerkingsconflict as botsing:
            return botst(request, form, botsing.huidig, _geregeld(botsing.huidig))
        messages.success(request, "Bewaard.")
        return redirect("proeftuinen:op-eigen-titel", proeftuin.publiek_id)
    return toon_bij_mensen(request, proeftuin, "regelen", {"form": form, "contact": deze})


def _geregeld(rij: Contact) -> dict[str, Any]:
    return {naam: getattr(rij, naam) for naam in ("vergoeding", "vervoer", "maatje")}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.MENSEN_BEHEREN)
@opnieuw.pas_bewezen
def weghalen(request: HttpRequest, proeftuin: Proeftuin, ctid: str) -> HttpResponse:
    """Ask first, then erase a person from this proeftuin."""
    deze = haal(proeftuin, ctid)
    form = AlleenVersieForm(request.POST or None, initial={"versie": deze.versie})
    if request.method == "POST" and form.is_valid():
        try:
            actions.haal_weg(contact=deze, door=request.user)
        except actions.DoetMee:
            messages.error(request, f"{deze} doet nog mee. Neem eerst de rol weg.")
            return redirect(deze)
        messages.success(request, f"{deze} is weg uit de lijst.")
        return redirect("proeftuinen:mensen", proeftuin.publiek_id)
    rollen = deze.proeftuin.deelnames.filter(gebruiker=deze.gebruiker_id)
    doet_mee = bool(deze.gebruiker_id) and rollen.exists()
    context = {"form": form, "contact": deze, "doet_mee": doet_mee}
    context["weg"] = actions.wat_weggaat_met(deze)
    return toon_bij_mensen(request, proeftuin, "weghalen", context)
