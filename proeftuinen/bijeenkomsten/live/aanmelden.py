"""Checking in by the code in the room, on one's own phone."""

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.bijeenkomsten.live import aanmelden_actions as actions
from proeftuinen.bijeenkomsten.live.aanmelden_forms import GastForm
from proeftuinen.bijeenkomsten.live.codes import MAP
from proeftuinen.bijeenkomsten.live.deur import in_zaal
from proeftuinen.bijeenkomsten.live.gasten import gast_van, onthoudt_telefoon, zorg_voor_gast
from proeftuinen.bijeenkomsten.live.models import Zitting


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
@in_zaal
@onthoudt_telefoon
def aanmelden(request: HttpRequest, zitting: Zitting) -> HttpResponse:
    """Say that one is there: with an account in one press, as a guest by a name for the team."""
    if request.user.is_authenticated:
        contact = actions.contact_van(zitting, request.user)
        if contact is not None:
            if request.method == "POST":
                actions.meld_zelf_aan(zitting=zitting, contact=contact, door=request.user)
                return redirect(request.path)
            return _toon(request, zitting, klaar=actions.is_er(zitting, contact))
    return _als_gast(request, zitting)


def _als_gast(request: HttpRequest, zitting: Zitting) -> HttpResponse:
    gast = gast_van(request, zitting)
    form = GastForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if gast is None and (wacht := te_vaak(request, "livegast")):
            return wacht
        with transaction.atomic():
            gast = zorg_voor_gast(request, zitting)
            gast.zitting = zitting
            actions.noem(gast=gast, naam=form.zin())
        return redirect(request.path)
    gezegd = gast is not None and bool(gast.naam)
    return _toon(request, zitting, klaar=gezegd and request.method == "GET", form=form)


def _toon(
    request: HttpRequest, zitting: Zitting, *, klaar: bool, form: GastForm | None = None
) -> HttpResponse:
    context = {"zitting": zitting, "bijeenkomst": zitting.bijeenkomst, "klaar": klaar, "form": form}
    return render(request, f"{MAP}/aanmelden.html", context)
