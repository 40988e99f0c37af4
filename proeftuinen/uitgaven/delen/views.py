"""Publishing and fetching editions."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.bladzijde import toon_uitgaven
from proeftuinen.uitgaven.delen import actions
from proeftuinen.uitgaven.maken import opslag
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand
from proeftuinen.uitgaven.maken.stukken import MIMES

_WEG = "proeftuinen/uitgaven/maken/weg.html"


def vind_uitgave(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> Uitgave:
    """Return the edition if this reader may open it; else it does not exist."""
    rijen = Uitgave.objects.filter(proeftuin=proeftuin).zichtbaar_voor(request.lezer)
    deze = get_object_or_404(rijen, publiek_id=uid)
    deze.proeftuin = proeftuin
    return deze


@require_GET
@met_proeftuin(Recht.UITGAVEN_LEZEN)
def bestand(request: HttpRequest, proeftuin: Proeftuin, uid: str, soort: str) -> HttpResponse:
    """Hand over a file of an edition, and note that it was fetched."""
    deze = vind_uitgave(request, proeftuin, uid)
    los = [Uitgavebestand.Soort.BEELD, Uitgavebestand.Soort.WEB]  # each has a page of its own
    rijen = deze.bestanden.exclude(soort__in=los)
    rij = get_object_or_404(rijen, soort=soort)
    inhoud = None if deze.vervallen_op else opslag.lees(rij)
    if inhoud is None:
        return toon_uitgaven(request, proeftuin, _WEG, context={"uitgave": deze}, status=410)
    actions.noteer_ophaling(uitgave=deze, soort=rij.soort, door=request.user)
    return als_bestand(inhoud, rij.naam, MIMES[rij.soort])


@require_POST
@met_proeftuin(Recht.UITGAVE_UITBRENGEN)
def uitbrengen(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Publish an edition; pressing twice publishes it once."""
    deze = vind_uitgave(request, proeftuin, uid)
    try:
        actions.breng_uit(uitgave=deze, door=request.user)
    except actions.Vervallen as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, f"{deze} is uitgebracht.")
    return redirect(deze)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.UITGAVE_UITBRENGEN)
def intrekken(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Take an edition back, after asking."""
    deze = vind_uitgave(request, proeftuin, uid)
    if request.method == "GET":
        sjabloon = "proeftuinen/uitgaven/delen/intrekken.html"
        return toon_uitgaven(request, proeftuin, sjabloon, context={"uitgave": deze})
    actions.trek_in(uitgave=deze, door=request.user)
    messages.success(request, f"{deze} is teruggenomen.")
    return redirect(deze)
