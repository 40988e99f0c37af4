"""Questions and experiences of a place: the list, one with its answers, asking and changing."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.mensen.models import zeg_naam
from proeftuinen.monitoring.bladzijde import VRAAG_HET, toon_verder
from proeftuinen.monitoring.vraaghet import actions, lezen, wie_helpt
from proeftuinen.monitoring.vraaghet.forms import (
    ANDERE_LEZERS,
    HulpantwoordMaakForm,
    HulpvraagForm,
    HulpvraagMaakForm,
    Zoekvraag,
    begin_van,
)
from proeftuinen.monitoring.vraaghet.knopen import SOORT
from proeftuinen.monitoring.vraaghet.models import Hulpvraag
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/monitoring/vraaghet"
VOL = f"Hier staan al {actions.MEESTE} antwoorden. Begin een nieuwe vraag."
NIET_RUIMER = (
    "Collega’s antwoordden al, voor minder lezers dan je nu kiest. Stel een nieuwe vraag als je "
    "ook anderen iets wilt vragen."
)
GEDAAN = {
    True: "Fijn dat het is opgelost. Schreef je op wat hielp? Dan heeft een ander er ook iets aan.",
    False: "Je vraag staat weer open.",
}


def pagina(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    context: dict[str, Any],
) -> HttpResponse:
    """Show a page of "Vraag het"."""
    return toon_verder(request, proeftuin, f"{MAP}/{sjabloon}", sub=VRAAG_HET, context=context)


def vind(proeftuin: Proeftuin, hvid: str) -> Hulpvraag:
    """Return a question of this place, or 404."""
    deze = get_object_or_404(lezen.vragen_van(proeftuin), publiek_id=hvid)
    deze.proeftuin = proeftuin
    return deze


def _eigen(request: HttpRequest, proeftuin: Proeftuin, hvid: str) -> Hulpvraag:
    """Return a question that this reader asked; to others it does not exist here."""
    deze = vind(proeftuin, hvid)
    if not lezen.is_van(deze, request.lezer):
        raise Http404
    return deze


@require_GET
@met_proeftuin(Recht.VRAAG_STELLEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what is asked and told here."""
    form = Zoekvraag(request.GET)
    vraag = form.vraag()
    rijen = lezen.zoek(lezen.vragen_van(proeftuin), vraag, request.user.pk)
    bladzijde = blader(request, rijen)
    context = {
        "form": form,
        "gezocht": bool(vraag),
        "vraag": f"{urlencode(vraag)}&" if vraag else "",
        "pagina": bladzijde,
        "regels": lezen.als_regels(bladzijde, proeftuin, request.lezer),
    }
    return pagina(request, proeftuin, "lijst.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAAG_STELLEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Ask or tell something; `?uit=` says at which thing of this place."""
    bij = lezen.zichtbare_knoop(proeftuin, request.GET.get("uit", ""), request.lezer)
    begin = {
        "uit": bij.publiek_id if bij else "",
        "soort": Hulpvraag.Soort.VRAAG,
        "bereik": Hulpvraag.Bereik.HIER,
    }
    form = HulpvraagMaakForm(
        request.POST or None, initial=begin, namen=lambda: namen_van(proeftuin)
    )
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            uit = form.cleaned_data["uit"]
            deze = actions.stel(
                proeftuin=proeftuin,
                door=request.user,
                waarden=form.waarden(),
                bij=lezen.zichtbare_knoop(proeftuin, uit, request.lezer),
            )
            messages.success(request, "Het staat er. Kijk hiernaast wie misschien kan helpen.")
            return deze.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    return pagina(request, proeftuin, "nieuw.html", {"form": form, "bij": bij})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAAG_STELLEN)
def een(request: HttpRequest, proeftuin: Proeftuin, hvid: str) -> HttpResponse:
    """Show one with its answers and who can help, and answer it."""
    deze = vind(proeftuin, hvid)
    form = HulpantwoordMaakForm(
        request.POST or None, bereik=deze.bereik, namen=lambda: namen_van(proeftuin)
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_antwoord(request, deze, form))
        except actions.Vol:
            form.add_error(None, VOL)
        except actions.AndereLezers:
            form.add_error(None, ANDERE_LEZERS)
    return pagina(request, proeftuin, "een.html", _context(request, deze, form))


def _antwoord(request: HttpRequest, deze: Hulpvraag, form: HulpantwoordMaakForm) -> str:
    def maak() -> str:
        actions.antwoord(
            hulpvraag=deze,
            door=request.user,
            spreker=actions.Spreker(deze.proeftuin.titel),
            tekst=form.cleaned_data["tekst"],
            lezers=form.cleaned_data["lezers"],
        )
        messages.success(request, "Dank je wel. Je antwoord staat erbij.")
        return f"{deze.get_absolute_url()}#antwoorden"

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


def _context(request: HttpRequest, deze: Hulpvraag, form: HulpantwoordMaakForm) -> dict[str, Any]:
    lezer, proeftuin = request.lezer, deze.proeftuin
    bladzijde = blader(request, lezen.antwoorden_van(deze))
    rijen = list(bladzijde)
    namen = lezen.wie_zijn(proeftuin, [deze.door_id, *(rij.door_id for rij in rijen)], lezer)
    return {
        "hulpvraag": deze,
        "form": form,
        "wie": namen.get(deze.door_id, zeg_naam("")),
        "eigen": lezen.is_van(deze, lezer),
        "mag_weghalen": lezen.mag_weghalen(deze.door_id, lezer),
        "stand": lezen.stand_van(deze, lezen.tel_antwoorden([deze]).get(deze.pk, 0)),
        "dimensies": lezen.dimensies_van(deze),
        "lezers": lezen.OOK[deze.bereik],
        "bij": lezen.waarbij(deze, lezer),
        "pagina": bladzijde,
        "antwoorden": lezen.als_antwoordregels(rijen, namen, lezer),
        "kennis": _kennisadres(request, deze) if any(rij.helpt for rij in rijen) else "",
        "helpers": wie_helpt.mensen_bij(deze, proeftuin, lezer),
        "voorbeelden": wie_helpt.voorbeelden_bij(deze, proeftuin, lezer),
    }


def _kennisadres(request: HttpRequest, deze: Hulpvraag) -> str:
    """Return where a good answer becomes an item of the kennisbank, tied to the question."""
    if not request.lezer.mag(Recht.KENNIS_BIJDRAGEN):
        return ""
    knoop = Schakel.objects.filter(soort=SOORT, object_id=deze.publiek_id).first()
    adres = reverse("proeftuinen:kennis-nieuw", args=[deze.proeftuin.publiek_id])
    return f"{adres}?uit={knoop.publiek_id}" if knoop else adres


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAAG_STELLEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, hvid: str) -> HttpResponse:
    """Change one's own question."""
    deze = _eigen(request, proeftuin, hvid)
    form = HulpvraagForm(
        request.POST or None,
        initial={"versie": deze.versie, **begin_van(deze)},
        namen=lambda: namen_van(proeftuin),
    )
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(hulpvraag=deze, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            return _botst(request, form, botsing.huidig, deze.get_absolute_url())
        except actions.AlBeantwoord:
            form.add_error("bereik", NIET_RUIMER)
        else:
            messages.success(request, "Het is gewijzigd.")
            return redirect(deze)
    return pagina(request, proeftuin, "bewerken.html", {"form": form, "hulpvraag": deze})


def _botst(request: HttpRequest, form: HulpvraagForm, nu: Hulpvraag, adres: str) -> HttpResponse:
    labels = dict(Dimensie.choices)
    huidig = begin_van(nu)
    for waarden in (huidig, form.cleaned_data):
        waarden["dimensies"] = [labels[deel] for deel in waarden["dimensies"] if deel in labels]
    for naam in ("soort", "bereik"):
        keuzes = dict(form.fields[naam].choices)
        huidig[naam] = keuzes.get(huidig[naam], huidig[naam])
        form.cleaned_data[naam] = keuzes[form.cleaned_data[naam]]
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAAG_STELLEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, hvid: str) -> HttpResponse:
    """Ask first, then take a question away with its answers."""
    deze = vind(proeftuin, hvid)
    if not lezen.mag_weghalen(deze.door_id, request.lezer):
        raise Http404
    if request.method == "POST":
        actions.haal_weg(hulpvraag=deze, door=request.user)
        messages.success(request, "Het is weg.")
        return redirect("proeftuinen:vraag-het", proeftuin.publiek_id)
    return pagina(request, proeftuin, "weghalen.html", {"hulpvraag": deze})


@require_POST
@met_proeftuin(Recht.VRAAG_STELLEN)
def oplossen(request: HttpRequest, proeftuin: Proeftuin, hvid: str) -> HttpResponse:
    """Say that one's own question is solved (`wel=1`), or not after all (`wel=0`)."""
    deze = _eigen(request, proeftuin, hvid)
    wel = request.POST.get("wel")
    if wel in {"0", "1"} and deze.soort == Hulpvraag.Soort.VRAAG:
        actions.zet_opgelost(hulpvraag=deze, door=request.user, wel=wel == "1")
        messages.success(request, GEDAAN[wel == "1"])
    return redirect(deze)
