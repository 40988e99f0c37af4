"""Pages of the beheerder: the state of the house and of an account; no content of any place."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.beheer import actions, lezen
from leerwerkplaats.beheer.forms import WisAccountForm, ZoekForm
from leerwerkplaats.gebruikers.beveiliging.opnieuw import pas_bewezen
from leerwerkplaats.gebruikers.gegevens.wissen import Bezwaar, bekijk, wis_persoon
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.traject.decorators import met_siterecht

TABS = (
    ("Staat van de site", "beheer:staat"),
    ("Accounts", "beheer:accounts"),
    ("Wie deed wat", "beheer:spoor"),
)


def _toon(
    request: HttpRequest, deel: str, tab: str, context: Mapping[str, Any] | None = None
) -> HttpResponse:
    tabs = [(label, reverse(naam), label == tab) for label, naam in TABS]
    sjabloon = f"leerwerkplaats/beheer_{deel}.html"
    return render(request, sjabloon, {"beheer_tabs": tabs, **(context or {})})


@require_GET
@met_siterecht(Recht.BEHEER_ZIEN)
def staat(request: HttpRequest) -> HttpResponse:
    """Show whether all is well, what ended, and which work failed."""
    return _toon(request, "staat", TABS[0][0], {"staat": lezen.staat()})


@require_POST
@met_siterecht(Recht.BEHEER_ZIEN)
def taak_opnieuw(request: HttpRequest, tid: UUID) -> HttpResponse:
    """Have a failed task tried once more."""
    if actions.taak_opnieuw(nummer=tid, door=request.user):
        messages.success(request, "De taak wordt opnieuw geprobeerd.")
    else:
        messages.info(request, "Deze taak wachtte al niet meer op jou.")
    return redirect("beheer:staat")


@require_http_methods(["GET", "POST"])
@met_siterecht(Recht.BEHEER_ZIEN)
def accounts(request: HttpRequest) -> HttpResponse:
    """Find an account; by POST, so that the address stands in no log."""
    form = ZoekForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        wie = form.cleaned_data["wie"]
        messages.success(request, f"Gevonden: het account van {wie.email}.")
        return redirect("beheer:account", wie.publiek_id)
    return _toon(request, "accounts", TABS[1][0], {"form": form})


@require_GET
@met_siterecht(Recht.BEHEER_ZIEN)
def account(request: HttpRequest, code: str) -> HttpResponse:
    """Show the state of one account."""
    wie = get_object_or_404(Gebruiker, publiek_id=code)
    return _toon(request, "account", TABS[1][0], {"account": lezen.account(wie)})


@require_POST
@met_siterecht(Recht.BEHEER_ZIEN)
@pas_bewezen
def account_zetten(request: HttpRequest, code: str) -> HttpResponse:
    """Shut an account, or open it again, as the button says."""
    wie = get_object_or_404(Gebruiker, publiek_id=code)
    aan = {"1": True, "0": False}.get(request.POST.get("aan", ""))
    if aan is None:
        messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
        return redirect("beheer:account", code)
    try:
        actions.account_zetten(wie=wie, aan=aan, door=request.user)
    except actions.NietJezelf:
        messages.error(request, "Je kunt je eigen account niet uitzetten.")
    else:
        woord = "Het account staat weer aan." if aan else "Het account staat uit, overal."
        messages.success(request, woord)
    return redirect("beheer:account", code)


@require_http_methods(["GET", "POST"])
@met_siterecht(Recht.BEHEER_ZIEN)
@pas_bewezen
def account_wissen(request: HttpRequest, code: str) -> HttpResponse:
    """Show what erasing this account does; with its address typed, do it."""
    wie = get_object_or_404(Gebruiker, publiek_id=code)
    if wie == request.user:
        return redirect("mijn:wissen")
    form = WisAccountForm(request.POST or None, wie=wie)
    if request.method == "POST" and form.is_valid():
        try:
            wis_persoon(gebruiker=wie, door=request.user)
        except Bezwaar:
            pass  # the page below says what has to happen first
        else:
            messages.success(request, "Het account is gewist. We stuurden geen mail.")
            return redirect("beheer:accounts")
    context = {"form": form, "wie": wie, "voorbeeld": bekijk(wie)}
    return _toon(request, "account_wissen", TABS[1][0], context)


@require_GET
@met_siterecht(Recht.BEHEER_ZIEN)
def spoor(request: HttpRequest) -> HttpResponse:
    """Show what happened to the site as a whole, by codes and not by names."""
    pagina = blader(request, lezen.spoorregels())
    regels = [(regel.moment, lezen.zin(regel), lezen.over(regel)) for regel in pagina]
    return _toon(request, "spoor", TABS[2][0], {"pagina": pagina, "regels": regels})
