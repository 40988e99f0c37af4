"""The pages behind a link: who has it answers, without an account and without a name.

A GET only shows; the link works until the list closes, and shows what was answered by it before.
"""

import secrets
from functools import partial

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerwerkplaats.web.limiet import is_te_vaak, te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.monitoring.invullen import lezen
from proeftuinen.monitoring.invullen.actions import Gesloten, vul_in
from proeftuinen.monitoring.invullen.code import wie_van, wie_van_sleutel
from proeftuinen.monitoring.invullen.forms import antwoordform, begin_van
from proeftuinen.monitoring.invullen.vraagpost import vind, vind_open
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst

MAP = "proeftuinen/monitoring/invullen"
KLAAR = "klaar"
SLEUTEL_LENGTE = 43  # of secrets.token_urlsafe(32)
DAGEN_BEWAARD = 120
PAD = "/vragenlijst/"
"""Where the key of a phone goes: to no other page."""


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def met_code(request: HttpRequest, token: str) -> HttpResponse:
    """Show the questions behind a personal link, and keep the answers."""
    rij = vind(token)
    if rij is None:
        return te_vaak(request, "vragenlijst") or _over(request)
    return _blad(request, rij.vragenlijst, wie_van(rij.contact))


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def zonder_code(request: HttpRequest, token: str) -> HttpResponse:
    """Show the questions behind the link for all; this phone is known by a key of its own."""
    lijst = vind_open(token)
    if lijst is None:
        return te_vaak(request, "vragenlijst") or _over(request)
    koekje = f"lijst-{lijst.publiek_id}"
    sleutel = request.COOKIES.get(koekje, "")
    if len(sleutel) != SLEUTEL_LENGTE:
        if request.method == "POST" and is_te_vaak(request, "vragenlijst_nieuw"):
            return te_vaak(request, "vragenlijst_nieuw") or _over(request)
        sleutel = secrets.token_urlsafe(32)
    antwoord = _blad(request, lijst, wie_van_sleutel(lijst, sleutel))
    antwoord.set_cookie(
        koekje,
        sleutel,
        max_age=DAGEN_BEWAARD * 24 * 3600,
        path=PAD,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return antwoord


def _over(request: HttpRequest) -> HttpResponse:
    """Say kindly that it is over; never of what."""
    return render(request, f"{MAP}/over.html", status=410)


def _blad(request: HttpRequest, lijst: Vragenlijst, wie: str) -> HttpResponse:
    if request.method == "GET" and KLAAR in request.GET:
        return _toon(request, lijst, "dank.html", {})
    vragen = lezen.vragen_van(lijst)
    vel = lezen.vel_van(lijst, wie)
    form = antwoordform(vragen)(
        request.POST if request.method == "POST" else None,
        namen=partial(namen_van, lijst.proeftuin),
        initial=begin_van(vragen, vel.antwoorden if vel else {}),
    )
    if request.method == "POST" and form.is_valid():
        try:
            vul_in(lijst=lijst, wie=wie, antwoorden=form.antwoorden())
        except Gesloten:
            return _toon(request, lijst, "te_laat.html", {"form": form}, status=410)
        return redirect(f"{request.path}?{KLAAR}=1")
    return _toon(request, lijst, "invullen.html", {"form": form, "eerder": vel is not None})


def _toon(
    request: HttpRequest, lijst: Vragenlijst, sjabloon: str, context: dict, status: int = 200
) -> HttpResponse:
    context = {"lijst": lijst, "proeftuin": lijst.proeftuin, "hier": request.path, **context}
    antwoord = render(request, f"{MAP}/{sjabloon}", context, status=status)
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord
