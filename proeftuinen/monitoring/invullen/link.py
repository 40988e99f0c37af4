"""The pages behind a link: who has it answers, without an account and without a name.

A GET only shows; the link works until the list closes, and shows what was answered by it before.
"""

import secrets
from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerwerkplaats.web.limiet import te_vaak
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
DAGEN_BEWAARD = 120
PAD = "/vragenlijst/"
"""Where the key of a phone goes: to no other page."""


def zonder_sessie(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a session that came along not note that it was used: it would say who answered when."""

    @wraps(view)
    def stil(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord = view(request, *args, **kwargs)
        request.session.modified = False
        return antwoord

    return stil


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_sessie
@zonder_verwijzer
def met_code(request: HttpRequest, token: str) -> HttpResponse:
    """Show the questions behind a personal link, and keep the answers."""
    gevonden = vind(token)
    if gevonden is None:
        return te_vaak(request, "vragenlijst") or _over(request)
    lijst, mens = gevonden
    return _blad(request, lijst, wie_van(mens))


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_sessie
@zonder_verwijzer
def zonder_code(request: HttpRequest, token: str) -> HttpResponse:
    """Show the questions behind the link for all; this phone is known by a key of its own."""
    lijst = vind_open(token)
    if lijst is None:
        return te_vaak(request, "vragenlijst") or _over(request)
    koekje = f"lijst-{lijst.publiek_id}"
    # Signed, so that one cannot make up keys to answer more often; counted when it is handed out.
    sleutel = request.get_signed_cookie(koekje, default="", salt=koekje)
    if not sleutel:
        if vol := te_vaak(request, "vragenlijst_nieuw"):
            return vol
        sleutel = secrets.token_urlsafe(32)
    antwoord = _blad(request, lijst, wie_van_sleutel(lijst, sleutel))
    antwoord.set_signed_cookie(
        koekje,
        sleutel,
        salt=koekje,
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
