"""Lists of questions: which there are, making one, looking, changing and opening it."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.monitoring.bladzijde import toon_oogst
from proeftuinen.monitoring.vragenlijsten import actions, lezen
from proeftuinen.monitoring.vragenlijsten.forms import (
    LEEG,
    LIJSTVELDEN,
    VOORRAAD,
    SluitdagForm,
    VragenlijstForm,
    VragenlijstMaakForm,
    begin_van_lijst,
)
from proeftuinen.monitoring.vragenlijsten.models import Moment, Vragenlijst, Wijze
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/monitoring/vragenlijsten"
EERDERE = 20
"""So many earlier lists one can begin with."""
OPEN = "Deze lijst is al geopend. Dan kun je dit niet meer wijzigen."
DICHT = "Deze lijst is gesloten. Dan kun je niets meer wijzigen."
ZONDER_VRAGEN = "Zet er eerst een vraag bij. Dan kun je de lijst openen."
DAG_VOORBIJ = "De laatste dag om in te vullen is al geweest. Kies eerst een andere dag."


def pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: Mapping[str, Any]
) -> HttpResponse:
    """Show a page about lists."""
    return toon_oogst(request, proeftuin, f"{MAP}/{sjabloon}", context=context)


def naar_lijsten(proeftuin: Proeftuin) -> str:
    """Return the address of all lists."""
    return adres("proeftuinen:vragenlijsten", proeftuin.publiek_id)


def te_laat(request: HttpRequest, lijst: Vragenlijst) -> HttpResponse | None:
    """Lead back, with words, who wants to change a list that is open or closed already."""
    if lijst.stand == Vragenlijst.Stand.CONCEPT:
        return None
    messages.info(request, OPEN if lijst.is_open else DICHT)
    return redirect(lijst)


@require_GET
@met_proeftuin(Recht.UITSLAG_LEZEN)
def vragenlijsten(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the lists of a place; who reads along sees those that are closed."""
    rijen = lezen.met_vragen(lezen.lijsten_voor(proeftuin, request.lezer))
    bladzijde = blader(request, rijen)
    for lijst in bladzijde.object_list:
        lijst.proeftuin = proeftuin
    regels = [
        (lijst, lezen.zeg_over(lijst) if lijst.is_open else "") for lijst in bladzijde.object_list
    ]
    return pagina(request, proeftuin, "lijst.html", {"pagina": bladzijde, "regels": regels})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def vragenlijst_nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Make a list."""
    eerdere = list(Vragenlijst.objects.van(proeftuin)[:EERDERE])
    moment = request.GET.get("moment", "")
    begin = {
        "moment": moment if moment in Moment.values else "",
        "begin": VOORRAAD,
        "wijze": Wijze.GECODEERD,
    }
    form = VragenlijstMaakForm(request.POST or None, initial=begin, eerdere=eerdere)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            lijst = _maak(request, proeftuin, form, eerdere)
            messages.success(request, "De lijst staat klaar. Kijk de vragen na, en open hem dan.")
            return lijst.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "terug_url": naar_lijsten(proeftuin)}
    return pagina(request, proeftuin, "nieuw.html", context)


def _maak(
    request: HttpRequest,
    proeftuin: Proeftuin,
    form: VragenlijstMaakForm,
    eerdere: list[Vragenlijst],
) -> Vragenlijst:
    gekozen = form.cleaned_data
    vast = {
        "proeftuin": proeftuin,
        "door": request.user,
        "moment": gekozen["moment"],
        "wijze": gekozen["wijze"],
    }
    if gekozen["begin"] == VOORRAAD:
        return actions.maak_uit_voorraad(**vast, titel=gekozen["titel"])
    titel = gekozen["titel"] or actions.zeg_titel(gekozen["moment"])
    if gekozen["begin"] == LEEG:
        return actions.maak(**vast, titel=titel)
    bron = next(lijst for lijst in eerdere if lijst.publiek_id == gekozen["begin"])
    vragen = bron.vragen.filter(vervallen_op=None)
    return actions.maak(**vast, titel=titel, uitleg=bron.uitleg, vragen=vragen)


@require_GET
@met_proeftuin(Recht.VRAGENLIJSTEN_ZIEN)
def vragenlijst(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Show a list: its questions as people will see them, and what is next."""
    lijst = lezen.vind(proeftuin, vlid, request.lezer)
    vragen = list(lijst.vragen.all())
    duur = lezen.minuten(vragen)
    beheert = request.lezer.mag(Recht.VRAGENLIJSTEN_BEHEREN)
    context = {
        "lijst": lijst,
        "regels": lezen.als_regels(vragen),
        "vervallen": [vraag for vraag in vragen if vraag.vervallen_op],
        "minuten": duur,
        "lang": duur > lezen.LANG,
        "over": lezen.zeg_over(lijst),
        "mag_wijzigen": beheert and lijst.stand == Vragenlijst.Stand.CONCEPT,
        "mag_schrappen": beheert and lijst.is_open,
    }
    return pagina(request, proeftuin, "vragenlijst.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def vragenlijst_bewerken(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Change what stands above a list, how it is answered and until when."""
    lijst = lezen.vind(proeftuin, vlid, request.lezer)
    begin = {"versie": lijst.versie, **begin_van_lijst(lijst)}
    form = VragenlijstForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        waarden = {naam: form.cleaned_data[naam] for naam in LIJSTVELDEN}
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(lijst=lijst, door=request.user, versie=versie, waarden=waarden)
        except actions.NietMeer:
            form.add_error(None, OPEN)
        except Bewerkingsconflict as botsing:
            return _botst(request, form, botsing.huidig, lijst)
        else:
            messages.success(request, "De lijst is gewijzigd.")
            return redirect(lijst)
    elif request.method == "GET" and (terug := te_laat(request, lijst)):
        return terug
    return pagina(request, proeftuin, "bewerken.html", {"form": form, "lijst": lijst})


def _botst(
    request: HttpRequest,
    form: VragenlijstForm | SluitdagForm,
    nu: Vragenlijst,
    lijst: Vragenlijst,
) -> HttpResponse:
    naar = lijst.get_absolute_url()
    return conflict(request, form, huidig=begin_van_lijst(nu), versie=nu.versie, adres=naar)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def vragenlijst_sluitdag(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Change until when an open list can be answered."""
    lijst = lezen.vind(proeftuin, vlid, request.lezer)
    if not lijst.is_open:
        if lijst.stand == Vragenlijst.Stand.CONCEPT:
            return redirect("proeftuinen:vragenlijst-bewerken", proeftuin.publiek_id, vlid)
        messages.info(request, DICHT)
        return redirect(lijst)
    begin = {"versie": lijst.versie, "sluit_op": lijst.sluit_op}
    form = SluitdagForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        dag, versie = form.cleaned_data["sluit_op"], form.cleaned_data["versie"]
        try:
            actions.zet_sluitdag(lijst=lijst, door=request.user, versie=versie, sluit_op=dag)
        except actions.NietMeer:
            form.add_error(None, DICHT)
        except Bewerkingsconflict as botsing:
            return _botst(request, form, botsing.huidig, lijst)
        else:
            messages.success(request, "De laatste dag is gewijzigd.")
            return redirect(lijst)
    return pagina(request, proeftuin, "sluitdag.html", {"form": form, "lijst": lijst})


@require_POST
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def vragenlijst_openen(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Let people answer from now on."""
    lijst = lezen.vind(proeftuin, vlid, request.lezer)
    try:
        actions.open_lijst(lijst=lijst, door=request.user)
    except actions.NietMeer:
        messages.info(request, "Deze lijst was al geopend.")
    except actions.ZonderVragen:
        messages.error(request, ZONDER_VRAGEN)
    except actions.DagVoorbij:
        messages.error(request, DAG_VOORBIJ)
    else:
        messages.success(request, "De lijst is open. Vraag nu mensen om hem in te vullen.")
    return redirect(lijst)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def vragenlijst_weghalen(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Ask first, then take away a list that was never open."""
    lijst = lezen.vind(proeftuin, vlid, request.lezer)
    if terug := te_laat(request, lijst):
        return terug
    if request.method == "POST":
        try:
            actions.haal_weg(lijst=lijst, door=request.user)
        except actions.NietMeer:
            messages.info(request, OPEN)
            return redirect(lijst)
        messages.success(request, "De lijst is weg.")
        return redirect(naar_lijsten(proeftuin))
    return pagina(request, proeftuin, "weghalen.html", {"lijst": lijst})
