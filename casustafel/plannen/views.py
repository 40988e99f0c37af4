"""Planning a table, its page from the outside, and changing it."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from casustafel.bladzijde import toon_tafel
from casustafel.plannen import actions, lezen
from casustafel.plannen.decorators import met_rand, met_tafel
from casustafel.plannen.forms import TafelForm, TafelMaakForm, VraagForm, begin_van
from casustafel.plannen.models import Deel, Tafel, Tafelstand
from casustafel.plannen.rand import randpagina
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.poort import achter_poort
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "casustafel/plannen"
KAST_DICHT = (
    "We kunnen nu geen sleutel maken om deze tafel op slot te doen. Er is niets bewaard. Probeer "
    "het later, of vraag de beheerder van de site."
)


@achter_poort
@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.CASUSTAFEL_PLANNEN)
def tafel_nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Plan a table."""
    uit = request.GET.get("uit", "")
    form = TafelMaakForm(
        request.POST or None,
        initial={"uit": uit, **_vanuit(request, proeftuin)},
        proeftuin=proeftuin,
        lezer=request.lezer,
        namen=partial(namen_van, proeftuin),
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, proeftuin, form))
        except OSError:
            form.add_error(None, KAST_DICHT)
    context = {"form": form, "herkomst": label_van(proeftuin=proeftuin, uit=uit)}
    return toon_tafel(request, proeftuin, f"{MAP}/nieuw.html", context=context)


def _vanuit(request: HttpRequest, proeftuin: Proeftuin) -> dict[str, Any]:
    """Fill in what the address says: the meeting, its block; and who plans as who leads."""
    ik = Contact.objects.van(proeftuin).filter(gebruiker=request.user).first()
    velden = {naam: request.GET.get(naam, "") for naam in ("bijeenkomst", "blok", "dag")}
    gezegd = {naam: waarde for naam, waarde in velden.items() if "\0" not in waarde and waarde}
    return {"leider": ik, **gezegd}


def _bewaar(request: HttpRequest, proeftuin: Proeftuin, form: TafelMaakForm) -> str:
    def maak() -> str:
        tafel = actions.maak(
            proeftuin=proeftuin,
            door=request.user,
            waarden=form.waarden(),
            vraag=form.cleaned_data["vraag"],
            uit=form.cleaned_data["uit"],
        )
        messages.success(request, "De tafel staat er. Kies nu wie er aanschuift.")
        return tafel.get_absolute_url()

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


@require_GET
@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show a table from the outside: when, where, who, how far; nothing of what is said there."""
    context = randpagina(tafel, request.lezer)
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/tafel.html", context=context)


def te_wijzigen(tafel: Tafel) -> bool:
    """Tell whether a table is not over yet."""
    return tafel.stand in {Tafelstand.GEPLAND, Tafelstand.OPEN}


@require_http_methods(["GET", "POST"])
@met_rand(Recht.CASUSTAFEL_PLANNEN)
def tafel_bewerken(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Change when, where and who; the question is changed from the inside."""
    if not te_wijzigen(tafel):
        messages.info(request, "Aan deze tafel verandert niets meer.")
        return redirect(tafel)
    form = TafelForm(
        request.POST or None,
        initial={"versie": tafel.versie, **begin_van(tafel)},
        proeftuin=tafel.proeftuin,
        lezer=request.lezer,
        tafel=tafel,
        heeft_verhaal=lezen.heeft_verhaal(tafel),
    )
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(tafel=tafel, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            nu, adres = botsing.huidig, tafel.get_absolute_url()
            return conflict(request, form, huidig=begin_van(nu), versie=nu.versie, adres=adres)
        messages.success(request, "De tafel is gewijzigd.")
        return redirect(tafel)
    context = {"form": form, "tafel": tafel}
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/bewerken.html", context=context)


@achter_poort
@require_http_methods(["GET", "POST"])
@met_tafel(Deel.TAFEL, in_=frozenset({Tafelstand.GEPLAND, Tafelstand.OPEN}))
def tafel_vraag(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Read and change the question to the table, as who brings the case or leads."""
    if not lezen.mag_leiden(tafel, tafel.ik):
        raise PermissionDenied
    nu = tafel.slot.lees(tafel.geheim)["vraag"]
    form = VraagForm(
        request.POST or None,
        initial={"versie": tafel.versie, "vraag": nu},
        namen=partial(namen_van, tafel.proeftuin),
    )
    if request.method == "POST" and form.is_valid():
        vraag, versie = form.cleaned_data["vraag"], form.cleaned_data["versie"]
        try:
            actions.wijzig_vraag(tafel=tafel, door=request.user, versie=versie, vraag=vraag)
        except Bewerkingsconflict as botsing:
            huidig = {"vraag": tafel.slot.lees(botsing.huidig.geheim)["vraag"]}
            adres = tafel.get_absolute_url()
            return conflict(request, form, huidig=huidig, versie=botsing.huidig.versie, adres=adres)
        messages.success(request, "De vraag is gewijzigd.")
        return redirect(tafel)
    context = {"form": form, "tafel": tafel}
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/vraag.html", context=context)
