"""Which phone this is: of someone with an account, or a guest known by a signed cookie.

The cookie belongs to one room: a second room makes a second guest. Looking makes no row, for mail
programs and scanners look too; a phone exists from the first thing that it sends.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse

from leerwerkplaats.web.klok import dit_moment
from proeftuinen.bijeenkomsten.live.models import Livegast, Zitting
from proeftuinen.bijeenkomsten.live.slot import houd_open

MEESTE = 400
"""Phones in one room; more people than that sit in no room of a proeftuin."""
PAD = "/live/"
_NIEUW = "_nieuwe_livegast"


class Vol(Exception):
    """As many phones as fit take part in this room already."""


def koeknaam(code: str) -> str:
    """Return the name of the cookie of one room."""
    return f"live-{code}"


def _signer(code: str) -> Signer:
    return Signer(salt=f"leerwerkplaats.live.{code}")


def gast_van(request: HttpRequest, zitting: Zitting) -> Livegast | None:
    """Return the phone that asks, or None when it sent nothing in this room yet."""
    rijen = Livegast.objects.filter(zitting=zitting)
    if request.user.is_authenticated:
        return rijen.filter(gebruiker=request.user).first()
    if nieuw := getattr(request, _NIEUW, None):
        return rijen.filter(publiek_id=nieuw[0].publiek_id).first()
    try:
        bekend = _signer(zitting.code).unsign(request.COOKIES.get(koeknaam(zitting.code), ""))
    except BadSignature:
        return None
    return rijen.filter(publiek_id=bekend, gebruiker=None).first()


def zorg_voor_gast(request: HttpRequest, zitting: Zitting) -> Livegast:
    """Return the phone that asks, which is in the room from now on; see `onthoudt_telefoon`.

    Call it in the transaction of what the phone sends: the room is held. Raises Dicht and Vol.
    """
    houd_open(zitting)
    gast = gast_van(request, zitting)
    if gast is not None:
        return gast
    if Livegast.objects.filter(zitting=zitting).count() >= MEESTE:
        raise Vol
    if request.user.is_authenticated:
        return Livegast.objects.get_or_create(zitting=zitting, gebruiker=request.user)[0]
    return ben(request, Livegast.objects.create(zitting=zitting), zitting)


def ben(request: HttpRequest, gast: Livegast, zitting: Zitting) -> Livegast:
    """Let the answer to this request tell the phone who it is."""
    setattr(request, _NIEUW, (gast, zitting))
    return gast


def herken(request: HttpRequest, zitting: Zitting, gast: Livegast | None) -> None:
    """Know a guest again whose phone proved itself by a key that only it made.

    Its first answer came in, and ours to that was lost on the way.
    """
    if gast is not None and gast.gebruiker_id is None and not request.user.is_authenticated:
        ben(request, gast, zitting)


def onthoudt_telefoon(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Put the cookie of a guest who is new on the answer."""

    @wraps(view)
    def met_koek(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord = view(request, *args, **kwargs)
        nieuw = getattr(request, _NIEUW, None)
        if nieuw is not None:
            zet_koek(antwoord, *nieuw)
        return antwoord

    return met_koek


def levensduur(zitting: Zitting) -> int:
    """Return how many seconds a cookie of this room lasts: as long as its code."""
    return max(int((zitting.geldig_tot - dit_moment()).total_seconds()), 60)


def zet_koek(antwoord: HttpResponse, gast: Livegast, zitting: Zitting) -> None:
    """Let the phone remember who it is in this room, as long as the room can be open."""
    antwoord.set_cookie(
        koeknaam(zitting.code),
        _signer(zitting.code).sign(gast.publiek_id),
        max_age=levensduur(zitting),
        path=PAD,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
