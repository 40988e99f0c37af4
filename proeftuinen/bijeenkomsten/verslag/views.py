"""The report of a meeting: reading it, writing in it, agreements, closing it, and on paper."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.pdf import Drukfout
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.bijeenkomsten.verslag import actions, druk
from proeftuinen.bijeenkomsten.verslag.forms import (
    AfspraakForm,
    DeelForm,
    VaststelForm,
    WoordenForm,
)
from proeftuinen.bijeenkomsten.verslag.models import Verslag, Verslagdeel
from proeftuinen.bijeenkomsten.verslag.opstellen import stel_op
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bijeenkomsten/verslag"
IS_VAST = "Dit verslag is net vastgesteld. Zet het eerst weer open, dan kun je verder schrijven."


def _url(bijeenkomst: Bijeenkomst, anker: str = "") -> str:
    ids = [bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id]
    return reverse("proeftuinen:bijeenkomst-verslag", args=ids) + anker


def _toon(
    request: HttpRequest,
    deze: Bijeenkomst,
    *,
    afspraakform: AfspraakForm | None = None,
    status: int = 200,
) -> HttpResponse:
    beeld = stel_op(deze, request.lezer)
    is_vast = bool(beeld.verslag and beeld.verslag.vastgesteld_op)
    schrijft = request.mag.bijeenkomsten_voorbereiden and not is_vast
    context: dict[str, Any] = {
        "beeld": beeld,
        "is_vast": is_vast,
        "schrijft": schrijft,
        "te_lezen": is_vast or request.mag.bijeenkomsten_voorbereiden,
        "begonnen": deze.dag <= vandaag(),
        "vaststelform": VaststelForm(
            initial={"versie": beeld.verslag.versie if beeld.verslag else 1}
        ),
    }
    if schrijft:
        leeg = AfspraakForm(proeftuin=deze.proeftuin, lezer=request.lezer)
        context["afspraakform"] = afspraakform or leeg
    sjabloon = f"{MAP}/verslag.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Verslag", context=context, status=status)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def verslag(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Show the report: to the team while it is written, to all once it is closed."""
    return _toon(request, vind(proeftuin, bkid))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Write the words around the report."""
    deze = vind(proeftuin, bkid)
    nu = Verslag.objects.filter(bijeenkomst=deze).first() or Verslag(bijeenkomst=deze)
    form = WoordenForm(request.POST or None, initial=_woorden(nu) | {"versie": nu.versie})

    def doe() -> None:
        actions.schrijf(
            bijeenkomst=deze,
            door=request.user,
            versie=form.cleaned_data["versie"],
            waarden=form.waarden(),
        )

    return _schrijf(request, deze, form, doe, _woorden, titel="Woorden bij het verslag")


def _woorden(verslag: Verslag) -> dict[str, Any]:
    return {"inleiding": verslag.inleiding, "terugblik": verslag.terugblik}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def deel(request: HttpRequest, proeftuin: Proeftuin, bkid: str, odid: str) -> HttpResponse:
    """Write what was said during one block."""
    deze = vind(proeftuin, bkid)
    onderdeel = get_object_or_404(Agendaonderdeel, bijeenkomst=deze, publiek_id=odid)
    nu = Verslagdeel.objects.filter(onderdeel=onderdeel).first() or Verslagdeel()
    form = DeelForm(request.POST or None, initial=_deel(nu) | {"versie": nu.versie})

    def doe() -> None:
        actions.schrijf_deel(
            bijeenkomst=deze,
            onderdeel=onderdeel,
            door=request.user,
            versie=form.cleaned_data["versie"],
            waarden=form.waarden(),
        )

    anker = f"#deel-{onderdeel.publiek_id}"
    return _schrijf(request, deze, form, doe, _deel, titel=onderdeel.titel, anker=anker)


def _deel(deze: Verslagdeel) -> dict[str, Any]:
    return {"tekst": deze.tekst, "met_bijdragen": deze.met_bijdragen}


def _schrijf(
    request: HttpRequest,
    deze: Bijeenkomst,
    form: WoordenForm | DeelForm,
    doe: Callable[[], None],
    lees: Callable[[Any], dict[str, Any]],
    *,
    titel: str,
    anker: str = "",
) -> HttpResponse:
    adres = _url(deze, anker)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            doe()
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            return conflict(request, form, huidig=lees(nu), versie=nu.versie, adres=adres)
        except actions.AlVastgesteld:
            form.add_error(None, IS_VAST)
            status = 409
        else:
            messages.success(request, "Het verslag is bijgewerkt.")
            return redirect(adres)
    context = {"form": form, "titel": titel, "terug_url": adres}
    sjabloon = f"{MAP}/bewerken.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Verslag", context=context, status=status)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def afspraak(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Add an agreement: an action that comes from this meeting."""
    deze = vind(proeftuin, bkid)
    form = AfspraakForm(request.POST, proeftuin=proeftuin, lezer=request.lezer)
    if not form.is_valid():
        return _toon(request, deze, afspraakform=form)

    def maak() -> str:
        actions.spreek_af(bijeenkomst=deze, door=request.user, waarden=form.waarden())
        messages.success(request, "De afspraak staat erbij, ook bij Acties.")
        return _url(deze, "#afspraken")

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


def _sluit_of_open(
    request: HttpRequest, deze: Bijeenkomst, doe: Callable[..., None], gelukt: str
) -> HttpResponse:
    form = VaststelForm(request.POST)
    if form.is_valid():
        try:
            doe(bijeenkomst=deze, door=request.user, versie=form.cleaned_data["versie"])
        except (Bewerkingsconflict, actions.AlVastgesteld):
            messages.error(request, "Iemand anders was je net voor. Kijk hoe het er nu staat.")
        except actions.NogNietGeweest:
            messages.error(request, f"Vaststellen kan vanaf de dag zelf: {zeg_dag(deze.dag)}.")
        else:
            messages.success(request, gelukt)
    return redirect(_url(deze))


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_BEHEREN)
def vaststellen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Close the report: everyone who takes part can read it now."""
    gelukt = "Het verslag is vastgesteld. Iedereen die meedoet kan het lezen."
    return _sluit_of_open(request, vind(proeftuin, bkid), actions.stel_vast, gelukt)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_BEHEREN)
def heropenen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Open a closed report again."""
    deze = vind(proeftuin, bkid)
    get_object_or_404(Verslag, bijeenkomst=deze, vastgesteld_op__isnull=False)
    return _sluit_of_open(request, deze, actions.open_weer, "Je kunt weer verder schrijven.")


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def als_pdf(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Give the report on paper: to the team always, to others once it is closed."""
    deze = vind(proeftuin, bkid)
    if not request.mag.bijeenkomsten_voorbereiden:
        get_object_or_404(Verslag, bijeenkomst=deze, vastgesteld_op__isnull=False)
    try:
        pdf = druk.maak(stel_op(deze, request.lezer))
    except Drukfout as fout:
        messages.error(request, str(fout))
        return redirect(_url(deze))
    return als_bestand(pdf, f"verslag {deze.titel} {deze.dag:%Y-%m-%d}.pdf", "application/pdf")
