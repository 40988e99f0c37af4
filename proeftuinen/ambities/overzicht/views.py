"""The ambition as a whole: what was adopted and what comes of it, or the way towards it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.bladzijde import AMBITIE, toon_ambitie
from proeftuinen.ambities.drukken.lezen import is_gedeeld, te_lezen
from proeftuinen.ambities.drukken.poster import kaal
from proeftuinen.ambities.overzicht import actions
from proeftuinen.ambities.overzicht.weg import lees_weg
from proeftuinen.ambities.schrijven.models import Ambitieversie
from proeftuinen.ambities.zinnen.lezen import opbrengst_van, zinnen_van
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/ambities/overzicht"


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def ambitie(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the ambition sentence by sentence; without one, what to do first."""
    versie = Ambitieversie.objects.filter(proeftuin=proeftuin).first()
    zinnen = list(zinnen_van(proeftuin)) if versie else []
    opbrengst = opbrengst_van(zinnen, proeftuin, request.lezer) if zinnen else {}
    context = {
        "versie": versie,
        "delen": kaal(versie) if versie else {},
        "regels": [(zin, opbrengst[zin.publiek_id]) for zin in zinnen],
        "weg": lees_weg(proeftuin, versie),
        "gedeeld": is_gedeeld(proeftuin) if versie else False,
    }
    return toon_ambitie(request, proeftuin, f"{MAP}/ambitie.html", sub=AMBITIE, context=context)


@require_GET
@met_proeftuin(Recht.AMBITIE_LEZEN)
def lezen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show only what was adopted, to whom it is shared with."""
    versie = te_lezen(proeftuin, request.lezer)
    zinnen = zinnen_van(proeftuin)
    context = {"versie": versie, "delen": kaal(versie), "zinnen": zinnen}
    return toon(request, proeftuin, f"{MAP}/lezen.html", tab="Overzicht", context=context)


@require_POST
@met_proeftuin(Recht.AMBITIE_VASTSTELLEN)
def delen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Share the ambition with the municipality and the national programme, or no longer."""
    te_lezen(proeftuin, request.lezer)
    keuze = request.POST.get("delen")
    if keuze in ("ja", "nee"):
        actions.deel(proeftuin=proeftuin, door=request.user, aan=keuze == "ja")
        zin = "Wie van de gemeente meeleest, ziet de ambitie nu." if keuze == "ja" else ""
        messages.success(request, zin or "De ambitie is niet meer gedeeld.")
    return redirect("proeftuinen:ambitie", proeftuin.publiek_id)
