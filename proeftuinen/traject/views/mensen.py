"""Taking a role away, and the door that an invitation opens."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.gebruikers.beveiliging import opnieuw
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.traject import deurcode, uitnodigen
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.deelname import bekende_naam
from proeftuinen.traject.forms import NaamForm
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging


@require_POST
@met_proeftuin(Recht.ROLLEN_BEHEREN)
@opnieuw.pas_bewezen
def rol_wegnemen(request: HttpRequest, proeftuin: Proeftuin, gid: str, rol: str) -> HttpResponse:
    """End one role of a person; the last procesbegeleider stays."""
    deelname = get_object_or_404(
        Deelname.objects.select_related("gebruiker"),
        proeftuin=proeftuin,
        gebruiker__publiek_id=gid,
        rol=rol,
    )
    try:
        uitnodigen.rol_wegnemen(deelname=deelname, door=request.user)
    except uitnodigen.LaatsteProcesbegeleider:
        messages.error(
            request, "Er moet minstens één procesbegeleider blijven. Nodig eerst een ander uit."
        )
    else:
        messages.success(
            request, f"{deelname.gebruiker} is geen {deelname.get_rol_display().lower()} meer."
        )
    if deelname.gebruiker_id == request.user.pk:
        return redirect("start")
    return redirect("proeftuinen:mensen", proeftuin.publiek_id)


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def uitnodiging(request: HttpRequest, token: str) -> HttpResponse:
    """Open an invitation: GET only shows, POST sends a code or, signed in, accepts.

    The link alone lets nobody in: one proves with a code to have the invited address.
    """
    gevonden = uitnodigen.zoek(token)
    if gevonden is None:
        return te_vaak(request, "uitnodiging") or _bericht(request, "verlopen", status=410)
    if gevonden.proeftuin.is_afgelopen(vandaag()):
        return _bericht(request, "afgelopen", status=410)
    if not request.user.is_authenticated:
        return _vraag_code(request, gevonden, token)
    if request.user.email != gevonden.email:
        return _bericht(request, "ander_adres", status=403)
    return _neem_aan(request, gevonden)


def _bericht(request: HttpRequest, soort: str, status: int) -> HttpResponse:
    sjabloon = "proeftuinen/traject/uitnodiging_kan_niet.html"
    return render(request, sjabloon, {"soort": soort}, status=status)


def _vraag_code(request: HttpRequest, gevonden: Uitnodiging, token: str) -> HttpResponse:
    if request.method == "POST":
        verder = reverse("proeftuinen:uitnodiging", args=[token])
        return deurcode.begin(request, gevonden.email, verder)
    return render(request, "proeftuinen/traject/uitnodiging.html", {"uitnodiging": gevonden})


def _neem_aan(request: HttpRequest, gevonden: Uitnodiging) -> HttpResponse:
    bekend = bekende_naam(gevonden.proeftuin, request.user)
    form = NaamForm(request.POST or None, eigen=request.user.naam, bekend=bekend)
    if request.method == "POST" and form.is_valid():
        try:
            uitnodigen.aannemen(
                uitnodiging=gevonden, door=request.user, naam=form.cleaned_data["naam"]
            )
        except uitnodigen.UitnodigingOngeldig:
            return _bericht(request, "verlopen", status=410)
        messages.success(request, f"Welkom bij {gevonden.proeftuin.titel}.")
        return redirect(gevonden.proeftuin)
    context = {"uitnodiging": gevonden, "form": form}
    return render(request, "proeftuinen/traject/uitnodiging.html", context)
