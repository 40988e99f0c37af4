"""One organisation: its page, making, changing or proposing a change, and taking it away."""

from typing import Any

from django.contrib import messages
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.mensen.organisaties import actions, lezen, voorstellen
from proeftuinen.mensen.organisaties.forms import (
    LijktOp,
    OrganisatieForm,
    OrganisatieMaakForm,
    VoorstelForm,
    begin_van,
)
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.soorten import SOORTKEUZES
from proeftuinen.mensen.organisaties.views.lijst import MAP, PLEK
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.contracten import verzamel
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


def _adres(proeftuin: Proeftuin, organisatie: Organisatie) -> str:
    return reverse("proeftuinen:organisatie", args=[proeftuin.publiek_id, organisatie.publiek_id])


def _van(proeftuin: Proeftuin, oid: str) -> Organisatie:
    rijen = Organisatie.objects.van(proeftuin).select_related("gemaakt_in")
    return get_object_or_404(rijen, publiek_id=oid)


def _doorgegaan(proeftuin: Proeftuin, oid: str) -> Organisatie | None:
    """Return the one that this one went into, however many steps ago; None if it did not."""
    rijen = Organisatie.objects.filter(publiek_id=oid).exclude(samengevoegd_in=None)
    deze = rijen.select_related("samengevoegd_in").first()
    while deze and deze.samengevoegd_in_id:
        deze = deze.samengevoegd_in
    zichtbaar = Organisatie.objects.zichtbaar_in(proeftuin)
    return zichtbaar.filter(pk=deze.pk).first() if deze else None


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def organisatie(request: HttpRequest, proeftuin: Proeftuin, oid: str) -> HttpResponse:
    """Show what is public of it, our own people there, and what other features tell."""
    deelname = Organisatie.proeftuinen.through.objects.filter(organisatie=OuterRef("pk"))
    rijen = Organisatie.objects.zichtbaar_in(proeftuin).select_related("gemaakt_in")
    rijen = rijen.annotate(hier=Exists(deelname.filter(proeftuin=proeftuin)))
    deze = rijen.filter(publiek_id=oid).first()
    if deze is None and (verder := _doorgegaan(proeftuin, oid)):
        return redirect(_adres(proeftuin, verder))
    deze = deze or get_object_or_404(rijen, publiek_id=oid)
    context = _context(request, proeftuin, deze)
    return toon(request, proeftuin, f"{MAP}/organisatie.html", **PLEK, context=context)


def _context(request: HttpRequest, proeftuin: Proeftuin, deze: Organisatie) -> dict[str, Any]:
    beheert = request.mag.organisaties_beheren
    is_van = deze.is_van(proeftuin)
    open_of_ons = Q(proeftuin=proeftuin) | Q(besluit=voorstellen.Besluit.OPEN)
    rijen = deze.voorstellen.filter(open_of_ons, voorziening="") if beheert else ()
    lijst = list(rijen)
    return {
        "organisatie": deze,
        "is_van": is_van,
        "mensen": lezen.mensen_van(deze, proeftuin, request.lezer),
        "open_voorstellen": [v for v in lijst if is_van and v.besluit == v.Besluit.OPEN],
        "eigen_voorstellen": [v for v in lijst if v.proeftuin_id == proeftuin.pk],
        "delen": verzamel("bij_organisatie", deze, proeftuin, request.lezer),
    }


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add an organisation; `?soort=`, `?naam=` and `?uit=` fill in."""
    begin = {naam: request.GET.get(naam, "")[:200] for naam in ("naam", "uit")}
    if request.GET.get("soort") in dict(SOORTKEUZES):
        begin["soort"] = request.GET["soort"]
    woorden = lezen.eigen_woorden(proeftuin)
    form = OrganisatieMaakForm(
        request.POST or None, proeftuin=proeftuin, initial=begin, woorden=woorden
    )
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            form.eis_nieuw()
            uit = form.cleaned_data["uit"]
            rij = actions.maak(proeftuin=proeftuin, door=request.user, uit=uit, **form.waarden())
            messages.success(request, f"{rij.naam} staat erbij.")
            return _adres(proeftuin, rij)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except LijktOp as vraag:
            form.vraag_na(vraag.organisaties)
    return toon(request, proeftuin, f"{MAP}/nieuw.html", **PLEK, context={"form": form})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, oid: str) -> HttpResponse:
    """Change an organisation, or propose the change where another proeftuin keeps it."""
    deze = _van(proeftuin, oid)
    eigen = deze.is_van(proeftuin)
    klasse = OrganisatieForm if eigen else VoorstelForm
    woorden = lezen.eigen_woorden(proeftuin)
    form = klasse(request.POST or None, initial=begin_van(deze), woorden=woorden)
    if request.method == "POST" and form.is_valid():
        try:
            zin = _bewaar(request, proeftuin, deze, form)
        except Bewerkingsconflict as botsing:
            nu = begin_van(botsing.huidig)
            adres = _adres(proeftuin, deze)
            return conflict(request, form, huidig=nu, versie=nu["versie"], adres=adres)
        messages.success(request, zin)
        return redirect(_adres(proeftuin, deze))
    context = {"form": form, "organisatie": deze, "eigen": eigen}
    return toon(request, proeftuin, f"{MAP}/bewerken.html", **PLEK, context=context)


def _bewaar(
    request: HttpRequest,
    proeftuin: Proeftuin,
    deze: Organisatie,
    form: OrganisatieForm | VoorstelForm,
) -> str:
    """Save or propose; return what to say. Raises Bewerkingsconflict."""
    wie = {"organisatie": deze, "proeftuin": proeftuin, "door": request.user}
    versie = form.cleaned_data["versie"]
    if isinstance(form, OrganisatieForm):
        actions.wijzig(**wie, versie=versie, waarden=form.waarden())
        return "De organisatie is bewaard."
    voorstel = voorstellen.stel_voor(
        **wie, versie=versie, waarden=form.plat(), toelichting=form.cleaned_data["toelichting"]
    )
    if voorstel is None:
        return "Er was niets veranderd. We hebben niets voorgesteld."
    return "Jullie voorstel is bewaard. De proeftuin die dit bijhoudt, kijkt ernaar."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, oid: str) -> HttpResponse:
    """Say what goes, then let the organisation take part here no longer."""
    deze = _van(proeftuin, oid)
    if request.method == "POST":
        actions.haal_weg(organisatie=deze, proeftuin=proeftuin, door=request.user)
        messages.success(request, f"{deze.naam} staat niet meer bij jullie.")
        return redirect("proeftuinen:organisaties", proeftuin.publiek_id)
    elders = deze.proeftuinen.exclude(pk=proeftuin.pk).exists()
    context = {
        "organisatie": deze,
        "elders": elders,
        "gevolgen": lezen.gevolgen_van_weghalen(deze, proeftuin, elders=elders),
    }
    return toon(request, proeftuin, f"{MAP}/weghalen.html", **PLEK, context=context)
