"""How long someone stays signed in without doing anything: eight hours behind the second lock,
fourteen days otherwise.

The session keeps when it was last used, to ten minutes: so it costs one write in ten minutes.
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot

SLEUTEL = "gebruikt_op"
STAP = 600  # seconds between two writes


class SessieduurMiddleware:
    """End a session that was not used for too long, and note that this one is used."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # No query beyond what the person behind the request costs; none without a session.
        if request.session.session_key and request.user.is_authenticated:
            _let_op(request)
        return self.get_response(request)


def _let_op(request: HttpRequest) -> None:
    laatst = max(request.session.get(naam, 0) for naam in (SLEUTEL, opnieuw.SLEUTEL))
    stil = time.time() - laatst
    mag = settings.STERK_SECONDEN if slot.is_sterk(request) else settings.SESSION_COOKIE_AGE
    if laatst and stil > mag:
        logout(request)
    elif abs(stil) > STAP:
        request.session[SLEUTEL] = time.time()
