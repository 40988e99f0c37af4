"""Pages of "Toch herkend?": hiding at once, and deciding without reading."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from casustafel.bladzijde import INZICHTEN, TAFELS, toon_tafel
from casustafel.inzichten.lezen import te_lezen
from casustafel.kluis.sleutels import SleutelWeg
from casustafel.melden import actions, lezen
from casustafel.melden.forms import BesluitForm
from casustafel.melden.models import Besluit, Melding
from casustafel.plannen.decorators import TOT_HET_EIND, met_tafel
from casustafel.plannen.models import Deel, Tafel
from leerwerkplaats.gebruikers.beveiliging.opnieuw import pas_bewezen
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "casustafel/melden"
VERBORGEN = "Het is verborgen. De procesbegeleider kijkt ernaar. Dank je wel."


@require_http_methods(["GET", "POST"])
@met_tafel(Deel.TAFEL, in_=TOT_HET_EIND)
def tafel_herkend(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Ask once, then hide the table from everyone at it."""
    if request.method == "POST":
        actions.meld_tafel(tafel=tafel, door=request.user)
        messages.success(request, VERBORGEN)
        return redirect(tafel)
    context = {"terug_url": tafel.get_absolute_url(), "wat": "deze tafel", "tafel": tafel}
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/herkend.html", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.INZICHTEN_LEZEN)
def inzicht_herkend(request: HttpRequest, proeftuin: Proeftuin, inid: str) -> HttpResponse:
    """Ask once, then hide the insight everywhere; whoever reads it may."""
    inzicht = get_object_or_404(te_lezen(proeftuin, request.lezer), publiek_id=inid)
    inzicht.proeftuin = proeftuin
    if request.method == "POST":
        actions.meld_inzicht(inzicht=inzicht, door=request.user)
        messages.success(request, VERBORGEN)
        return redirect("casustafel:inzichten", proeftuin.publiek_id)
    context = {"terug_url": inzicht.get_absolute_url(), "wat": "dit inzicht", "inzicht": inzicht}
    return toon_tafel(request, proeftuin, f"{MAP}/herkend.html", sub=INZICHTEN, context=context)


@require_GET
@met_proeftuin(Recht.CASUSTAFEL_BEHEREN)
def meldingen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what was hidden here, and what was decided."""
    bladzijde = blader(request, lezen.meldingen_van(proeftuin))
    context = {"regels": [lezen.als_regel(deel) for deel in bladzijde], "page_obj": bladzijde}
    return toon_tafel(request, proeftuin, f"{MAP}/meldingen.html", sub=TAFELS, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.CASUSTAFEL_BEHEREN)
@pas_bewezen
def melding(request: HttpRequest, proeftuin: Proeftuin, mdid: str) -> HttpResponse:
    """Decide about a notice, once; afterwards write down that the authority was told."""
    deze = get_object_or_404(lezen.meldingen_van(proeftuin), publiek_id=mdid)
    deze.proeftuin = proeftuin
    for ding in filter(None, (deze.tafel, deze.inzicht)):
        ding.proeftuin = proeftuin
    form = BesluitForm(request.POST or None, melding=deze)
    if request.method == "POST" and deze.besluit:
        _na_besluit(request, deze)
        return redirect("casustafel:melding", proeftuin.publiek_id, deze.publiek_id)
    if request.method == "POST" and form.is_valid():
        return _besluit(request, proeftuin, deze, form)
    context = {"regel": lezen.als_regel(deze), "form": form}
    return toon_tafel(request, proeftuin, f"{MAP}/melding.html", context=context)


def _na_besluit(request: HttpRequest, deze: Melding) -> None:
    if request.POST.get("uitkomst") == "niet":
        actions.geen_datalek(melding=deze, door=request.user)
        messages.success(request, "Opgeschreven dat het niet gemeld hoeft te worden.")
    else:
        actions.meld_datalek(melding=deze, door=request.user)
        messages.success(request, "Opgeschreven dat het gemeld is.")


def _besluit(
    request: HttpRequest, proeftuin: Proeftuin, deze: Melding, form: BesluitForm
) -> HttpResponse:
    keuze = Besluit(form.cleaned_data["besluit"])
    datalek = form.cleaned_data["datalek"] == "ja"
    try:
        actions.besluit(melding=deze, door=request.user, keuze=keuze, datalek=datalek)
    except actions.AlBesloten:
        messages.info(request, "Iemand anders heeft net besloten. Dit is wat er nu staat.")
    except SleutelWeg:
        form.add_error(
            "besluit", "De tafel van dit inzicht is al gewist. Laat het weer zien, of wis het."
        )
        context = {"regel": lezen.als_regel(deze), "form": form}
        return toon_tafel(request, proeftuin, f"{MAP}/melding.html", context=context)
    else:
        messages.success(request, "Je besluit is opgeschreven en uitgevoerd.")
    return redirect("casustafel:melding", proeftuin.publiek_id, deze.publiek_id)
