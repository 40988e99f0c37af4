"""How long someone stays signed in without doing anything: eight hours behind the second lock,
fourteen days otherwise. However busy, after ninety days one signs in anew.

The session keeps when it was last used, to ten minutes: so it costs one write in ten minutes.
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot

SLEUTEL = "gebruikt_op"
BEGIN = "begonnen_op"
STAP = 600  # seconds between two writes
LANGST = 90 * 86_400  # seconds; a copied cookie that is kept warm ends as well


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
    stil, duur = time.time() - laatst, time.time() - request.session.get(BEGIN, time.time())
    mag = settings.STERK_SECONDEN if slot.is_sterk(request) else settings.SESSION_COOKIE_AGE
    if (laatst and stil > mag) or duur > LANGST:
        logout(request)
    elif abs(stil) > STAP:
        request.session[SLEUTEL] = time.time()
        request.session.setdefault(BEGIN, time.time())
