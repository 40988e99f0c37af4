"""The pages behind a share link: who has it and its password reads one edition, and nothing else.

A GET changes nothing but that a file was fetched. Without the password every address looks alike,
whether there is a link behind it or not.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.limiet import is_te_vaak, is_vol, te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.uitgaven.delen import actions, links
from proeftuinen.uitgaven.delen.forms import WachtwoordForm
from proeftuinen.uitgaven.delen.lezen import opvolger
from proeftuinen.uitgaven.delen.models import Deellink
from proeftuinen.uitgaven.maken import opslag
from proeftuinen.uitgaven.maken.lezen import webtekst
from proeftuinen.uitgaven.maken.models import Uitgavebestand
from proeftuinen.uitgaven.maken.stukken import MIMES

MAP = "proeftuinen/uitgaven/delen"
MIS = (
    "Dit klopt niet, of de link werkt niet meer. Kijk het wachtwoord na. Lukt het niet? Vraag het "
    "aan wie je de link stuurde."
)
_Soort = Uitgavebestand.Soort


def _toon(
    request: HttpRequest, sjabloon: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    antwoord = render(request, f"{MAP}/{sjabloon}", context, status=status)
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def deellink(request: HttpRequest, token: str) -> HttpResponse:
    """Ask the password; then show the edition and its files."""
    link = links.vind(token)
    if request.method == "POST":
        return _geef_wachtwoord(request, token, link)
    if link is None or not links.is_binnen(request, link):
        return _vraag(request, WachtwoordForm())
    if not links.mag_naar_buiten(link.uitgave):
        return _weg(request, link)
    bestanden = link.uitgave.bestanden.exclude(soort__in=[_Soort.BEELD, _Soort.WEB])
    rang = {soort: nr for nr, soort in enumerate(_Soort)}
    context = {
        "uitgave": link.uitgave,
        "link": link,
        "token": token,
        "bestanden": sorted(bestanden, key=lambda rij: rang[_Soort(rij.soort)]),
    }
    return _toon(request, "gedeeld.html", context)


def _geef_wachtwoord(request: HttpRequest, token: str, link: Deellink | None) -> HttpResponse:
    """Let in who gives the right password; only wrong ones are counted, but a right one waits."""
    sleutel = token[:200]
    if is_vol(request, "deellink", sleutel):
        return te_vaak(request, "deellink", sleutel) or _vraag(request, WachtwoordForm())
    form = WachtwoordForm(request.POST)
    if form.is_valid():
        if links.klopt(link, form.cleaned_data["wachtwoord"]) and link is not None:
            antwoord = redirect(request.path)
            links.laat_binnen(antwoord, link)
            return antwoord
        is_te_vaak(request, "deellink", sleutel)
        form.add_error("wachtwoord", MIS)
    return _vraag(request, form)


def _vraag(request: HttpRequest, form: WachtwoordForm) -> HttpResponse:
    return _toon(request, "wachtwoord.html", {"form": form})


def _weg(request: HttpRequest, link: Deellink) -> HttpResponse:
    """Say that the edition is gone, and whether there is a newer one."""
    context = {"uitgave": link.uitgave, "nieuw": opvolger(link.uitgave)}
    return _toon(request, "gedeeld_weg.html", context, 410)


def _binnen(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view its link; who did not give the password is asked for it."""

    @wraps(view)
    def bewaakt(request: HttpRequest, token: str, *args: Any, **kwargs: Any) -> HttpResponse:
        link = links.vind(token)
        if link is None or not links.is_binnen(request, link):
            return redirect("proeftuinen:deellink", token)
        if not links.mag_naar_buiten(link.uitgave):
            return _weg(request, link)
        return view(request, token, link, *args, **kwargs)

    return bewaakt


@require_GET
@login_not_required
@zonder_verwijzer
@_binnen
def lezen(request: HttpRequest, token: str, link: Deellink) -> HttpResponse:
    """Show the edition as a page; sources are words, as nobody here may open a record."""

    def beeldadres(naam: str) -> str:
        return adres("proeftuinen:deellink-beeld", token, naam)

    tekst = webtekst(link.uitgave, beeldadres)
    if tekst is None:
        return _weg(request, link)
    # Our own template wrote it, with what people typed escaped, and nobody can change it since.
    context = {"uitgave": link.uitgave, "token": token, "tekst": mark_safe(tekst)}  # noqa: S308
    return _toon(request, "gedeeld_lezen.html", context)


@require_GET
@login_not_required
@zonder_verwijzer
@_binnen
def bestand(request: HttpRequest, token: str, link: Deellink, soort: str) -> HttpResponse:
    """Hand over a file of the edition, and note by which link it was fetched."""
    rijen = link.uitgave.bestanden.exclude(soort__in=[_Soort.BEELD, _Soort.WEB])
    rij = get_object_or_404(rijen, soort=soort)
    inhoud = opslag.lees(rij)
    if inhoud is None:
        return _weg(request, link)
    actions.noteer_ophaling(uitgave=link.uitgave, soort=rij.soort, link=link)
    return als_bestand(inhoud, rij.naam, MIMES[_Soort(rij.soort)])


@require_GET
@login_not_required
@zonder_verwijzer
@_binnen
def beeld(request: HttpRequest, token: str, link: Deellink, naam: str) -> HttpResponse:
    """Hand over a picture of the edition."""
    rij = get_object_or_404(link.uitgave.bestanden, soort=_Soort.BEELD, naam=naam)
    inhoud = opslag.lees(rij)
    if inhoud is None:
        raise Http404
    return als_bestand(inhoud, rij.naam, MIMES[_Soort.BEELD], los=False)
