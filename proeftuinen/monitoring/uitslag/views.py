"""Pages of results: what was counted, what people wrote, and closing a list."""

from dataclasses import replace
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.bronnen.actions import citaat_maken
from proeftuinen.monitoring.bladzijde import toon_oogst
from proeftuinen.monitoring.invullen.lezen import beantwoord, gevraagd
from proeftuinen.monitoring.uitslag import actions, lezen, vergelijken, zinnen
from proeftuinen.monitoring.uitslag.forms import CitaatUitAntwoordForm
from proeftuinen.monitoring.uitslag.regels import MINST
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst
from proeftuinen.traject.decorators import met_proeftuin, met_siterecht
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/monitoring/uitslag"
GESLOTEN = "De lijst is dicht. Dit is de uitslag."
WEER_OPEN = "De lijst is weer open."
AL_DICHT = "De lijst was al dicht."
MEE = "De uitslagen van deze plek tellen nu mee. Je ziet ook wat andere plekken zeggen."
NIET_MEE = "De uitslagen van deze plek tellen niet meer mee."
AL_GETOOND = "Er is al een uitslag te zien. Daarom kan de lijst niet meer open."


def _vind(proeftuin: Proeftuin, vlid: str) -> Vragenlijst:
    lijst = get_object_or_404(Vragenlijst.objects.van(proeftuin), publiek_id=vlid)
    lijst.proeftuin = proeftuin
    return lijst


@require_GET
@met_proeftuin(Recht.UITSLAG_LEZEN)
def uitslag(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Show the results of a closed list; before that only to who takes part, that they come."""
    lijst = _vind(proeftuin, vlid)
    dicht = lijst.stand == Vragenlijst.Stand.DICHT
    if not dicht and Recht.VRAGENLIJSTEN_ZIEN not in request.mag:
        raise Http404
    context = {"lijst": lijst, "dicht": dicht, "minst": MINST}
    if dicht:
        beelden = lezen.uitslag_van(lijst)
        context |= {
            "beelden": [deel for deel in beelden if deel.vraag.soort != Lijstvraag.Soort.OPEN],
            "open_vragen": [deel for deel in beelden if deel.vraag.soort == Lijstvraag.Soort.OPEN],
            "respons": zinnen.zeg_respons(lijst.aantal or 0, lijst.gevraagd or 0),
            "mag_heropenen": actions.mag_heropenen(lijst),
        }
        if proeftuin.vergelijkbaar:
            anderen = vergelijken.zinnen_bij(lijst)
            context["beelden"] = [
                replace(deel, anderen=anderen.get(deel.vraag.sleutel, ""))
                for deel in context["beelden"]
            ]
    return toon_oogst(request, proeftuin, f"{MAP}/uitslag.html", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def sluiten(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Ask before closing: it cannot be undone once there are results."""
    lijst = _vind(proeftuin, vlid)
    naar = reverse("proeftuinen:uitslag", args=[proeftuin.publiek_id, lijst.publiek_id])
    if request.method == "POST":
        try:
            actions.sluit(lijst=lijst, door=request.user)
            messages.success(request, GESLOTEN)
        except actions.NietOpen:
            messages.info(request, AL_DICHT)
        return redirect(naar)
    if not lijst.is_open:
        return redirect(naar if lijst.stand == Vragenlijst.Stand.DICHT else lijst)
    context = {
        "lijst": lijst,
        "respons": zinnen.zeg_respons(beantwoord(lijst), gevraagd(lijst)),
        "te_weinig": beantwoord(lijst) < MINST,
        "minst": MINST,
    }
    return toon_oogst(request, proeftuin, f"{MAP}/sluiten.html", context=context)


@require_POST
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def heropenen(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Let people answer again, as long as nothing was shown."""
    lijst = _vind(proeftuin, vlid)
    try:
        actions.heropen(lijst=lijst, door=request.user)
        messages.success(request, WEER_OPEN)
    except actions.AlGetoond:
        messages.error(request, AL_GETOOND)
        return redirect("proeftuinen:uitslag", proeftuin.publiek_id, lijst.publiek_id)
    except actions.NietOpen:
        pass
    return redirect(lijst)


@require_POST
@met_proeftuin(Recht.PROEFTUIN_BEWERKEN)
def meetellen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Let the results count among those of other places, or no longer."""
    mee = request.POST.get("mee") == "ja"
    vergelijken.kies(proeftuin=proeftuin, door=request.user, mee=mee)
    messages.success(request, MEE if mee else NIET_MEE)
    return redirect("proeftuinen:vragenlijsten", proeftuin.publiek_id)


@require_GET
@met_siterecht(Recht.LANDELIJK_ZIEN)
def over_plekken(request: HttpRequest) -> HttpResponse:
    """Show what places that count said together, by shape, moment and question."""
    context = {
        "regels": vergelijken.regels(),
        "plekken": vergelijken.plekken_die_meetellen(),
        "minst": vergelijken.MINST_PLEKKEN,
    }
    return render(request, f"{MAP}/over_plekken.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.OPEN_ANTWOORDEN_LEZEN)
def open_antwoorden(
    request: HttpRequest, proeftuin: Proeftuin, vlid: str, lvid: str
) -> HttpResponse:
    """Show what people wrote, and make a quote of it: that then waits for consent."""
    lijst = _vind(proeftuin, vlid)
    vraag = get_object_or_404(lijst.vragen, publiek_id=lvid, soort=Lijstvraag.Soort.OPEN)
    if lijst.stand != Vragenlijst.Stand.DICHT:
        raise Http404
    teksten = lezen.open_antwoorden(vraag)
    genoeg = teksten.count() >= MINST
    if request.method == "POST" and genoeg:
        form = CitaatUitAntwoordForm(request.POST, teksten=teksten)
        if form.is_valid():
            return redirect(_maak_citaat(request, proeftuin, form))
        messages.error(request, "Dit antwoord is er niet meer. Kies het opnieuw.")
    deel = blader(request, teksten) if genoeg else None
    context = {
        "lijst": lijst,
        "vraag": vraag,
        "deel": deel,
        "rijen": [(tekst, uuid4()) for tekst in deel or ()],  # a key each: one quote of each
        "minst": MINST,
    }
    return toon_oogst(request, proeftuin, f"{MAP}/open_antwoorden.html", context=context)


def _maak_citaat(request: HttpRequest, proeftuin: Proeftuin, form: CitaatUitAntwoordForm) -> str:
    def maak() -> str:
        waarden = {"tekst": form.cleaned_data["tekst"], "rol": "deelnemer"}
        citaat = citaat_maken(proeftuin=proeftuin, door=request.user, waarden=waarden)
        messages.success(request, "Het citaat staat klaar. Het mag nog nergens in.")
        return citaat.get_absolute_url()

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)
