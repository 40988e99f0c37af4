"""Adding and taking away the app with codes."""

import base64

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import clear_totp_secret, get_totp_secret
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.gebruikers.beveiliging import actions, sloten
from leerwerkplaats.gebruikers.beveiliging import slot as slotdeur
from leerwerkplaats.gebruikers.beveiliging.forms import AppForm
from leerwerkplaats.gebruikers.beveiliging.opnieuw import pas_bewezen
from leerwerkplaats.gebruikers.beveiliging.views.codes import na_toevoegen
from leerwerkplaats.gebruikers.beveiliging.views.slot import TAB
from leerwerkplaats.gebruikers.bladzijde import toon_eigen

LAATSTE = "Zet er eerst een ander slot op. Jouw rol vraagt er minstens één."


@require_http_methods(["GET", "POST"])
@pas_bewezen
def app(request: HttpRequest) -> HttpResponse:
    """Show the square to scan, and take a code to see that the app works."""
    geheim = get_totp_secret(regenerate=request.method == "GET")
    form = AppForm(request.POST or None, gebruiker=request.user, geheim=geheim)
    if request.method == "POST" and form.is_valid():
        nieuw = actions.app_toevoegen(door=request.user, geheim=geheim, teller=form.teller)
        clear_totp_secret(request)
        messages.success(request, "De app met codes staat erop.")
        return na_toevoegen(request, nieuw=nieuw)
    return toon_eigen(request, "mijn/slot_app.html", tab=TAB, context=_context(request, form))


app.recht = None


def _context(request: HttpRequest, form: AppForm) -> dict[str, object]:
    adapter = get_adapter()
    adres = adapter.build_totp_url(request.user, form.geheim)
    svg = base64.b64encode(adapter.build_totp_svg(adres).encode()).decode()
    groepen = [form.geheim[begin : begin + 4] for begin in range(0, len(form.geheim), 4)]
    return {
        "form": form,
        "plaatje": f"data:image/svg+xml;base64,{svg}",
        "geheim": " ".join(groepen),
        "terug": request.POST.get("next") or request.GET.get("next", ""),
    }


@require_http_methods(["GET", "POST"])
@pas_bewezen
def app_weg(request: HttpRequest) -> HttpResponse:
    """Ask whether the app may go, and take it away."""
    rij = get_object_or_404(Authenticator, user=request.user, type=Authenticator.Type.TOTP)
    return haal_weg(request, rij, "de app met codes")


app_weg.recht = None


def haal_weg(request: HttpRequest, slot: Authenticator, wat: str) -> HttpResponse:
    """Ask whether this lock may go, and take it away; the last of who needs one stays."""
    if request.method == "GET":
        return toon_eigen(request, "mijn/slot_weg.html", tab=TAB, context={"wat": wat})
    try:
        actions.weghalen(door=request.user, slot=slot)
    except actions.LaatsteSlot:
        messages.error(request, LAATSTE)
    else:
        if not sloten.heeft_slot(request.user):
            slotdeur.sluit(request)
        messages.success(request, "Het slot is weg.")
    return redirect("mijn:slot")
