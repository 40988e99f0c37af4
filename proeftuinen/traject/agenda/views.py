"""The calendar: what a machine reads, one's own page, and the page of a proeftuin."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST, require_safe

from leerwerkplaats.gebruikers.beveiliging.slot import naar_slot
from leerwerkplaats.gebruikers.beveiliging.sloten import is_verplicht
from leerwerkplaats.gebruikers.bladzijde import toon_eigen
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.traject.agenda import actions, lezen
from proeftuinen.traject.agenda.antwoord import als_agenda
from proeftuinen.traject.agenda.forms import AdresForm
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

INGETROKKEN = "Het adres werkt niet meer. Haal het ook weg uit je agenda."
GEMAAKT = "Je adres staat klaar. Zet het in je agenda."


@require_safe
@login_not_required
def lees(request: HttpRequest, token: str) -> HttpResponse:
    """Give the calendar of an address; ended, never made and made up all answer alike."""
    sleutel = actions.zoek(token)
    if sleutel is None:
        if geweigerd := te_vaak(request, "agenda"):
            return geweigerd
        raise Http404
    actions.noteer_gelezen(sleutel)
    if sleutel.proeftuin:
        inhoud = lezen.van_proeftuin(sleutel.proeftuin)
        return als_agenda(request, inhoud, sleutel.proeftuin.naam, los=False)
    inhoud = lezen.van_persoon(sleutel.gebruiker, gemaakt=sleutel.gemaakt)
    return als_agenda(request, inhoud, "mijn-leerwerkplaats", los=False)


def _context(sleutel: Agendasleutel | None, form: AdresForm) -> dict[str, Any]:
    adres = actions.adres_van(sleutel) if sleutel else ""
    return {
        "form": form,
        "sleutel": sleutel,
        "adres": adres,
        "open_adres": f"webcal:{adres.partition(':')[2]}" if adres else "",
    }


# One's own calendar.


def _eigen(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    view.recht = None
    return view


def _toon_mijn(request: HttpRequest, form: AdresForm) -> HttpResponse:
    sleutel = Agendasleutel.objects.filter(gebruiker=request.user).first()
    sjabloon = "proeftuinen/traject/agenda/mijn.html"
    return toon_eigen(request, sjabloon, tab="Agenda", context=_context(sleutel, form))


def _eerst_slot(request: HttpRequest) -> bool:
    """Tell whether a second lock comes first: the address reads for all roles, without any lock."""
    return not request.user.sterk and is_verplicht(request.user)


@_eigen
@require_GET
def mijn(request: HttpRequest) -> HttpResponse:
    """Show the address of one's own calendar, or offer to make one."""
    if _eerst_slot(request):
        return naar_slot(request)
    return _toon_mijn(request, AdresForm())


@_eigen
@require_POST
def mijn_maken(request: HttpRequest) -> HttpResponse:
    """Make one's own address; an older one ends."""
    if _eerst_slot(request):
        return naar_slot(request)
    form = AdresForm(request.POST)
    if not form.is_valid():
        return _toon_mijn(request, form)

    def maak() -> str:
        actions.maak_adres(door=request.user)
        messages.success(request, GEMAAKT)
        return reverse("proeftuinen:mijn-agenda")

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


@_eigen
@require_POST
def mijn_intrekken(request: HttpRequest) -> HttpResponse:
    """End one's own address."""
    actions.trek_in(door=request.user)
    messages.success(request, INGETROKKEN)
    return redirect("proeftuinen:mijn-agenda")


@_eigen
@require_GET
def mijn_bestand(request: HttpRequest) -> HttpResponse:
    """Give one's own calendar as a file, as it stands today."""
    inhoud = lezen.van_persoon(request.user, sterk=request.user.sterk)
    return als_agenda(request, inhoud, "mijn-leerwerkplaats", los=True)


# The calendar of a proeftuin.


def _toon(request: HttpRequest, proeftuin: Proeftuin, form: AdresForm) -> HttpResponse:
    sleutel = None
    if request.mag.agenda_delen:
        sleutel = proeftuin.agendasleutels.first()
    context = _context(sleutel, form)
    sjabloon = "proeftuinen/traject/agenda/agenda.html"
    return toon(request, proeftuin, sjabloon, tab="Planning", context=context)


@require_GET
@met_proeftuin(Recht.PROEFTUIN_ZIEN)
def agenda(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the ways in which this year comes into a calendar."""
    return _toon(request, proeftuin, AdresForm())


@require_GET
@met_proeftuin(Recht.PROEFTUIN_ZIEN)
def bestand(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Give this year as a file, by what the reader may see."""
    inhoud = lezen.van_proeftuin(proeftuin, request.lezer.rechten)
    return als_agenda(request, inhoud, proeftuin.naam, los=True)


@require_POST
@met_proeftuin(Recht.AGENDA_DELEN)
def delen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Make an address that shows this year to whoever has it; an older one ends."""
    form = AdresForm(request.POST)
    if not form.is_valid():
        return _toon(request, proeftuin, form)

    def maak() -> str:
        actions.maak_adres(door=request.user, proeftuin=proeftuin)
        messages.success(request, GEMAAKT)
        return reverse("proeftuinen:agenda", args=[proeftuin.publiek_id])

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


@require_POST
@met_proeftuin(Recht.AGENDA_DELEN)
def intrekken(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """End the shared address."""
    actions.trek_in(door=request.user, proeftuin=proeftuin)
    messages.success(request, INGETROKKEN)
    return redirect("proeftuinen:agenda", proeftuin.publiek_id)
