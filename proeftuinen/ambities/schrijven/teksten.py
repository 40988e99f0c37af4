"""Bricks and texts: adding, changing, choosing, taking away."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.ambities.delen import MEESTE_TEKENS, Deel
from proeftuinen.ambities.schrijven import actions, lezen, verschil
from proeftuinen.ambities.schrijven.bladzijde import VOL, naar, toon, toon_weg
from proeftuinen.ambities.schrijven.forms import (
    BouwsteenMaakForm,
    OphalenForm,
    VoorstelForm,
    VoorstelMaakForm,
)
from proeftuinen.ambities.schrijven.models import Bouwsteen, Voorstel
from proeftuinen.ambities.schrijven.views import toon_deel
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

_STENEN = 40


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def bouwsteen_nieuw(request: HttpRequest, proeftuin: Proeftuin, deel: Deel) -> HttpResponse:
    """Add a brick; its form stands at the part."""
    if request.method == "GET":
        tekst = label_van(proeftuin=proeftuin, uit=request.GET.get("uit", ""))
        form = BouwsteenMaakForm(initial={"tekst": tekst}, auto_id="steen_%s")
        return toon_deel(request, proeftuin, deel, bouwsteen=form)
    form = BouwsteenMaakForm(request.POST, auto_id="steen_%s")
    if not form.is_valid():
        return toon_deel(request, proeftuin, deel, bouwsteen=form)

    def maak() -> str:
        tekst = form.cleaned_data["tekst"]
        actions.bouwsteen_maken(proeftuin=proeftuin, deel=deel, tekst=tekst, door=request.user)
        messages.success(request, "Je bouwsteen ligt erbij.")
        return naar(proeftuin, deel, "bouwstenen")

    try:
        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    except actions.Vol:
        form.add_error("tekst", VOL)
        return toon_deel(request, proeftuin, deel, bouwsteen=form)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def bouwstenen_ophalen(request: HttpRequest, proeftuin: Proeftuin, deel: Deel) -> HttpResponse:
    """Take over as bricks what people sent in the room."""
    rijen = lezen.uit_de_zaal(proeftuin, request.lezer, deel)
    form = OphalenForm(request.POST or None, bijdragen=rijen)
    if request.method == "POST" and form.is_valid():
        gekozen = list(form.cleaned_data["bijdragen"])
        try:
            aantal = actions.bouwstenen_overnemen(
                proeftuin=proeftuin, deel=deel, bijdragen=gekozen, door=request.user
            )
        except actions.Vol:
            form.add_error("bijdragen", VOL)
        else:
            wat = "1 bouwsteen" if aantal == 1 else f"{aantal} bouwstenen"
            messages.success(request, f"Er {'ligt' if aantal == 1 else 'liggen'} {wat} bij.")
            return redirect(naar(proeftuin, deel, "bouwstenen"))
    context = {"form": form, "deel": deel, "is_er": rijen.exists()}
    return toon(request, proeftuin, "ophalen.html", context)


@require_POST
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def bouwsteen_weghalen(request: HttpRequest, proeftuin: Proeftuin, bwid: str) -> HttpResponse:
    """Take a brick away: one's own, or as the team any."""
    rijen = Bouwsteen.objects.select_related("proeftuin").filter(proeftuin=proeftuin)
    steen = get_object_or_404(rijen, publiek_id=bwid)
    if not lezen.mag_wijzigen(steen, request.lezer):
        raise PermissionDenied
    adres = naar(proeftuin, steen.deel, "bouwstenen")
    actions.bouwsteen_weghalen(steen=steen, door=request.user)
    messages.success(request, "De bouwsteen is weg.")
    return redirect(adres)


def _begin(request: HttpRequest, proeftuin: Proeftuin, deel: Deel) -> dict[str, Any]:
    """Return what a new text begins with: another text, or bricks; what is foreign is left out."""
    hier = {"proeftuin": proeftuin, "deel": deel}
    if van := request.GET.get("van", ""):
        ander = Voorstel.objects.filter(**hier, publiek_id__in=_ids([van])).first()
        return {"tekst": ander.tekst} if ander else {}
    gekozen = _ids(request.GET.getlist("steen"))
    stenen = Bouwsteen.objects.filter(**hier, publiek_id__in=gekozen) if gekozen else []
    tekst = ", ".join(steen.tekst.strip().rstrip(".,;") for steen in stenen)
    return {"tekst": tekst or label_van(proeftuin=proeftuin, uit=request.GET.get("uit", ""))}


def _ids(waarden: list[str]) -> list[str]:
    return [waarde for waarde in waarden[:_STENEN] if waarde.isalnum()]


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def voorstel_nieuw(request: HttpRequest, proeftuin: Proeftuin, deel: Deel) -> HttpResponse:
    """Put a text beside what is there, perhaps beginning with bricks or with another text."""
    begin = _begin(request, proeftuin, deel) if request.method == "GET" else {}
    form = VoorstelMaakForm(request.POST or None, initial=begin, deel=deel)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            waarden = form.waarden()
            actions.voorstel_maken(
                proeftuin=proeftuin, deel=deel, waarden=waarden, door=request.user
            )
            messages.success(request, "Jullie tekst staat erbij.")
            return naar(proeftuin, deel, "teksten")

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.Vol:
            form.add_error("tekst", VOL)
    context = {"form": form, "deel": deel, "hooguit": MEESTE_TEKENS}
    return toon(request, proeftuin, "voorstel.html", context)


def _vind(proeftuin: Proeftuin, vsid: str) -> Voorstel:
    rijen = Voorstel.objects.select_related("proeftuin").filter(proeftuin=proeftuin)
    return get_object_or_404(rijen, publiek_id=vsid)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def voorstel(request: HttpRequest, proeftuin: Proeftuin, vsid: str) -> HttpResponse:
    """Change a text: one's own until it is chosen, or as the team any."""
    try:
        deze = _vind(proeftuin, vsid)
    except Http404:
        return _weg(request, proeftuin)
    deel, team = Deel(deze.deel), request.lezer.mag(Recht.AMBITIE_BEHEREN)
    eigen = deze.door_id == request.user.pk
    if not team and not (eigen and (request.method == "POST" or not deze.gekozen)):
        raise PermissionDenied
    begin = {"versie": deze.versie, "tekst": deze.tekst, "van": deze.van, "deel": deel.value}
    form = VoorstelForm(request.POST or None, initial=begin, deel=deel)
    if request.method == "POST" and form.is_valid():
        daad = {"voorstel": deze, "door": request.user, "waarden": form.waarden()}
        versie = form.cleaned_data["versie"]
        try:
            actions.voorstel_wijzigen(**daad, versie=versie, ook_gekozen=team)
        except Bewerkingsconflict as botsing:
            return _botsing(request, proeftuin, form, botsing.huidig)
        except Http404:
            return _weg(request, proeftuin)
        messages.success(request, "De tekst is gewijzigd.")
        return redirect(naar(proeftuin, deel, "teksten"))
    context = {"form": form, "deel": deel, "voorstel": deze, "hooguit": MEESTE_TEKENS}
    return toon(request, proeftuin, "voorstel.html", context)


def _botsing(
    request: HttpRequest, proeftuin: Proeftuin, form: VoorstelForm, nu: Any
) -> HttpResponse:
    """Answer 409 with both texts: one's own can stand beside the other, or take its place."""
    waarden = form.waarden()
    context = {
        "voorstel": nu,
        "deel": Deel(nu.deel),
        "jouw": waarden,
        "verschil": verschil.verschil_van("", nu.tekst, waarden["tekst"]),
        "mag_vervangen": request.lezer.mag(Recht.AMBITIE_BEHEREN) or not nu.gekozen,
        "sleutel": uuid.uuid4(),
    }
    return toon(request, proeftuin, "botsing.html", context, 409)


def _weg(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Answer 404; what was typed in a text that was taken away can stand among the others."""
    deel = request.POST.get("deel", "")
    if deel not in Deel.values:
        raise Http404
    adres = reverse("proeftuinen:voorstel-nieuw", args=[proeftuin.publiek_id, deel])
    knop = "Zet onze tekst er weer bij"
    return toon_weg(request, proeftuin, VoorstelForm(request.POST, deel=Deel(deel)), adres, knop)


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def voorstel_kiezen(request: HttpRequest, proeftuin: Proeftuin, vsid: str) -> HttpResponse:
    """Put a text in the ambition."""
    deze = _vind(proeftuin, vsid)
    actions.voorstel_kiezen(voorstel=deze, door=request.user)
    messages.success(request, "Deze tekst staat nu in de ambitie. De vorige staat ernaast.")
    return redirect(naar(proeftuin, deze.deel, "teksten"))


@require_POST
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def voorstel_weghalen(request: HttpRequest, proeftuin: Proeftuin, vsid: str) -> HttpResponse:
    """Take a text away that is not in the ambition."""
    deze = _vind(proeftuin, vsid)
    if not lezen.mag_wijzigen(deze, request.lezer):
        raise PermissionDenied
    adres = naar(proeftuin, deze.deel, "teksten")
    if actions.voorstel_weghalen(voorstel=deze, door=request.user):
        messages.success(request, "De tekst is weg.")
    else:
        messages.error(request, "Deze tekst staat in de ambitie. Kies eerst een andere.")
    return redirect(adres)
