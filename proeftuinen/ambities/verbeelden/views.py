"""The gallery: looking, adding, changing, moving and taking away."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.ambities.bladzijde import BEELDEN, toon_ambitie
from proeftuinen.ambities.verbeelden import actions, lezen
from proeftuinen.ambities.verbeelden.forms import (
    BEELDVELDEN,
    VerbeeldingForm,
    VerbeeldingMaakForm,
    WeghaalForm,
)
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.bronnen import fotos
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/ambities/verbeelden"
VOL = f"De galerij is vol: er staan {actions.MEESTE} beelden. Haal er eerst een weg."
TITEL = 120
PER_BLADZIJDE = 24
"""Pictures on one page: they are large, also to fetch on a phone."""


def pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    """Show a page of the gallery."""
    return toon_ambitie(request, proeftuin, f"{MAP}/{sjabloon}", sub=BEELDEN, context=context)


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def verbeeldingen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the gallery."""
    rijen = Paginator(lezen.verbeeldingen_van(proeftuin), PER_BLADZIJDE)
    bladzijde = rijen.get_page(request.GET.get("page"))
    beelden = lezen.als_schilderijen(bladzijde.object_list, proeftuin, request.lezer)
    context = {
        "pagina": bladzijde,
        "beelden": beelden,
        "schuift": rijen.count > 1 and request.lezer.mag(Recht.AMBITIE_BEHEREN),
    }
    return pagina(request, proeftuin, "verbeeldingen.html", context)


def vind(proeftuin: Proeftuin, vbid: str) -> Verbeelding:
    """Return a picture of this place, or 404."""
    deze = get_object_or_404(lezen.verbeeldingen_van(proeftuin), publiek_id=vbid)
    deze.proeftuin = proeftuin
    return deze


def _wijzigbaar(request: HttpRequest, proeftuin: Proeftuin, vbid: str) -> Verbeelding:
    """Return a picture that the reader may change; raises Http404."""
    deze = vind(proeftuin, vbid)
    if not lezen.mag_wijzigen(deze, request.lezer):
        raise Http404
    return deze


def _te_vaak(request: HttpRequest) -> HttpResponse | None:
    """Return the refusal when someone sends many photos in a short while."""
    if request.method == "POST" and request.FILES:
        return te_vaak(request, "foto", request.user.publiek_id)
    return None


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add what people made; `?uit=` ties it to where it came from."""
    if geweigerd := _te_vaak(request):
        return geweigerd
    uit = request.GET.get("uit", "")
    herkomst = label_van(proeftuin=proeftuin, uit=uit)
    soort = request.GET.get("soort", "")
    begin = {"uit": uit, "titel": herkomst[:TITEL]}
    begin |= {"soort": soort} if soort in Verbeelding.Soort.values else {}
    form = VerbeeldingMaakForm(
        request.POST or None,
        request.FILES or None,
        proeftuin=proeftuin,
        lezer=request.lezer,
        initial=begin,
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, proeftuin, form))
        except actions.Vol:
            form.add_error(None, VOL)
        except fotos.Vol as vol:
            form.add_error("bestand", str(vol))
    return pagina(
        request, proeftuin, "verbeelding_nieuw.html", {"form": form, "herkomst": herkomst}
    )


def _bewaar(request: HttpRequest, proeftuin: Proeftuin, form: VerbeeldingMaakForm) -> str:
    """Keep the picture once, and return its page."""

    def maak() -> str:
        deze = actions.maak(
            proeftuin=proeftuin,
            door=request.user,
            waarden=form.waarden(),
            opname=form.opname(),
            uit=form.cleaned_data["uit"],
        )
        messages.success(request, "Het staat in de galerij.")
        return deze.get_absolute_url()

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def verbeelding(request: HttpRequest, proeftuin: Proeftuin, vbid: str) -> HttpResponse:
    """Show one picture; its photo only while it may be used."""
    deze = vind(proeftuin, vbid)
    (beeld,) = lezen.als_schilderijen([deze], proeftuin, request.lezer)
    context = {"beeld": beeld, "verbeelding": deze, "foto_url": ""}
    if beeld.wacht and beeld.mag_wijzigen and request.mag.bronnen_zien:
        context["foto_url"] = lezen.adres_van_foto(deze, request.lezer)
    return pagina(request, proeftuin, "verbeelding.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, vbid: str) -> HttpResponse:
    """Change a picture, or give one a photo that had none."""
    deze = _wijzigbaar(request, proeftuin, vbid)
    if geweigerd := _te_vaak(request):
        return geweigerd
    form = VerbeeldingForm(
        request.POST or None,
        request.FILES or None,
        proeftuin=proeftuin,
        lezer=request.lezer,
        met_foto=deze.foto_id is None,
        initial={"versie": deze.versie, **{naam: getattr(deze, naam) for naam in BEELDVELDEN}},
    )
    if request.method == "POST" and form.is_valid():
        try:
            return _wijzig(request, deze, form)
        except fotos.Vol as vol:
            form.add_error("bestand", str(vol))
    context = {"form": form, "verbeelding": deze}
    return pagina(request, proeftuin, "verbeelding_bewerken.html", context)


def _wijzig(request: HttpRequest, deze: Verbeelding, form: VerbeeldingForm) -> HttpResponse:
    adres = deze.get_absolute_url()
    try:
        actions.wijzig(
            verbeelding=deze,
            door=request.user,
            versie=form.cleaned_data["versie"],
            waarden=form.waarden(),
            opname=form.opname(),
        )
    except Bewerkingsconflict as botsing:
        huidig = {naam: getattr(botsing.huidig, naam) for naam in BEELDVELDEN}
        versie = botsing.huidig.versie
        return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
    messages.success(request, "Het is gewijzigd.")
    return redirect(adres)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, vbid: str) -> HttpResponse:
    """Ask first, then take the picture out of the gallery; and its photo if one says so."""
    deze = _wijzigbaar(request, proeftuin, vbid)
    foto_mag_weg = lezen.foto_mag_weg(deze, request.lezer)
    form = WeghaalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        ook_foto = foto_mag_weg and form.cleaned_data["ook_foto"]
        actions.haal_weg(verbeelding=deze, door=request.user, ook_foto=ook_foto)
        messages.success(request, "Het is weg uit de galerij.")
        return redirect("proeftuinen:verbeeldingen", proeftuin.publiek_id)
    context = {"verbeelding": deze, "form": form, "foto_mag_weg": foto_mag_weg}
    return pagina(request, proeftuin, "verbeelding_weghalen.html", context)


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def verplaatsen(request: HttpRequest, proeftuin: Proeftuin, vbid: str) -> HttpResponse:
    """Let it change places with the one before or after it, as the button said."""
    deze = vind(proeftuin, vbid)
    richting = request.POST.get("richting")
    if richting not in {"eerder", "later"}:
        messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
    elif not actions.verplaats(
        verbeelding=deze, door=request.user, naar_voren=richting == "eerder"
    ):
        messages.info(request, "Dit beeld staat al aan het eind van de rij.")
    return redirect(_waar_het_staat(proeftuin, deze))


def _waar_het_staat(proeftuin: Proeftuin, deze: Verbeelding) -> str:
    """Return the address of this picture in the gallery, on the page where it stands now."""
    galerij = reverse("proeftuinen:verbeeldingen", args=[proeftuin.publiek_id])
    volgorde = list(lezen.verbeeldingen_van(proeftuin).values_list("pk", flat=True))
    bladzijde = volgorde.index(deze.pk) // PER_BLADZIJDE + 1 if deze.pk in volgorde else 1
    vraag = f"?page={bladzijde}" if bladzijde > 1 else ""
    return f"{galerij}{vraag}#beeld-{deze.publiek_id}"
