"""The same pages behind the link in a mail: who has it answers, no account is asked."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import lees_token, zonder_verwijzer
from proeftuinen.netwerk.invullen import bladen
from proeftuinen.netwerk.invullen.ingang import MAP, Ingang, met_link
from proeftuinen.netwerk.meten.links import SOORT, vind
from proeftuinen.netwerk.models import Meting, Netwerkplaats

type Blad = Callable[[HttpRequest, Ingang], HttpResponse]


def _met_link(request: HttpRequest, token: str, blad: Blad) -> HttpResponse:
    """Show a page of the place that the link opens; a link that opens none is counted.

    Who still answers when the wave just closed is told so, and keeps what was chosen.
    """
    plaats = vind(token)
    if plaats is None and not (request.method == "POST" and _net_gesloten(token)):
        return te_vaak(request, "netwerk") or render(request, f"{MAP}/verlopen.html", status=410)
    return blad(request, met_link(token, plaats))


def _net_gesloten(token: str) -> bool:
    rijen = Netwerkplaats.objects.filter(publiek_id=lees_token(SOORT, token))
    return rijen.filter(meting__stand=Meting.Stand.GESLOTEN).exists()


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def netwerk(request: HttpRequest, token: str) -> HttpResponse:
    """Show the list, and take it as a whole where there is no JavaScript."""
    return _met_link(request, token, bladen.neem_op if request.method == "POST" else bladen.blad)


@require_POST
@login_not_required
@zonder_verwijzer
def antwoord(request: HttpRequest, token: str) -> HttpResponse:
    """Keep one tap."""
    return _met_link(request, token, bladen.tik)


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def klaar(request: HttpRequest, token: str) -> HttpResponse:
    """Say that one is done, and see one's own result."""
    return _met_link(request, token, bladen.klaar if request.method == "POST" else bladen.bedankt)


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def gemist(request: HttpRequest, token: str) -> HttpResponse:
    """Name someone who is not in the list."""
    return _met_link(request, token, bladen.gemist)
