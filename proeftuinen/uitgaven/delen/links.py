"""Links to an edition for who has no account: the address, the password, and what opens.

Who has the address still needs the password. An address that never was ours, one that ended and a
wrong password get one and the same answer, and cost the same work.
"""

import secrets
from functools import cache

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest, HttpResponse

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import lees_token, maak_token
from proeftuinen.uitgaven.boek.models import Publiek
from proeftuinen.uitgaven.delen.models import Deellink
from proeftuinen.uitgaven.maken.models import Uitgave

SOORT = "deellink"
PAD = "/gedeeld/"
"""Where the cookie of who gave the password goes: to no other page."""
SECONDEN = 2 * 3600
VOOR_BUITEN = frozenset({Publiek.GEMEENTE, Publiek.IEDEREEN})
"""Audiences of which an edition may go to people without an account."""
# No letters or figures that one mistakes for another, so that it can be read out on the phone.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def token_van(link: Deellink) -> str:
    """Return what stands in the address."""
    return maak_token(SOORT, link.publiek_id)


def adres_van(link: Deellink) -> str:
    """Return the whole address, as one sends it."""
    return f"{settings.SITE_URL}{adres('proeftuinen:deellink', token_van(link))}"


def stel_voor() -> str:
    """Return a password that can be read out: three groups of four."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3))


def mag_naar_buiten(uitgave: Uitgave) -> bool:
    """Tell whether a link to this edition may be made, and works."""
    return (
        uitgave.uitgebracht_op is not None
        and uitgave.vervallen_op is None
        and uitgave.publiek in VOOR_BUITEN
    )


def vind(token: str) -> Deellink | None:
    """Return the link behind this address while it runs."""
    rijen = Deellink.objects.filter(ingetrokken_op=None, tot__gte=vandaag())
    rijen = rijen.select_related("uitgave__proeftuin")
    return rijen.filter(publiek_id=lees_token(SOORT, token)).first()


@cache
def _van_niemand() -> str:
    return make_password(secrets.token_urlsafe())


def klopt(link: Deellink | None, wachtwoord: str) -> bool:
    """Tell whether this opens the link; without a link it takes as long, and is never right."""
    niemand = _van_niemand()
    goed = check_password(wachtwoord, link.wachtwoord if link else niemand)
    return goed and link is not None


def is_binnen(request: HttpRequest, link: Deellink) -> bool:
    """Tell whether this browser gave the password of this link not long ago."""
    naam = _koekje(link)
    gaf = request.get_signed_cookie(naam, default="", salt=_zout(link), max_age=SECONDEN)
    return gaf == "open"


def laat_binnen(antwoord: HttpResponse, link: Deellink) -> None:
    """Let this browser open the link for two hours."""
    antwoord.set_signed_cookie(
        _koekje(link),
        "open",
        salt=_zout(link),
        max_age=SECONDEN,
        path=PAD,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _koekje(link: Deellink) -> str:
    return f"gedeeld-{link.publiek_id}"


def _zout(link: Deellink) -> str:
    """Return what signs the cookie: of this link, with the password that it has now."""
    return f"gedeeld {link.publiek_id} {link.wachtwoord}"
