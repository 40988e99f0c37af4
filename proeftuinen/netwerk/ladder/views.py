"""Talks about the ladder: the list, one talk, a dot, a sentence, and the end of it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from proeftuinen.netwerk.ladder import actions, lezen
from proeftuinen.netwerk.ladder.forms import (
    LaddergesprekForm,
    LaddergesprekMaakForm,
    PapierForm,
    SluitForm,
    StipForm,
    ZinForm,
)
from proeftuinen.netwerk.ladder.treden import GENOEG, UITLEG
from proeftuinen.netwerk.models import Laddergesprek, Ladderzetter, Ladderzin
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/netwerk/ladder"
IS_AFGEROND = "Dit gesprek is net afgerond. Je stip of zin kan er niet meer bij."


def _pagina(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    context: dict[str, Any],
    status: int = 200,
) -> HttpResponse:
    kader = {"tab": "Netwerk", "sub": "Ladder-gesprek", "status": status}
    return toon(request, proeftuin, f"{MAP}/{sjabloon}", context=context, **kader)


def _lijst_url(proeftuin: Proeftuin) -> str:
    return reverse("proeftuinen:laddergesprekken", args=[proeftuin.publiek_id])


def _vind(proeftuin: Proeftuin, lgid: str) -> Laddergesprek:
    rijen = Laddergesprek.objects.select_related("stap")
    deze = get_object_or_404(rijen, proeftuin=proeftuin, publiek_id=lgid)
    deze.proeftuin = proeftuin
    return deze


@require_GET
@met_proeftuin(Recht.NETWERK_ZIEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the talks, with where the dots lay."""
    pagina = blader(request, lezen.gesprekken(proeftuin, request.user.pk))
    context = {"pagina": pagina, "regels": lezen.als_regels(list(pagina.object_list))}
    return _pagina(request, proeftuin, "lijst.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.NETWERK_BEHEREN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Begin a talk."""
    begin = {"dag": vandaag(), "uit": request.GET.get("uit", "")}
    form = LaddergesprekMaakForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            nieuwe = actions.maak(
                proeftuin=proeftuin,
                door=request.user,
                waarden=form.waarden(),
                uit=form.cleaned_data["uit"],
            )
            messages.success(request, "Het gesprek staat klaar. Iedereen kan nu een stip zetten.")
            return actions.adres_van(nieuwe)

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "terug_url": _lijst_url(proeftuin)}
    return _pagina(request, proeftuin, "bewerken.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.NETWERK_BEHEREN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, lgid: str) -> HttpResponse:
    """Change who talks, when, and at which step."""
    deze = _vind(proeftuin, lgid)
    begin = {"versie": deze.versie, **_waarden(deze)}
    form = LaddergesprekForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    adres = actions.adres_van(deze)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(gesprek=deze, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            return conflict(request, form, huidig=_waarden(nu), versie=nu.versie, adres=adres)
        messages.success(request, "Het gesprek is gewijzigd.")
        return redirect(adres)
    context = {"form": form, "gesprek": deze, "terug_url": adres}
    return _pagina(request, proeftuin, "bewerken.html", context)


def _waarden(gesprek: Laddergesprek) -> dict[str, Any]:
    return {"groep": gesprek.groep, "dag": gesprek.dag, "stap": gesprek.stap}


@require_GET
@met_proeftuin(Recht.NETWERK_ZIEN)
def gesprek(request: HttpRequest, proeftuin: Proeftuin, lgid: str) -> HttpResponse:
    """Show one talk: place a dot while it is open, see the ladder when it is closed."""
    return _toon(request, proeftuin, _vind(proeftuin, lgid))


def _toon(
    request: HttpRequest,
    proeftuin: Proeftuin,
    deze: Laddergesprek,
    *,
    fout: forms.Form | None = None,
    status: int = 200,
) -> HttpResponse:
    zetters = Ladderzetter.objects.filter(gesprek=deze, gebruiker=request.user)
    formulieren = {
        "stipform": StipForm(),
        "zinform": ZinForm(auto_id="zin_%s"),
        "papierform": PapierForm(auto_id="papier_%s"),
        "sluitform": SluitForm(initial={"versie": deze.versie}, auto_id="sluit_%s"),
    }
    namen = {StipForm: "stip", ZinForm: "zin", PapierForm: "papier", SluitForm: "sluit"}
    if fout is not None:
        formulieren[f"{namen[type(fout)]}form"] = fout
    context = {
        "gesprek": deze,
        "is_open": deze.stand == Laddergesprek.Stand.OPEN,
        "ladder": lezen.ladder_van(deze),
        "genoeg": GENOEG,
        "gezet": zetters.exists(),
        "zinnen": lezen.zinnen_van(deze),
        "ik": request.user.pk,
        "uitleg": [(trede, UITLEG[trede]) for trede in reversed(Trede)],
        "fout": fout,
        "open_deel": namen.get(type(fout), ""),
        **formulieren,
    }
    return _pagina(request, proeftuin, "gesprek.html", context, status)


def _doe(
    request: HttpRequest, deze: Laddergesprek, doe: Callable[[], str], gelukt: str
) -> HttpResponse:
    """Run an act on an open talk; of one that was closed in between, say so."""
    try:
        adres = doe()
    except actions.Afgerond:
        messages.error(request, IS_AFGEROND)
        adres = actions.adres_van(deze)
    else:
        messages.success(request, gelukt)
    return redirect(adres)


@require_POST
@met_proeftuin(Recht.NETWERK_INVULLEN)
def stip(request: HttpRequest, proeftuin: Proeftuin, lgid: str) -> HttpResponse:
    """Place one's dot; a second one is not counted."""
    deze, form = _vind(proeftuin, lgid), StipForm(request.POST)
    if not form.is_valid():
        return _toon(request, proeftuin, deze, fout=form)

    def zet() -> str:
        actions.zet_stip(gesprek=deze, door=request.user, trede=Trede(form.cleaned_data["trede"]))
        return actions.adres_van(deze)

    return _doe(request, deze, zet, "Je stip staat. Niemand ziet welke van jou is.")


@require_POST
@met_proeftuin(Recht.NETWERK_BEHEREN)
def papier(request: HttpRequest, proeftuin: Proeftuin, lgid: str) -> HttpResponse:
    """Add the dots of a sheet on the wall."""
    deze, form = _vind(proeftuin, lgid), PapierForm(request.POST, auto_id="papier_%s")
    if not form.is_valid():
        return _toon(request, proeftuin, deze, fout=form)

    def tel() -> str:
        actions.tel_papier(gesprek=deze, door=request.user, aantallen=form.aantallen())
        return actions.adres_van(deze)

    def eens() -> str:
        return eenmalig(request.user, form.cleaned_data["sleutel"], tel)

    return _doe(request, deze, eens, "De stippen van het papier tellen mee.")


@require_POST
@met_proeftuin(Recht.NETWERK_INVULLEN)
def zin(request: HttpRequest, proeftuin: Proeftuin, lgid: str) -> HttpResponse:
    """Add what one rung up needs."""
    deze, form = _vind(proeftuin, lgid), ZinForm(request.POST, auto_id="zin_%s")
    if not form.is_valid():
        return _toon(request, proeftuin, deze, fout=form)

    def schrijf() -> str:
        tekst = form.cleaned_data["tekst"]
        nieuwe = actions.schrijf_zin(gesprek=deze, door=request.user, tekst=tekst)
        return actions.knoop_van_zin(nieuwe).adres

    def eens() -> str:
        return eenmalig(request.user, form.cleaned_data["sleutel"], schrijf)

    return _doe(request, deze, eens, "Je zin staat erbij, zonder je naam.")


@require_POST
@met_proeftuin(Recht.NETWERK_INVULLEN)
def zin_weg(request: HttpRequest, proeftuin: Proeftuin, lgid: str, lzid: str) -> HttpResponse:
    """Take away a sentence: one's own, or as the team any."""
    deze = _vind(proeftuin, lgid)
    rij = get_object_or_404(Ladderzin, gesprek=deze, publiek_id=lzid)
    if rij.door_id != request.user.pk and not request.lezer.mag(Recht.NETWERK_BEHEREN):
        raise PermissionDenied
    rij.gesprek = deze
    actions.haal_zin_weg(zin=rij, door=request.user)
    messages.success(request, "De zin is weg.")
    return redirect(actions.adres_van(deze))


@require_POST
@met_proeftuin(Recht.NETWERK_BEHEREN)
def sluiten(request: HttpRequest, proeftuin: Proeftuin, lgid: str) -> HttpResponse:
    """End the talk; a second press changes nothing."""
    deze, form = _vind(proeftuin, lgid), SluitForm(request.POST, auto_id="sluit_%s")
    if not form.is_valid():
        return _toon(request, proeftuin, deze, fout=form)
    adres = actions.adres_van(deze)
    versie, tekst = form.cleaned_data["versie"], form.cleaned_data["samenvatting"]
    try:
        actions.sluit(gesprek=deze, door=request.user, versie=versie, samenvatting=tekst)
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        huidig = {"samenvatting": nu.samenvatting}
        return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
    messages.success(request, "Het gesprek is afgerond.")
    return redirect(adres)


@require_POST
@met_proeftuin(Recht.NETWERK_BEHEREN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, lgid: str) -> HttpResponse:
    """Take a talk away."""
    deze = _vind(proeftuin, lgid)
    actions.haal_weg(gesprek=deze, door=request.user)
    messages.success(request, f"Het gesprek met {deze.groep} is weg.")
    return redirect(_lijst_url(proeftuin))
