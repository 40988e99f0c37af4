"""The page of a table from the inside."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from casustafel.blad.delen import BLADEN, DELEN, delen_van
from casustafel.bladzijde import toon_tafel
from casustafel.blikken.views import nieuw_form
from casustafel.plannen.decorators import TOT_HET_EIND, met_tafel
from casustafel.plannen.lezen import brengt_in, mag_leiden
from casustafel.plannen.models import Deel, Tafel, Tafelstand, Vorm

MAP = "casustafel/blad"
_SJABLOON = {
    Tafelstand.OPEN: "aan_tafel.html",
    Tafelstand.DICHT: "dicht.html",
    Tafelstand.GEPLAND: "gepland.html",
}


@require_GET
@met_tafel(Deel.TAFEL, in_=TOT_HET_EIND)
def aan_tafel(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show the table: all of it while it is open, what is left when it closed, or how to begin."""
    stand = tafel.stand
    deel = request.GET.get("deel", "")
    context: dict[str, Any] = {
        "tafel": tafel,
        "bladen": BLADEN,
        "aantal": tafel.gasten.count(),
        "deel": deel if deel in DELEN else DELEN[0],
        "mag_schrijven": stand != Tafelstand.GEPLAND,
        "mag_leiden": mag_leiden(tafel, tafel.ik),
        **delen_van(tafel, request.lezer, stand, alle=bool(request.GET.get("alle"))),
    }
    if stand == Tafelstand.OPEN:
        context["form"] = nieuw_form(request, tafel)
    if stand == Tafelstand.GEPLAND:
        brengt = brengt_in(tafel, tafel.ik)
        context |= {"brengt_in": brengt, "schrijft": brengt and tafel.vorm == Vorm.GESCHREVEN}
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/{_SJABLOON[stand]}", context=context)
