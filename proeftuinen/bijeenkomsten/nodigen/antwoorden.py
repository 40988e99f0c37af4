"""Saying whether one comes: signed in, or by the link in a mail, without an account.

A link opens one person's answer to one meeting. A GET only shows, for mail scanners open links.
"""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import lees_token, zonder_verwijzer
from proeftuinen.bijeenkomsten.nodigen import actions, lezen
from proeftuinen.bijeenkomsten.nodigen.brief import LINKSOORT
from proeftuinen.bijeenkomsten.nodigen.forms import AntwoordForm
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import is_in_rust
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bijeenkomsten/nodigen"
DICHT = "Antwoorden kan niet meer: de bijeenkomst is geweest of afgezegd."


def _van_link(token: str) -> Genodigde | None:
    """Return whose answer this link opens, or None; also for who is at rest or died."""
    rijen = Genodigde.objects.filter(publiek_id=lees_token(LINKSOORT, token))
    rijen = rijen.exclude(contact__stand=Contact.Stand.OVERLEDEN)
    wie = rijen.select_related("bijeenkomst__proeftuin", "contact__gebruiker").first()
    return None if wie is None or is_in_rust(wie.contact) else wie


def _form(request: HttpRequest, wie: Genodigde) -> AntwoordForm:
    begin = {"antwoord": wie.antwoord, "opmerking": wie.opmerking}
    return AntwoordForm(request.POST if request.method == "POST" else None, initial=begin)


def _bewaar(request: HttpRequest, wie: Genodigde, form: AntwoordForm, door: Any = None) -> bool:
    """Keep what was typed; False when it is not complete, or one can answer no more."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        actions.antwoord(genodigde=wie, door=door, **form.cleaned_data)
    except actions.Dicht:
        return False
    return True


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def met_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show what one is asked and keep the answer; a link that opens nothing is counted."""
    wie = _van_link(token)
    if wie is None:
        fout = te_vaak(request, "bijeenkomst_antwoord")
        return fout or render(request, f"{MAP}/verlopen.html", status=410)
    deze = wie.bijeenkomst
    if wie.afgehaald_op or not actions.is_open(deze):
        context = {"bijeenkomst": deze, "proeftuin": deze.proeftuin, "af": bool(wie.afgehaald_op)}
        return render(request, f"{MAP}/dicht.html", context)
    form = _form(request, wie)
    if _bewaar(request, wie, form):
        return redirect("proeftuinen:bijeenkomst-antwoord", token)
    context = {"form": form, "wie": wie, "bijeenkomst": deze, "proeftuin": deze.proeftuin}
    return render(request, f"{MAP}/antwoord.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def mijn_antwoord(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Show and keep one's own answer; who is not on the list has none."""
    deze = vind(proeftuin, bkid)
    wie = lezen.eigen(deze, request.user.pk)
    if wie is None:
        raise Http404
    wie.bijeenkomst = deze
    if not actions.is_open(deze):
        messages.info(request, DICHT)
        return redirect(deze)
    form = _form(request, wie)
    if _bewaar(request, wie, form, request.user):
        messages.success(request, "Je antwoord is bewaard. Dank je wel.")
        return redirect(deze)
    context = {"form": form, "wie": wie}
    return toon_bijeenkomst(request, deze, f"{MAP}/mijn_antwoord.html", context=context)
