"""Links that work without an account: signed, and ended by the row that they point at.

One mechanism for invitations, and later for answers, confirmations and share links. The token is
made from the row's public id and the site's secret, so it stands in no table and no log; when it
ends, and whether it was used or taken back, the row says. A GET only shows, a POST changes: mail
scanners open links.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse


def _signer(soort: str) -> Signer:
    return Signer(salt=f"leerwerkplaats.link.{soort}", sep=".")


def maak_token(soort: str, publiek_id: str) -> str:
    """Return the token for a row; `soort` keeps a link of one kind from opening another."""
    return _signer(soort).sign(publiek_id)


def lees_token(soort: str, token: str) -> str:
    """Return the public id in the token, or "" when it is not ours or was tampered with."""
    try:
        return _signer(soort).unsign(token)
    except BadSignature:
        return ""


def zonder_verwijzer(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Keep the page's path, which holds the token, from the next site or page, and from searchers.

    `strict-origin` and not `no-referrer`: under that one a browser posts with `Origin: null`,
    which the CSRF check rightly refuses (Fetch standard, "append a request Origin header").
    """

    @wraps(view)
    def stil(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord = view(request, *args, **kwargs)
        antwoord["Referrer-Policy"] = "strict-origin"
        antwoord["X-Robots-Tag"] = "noindex, nofollow"
        return antwoord

    return stil
