"""A voorziening: adding one, its page, changing it, and taking it off the kaart."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.mensen.organisaties.models import Wijzigingsvoorstel
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.sociale_kaart import actions
from proeftuinen.sociale_kaart.bevestigd import is_vers, nu, zeg_bevestigd
from proeftuinen.sociale_kaart.forms import (
    AlleenVersieForm,
    VoorstelForm,
    VoorzieningForm,
    VoorzieningMaakForm,
    vakcode,
)
from proeftuinen.sociale_kaart.indeling import KOLOMKEUZES, Indeling
from proeftuinen.sociale_kaart.lezen import (
    instelling_van,
    kies_indeling,
    kolommen_van,
    plekken_van,
    voorzieningen_van,
)
from proeftuinen.sociale_kaart.matrix import Plek
from proeftuinen.sociale_kaart.models import Schemaregel, Voorziening
from proeftuinen.sociale_kaart.verschil import Wijziging, zeg
from proeftuinen.sociale_kaart.views.kaart import MAP, SUB
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

WOORDEN = {
    "naam": "Naam",
    "wat": "Wat is het?",
    "voor_wie": "Voor wie?",
    "hoe": "Hoe kom je er?",
    "telefoon": "Telefoon",
    "website": "Website",
    "verwijshulp": "Op de verwijshulp",
}
NIET_VAN_HIER = "Een andere proeftuin houdt dit bij. Je kunt wel een wijziging voorstellen."


def _adres(proeftuin: Proeftuin, voorziening: Voorziening) -> str:
    return reverse("proeftuinen:voorziening", args=[proeftuin.publiek_id, voorziening.publiek_id])


def _zoek(proeftuin: Proeftuin, vzid: str) -> Voorziening:
    return get_object_or_404(
        voorzieningen_van(proeftuin).select_related("organisatie", "gemaakt_in"), publiek_id=vzid
    )


def _indeling(request: HttpRequest, proeftuin: Proeftuin) -> Indeling:
    return kies_indeling(request.GET.get("kolommen", ""), instelling_van(proeftuin).indeling)


def _regel(request: HttpRequest, proeftuin: Proeftuin) -> Schemaregel | None:
    """Return the line of the invulschema that becomes a voorziening, when it is one of here."""
    gevraagd = (request.POST.get("regel") or request.GET.get("regel", ""))[:12]
    if not gevraagd or "\0" in gevraagd:
        return None
    eigen = Schemaregel.objects.filter(proeftuin=proeftuin, voorziening=None)
    return eigen.filter(publiek_id=gevraagd).select_related("organisatie").first()


def _begin(request: HttpRequest, indeling: Indeling, regel: Schemaregel | None) -> dict[str, Any]:
    """Return what a cell, an organisation or a line of the invulschema fills in beforehand."""
    dimensie = regel.dimensie if regel else request.GET.get("dimensie", "")
    kolom = request.GET.get("kolom", "")
    kolommen = [deel for deel in kolommen_van(indeling) if not kolom or deel.code == kolom]
    begin: dict[str, Any] = {"organisatie": request.GET.get("organisatie", "")[:12]}
    if dimensie in Dimensie.values and (kolom or regel):
        begin["vakken"] = [vakcode(dimensie, deel.code) for deel in kolommen]
    if regel:
        begin |= {"naam": regel.wat[:200] or regel.wie, "wat": regel.wat}
        begin["organisatie"] = regel.organisatie.publiek_id if regel.organisatie else ""
    return begin


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add what an organisation offers, perhaps from a cell, a knot or a line of the invulschema."""
    indeling, regel = _indeling(request, proeftuin), _regel(request, proeftuin)
    uit = (request.POST.get("uit") or request.GET.get("uit", ""))[:12].replace("\0", "")
    form = VoorzieningMaakForm(
        request.POST or None,
        proeftuin=proeftuin,
        indeling=indeling,
        initial=_begin(request, indeling, regel),
    )
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            voorziening = actions.maak_voorziening(
                proeftuin=proeftuin,
                door=request.user,
                organisatie=form.cleaned_data["organisatie"],
                waarden=form.cleaned_data,
                plekken=form.plekken(),
                uit=uit,
                regel=regel,
            )
            messages.success(request, f"“{voorziening}” staat op de sociale kaart.")
            return _adres(proeftuin, voorziening)

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {
        "form": form,
        "uit": uit,
        "uit_label": label_van(proeftuin=proeftuin, uit=uit) if uit else "",
        "regel": regel,
        "terug_url": reverse("proeftuinen:sociale-kaart", args=[proeftuin.publiek_id]),
    }
    sjabloon = f"{MAP}/voorziening_formulier.html"
    return toon(request, proeftuin, sjabloon, tab="Mensen", sub=SUB, context=context)


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def voorziening(request: HttpRequest, proeftuin: Proeftuin, vzid: str) -> HttpResponse:
    """Show what it is, for whom, how to get there, and where it stands."""
    deze, moment = _zoek(proeftuin, vzid), nu()
    van_hier = actions.mag_wijzigen(deze, proeftuin)
    beheert = request.mag.organisaties_beheren
    context = {
        "voorziening": deze,
        "plekken": _plekken_in_woorden(deze),
        "bevestigd": zeg_bevestigd(deze.organisatie.bevestigd_op, moment),
        "vers": is_vers(deze.organisatie.bevestigd_op, moment),
        "mag_wijzigen": beheert and van_hier,
        "mag_voorstellen": beheert and not van_hier,
        "voorstellen": _open_voorstellen(deze) if beheert and van_hier else [],
    }
    sjabloon = f"{MAP}/voorziening.html"
    return toon(request, proeftuin, sjabloon, tab="Mensen", sub=SUB, context=context)


def _plekken_in_woorden(deze: Voorziening) -> list[tuple[str, list[str]]]:
    """Return by dimension in which columns it stands, whatever columns are chosen now."""
    plekken = plekken_van(deze)
    rijen = (
        (
            dimensie.value,
            [naam for code, naam in KOLOMKEUZES if Plek(dimensie.value, code) in plekken],
        )
        for dimensie in Dimensie
    )
    return [(dimensie, kolommen) for dimensie, kolommen in rijen if kolommen]


def _open_voorstellen(deze: Voorziening) -> list[tuple[Wijzigingsvoorstel, list[Wijziging]]]:
    """Return what others would change, field by field."""
    rijen = _voorstellen(deze).select_related("proeftuin")
    return [
        (
            voorstel,
            [
                Wijziging(WOORDEN[veld], zeg(getattr(deze, veld)), zeg(voorstel.waarden[veld]))
                for veld in actions.VELDEN
                if veld in voorstel.waarden
            ],
        )
        for voorstel in rijen
    ]


def _voorstellen(deze: Voorziening) -> QuerySet[Wijzigingsvoorstel]:
    open_nog = Wijzigingsvoorstel.Besluit.OPEN
    return Wijzigingsvoorstel.objects.filter(
        organisatie=deze.organisatie, voorziening=deze.publiek_id, besluit=open_nog
    )


def _waarden(rij: Voorziening, plekken: set[Plek]) -> dict[str, Any]:
    return {**{veld: getattr(rij, veld) for veld in actions.VELDEN}, "vakken": sorted(plekken)}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def wijzigen(request: HttpRequest, proeftuin: Proeftuin, vzid: str) -> HttpResponse:
    """Change a voorziening; of one that another proeftuin keeps one proposes a change."""
    deze = _zoek(proeftuin, vzid)
    if not actions.mag_wijzigen(deze, proeftuin):
        return _voorstellen_doen(request, proeftuin, deze)
    form = VoorzieningForm(
        request.POST or None,
        indeling=_indeling(request, proeftuin),
        eerder=plekken_van(deze),
        initial={**{veld: getattr(deze, veld) for veld in actions.VELDEN}, "versie": deze.versie},
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.wijzig_voorziening(
                proeftuin=proeftuin,
                voorziening=deze,
                door=request.user,
                versie=form.cleaned_data["versie"],
                waarden=form.cleaned_data,
                plekken=form.plekken(),
            )
        except Bewerkingsconflict as botsing:
            huidig = _waarden(botsing.huidig, set(form.eerder))
            form.cleaned_data["vakken"] = sorted(form.plekken())
            adres, versie = _adres(proeftuin, deze), botsing.huidig.versie
            return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
        messages.success(request, "De voorziening is bewaard.")
        return redirect(_adres(proeftuin, deze))
    context = {"form": form, "voorziening": deze, "terug_url": _adres(proeftuin, deze)}
    sjabloon = f"{MAP}/voorziening_formulier.html"
    return toon(request, proeftuin, sjabloon, tab="Mensen", sub=SUB, context=context)


def _voorstellen_doen(
    request: HttpRequest, proeftuin: Proeftuin, deze: Voorziening
) -> HttpResponse:
    begin = {veld: getattr(deze, veld) for veld in actions.VELDEN}
    form = VoorstelForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            voorstel = actions.stel_voor(
                proeftuin=proeftuin,
                voorziening=deze,
                door=request.user,
                waarden=form.cleaned_data,
                toelichting=form.cleaned_data["toelichting"],
            )
            zin = "Je voorstel ligt bij de proeftuin die dit bijhoudt."
            messages.success(request, zin if voorstel else "Je veranderde niets.")
            return _adres(proeftuin, deze)

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "voorziening": deze, "terug_url": _adres(proeftuin, deze)}
    sjabloon = f"{MAP}/voorstel.html"
    return toon(request, proeftuin, sjabloon, tab="Mensen", sub=SUB, context=context)


@require_POST
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def voorstel_beslissen(
    request: HttpRequest, proeftuin: Proeftuin, vzid: str, wvid: str
) -> HttpResponse:
    """Take a proposal over, or not."""
    deze = _zoek(proeftuin, vzid)
    voorstel = get_object_or_404(_voorstellen(deze), publiek_id=wvid)
    besluit = request.POST.get("besluit", "")
    if besluit not in {"overnemen", "afwijzen"}:
        messages.error(request, "Kies of je dit voorstel overneemt.")
        return redirect(_adres(proeftuin, deze))
    try:
        actions.beslis(
            proeftuin=proeftuin,
            voorziening=deze,
            voorstel=voorstel,
            door=request.user,
            overnemen=besluit == "overnemen",
        )
    except actions.NietVanHier:
        messages.error(request, NIET_VAN_HIER)
    except Bewerkingsconflict:
        messages.error(request, "Iemand wijzigde dit net. Kijk het nog eens na.")
    else:
        gedaan = "overgenomen" if besluit == "overnemen" else "niet overgenomen"
        messages.success(request, f"Het voorstel is {gedaan}.")
    return redirect(_adres(proeftuin, deze))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, vzid: str) -> HttpResponse:
    """Ask first, then take it off the kaart."""
    deze = _zoek(proeftuin, vzid)
    if not actions.mag_wijzigen(deze, proeftuin):
        messages.error(request, NIET_VAN_HIER)
        return redirect(_adres(proeftuin, deze))
    form = AlleenVersieForm(request.POST or None, initial={"versie": deze.versie})
    if request.method == "POST" and form.is_valid():
        actions.haal_voorziening_weg(proeftuin=proeftuin, voorziening=deze, door=request.user)
        messages.success(request, f"“{deze}” is van de sociale kaart gehaald.")
        return redirect("proeftuinen:sociale-kaart", proeftuin.publiek_id)
    context = {"form": form, "voorziening": deze, "terug_url": _adres(proeftuin, deze)}
    sjabloon = f"{MAP}/voorziening_weghalen.html"
    return toon(request, proeftuin, sjabloon, tab="Mensen", sub=SUB, context=context)
