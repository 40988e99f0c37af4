"""Where one is signed in, and ending it elsewhere."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.gebruikers.beveiliging import actions
from leerwerkplaats.gebruikers.beveiliging import apparaten as lijst
from leerwerkplaats.gebruikers.beveiliging.verwijzing import zoek
from leerwerkplaats.gebruikers.bladzijde import toon_eigen

TAB = "Apparaten"


@require_GET
def apparaten(request: HttpRequest) -> HttpResponse:
    """List where this person is signed in."""
    context = {"apparaten": lijst.lijst(request)}
    return toon_eigen(request, "mijn/apparaten.html", tab=TAB, context=context)


apparaten.recht = None


@require_POST
def apparaten_beeindigen(request: HttpRequest) -> HttpResponse:
    """End one other session, or all others; this one goes on."""
    hier = request.session.session_key
    andere = [rij for rij in lijst.levende(request.user.pk) if rij.session_key != hier]
    if "alle" not in request.POST:
        een = zoek(lijst.SOORT, request.user.pk, andere, request.POST.get("apparaat", ""))
        andere = [een] if een else []
    actions.sessies_beeindigen(andere)
    messages.success(request, "Klaar. Daar ben je niet meer ingelogd.")
    return redirect("mijn:apparaten")


apparaten_beeindigen.recht = None
