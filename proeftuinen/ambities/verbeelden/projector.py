"""The gallery on the screen in the room: one picture at a time, by links and by keys."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.verbeelden import lezen
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def galerij(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show one picture on the whole screen; after the last comes the first."""
    beelden = lezen.voor_zaal(proeftuin, request.lezer)
    hier = lezen.buren(beelden, request.GET.get("beeld", ""))
    context = {"proeftuin": proeftuin, "beeld": None, "aantal": len(beelden)}
    if hier:
        plek, beeld = hier
        context |= {
            "beeld": beeld,
            "nummer": plek + 1,
            "vorige": beelden[plek - 1].verbeelding.publiek_id,
            "volgende": beelden[(plek + 1) % len(beelden)].verbeelding.publiek_id,
        }
    return render(request, "proeftuinen/ambities/verbeelden/galerij.html", context)
