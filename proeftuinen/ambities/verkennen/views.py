"""The wall of what works here: looking, adding, changing, taking away."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.ambities.bladzijde import WERKT_AL, toon_ambitie
from proeftuinen.ambities.verkennen import actions, lezen
from proeftuinen.ambities.verkennen.forms import VondstForm, VondstMaakForm
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/ambities/verkennen"
VOL = f"De muur is vol: er hangen {actions.MEESTE} kaartjes. Haal er eerst een weg."
TEKST = 400


def pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    """Show a page of the wall."""
    return toon_ambitie(request, proeftuin, f"{MAP}/{sjabloon}", sub=WERKT_AL, context=context)


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def vondsten(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the wall, by kind or by dimension; `soort` and `dimensie` leave a part of it."""
    per_dimensie = request.GET.get("per") == "dimensie"
    soort = _uit(request.GET.get("soort", ""), Vondst.Soort.values)
    dimensie = _uit(request.GET.get("dimensie", ""), Dimensie.values)
    alle = lezen.plekken_van(proeftuin)
    gezeefd = [
        deel
        for deel in alle
        if (not soort or deel.soort == soort) and (not dimensie or dimensie in deel.dimensies)
    ]
    plaatsingen = lezen.plaats(gezeefd, per_dimensie=per_dimensie)
    bladzijde = blader(request, plaatsingen)
    kop = lezen.koppen(per_dimensie=per_dimensie)
    if soort or dimensie:  # of a part one does not say what is missing
        kop = {waarde: deel for waarde, deel in kop.items() if waarde in dict(plaatsingen)}
    telling = lezen.tel(plaatsingen)
    context = {
        "groepen": lezen.groepen(
            lezen.haal_op(bladzijde, proeftuin), telling, kop, proeftuin, request.lezer
        ),
        "pagina": bladzijde,
        "aantal": len(alle),
        "gezeefd": bool(soort or dimensie),
        "gevonden": len(gezeefd),
        "per_dimensie": per_dimensie,
        "soort": soort,
        "dimensie": dimensie,
        "soorten": Vondst.Soort,
        "dimensies": Dimensie,
    }
    return pagina(request, proeftuin, "vondsten.html", context)


def _uit(waarde: str, waarden: list[str]) -> str:
    return waarde if waarde in waarden else ""


def vind(proeftuin: Proeftuin, vnid: str) -> Vondst:
    """Return a card of this place, or 404."""
    deze = get_object_or_404(lezen.vondsten_van(proeftuin), publiek_id=vnid)
    deze.proeftuin = proeftuin
    return deze


def _wijzigbaar(request: HttpRequest, proeftuin: Proeftuin, vnid: str) -> Vondst:
    """Return a card that the reader may change; raises Http404."""
    deze = vind(proeftuin, vnid)
    if not lezen.mag_wijzigen(deze, request.lezer):
        raise Http404
    return deze


def _begin(request: HttpRequest, herkomst: str) -> dict[str, Any]:
    """Return what the address fills in; what is foreign or unknown is left out by the form."""
    dimensie = _uit(request.GET.get("dimensie", ""), Dimensie.values)
    return {
        "uit": request.GET.get("uit", ""),
        "tekst": herkomst[:TEKST],
        "soort": _uit(request.GET.get("soort", ""), Vondst.Soort.values),
        "dimensies": [dimensie] if dimensie else [],
        "organisatie": request.GET.get("organisatie", ""),
    }


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Put a card on the wall, and perhaps another right after."""
    herkomst = label_van(proeftuin=proeftuin, uit=request.GET.get("uit", ""))
    form = VondstMaakForm(
        request.POST or None, initial=_begin(request, herkomst), proeftuin=proeftuin
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, proeftuin, form))
        except actions.Vol:
            form.add_error(None, VOL)
    context = {"form": form, "herkomst": herkomst}
    return pagina(request, proeftuin, "vondst_nieuw.html", context)


def _bewaar(request: HttpRequest, proeftuin: Proeftuin, form: VondstMaakForm) -> str:
    """Keep the card once, and return where to go: the wall, or the form for another."""
    waarden, uit = form.waarden(), form.cleaned_data["uit"]

    def maak() -> str:
        deze = actions.maak(proeftuin=proeftuin, door=request.user, waarden=waarden, uit=uit)
        if "nog" in request.POST:
            messages.success(request, "Het kaartje hangt. Schrijf het volgende op.")
            leeg = reverse("proeftuinen:vondst-nieuw", args=[proeftuin.publiek_id])
            return f"{leeg}?soort={deze.soort}"
        messages.success(request, "Het kaartje hangt op de muur.")
        muur = reverse("proeftuinen:vondsten", args=[proeftuin.publiek_id])
        return f"{muur}#vondst-{deze.publiek_id}"

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def vondst(request: HttpRequest, proeftuin: Proeftuin, vnid: str) -> HttpResponse:
    """Show one card, with what it came from and what it led to."""
    kaartje = lezen.als_kaartje(vind(proeftuin, vnid), proeftuin, request.lezer)
    return pagina(request, proeftuin, "vondst.html", {"kaartje": kaartje, "vondst": kaartje.vondst})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, vnid: str) -> HttpResponse:
    """Change a card."""
    deze = _wijzigbaar(request, proeftuin, vnid)
    begin = {naam: getattr(deze, naam) for naam in ("tekst", "soort", "dimensies", "wie")}
    begin["organisatie"] = deze.organisatie.publiek_id if deze.organisatie else ""
    form = VondstForm(
        request.POST or None,
        initial={"versie": deze.versie, **begin},
        proeftuin=proeftuin,
        nu=deze.organisatie_id,
    )
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(vondst=deze, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            return _botst(request, form, botsing.huidig, deze.get_absolute_url())
        messages.success(request, "Het kaartje is gewijzigd.")
        return redirect(deze)
    return pagina(request, proeftuin, "vondst_bewerken.html", {"form": form, "vondst": deze})


def _botst(request: HttpRequest, form: VondstForm, nu: Vondst, adres: str) -> HttpResponse:
    huidig = {naam: getattr(nu, naam) for naam in VondstForm.base_fields if naam != "versie"}
    labels = dict(Dimensie.choices)
    huidig["dimensies"] = [labels[deel] for deel in huidig["dimensies"] if deel in labels]
    form.cleaned_data["dimensies"] = [labels[deel] for deel in form.cleaned_data["dimensies"]]
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, vnid: str) -> HttpResponse:
    """Ask first, then take the card off the wall."""
    deze = _wijzigbaar(request, proeftuin, vnid)
    if request.method == "POST":
        actions.haal_weg(vondst=deze, door=request.user)
        messages.success(request, "Het kaartje is van de muur.")
        return redirect("proeftuinen:vondsten", proeftuin.publiek_id)
    return pagina(request, proeftuin, "vondst_weghalen.html", {"vondst": deze})
