"""The page that asks once more who you are."""

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerwerkplaats.gebruikers.beveiliging import apparaten, herhaalcode, opnieuw, slot, sloten
from leerwerkplaats.gebruikers.beveiliging.forms import (
    AppcodeForm,
    MailcodeForm,
    PasskeyBewijsForm,
)
from leerwerkplaats.gebruikers.beveiliging.meenemen import pak_uit

GEEN_MAIL = "We kunnen nu geen mail sturen. Probeer het over een paar minuten opnieuw."


@require_http_methods(["GET", "POST"])
def bewijs_opnieuw(request: HttpRequest) -> HttpResponse:
    """Ask for a passkey or code, and go on to where one was going."""
    terug, mee = request.GET.get("next", ""), ""
    if request.method == "GET":
        return opnieuw.toon(request, terug=terug)
    terug, mee = request.POST.get("next", ""), request.POST.get("mee", "")
    inhoud = {"terug": terug, "mee": mee}
    if sloten.heeft_slot(request.user):
        return _met_slot(request, inhoud)
    if request.POST.get("doe") == "stuur":
        return _stuur(request, inhoud)
    return _met_mail(request, inhoud)


bewijs_opnieuw.recht = None


def _met_slot(request: HttpRequest, inhoud: dict[str, str]) -> HttpResponse:
    """Whoever has a second lock proves it by that lock; a mailed code does not do."""
    if "credential" in request.POST:
        form = PasskeyBewijsForm(request.POST, user=request.user)
        naam = "passkeyform"
    else:
        form, naam = AppcodeForm(request.POST, user=request.user), "form"
    if not form.is_valid():
        return opnieuw.toon(request, **inhoud, **{naam: form})
    bewijs: Authenticator = form.cleaned_data.get("credential") or form.authenticator
    post_authentication(request, bewijs, reauthenticated=True)
    slot.maak_sterk(request)
    return _verder(request, inhoud)


def _stuur(request: HttpRequest, inhoud: dict[str, str]) -> HttpResponse:
    status, melding = 200, ""
    try:
        herhaalcode.stuur(request)
    except herhaalcode.CodeKlopteNiet as fout:
        status, melding = 429, str(fout)
    except ImmediateHttpResponse:
        status, melding = 503, GEEN_MAIL
    return opnieuw.toon(request, **inhoud, melding=melding, status=status)


def _met_mail(request: HttpRequest, inhoud: dict[str, str]) -> HttpResponse:
    form = MailcodeForm(request.POST)
    if form.is_valid():
        try:
            herhaalcode.controleer(request, form.cleaned_data["code"])
        except herhaalcode.CodeKlopteNiet as fout:
            form.add_error("code", str(fout))
        else:
            return _verder(request, inhoud)
    return opnieuw.toon(request, **inhoud, form=form)


def _verder(request: HttpRequest, inhoud: dict[str, str]) -> HttpResponse:
    """Go on: back to the page, or with one press send what was typed."""
    apparaten.vernieuw(request)
    opnieuw.noteer(request)
    pakket = pak_uit(request, inhoud["mee"]) if inhoud["mee"] else None
    if pakket:
        return render(request, "mijn/opnieuw_gelukt.html", {"pakket": pakket})
    return redirect(opnieuw.eigen_pad(request, inhoud["terug"]))
