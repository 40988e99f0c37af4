"""Recovery codes: shown for ten minutes to who made them, in the browser where they were made."""

import time

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.gebruikers.beveiliging import actions, apparaten, slot, sloten
from leerwerkplaats.gebruikers.beveiliging.opnieuw import pas_bewezen
from leerwerkplaats.gebruikers.beveiliging.views.slot import TAB, verder
from leerwerkplaats.gebruikers.bladzijde import toon_eigen

ZICHTBAAR_TOT = "codes_zichtbaar_tot"
ZICHTBAAR_SECONDEN = 600


def toon_straks(request: HttpRequest) -> None:
    """Let this session see its new codes for ten minutes."""
    request.session[ZICHTBAAR_TOT] = time.time() + ZICHTBAAR_SECONDEN


def na_toevoegen(request: HttpRequest, *, nieuw: bool) -> HttpResponse:
    """Go on after a lock was added: this session passed it; new codes are shown first."""
    apparaten.vernieuw(request)
    slot.maak_sterk(request)
    if not nieuw:
        return redirect(verder(request, reverse("mijn:slot")))
    toon_straks(request)
    vraag = urlencode({"next": verder(request, reverse("mijn:slot"))})
    return redirect(f"{reverse('mijn:slot-codes')}?{vraag}")


def _codes(request: HttpRequest) -> list[str]:
    """Return the codes as long as they may be seen, in two groups of four."""
    if not time.time() < request.session.get(ZICHTBAAR_TOT, 0):
        return []
    soort = Authenticator.Type.RECOVERY_CODES
    rij = Authenticator.objects.filter(user_id=request.user.pk, type=soort).first()
    return [f"{code[:4]} {code[4:]}" for code in rij.wrap().get_unused_codes()] if rij else []


@require_http_methods(["GET", "POST"])
@pas_bewezen
def codes(request: HttpRequest) -> HttpResponse:
    """Show new codes; a POST makes them anew."""
    eigen = sloten.lees(request.user)
    if request.method == "POST" and eigen.aantal:
        actions.codes_vernieuwen(door=request.user)
        toon_straks(request)
        messages.success(request, "Er zijn nieuwe herstelcodes. De oude werken niet meer.")
        return redirect("mijn:slot-codes")
    if not eigen.aantal:
        return redirect("mijn:slot")
    context = {
        "sloten": eigen,
        "codes": _codes(request),
        "verder": verder(request, reverse("mijn:slot")),
    }
    return toon_eigen(request, "mijn/slot_codes.html", tab=TAB, context=context)


codes.recht = None


@require_GET
@pas_bewezen
def codes_bestand(request: HttpRequest) -> HttpResponse:
    """Give the codes as a text file, as long as they may be seen."""
    regels = _codes(request)
    if not regels:
        raise Http404
    antwoord = render(
        request,
        "mijn/slot_codes.txt",
        {"codes": regels},
        content_type="text/plain; charset=utf-8",
    )
    antwoord["Content-Disposition"] = 'attachment; filename="herstelcodes-leerwerkplaats.txt"'
    return antwoord


codes_bestand.recht = None
