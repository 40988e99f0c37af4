"""The door of a room, for phones: guessing a code is stopped, and who came in stays in.

Two layers. Wrong codes are counted per network, and when there were too many a right one is refused
too: else a guesser would simply go on. But whoever came in before passes: their phone holds a proof
of the code (a signed cookie, the same for all, so it tells nobody apart). A proof of a code that is
over is no guess either: it is a phone that slept while the room was closed and opened again.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.signing import Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_http_methods

from leerwerkplaats.web.forms import HuisForm, Tekst
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.limiet import is_te_vaak, is_vol
from leerwerkplaats.web.teruggeven import teruggave
from proeftuinen.bijeenkomsten.live.codes import MAP, lees_code, zaal_bij
from proeftuinen.bijeenkomsten.live.gasten import PAD, Vol, levensduur
from proeftuinen.bijeenkomsten.live.models import Zitting
from proeftuinen.bijeenkomsten.live.slot import Dicht

BEWIJS = "in"
"""How the proof is called in an address that is asked without cookies."""
WERKT_NIET = "Deze code werkt niet. Kijk nog eens op het scherm, of vraag het aan het team."
_RADEN = "livecode"


def bewijs_van(code: str) -> str:
    """Return what only a phone that came in by this code has; no guess makes it."""
    return Signer(salt="leerwerkplaats.live.deur").signature(lees_code(code))


def koeknaam(code: str) -> str:
    """Return the name of the cookie that holds the proof."""
    return f"binnen-{lees_code(code)}"


def _was_binnen(request: HttpRequest, code: str) -> bool:
    getoond = request.COOKIES.get(koeknaam(code)) or request.GET.get(BEWIJS, "")
    return constant_time_compare(getoond, bewijs_van(code))


def moet_wachten(request: HttpRequest, code: str, zitting: Zitting | None) -> bool:
    """Tell whether this network guessed too often; a code of no room counts as a guess."""
    if _was_binnen(request, code):
        return False
    return is_te_vaak(request, _RADEN) if zitting is None else is_vol(request, _RADEN)


def wachten(request: HttpRequest) -> HttpResponse:
    """Say that too many codes were guessed here, with what was typed."""
    return render(request, f"{MAP}/wachten.html", teruggave(request), status=429)


def dicht(request: HttpRequest, zitting: Zitting | None) -> HttpResponse:
    """Say that this code opens nothing, with what was typed."""
    context = {"zitting": zitting, **teruggave(request)}
    return render(request, f"{MAP}/dicht.html", context, status=410)


def vol(request: HttpRequest, zitting: Zitting) -> HttpResponse:
    """Say that as many phones as fit take part, with what was typed."""
    context = {"zitting": zitting, **teruggave(request)}
    return render(request, f"{MAP}/vol.html", context, status=409)


def in_zaal(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view the open room of `code`, and answer itself when there is none or it is full."""

    @wraps(view)
    def door_de_deur(request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
        zitting = zaal_bij(code)
        if moet_wachten(request, code, zitting):
            return wachten(request)
        if zitting is None or not zitting.is_open(dit_moment()):
            return dicht(request, zitting)
        try:
            antwoord = view(request, zitting, **kwargs)
        except Dicht:
            return dicht(request, zitting)
        except Vol:
            return vol(request, zitting)
        return _geef_bewijs(antwoord, zitting)

    return door_de_deur


def _geef_bewijs(antwoord: HttpResponse, zitting: Zitting) -> HttpResponse:
    antwoord.set_cookie(
        koeknaam(zitting.code),
        bewijs_van(zitting.code),
        max_age=levensduur(zitting),
        path=PAD,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return antwoord


class CodeForm(HuisForm):
    """The code on the screen; spaces, dashes and capitals make no difference."""

    code = Tekst(label="Code", max_length=40, help_text="Zes letters. Ze staan op het scherm.")

    def clean_code(self) -> str:
        """Return the code as it is kept."""
        return lees_code(self.cleaned_data["code"])


@require_http_methods(["GET", "POST"])
@login_not_required
def meedoen(request: HttpRequest) -> HttpResponse:
    """Ask for the code and lead on; who guessed too often waits, also with a right one."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["code"]
        zitting = zaal_bij(code)
        if moet_wachten(request, code, zitting):
            return wachten(request)
        if zitting is not None and zitting.is_open(dit_moment()):
            return redirect("proeftuinen:live-code", zitting.code)
        form.add_error("code", WERKT_NIET)
    return render(request, f"{MAP}/telefoon_code.html", {"form": form})
