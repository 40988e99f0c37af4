"""Consent per organisation, and the mirror of policy papers."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.bestuur import actions, lezen
from proeftuinen.mensen.bestuur.beleid import STUKKEN
from proeftuinen.mensen.bestuur.forms import (
    InstemmingForm,
    InstemmingMaakForm,
    Instemmingvelden,
    StukForm,
    StukMaakForm,
    Stukvelden,
)
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.contracten import verzamel
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/mensen/bestuur"


def _pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    deel = {"tab": "Mensen", "sub": "Instemming en beleid"}
    return toon(request, proeftuin, f"{MAP}/{sjabloon}", context=context, **deel)


def _lijst(proeftuin: Proeftuin) -> str:
    return reverse("proeftuinen:bestuur", args=[proeftuin.publiek_id])


def _beeld(request: HttpRequest, proeftuin: Proeftuin) -> dict[str, Any]:
    regels = lezen.regels(proeftuin, vandaag())
    spiegel = lezen.spiegel(proeftuin)
    bekend = {stuk.soort for stuk in spiegel.stukken}
    return {
        "regels": regels,
        "zin": lezen.zeg_instemming(lezen.aantal_ja(regels), len(regels)),
        "spiegel": spiegel,
        "afspraken": verzamel("bij_beleid", proeftuin, request.lezer),
        "klaar_te_zetten": [naam for soort, naam in STUKKEN if soort not in bekend],
    }


@require_GET
@met_proeftuin(Recht.BESTUUR_ZIEN)
def bestuur(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show which organisations take part with consent, and what policy says."""
    beeld = _beeld(request, proeftuin)
    context = {**beeld, "pagina": blader(request, beeld["regels"])}
    return _pagina(request, proeftuin, "bestuur.html", context)


@require_GET
@met_proeftuin(Recht.BESTUUR_ZIEN)
def bestuur_afdruk(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show both on paper."""
    context = {**_beeld(request, proeftuin), "terug_url": _lijst(proeftuin)}
    return toon(request, proeftuin, f"{MAP}/afdruk.html", tab="", context=context)


def _waarden(rij: Instemming | Beleidsstuk, velden: Any) -> dict[str, Any]:
    return {naam: getattr(rij, naam) for naam in velden}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BESTUUR_BIJHOUDEN)
def instemming(request: HttpRequest, proeftuin: Proeftuin, oid: str) -> HttpResponse:
    """Write down or change what an organisation says."""
    organisatie = get_object_or_404(Organisatie.objects.van(proeftuin), publiek_id=oid)
    rij = Instemming.objects.filter(proeftuin=proeftuin, organisatie=organisatie).first()
    form = _instemmingform(request, rij)
    if request.method == "POST" and form.is_valid():
        try:
            adres = _bewaar_instemming(request, proeftuin, organisatie, rij, form)
        except Bewerkingsconflict as botsing:
            nu = _waarden(botsing.huidig, Instemmingvelden.base_fields)
            versie, adres = botsing.huidig.versie, _lijst(proeftuin)
            return conflict(request, form, huidig=nu, versie=versie, adres=adres)
        return redirect(adres)
    context = {"form": form, "organisatie": organisatie, "instemming": rij}
    context["terug_url"] = _lijst(proeftuin)
    return _pagina(request, proeftuin, "instemming.html", context)


def _instemmingform(request: HttpRequest, rij: Instemming | None) -> Any:
    """Return the form: with a version for a row that its writer saw, else with a key."""
    if request.method == "POST":
        gezien = rij is not None and "versie" in request.POST
        return (InstemmingForm if gezien else InstemmingMaakForm)(request.POST)
    if rij is None:
        return InstemmingMaakForm()
    begin = _waarden(rij, Instemmingvelden.base_fields)
    return InstemmingForm(initial={**begin, "versie": rij.versie})


def _bewaar_instemming(
    request: HttpRequest,
    proeftuin: Proeftuin,
    organisatie: Organisatie,
    rij: Instemming | None,
    form: Any,
) -> str:
    adres, gelukt = _lijst(proeftuin), f"Van {organisatie} is bewaard wat je opschreef."
    if rij is not None and isinstance(form, InstemmingForm):
        versie = form.cleaned_data["versie"]
        actions.wijzig_instemming(
            instemming=rij, door=request.user, versie=versie, waarden=form.waarden()
        )
        messages.success(request, gelukt)
        return adres

    def maak() -> str:
        actions.leg_instemming_vast(
            proeftuin=proeftuin,
            organisatie=organisatie,
            door=request.user,
            waarden=form.waarden(),
        )
        messages.success(request, gelukt)
        return adres

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


@require_POST
@met_proeftuin(Recht.BESTUUR_BIJHOUDEN)
def instemming_weghalen(request: HttpRequest, proeftuin: Proeftuin, insid: str) -> HttpResponse:
    """Forget what an organisation said; it is then "not asked yet"."""
    rijen = Instemming.objects.select_related("organisatie", "proeftuin")
    rij = get_object_or_404(rijen, proeftuin=proeftuin, publiek_id=insid)
    actions.haal_instemming_weg(instemming=rij, door=request.user)
    messages.success(request, f"{rij.organisatie} staat weer bij “nog niet gevraagd”.")
    return redirect(_lijst(proeftuin))


# The mirror of policy.


@require_POST
@met_proeftuin(Recht.BESTUUR_BIJHOUDEN)
def stukken_klaarzetten(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add the papers that most municipalities have; a second press adds nothing."""
    aantal = actions.zet_stukken_klaar(proeftuin=proeftuin, door=request.user)
    if aantal:
        messages.success(request, "De stukken staan klaar. Vul per stuk in wat erin staat.")
    return redirect(f"{_lijst(proeftuin)}#beleid")


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BESTUUR_BIJHOUDEN)
def beleidsstuk_nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add a paper."""
    form = StukMaakForm(request.POST or None)
    adres = f"{_lijst(proeftuin)}#beleid"
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            actions.maak_stuk(proeftuin=proeftuin, door=request.user, waarden=form.waarden())
            messages.success(request, "Het stuk staat in de spiegel.")
            return adres

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    return _pagina(request, proeftuin, "stuk.html", {"form": form, "terug_url": adres})


def _stuk(proeftuin: Proeftuin, bsid: str) -> Beleidsstuk:
    stuk = get_object_or_404(Beleidsstuk, proeftuin=proeftuin, publiek_id=bsid)
    stuk.proeftuin = proeftuin
    return stuk


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BESTUUR_BIJHOUDEN)
def beleidsstuk(request: HttpRequest, proeftuin: Proeftuin, bsid: str) -> HttpResponse:
    """Change what is told of a paper."""
    stuk = _stuk(proeftuin, bsid)
    begin = _waarden(stuk, Stukvelden.base_fields)
    form = StukForm(request.POST or None, initial={**begin, "versie": stuk.versie})
    adres = f"{_lijst(proeftuin)}#beleid"
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig_stuk(stuk=stuk, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            nu = _waarden(botsing.huidig, Stukvelden.base_fields)
            versie = botsing.huidig.versie
            return conflict(request, form, huidig=nu, versie=versie, adres=adres)
        messages.success(request, "Het stuk is gewijzigd.")
        return redirect(adres)
    context = {"form": form, "stuk": stuk, "terug_url": adres}
    return _pagina(request, proeftuin, "stuk.html", context)


@require_POST
@met_proeftuin(Recht.BESTUUR_BIJHOUDEN)
def beleidsstuk_weghalen(request: HttpRequest, proeftuin: Proeftuin, bsid: str) -> HttpResponse:
    """Take a paper out of the mirror."""
    actions.haal_stuk_weg(stuk=_stuk(proeftuin, bsid), door=request.user)
    messages.success(request, "Het stuk is uit de spiegel.")
    return redirect(f"{_lijst(proeftuin)}#beleid")
