"""Waves: the list, making one, its page, changing and taking it away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from proeftuinen.netwerk.meten import actions, weggaan
from proeftuinen.netwerk.meten.forms import (
    VORM_VAST,
    ErbijForm,
    GemistForm,
    MetingForm,
    MetingMaakForm,
    WeghaalForm,
)
from proeftuinen.netwerk.meten.plaatsen import zonder_plaats
from proeftuinen.netwerk.meten.respons import (
    met_respons,
    plaatsen_voor_team,
    regels,
    respons_van,
)
from proeftuinen.netwerk.models import Gemist, Meting, Relatie
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin, Stap

MAP = "proeftuinen/netwerk/meten"


def pagina(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    context: dict[str, Any],
    status: int = 200,
) -> HttpResponse:
    """Show a page of this feature in the frame."""
    deel = {"tab": "Netwerk", "sub": "Metingen", "status": status}
    return toon(request, proeftuin, f"{MAP}/{sjabloon}", context=context, **deel)


def meting_van(proeftuin: Proeftuin, mtid: str) -> Meting:
    """Return a wave of this proeftuin with its response, or answer 404."""
    rijen = met_respons(Meting.objects.van(proeftuin).select_related("stap", "door"))
    meting = get_object_or_404(rijen, publiek_id=mtid)
    meting.proeftuin = proeftuin
    return meting


@require_GET
@met_proeftuin(Recht.NETWERK_BEHEREN)
def metingen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the waves, the latest first, with how many answered."""
    rijen = met_respons(Meting.objects.van(proeftuin).select_related("stap")).reverse()
    bladzijde = blader(request, rijen)
    lijst = [(meting, respons_van(meting)) for meting in bladzijde]
    return pagina(request, proeftuin, "lijst.html", {"pagina": bladzijde, "metingen": lijst})


def _uit_adres(request: HttpRequest) -> str:
    ruw = request.GET.get("uit", "")
    return ruw[:12] if ruw.isascii() and ruw.isalnum() else ""


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.METING_BEHEREN)
def meting_nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Make a wave; the first one is the nulmeting, at the start meeting."""
    uit = _uit_adres(request)
    begin = {**_voorstel(proeftuin), "uit": uit} if request.method == "GET" else {}
    form = MetingMaakForm(request.POST or None, proeftuin=proeftuin, initial=begin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            nieuw = actions.maak(
                proeftuin=proeftuin,
                door=request.user,
                waarden=form.waarden(),
                uit=form.cleaned_data["uit"],
            )
            messages.success(request, "De meting staat klaar. Open hem als je zover bent.")
            return actions.adres_van(nieuw)

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    herkomst = label_van(proeftuin=proeftuin, uit=uit) if uit else ""
    return pagina(request, proeftuin, "nieuw.html", {"form": form, "herkomst": herkomst})


def _voorstel(proeftuin: Proeftuin) -> dict[str, Any]:
    """Return what the form begins with: the first wave belongs to the start meeting."""
    if Meting.objects.van(proeftuin).exists():
        return {"soort": Meting.Soort.TUSSEN, "dag": vandaag()}
    start = Stap.objects.van(proeftuin).filter(soort="start").first()
    if start is None:
        return {"dag": vandaag()}
    return {"dag": start.begin, "stap": start.publiek_id}


@require_GET
@met_proeftuin(Recht.NETWERK_BEHEREN)
def meting(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Show a wave: the response, who answered and who did not yet, and whom people missed."""
    deze = meting_van(proeftuin, mtid)
    bladzijde = blader(request, plaatsen_voor_team(deze))
    erbij = ErbijForm(zonder=zonder_plaats(deze)) if deze.is_open else None
    gemist = Gemist.objects.filter(meting=deze).order_by("afgehandeld_op", "gemaakt", "pk")
    open_nog = [deel for deel in gemist if deel.afgehandeld_op is None]
    context = {
        "meting": deze,
        "respons": respons_van(deze),
        "pagina": bladzijde,
        "regels": regels(bladzijde),
        "erbij": erbij if erbij and erbij.keuzes else None,
        "gemist": open_nog,
        "afgehandeld": len(gemist) - len(open_nog),
        "wie": GemistForm(proeftuin=proeftuin).keuzes() if open_nog else [],
    }
    return pagina(request, proeftuin, "meting.html", context)


def _waarden(meting: Meting) -> dict[str, Any]:
    namen = "soort", "dag", "vraag", "vorm", "toelichting", "versie"
    return {naam: getattr(meting, naam) for naam in namen} | {"stap": meting.stap}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.METING_BEHEREN)
def meting_bewerken(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Change a wave; with answers in it, what people choose from stays."""
    deze = meting_van(proeftuin, mtid)
    begin = _waarden(deze) | {"stap": deze.stap.publiek_id if deze.stap else ""}
    vast = Relatie.objects.filter(meting=deze).exists()
    delen = {"proeftuin": proeftuin, "vast": vast}
    form = MetingForm(request.POST or None, initial=begin, **delen)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.bewerk(meting=deze, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            return _botsing(request, form, botsing.huidig)
        except actions.VormLigtVast:
            form.add_error("vorm", VORM_VAST)
        else:
            messages.success(request, "De meting is gewijzigd.")
            return redirect(actions.adres_van(deze))
    context = {"form": form, "meting": deze, "vast": VORM_VAST if vast else ""}
    return pagina(request, proeftuin, "bewerken.html", context)


def _botsing(request: HttpRequest, form: MetingForm, huidig: Meting) -> HttpResponse:
    delen = {"huidig": _waarden(huidig), "versie": huidig.versie}
    return conflict(request, form, adres=actions.adres_van(huidig), **delen)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.METING_BEHEREN)
def meting_weghalen(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Show what goes, ask first, and with answers in it ask to type what it is."""
    deze = meting_van(proeftuin, mtid)
    weg = weggaan.met_meting(deze, request.user)
    delen = {"meting": deze, "met_antwoorden": weggaan.met_antwoorden(weg)}
    begin = {"versie": deze.versie}
    form = WeghaalForm(request.POST or None, initial=begin, **delen)
    if request.method == "POST" and form.is_valid():
        try:
            actions.haal_weg(meting=deze, door=request.user, met_antwoorden=form.weet_het)
        except actions.HeeftAntwoorden:
            messages.error(request, "Er kwam net een antwoord binnen. Kijk het nog eens na.")
            return redirect("proeftuinen:meting-weghalen", proeftuin.publiek_id, mtid)
        messages.success(request, "De meting is weg.")
        return redirect("proeftuinen:metingen", proeftuin.publiek_id)
    context = {"form": form, "meting": deze, "weg": weg}
    return pagina(request, proeftuin, "weghalen.html", context)
