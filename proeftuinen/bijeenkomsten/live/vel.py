"""A question on paper: numbered lines to write on, boxes to draw in, choices to put dots on."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from proeftuinen.bijeenkomsten.aanwezig.leveren import WEG, als_resultaat, bijeenkomst_van, lever
from proeftuinen.bijeenkomsten.live.codes import MAP
from proeftuinen.bijeenkomsten.live.models import Livevraag
from proeftuinen.bijeenkomsten.live.papier import vind_vraag
from proeftuinen.bijeenkomsten.live.stippen import plekken_van
from proeftuinen.bijeenkomsten.plan.bladzijde import vind
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.netwerk.ladder.treden import UITLEG
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SOORT, NAAM = "bijeenkomst-vraag", "vraag"
REGELS = 14
"""Lines on a sheet: room for a sentence by hand on each."""
_UITLEG = {
    Livesoort.CHECKIN: "Schrijf één woord op een regel. Je naam hoeft er niet bij.",
    Livesoort.IDEEEN: "Schrijf één idee per regel. Je naam hoeft er niet bij.",
    Livesoort.STIPPEN: "Zet je stippen in het vak achter wat je kiest.",
    Livesoort.VERBEELDING: "Teken hier. Schrijf eronder in één zin wat het laat zien.",
    Livesoort.VERHALEN: "Schrijf op welk verhaal jullie kozen, en waarom. Zonder namen.",
    Livesoort.LADDER: "Zet één stip op de hoogste trede die klopt. Er is geen goed of fout.",
}


def druk_vel(vraag: Livevraag) -> str:
    """Return the sheet of a question, on one or more A4."""
    bijeenkomst = vraag.zitting.bijeenkomst
    context = {
        "naam": bijeenkomst.proeftuin.titel,
        "dag": vandaag(),
        "bijeenkomst": bijeenkomst,
        "vraag": vraag,
        "uitleg": _UITLEG.get(Livesoort(vraag.soort), ""),
        **_vakken(vraag),
    }
    return render_to_string(f"{MAP}/vraag_pdf.html", context)


def _vakken(vraag: Livevraag) -> Mapping[str, Any]:
    if vraag.soort == Livesoort.STIPPEN:
        return {"keuzes": [plek.tekst for plek in plekken_van(vraag, None)]}
    if vraag.soort == Livesoort.LADDER:
        return {"treden": [(trede, UITLEG[trede]) for trede in reversed(Trede)]}
    if vraag.soort == Livesoort.VERBEELDING:
        return {"tekenen": True}
    return {"regels": range(1, REGELS + 1)}


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def vel(request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str) -> HttpResponse:
    """Hand over the sheet; the network has sheets of its own."""
    deze = vind(proeftuin, bkid)
    vraag = vind_vraag(deze, lvid)
    if vraag.soort == Livesoort.NULMETING:
        van = proeftuin.publiek_id, deze.publiek_id, lvid
        return redirect("proeftuinen:live-papier", *van)
    keuze = {"vraag": vraag.publiek_id}
    maak = {"soort": SOORT, "wat": NAAM, "keuze": keuze}
    return lever(request, deze, html=lambda: druk_vel(vraag), **maak)


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    bijeenkomst = bijeenkomst_van(opdracht)
    rijen = Livevraag.objects.filter(zitting__bijeenkomst=bijeenkomst).select_related("zitting")
    vraag = rijen.filter(publiek_id=opdracht.gegevens.get("vraag", "")).first()
    if vraag is None:
        raise Opdrachtfout(WEG)
    vraag.zitting.bijeenkomst = bijeenkomst
    meld(1, 2)
    return als_resultaat(druk_vel(vraag), NAAM, bijeenkomst)


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Bijeenkomsten", "proeftuinen:bijeenkomsten"


SOORTEN = {
    SOORT: Opdrachtsoort(
        "Een vraag op papier", Recht.BIJEENKOMSTEN_VOORBEREIDEN.value, _maak, _waar
    )
}
