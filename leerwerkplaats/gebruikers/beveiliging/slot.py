"""The second lock: which session passed it, and what stays shut until it has.

Roles in `toegang.ACHTER_SLOT` count only in a session that proved a passkey or a code from an app
(or came in by an outside provider that settings trust with this). The same person in another
session without it has the rights of the other roles, and is led to the page that opens the lock.
"""

from collections.abc import Callable, Iterable

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from leerwerkplaats.toegang import ACHTER_SLOT

SLEUTEL = "slot_open"


def is_sterk(request: HttpRequest) -> bool:
    """Tell whether this session passed the second lock."""
    return bool(request.session.get(SLEUTEL))


def maak_sterk(request: HttpRequest) -> None:
    """Note that this session passed the second lock."""
    request.session[SLEUTEL] = True
    _merk(request, sterk=True)


def sluit(request: HttpRequest) -> None:
    """Note that this session is no longer behind a second lock."""
    request.session.pop(SLEUTEL, None)
    _merk(request, sterk=False)


def begin(request: HttpRequest) -> None:
    """Note at sign-in whether the second lock was part of it; a former session tells nothing."""
    bewijzen = {deel["method"] for deel in get_authentication_records(request, request.user)}
    van_buiten = bool(settings.OIDC and settings.OIDC.tweede_slot)
    if "mfa" in bewijzen or (van_buiten and "socialaccount" in bewijzen):
        maak_sterk(request)
    else:
        sluit(request)


def _merk(request: HttpRequest, *, sterk: bool) -> None:
    request.user.sterk = sterk
    request.user.__dict__.pop("site_rechten", None)


def die_tellen(request: HttpRequest, rollen: Iterable[str]) -> list[str]:
    """Return the roles that count in this session."""
    return [rol for rol in rollen if request.user.sterk or rol not in ACHTER_SLOT]


def naar_slot(request: HttpRequest, terug: str = "") -> HttpResponse:
    """Lead to the page that opens the lock, and back to `terug` afterwards, or here when a GET."""
    terug = terug or (request.get_full_path() if request.method == "GET" else "")
    adres = reverse("mijn:slot")
    return redirect(f"{adres}?{urlencode({'next': terug})}" if terug else adres)


class SlotMiddleware:
    """Tell the signed-in person's object whether the session passed the second lock."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Mark the person, also where no view runs; no query beyond the one for the person."""
        if request.session.session_key and request.user.is_authenticated:
            request.user.sterk = is_sterk(request)
        return self.get_response(request)
