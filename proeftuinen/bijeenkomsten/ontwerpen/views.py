"""Beginning a run sheet from something: our designs, an earlier meeting, or a file."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from proeftuinen.bijeenkomsten.ontwerpen import actions, bron
from proeftuinen.bijeenkomsten.ontwerpen.bestand import Bestand, schrijf
from proeftuinen.bijeenkomsten.ontwerpen.forms import InleesForm
from proeftuinen.bijeenkomsten.ontwerpen.vorm import aantal
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.bouwen.lijnen import Bouwfout
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bijeenkomsten/ontwerpen"
HIER = "Programma"


def _kiezen_url(deze: Bijeenkomst) -> str:
    return adres("proeftuinen:ontwerp-kiezen", deze.proeftuin.publiek_id, deze.publiek_id)


def _neem_over(request: HttpRequest, deze: Bijeenkomst, bestand: Bestand) -> HttpResponse:
    try:
        actions.neem_over(bijeenkomst=deze, bestand=bestand, door=request.user)
    except Bouwfout as fout:
        messages.error(request, str(fout))
        return redirect(deze)
    zin = f"Het draaiboek “{bestand.titel}” staat klaar. Pas het aan zoals jullie willen."
    messages.success(request, zin)
    return redirect(deze)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def kiezen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Offer what a run sheet can begin with."""
    deze = vind(proeftuin, bkid)
    context = {
        "ontwerpen": bron.voor(deze),
        "eerdere": bron.eerdere(deze, request.user)[: bron.TE_ZIEN],
        "leeg": not deze.onderdelen.exists(),
    }
    return toon_bijeenkomst(request, deze, f"{MAP}/kiezen.html", deel=HIER, context=context)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def toepassen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Take over what was chosen; when blocks stand there already it asks first."""
    deze = vind(proeftuin, bkid)
    keuze = request.POST.get("bron", "")[:60]
    bestand = bron.vind(deze, keuze, request.user)
    if bestand is None:
        messages.error(request, "Dat draaiboek is er niet meer. Kies een ander.")
        return redirect(_kiezen_url(deze))
    staat_er = deze.onderdelen.count()
    if staat_er and request.POST.get("vervang") != "ja":
        context = {
            "bron": keuze,
            "bestand": bestand,
            "nieuw": aantal(bestand.blokken),
            "staat_er": staat_er,
            "terug_url": _kiezen_url(deze),
        }
        return toon_bijeenkomst(request, deze, f"{MAP}/vervangen.html", deel=HIER, context=context)
    return _neem_over(request, deze, bestand)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def bestand(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Give the run sheet as a file, without people."""
    deze = vind(proeftuin, bkid)
    inhoud = schrijf(bron.uit_bijeenkomst(deze))
    antwoord = HttpResponse(inhoud, content_type="application/json")
    naam = f"{slugify(deze.titel)[:60] or 'ons'}.draaiboek.json"
    antwoord["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=naam) or "attachment"
    )
    return antwoord


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def inlezen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Take in a run sheet from a file."""
    deze = vind(proeftuin, bkid)
    leeg = not deze.onderdelen.exists()
    form = InleesForm(*_gestuurd(request), leeg=leeg)
    if request.method == "POST" and form.is_valid():
        return _neem_over(request, deze, form.cleaned_data["bestand"])
    context = {"form": form, "terug_url": _kiezen_url(deze)}
    return toon_bijeenkomst(request, deze, f"{MAP}/inlezen.html", deel=HIER, context=context)


def _gestuurd(request: HttpRequest) -> tuple:
    """Return what was sent; an empty post is a post too."""
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)
