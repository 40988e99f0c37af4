"""Waiting for a file, fetching it, and asking again. Only for who asked, with the right now."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import opslag
from leerwerkplaats.web.opdrachten.actions import vraag_opnieuw
from leerwerkplaats.web.opdrachten.bewaren import DAGEN
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort, soort_van
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SJABLOON = "proeftuinen/traject/opdracht.html"


def _opdracht(
    request: HttpRequest, proeftuin: Proeftuin, opid: str
) -> tuple[Opdracht, Opdrachtsoort]:
    """Return one's own row of this place; 403 when the right for its kind is gone meanwhile."""
    eigen = Opdracht.objects.filter(gebruiker=request.user, ruimte=proeftuin.publiek_id)
    deze = get_object_or_404(eigen, publiek_id=opid)
    soort = soort_van(deze.soort)
    if soort is None:
        raise Http404
    if soort.recht not in request.mag or (soort.mag and not soort.mag(deze)):
        raise PermissionDenied
    return deze, soort


def _terug(proeftuin: Proeftuin, deze: Opdracht, soort: Opdrachtsoort) -> tuple[str, str]:
    """Return what the page is called where it was asked, and its address."""
    if soort.waar is None:
        return proeftuin.titel, proeftuin.get_absolute_url()
    label, naam = soort.waar(deze)
    return label, reverse(naam, args=[proeftuin.publiek_id])


@require_GET
@met_proeftuin(Recht.PROEFTUIN_ZIEN)
def opdracht(request: HttpRequest, proeftuin: Proeftuin, opid: str) -> HttpResponse:
    """Show how far it is, or the file; htmx asks again until it is done."""
    deze, soort = _opdracht(request, proeftuin, opid)
    sjabloon = f"{SJABLOON}#stand" if request.htmx else SJABLOON
    loopt = deze.stand in {Opdracht.Stand.WACHT, Opdracht.Stand.BEZIG}
    weg_op = localdate(deze.gemaakt) + timedelta(days=DAGEN)
    context = {"opdracht": deze, "soort": soort, "loopt": loopt, "weg_op": weg_op}
    context["terug"] = _terug(proeftuin, deze, soort)
    return toon(request, proeftuin, sjabloon, tab="geen", context=context)


@require_GET
@met_proeftuin(Recht.PROEFTUIN_ZIEN)
def bestand(request: HttpRequest, proeftuin: Proeftuin, opid: str) -> HttpResponse:
    """Hand over the file; one that was cleared up meanwhile can be asked for again."""
    deze, _ = _opdracht(request, proeftuin, opid)
    inhoud = opslag.lees(deze.pad) if deze.stand == Opdracht.Stand.KLAAR else None
    if inhoud is None:
        raise Http404
    leg_vast(
        "opdracht.opgehaald",
        door=request.user,
        soort="opdracht",
        object_id=deze.publiek_id,
        ruimte=proeftuin.publiek_id,
    )
    return als_bestand(inhoud, deze.bestandsnaam, deze.mime)


@require_POST
@met_proeftuin(Recht.PROEFTUIN_ZIEN)
def opnieuw(request: HttpRequest, proeftuin: Proeftuin, opid: str) -> HttpResponse:
    """Have it made once more; pressing twice gives the one that runs."""
    deze, _ = _opdracht(request, proeftuin, opid)
    nieuw = vraag_opnieuw(opdracht=deze)
    return redirect("proeftuinen:opdracht", proeftuin.publiek_id, nieuw.publiek_id)
