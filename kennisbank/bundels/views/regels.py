"""The lines of a bundle: seeing them at work, adding, changing, taking out and moving."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kennisbank.bladzijde import toon
from kennisbank.bundels import vullen
from kennisbank.bundels.decorators import met_bundel
from kennisbank.bundels.forms import ItemregelForm, PlaatsForm, VondstForm, VondstMaakForm
from kennisbank.bundels.kiezen import lees_item, lees_woorden, zeg_keuzes, zoek_voor
from kennisbank.bundels.lezen import ICONEN, ITEMICOON
from kennisbank.bundels.models import Bundel, Bundelregel
from kennisbank.bundels.vullen import VOL, Bundelvol
from kennisbank.items.decorators import is_eigen
from kennisbank.items.soorten import Soort
from kennisbank.planken.models import LANDELIJK
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import PER_BLADZIJDE, blader
from leerwerkplaats.web.eenmalig import eenmalig

MAP = "kennisbank/bundels"
VELDEN = ("vondst", "titel", "maker", "link", "woorden")


@dataclass(frozen=True)
class Werkregel:
    """A line as who works on the bundle sees it.

    `verborgen`: readers do not get it, since its item is not published for them. `titel` is empty
    when this person may not see that item either.
    """

    regel: Bundelregel
    plaats: int
    soort: str
    icoon: str
    titel: str
    verborgen: bool
    mag_wijzigen: bool


def adres_van(regel: Bundelregel, bundel: Bundel, plaats: int) -> str:
    """Return where a line stands on the page at which people work."""
    blad = (plaats - 1) // PER_BLADZIJDE + 1
    vraag = f"?page={blad}" if blad > 1 else ""
    adres = reverse("kennisbank:bundel-vullen", args=[bundel.publiek_id])
    return f"{adres}{vraag}#regel-{regel.publiek_id}"


def _mag_wijzigen(request: HttpRequest, regel: Bundelregel) -> bool:
    """Tell whether this person may change a line: their own, or anyone's for the team."""
    return Recht.KENNIS_BEHEREN in request.mag or regel.door_id == request.user.pk


def _werkregel(request: HttpRequest, bundel: Bundel, regel: Bundelregel, plaats: int) -> Werkregel:
    mag, item = _mag_wijzigen(request, regel), regel.item
    if item is None:
        vondst = Bundelregel.Vondst(regel.vondst)
        delen = str(vondst.label), ICONEN[vondst], regel.titel
        return Werkregel(regel, plaats, *delen, verborgen=False, mag_wijzigen=mag)
    hier = item.plank.ruimte in {LANDELIJK, bundel.plank.ruimte}
    openlijk = hier and bool(item.gepubliceerd_op)
    team = item.plank_id == bundel.plank_id and Recht.KENNIS_BEHEREN in request.mag
    ziet = openlijk or team or is_eigen(item, request)
    delen = str(Soort(item.soort).label), ITEMICOON, item.titel if ziet else ""
    return Werkregel(regel, plaats, *delen, verborgen=not openlijk, mag_wijzigen=mag)


def _werkregels(
    request: HttpRequest, bundel: Bundel, regels: Sequence[Bundelregel], eerste: int
) -> list[Werkregel]:
    genummerd = enumerate(regels, eerste)
    return [_werkregel(request, bundel, regel, plaats) for plaats, regel in genummerd]


@require_GET
@met_bundel(Recht.KENNIS_BIJDRAGEN)
def bundel_vullen(request: HttpRequest, bundel: Bundel) -> HttpResponse:
    """Show every line to who works on the bundle, with what they may do."""
    pagina = blader(request, bundel.regels.select_related("item__plank", "door"))
    context = {
        "bundel": bundel,
        "pagina": pagina,
        "regels": _werkregels(request, bundel, pagina.object_list, pagina.start_index()),
        "vol": pagina.paginator.count >= vullen.MEESTE,
    }
    return toon(request, f"{MAP}/vullen.html", plank=bundel.plank, context=context)


@require_http_methods(["GET", "POST"])
@met_bundel(Recht.KENNIS_BIJDRAGEN)
def regel_nieuw(request: HttpRequest, bundel: Bundel) -> HttpResponse:
    """Give a find of one's own to the bundle."""
    form = VondstMaakForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        waarden = {naam: form.cleaned_data[naam] for naam in VELDEN}

        def maak() -> str:
            regel = vullen.geef_vondst(bundel=bundel, door=request.user, waarden=waarden)
            messages.success(request, "Je vondst staat onderaan in de bundel.")
            return adres_van(regel, bundel, bundel.regels.count())

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except Bundelvol:
            form.add_error(None, VOL)
    context = {"form": form, "bundel": bundel}
    return toon(request, f"{MAP}/vondst.html", plank=bundel.plank, context=context)


@require_http_methods(["GET", "POST"])
@met_bundel(Recht.KENNIS_BIJDRAGEN)
def bundel_item(request: HttpRequest, bundel: Bundel) -> HttpResponse:
    """Search items (`?zoek=`), or show the one that was asked for (`?item=`); a post adds one."""
    if request.method == "POST":
        return _zet_item(request, bundel)
    woorden = lees_woorden(request.GET.get("zoek", ""))
    item = lees_item(bundel.plank, request.GET.get("item", ""))
    context = {
        "bundel": bundel,
        "woorden": woorden,
        "vondsten": zoek_voor(bundel, woorden) if woorden else None,
        "gevraagd": zeg_keuzes(bundel, [item]) if item else [],
    }
    return toon(request, f"{MAP}/item_kiezen.html", plank=bundel.plank, context=context)


def _zet_item(request: HttpRequest, bundel: Bundel) -> HttpResponse:
    item = lees_item(bundel.plank, request.POST.get("item", ""))
    if item is None:
        messages.error(request, "Kies een item uit de lijst.")
        return redirect("kennisbank:bundel-item", bundel.publiek_id)
    try:
        regel = vullen.zet_item(bundel=bundel, door=request.user, item=item)
    except Bundelvol:
        messages.error(request, VOL)
        return redirect("kennisbank:bundel-vullen", bundel.publiek_id)
    messages.success(request, f"“{item}” staat in de bundel.")
    plaats = bundel.regels.filter(volgorde__lte=regel.volgorde).count()
    return redirect(adres_van(regel, bundel, plaats))


def _regel(request: HttpRequest, bundel: Bundel, brid: str) -> Bundelregel:
    """Return a line that this person may change; 404 when it is not in this bundle, 403 if not."""
    regel = get_object_or_404(bundel.regels.select_related("item__plank"), publiek_id=brid)
    if not _mag_wijzigen(request, regel):
        raise PermissionDenied
    regel.bundel = bundel
    return regel


@require_http_methods(["GET", "POST"])
@met_bundel(Recht.KENNIS_BIJDRAGEN)
def regel_bewerken(request: HttpRequest, bundel: Bundel, brid: str) -> HttpResponse:
    """Change a find, or what is said of an item; one's own, and for the team anyone's."""
    regel = _regel(request, bundel, brid)
    soort = ItemregelForm if regel.item_id else VondstForm
    velden = ("woorden",) if regel.item_id else VELDEN
    begin = {naam: getattr(regel, naam) for naam in (*velden, "versie")}
    form = soort(request.POST or None, initial=begin)
    terug = reverse("kennisbank:bundel-vullen", args=[bundel.publiek_id])
    terug = f"{terug}#regel-{regel.publiek_id}"
    if request.method == "POST" and form.is_valid():
        waarden = {naam: form.cleaned_data[naam] for naam in velden}
        versie = form.cleaned_data["versie"]
        try:
            vullen.wijzig(regel=regel, door=request.user, versie=versie, waarden=waarden)
        except Bewerkingsconflict as botsing:
            huidig = {naam: getattr(botsing.huidig, naam) for naam in velden}
            nu = botsing.huidig.versie
            return conflict(request, form, huidig=huidig, versie=nu, adres=terug)
        messages.success(request, "De regel is gewijzigd.")
        return redirect(terug)
    beeld = _werkregel(request, bundel, regel, 0)
    context = {"form": form, "bundel": bundel, "beeld": beeld, "terug_url": terug}
    return toon(request, f"{MAP}/vondst.html", plank=bundel.plank, context=context)


@require_http_methods(["GET", "POST"])
@met_bundel(Recht.KENNIS_BIJDRAGEN)
def regel_weghalen(request: HttpRequest, bundel: Bundel, brid: str) -> HttpResponse:
    """Ask first, then take a line out; one's own, and for the team anyone's."""
    regel = _regel(request, bundel, brid)
    terug = reverse("kennisbank:bundel-vullen", args=[bundel.publiek_id])
    if request.method == "POST":
        vullen.haal_weg(regel=regel, door=request.user)
        messages.success(request, "De regel is uit de bundel.")
        return redirect(terug)
    context = {
        "bundel": bundel,
        "beeld": _werkregel(request, bundel, regel, 0),
        "terug_url": terug,
    }
    return toon(request, f"{MAP}/regel_weghalen.html", plank=bundel.plank, context=context)


@require_POST
@met_bundel(Recht.KENNIS_BEHEREN)
def regel_verplaatsen(request: HttpRequest, bundel: Bundel, brid: str) -> HttpResponse:
    """Put a line at the place that the button or the field says."""
    regel = _regel(request, bundel, brid)
    form = PlaatsForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Vul in op welke plaats hij moet komen, bijvoorbeeld 3.")
        return redirect("kennisbank:bundel-vullen", bundel.publiek_id)
    plaats = vullen.zet_op_plaats(
        regel=regel, door=request.user, plaats=form.cleaned_data["plaats"]
    )
    return redirect(adres_van(regel, bundel, plaats))
