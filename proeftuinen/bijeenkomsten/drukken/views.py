"""One plan, three prints, and what lies beside them on the table."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.aanwezig.leveren import lever
from proeftuinen.bijeenkomsten.drukken import mensen
from proeftuinen.bijeenkomsten.drukken.vellen import LEEG, VELLEN
from proeftuinen.bijeenkomsten.plan.bladzijde import vind
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

DIRECT_MENSEN = 100
"""People up to whom badges are handed over at once; more take over a second."""
DIRECT_BLOKKEN = 60
"""Blocks up to which a run sheet is handed over at once."""


def _groot(bijeenkomst: Bijeenkomst, wat: str) -> bool:
    """Tell whether this print takes over a second, so that the worker makes it."""
    if VELLEN[wat].plan:
        blokken = Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst)
        return blokken.count() > DIRECT_BLOKKEN
    return mensen.verwacht(bijeenkomst).count() > DIRECT_MENSEN


def _lever(request: HttpRequest, deze: Bijeenkomst, wat: str) -> HttpResponse:
    vel = VELLEN[wat]
    if vel.plan and not Agendaonderdeel.objects.filter(bijeenkomst=deze).exists():
        messages.warning(request, LEEG)
        return redirect(deze)
    groot = _groot(deze, wat)
    return lever(request, deze, soort=vel.soort, wat=wat, html=lambda: vel.maak(deze), groot=groot)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def programma(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Hand over the programme, to anyone who takes part."""
    return _lever(request, vind(proeftuin, bkid), "programma")


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def van_team(request: HttpRequest, proeftuin: Proeftuin, bkid: str, wat: str) -> HttpResponse:
    """Hand over a print of the run sheet for the team."""
    return _lever(request, vind(proeftuin, bkid), wat)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def van_mensen(request: HttpRequest, proeftuin: Proeftuin, bkid: str, wat: str) -> HttpResponse:
    """Hand over badges, table cards or the list to sign; with names, so it leaves a trail."""
    deze = vind(proeftuin, bkid)
    leg_vast(
        "bijeenkomst.namen_geprint",
        door=request.user,
        soort="bijeenkomst",
        object_id=deze.publiek_id,
        ruimte=proeftuin.publiek_id,
    )
    return _lever(request, deze, wat)
