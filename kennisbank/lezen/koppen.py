"""What machines are told of a page: its one address, and whether it is for them at all."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

BEWAAR_PAGINA = "public, max-age=60"
"""A page for all: a minute in any cache, so that what is taken back is soon gone everywhere."""


def volledig(adres: str) -> str:
    """Return an address of ours as others must know it: never after what a request says."""
    return f"{settings.SITE_URL.rstrip('/')}{adres}"


def zonder_bewijs(request: HttpRequest) -> dict[str, str]:
    """Return context without the proof of forms for who is signed out: it would set a cookie.

    A page that has a form of its own for who is signed out must not use it.
    """
    return {} if request.user.is_authenticated else {"csrf_token": ""}


def voor_allen(request: HttpRequest, antwoord: HttpResponse, bewaar: str) -> HttpResponse:
    """Let caches keep what everyone who is signed out gets; other answers stay private.

    Who brings a session may have been told something of their own, as that they signed out.
    """
    if not request.user.is_authenticated and settings.SESSION_COOKIE_NAME not in request.COOKIES:
        antwoord["Cache-Control"] = bewaar
    return antwoord
