"""The sentences of the ambition: cut them, keep them, and see what comes of each."""

from typing import Any

from django.contrib import messages
from django.forms import BaseFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.forms import OPNIEUW
from proeftuinen.ambities.bladzijde import AMBITIE, toon_ambitie
from proeftuinen.ambities.schrijven.models import Ambitieversie
from proeftuinen.ambities.zinnen import actions, lezen
from proeftuinen.ambities.zinnen.forms import KnipForm, Knipset, ZinForm, ZinMaakForm
from proeftuinen.ambities.zinnen.knippen import knip
from proeftuinen.ambities.zinnen.knopen import SOORT
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/ambities/zinnen"
VOL = f"Er zijn al {actions.MEESTE} zinnen. Haal er eerst een weg."


def _toon(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    return toon_ambitie(request, proeftuin, f"{MAP}/{sjabloon}", sub=AMBITIE, context=context)


def _lijst(proeftuin: Proeftuin) -> str:
    return reverse("proeftuinen:ambitiezinnen", args=[proeftuin.publiek_id])


def _vind(proeftuin: Proeftuin, azid: str) -> Ambitiezin:
    rijen = Ambitiezin.objects.select_related("vervallen_in", "ambitieversie")
    deze = get_object_or_404(rijen, proeftuin=proeftuin, publiek_id=azid)
    deze.proeftuin = proeftuin
    return deze


def _versie(proeftuin: Proeftuin) -> Ambitieversie | None:
    versie = Ambitieversie.objects.filter(proeftuin=proeftuin).first()
    if versie:
        versie.proeftuin = proeftuin
    return versie


def _geen_versie(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    messages.warning(request, "Stel eerst de ambitie vast. Daarna kun je haar in zinnen knippen.")
    return redirect("proeftuinen:ambitie-schrijven", proeftuin.publiek_id)


@require_GET
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def zinnen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Keep the sentences: their words, their order, and which hold no more."""
    return _toon_zinnen(request, proeftuin, ZinMaakForm())


def _toon_zinnen(request: HttpRequest, proeftuin: Proeftuin, form: ZinMaakForm) -> HttpResponse:
    alle = list(Ambitiezin.objects.filter(proeftuin=proeftuin).select_related("vervallen_in"))
    context = {
        "versie": _versie(proeftuin),
        "zinnen": [zin for zin in alle if zin.vervallen_in_id is None],
        "vervallen": [zin for zin in alle if zin.vervallen_in_id],
        "form": form,
    }
    return _toon(request, proeftuin, "zinnen.html", context)


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add a sentence of one's own words."""
    versie = _versie(proeftuin)
    if versie is None:
        return _geen_versie(request, proeftuin)
    form = ZinMaakForm(request.POST)
    if not form.is_valid():
        return _toon_zinnen(request, proeftuin, form)

    def maak() -> str:
        actions.maak(versie=versie, door=request.user, rijen=[form.waarden()])
        messages.success(request, "De zin staat erbij.")
        return _lijst(proeftuin)

    try:
        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    except actions.Vol:
        form.add_error(None, VOL)
        return _toon_zinnen(request, proeftuin, form)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def knippen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Propose sentences from the adopted text, to mend and tick."""
    versie = _versie(proeftuin)
    if versie is None:
        return _geen_versie(request, proeftuin)
    form = KnipForm(request.POST or None)
    begin = [{"deel": deel, "tekst": zin, "neem": True} for deel, zin in knip(versie.delen)]
    rijen = Knipset(request.POST or None, initial=begin, prefix="zin")
    if request.method == "POST" and form.is_valid() and _goed(form, rijen):
        gekozen = [rij.waarden() for rij in rijen if rij.cleaned_data.get("neem")]

        def maak() -> str:
            nieuw_ = actions.maak(versie=versie, door=request.user, rijen=gekozen)
            messages.success(request, f"{_zeg(len(nieuw_))} erbij.")
            return _lijst(proeftuin)

        if not gekozen:
            form.add_error(None, "Vink de zinnen aan die je wilt gebruiken.")
        else:
            try:
                return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
            except actions.Vol:
                form.add_error(None, VOL)
    context = {"versie": versie, "form": form, "rijen": rijen}
    return _toon(request, proeftuin, "knippen.html", context)


def _goed(form: KnipForm, rijen: BaseFormSet) -> bool:
    """Tell whether all rows are right; where they are not, the summary on top says which."""
    if rijen.is_valid():
        return True
    for nr, rij in enumerate(rijen, 1):
        if rij.errors:
            form.add_error(None, f"Kijk zin {nr} na: daar klopt iets niet.")
    if not form.errors:
        form.add_error(None, OPNIEUW)
    return False


def _zeg(aantal: int) -> str:
    if aantal == 0:
        return "Deze zinnen stonden er al; er is niets"
    return "Er staat 1 zin" if aantal == 1 else f"Er staan {aantal} zinnen"


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def zin(request: HttpRequest, proeftuin: Proeftuin, azid: str) -> HttpResponse:
    """Show a sentence: what is being done for it, and what came of it."""
    deze = _vind(proeftuin, azid)
    opbrengst = lezen.opbrengst_van([deze], proeftuin, request.lezer)[deze.publiek_id]
    schakel = Schakel.objects.filter(soort=SOORT, object_id=deze.publiek_id).first()
    context = {
        "zin": deze,
        "opbrengst": opbrengst,
        "dimensies": deze.dimensies,
        "schakel_id": schakel.publiek_id if schakel else "",
    }
    return _toon(request, proeftuin, "zin.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, azid: str) -> HttpResponse:
    """Change the words of a sentence; what came of it stays with it."""
    deze = _vind(proeftuin, azid)
    waarden = {"tekst": deze.tekst, "dimensies": deze.dimensies}
    form = ZinForm(request.POST or None, initial={"versie": deze.versie, **waarden})
    adres = deze.get_absolute_url()
    if request.method == "POST" and form.is_valid():
        try:
            actions.wijzig(
                zin=deze,
                door=request.user,
                versie=form.cleaned_data["versie"],
                waarden=form.waarden(),
            )
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {"tekst": nu.tekst, "dimensies": nu.dimensies}
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
        messages.success(request, "De zin is gewijzigd.")
        return redirect(adres)
    return _toon(request, proeftuin, "bewerken.html", {"form": form, "zin": deze})


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def verplaatsen(request: HttpRequest, proeftuin: Proeftuin, azid: str) -> HttpResponse:
    """Move a sentence up or down."""
    deze = _vind(proeftuin, azid)
    naar = request.POST.get("naar")
    if naar in ("omhoog", "omlaag"):
        actions.verplaats(zin=deze, door=request.user, omhoog=naar == "omhoog")
    return redirect(f"{_lijst(proeftuin)}#zin-{deze.publiek_id}")


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def vervallen(request: HttpRequest, proeftuin: Proeftuin, azid: str) -> HttpResponse:
    """Let a sentence be no more; what came of it stays to be seen."""
    deze, versie = _vind(proeftuin, azid), _versie(proeftuin)
    if versie:
        actions.laat_vervallen(zin=deze, versie=versie, door=request.user)
        messages.success(request, "De zin is vervallen. Wat eruit voortkwam, blijft te zien.")
    return redirect(_lijst(proeftuin))


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def terug(request: HttpRequest, proeftuin: Proeftuin, azid: str) -> HttpResponse:
    """Let a sentence hold again."""
    try:
        actions.haal_terug(zin=_vind(proeftuin, azid), door=request.user)
        messages.success(request, "De zin hoort weer bij de ambitie.")
    except actions.Vol:
        messages.error(request, VOL)
    return redirect(_lijst(proeftuin))


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, azid: str) -> HttpResponse:
    """Take a sentence away that nothing came of."""
    try:
        actions.haal_weg(zin=_vind(proeftuin, azid), door=request.user)
        messages.success(request, "De zin is weg.")
    except actions.HeeftGevolg:
        messages.error(request, "Uit deze zin kwam al iets voort. Laat haar vervallen.")
    return redirect(_lijst(proeftuin))
