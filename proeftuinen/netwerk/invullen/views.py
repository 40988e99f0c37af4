"""Mijn netwerk, for who is signed in."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.invullen import bladen
from proeftuinen.netwerk.invullen.ingang import met_account, voor_tik
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.NETWERK_INVULLEN)
def mijn_netwerk(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show one's list, and take it as a whole where there is no JavaScript."""
    ingang = met_account(request, proeftuin)
    return (bladen.neem_op if request.method == "POST" else bladen.blad)(request, ingang)


@require_POST
@met_proeftuin(Recht.NETWERK_INVULLEN)
def antwoord(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Keep one tap."""
    return bladen.tik(request, voor_tik(request, proeftuin))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.NETWERK_INVULLEN)
def klaar(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Say that one is done, and see one's own result."""
    ingang = met_account(request, proeftuin)
    return (bladen.klaar if request.method == "POST" else bladen.bedankt)(request, ingang)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.NETWERK_INVULLEN)
def gemist(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Name someone who is not in the list."""
    return bladen.gemist(request, met_account(request, proeftuin))
