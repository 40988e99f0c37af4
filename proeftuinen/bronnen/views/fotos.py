"""Photos: the grid, one photo, adding, changing, taking away, and the pictures themselves."""

from typing import Any

from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.bronnen import fotos, lezen
from proeftuinen.bronnen.forms import FotoForm, FotoWijzigForm, PersoonJaForm
from proeftuinen.bronnen.models import Foto
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.teksten import tekst_van
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bronnen"
HIER = {"tab": "Oogst", "sub": "Foto's"}


def foto_van(request: HttpRequest, proeftuin: Proeftuin, foid: str, *, eigen: bool) -> Foto:
    """Return a photo that this reader may see, or with `eigen` may change; else 404."""
    rijen = Foto.objects.filter(proeftuin=proeftuin).zichtbaar_voor(request.lezer, vandaag())
    if eigen:
        rijen = rijen.van(request.lezer)
    rij = get_object_or_404(rijen.voor_lijst(), publiek_id=foid)
    rij.proeftuin = proeftuin
    return rij


@require_GET
@met_proeftuin(Recht.BRONNEN_ZIEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the photos, each with whether it may be used."""
    rijen = Foto.objects.filter(proeftuin=proeftuin).zichtbaar_voor(request.lezer, vandaag())
    pagina = blader(request, rijen.voor_lijst())
    regels = lezen.fotoregels(pagina.object_list, proeftuin, request.lezer)
    context = {"pagina": pagina, "regels": regels}
    return toon(request, proeftuin, f"{MAP}/fotos.html", **HIER, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BRON_MAKEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add a photo, and perhaps another right after; `?uit=` ties it to where it came from."""
    if request.method == "POST" and (
        geweigerd := te_vaak(request, "foto", request.user.publiek_id)
    ):
        return geweigerd
    uit = lezen.id_uit(request.GET.get("uit", ""))
    form = FotoForm(
        request.POST or None,
        request.FILES or None,
        proeftuin=proeftuin,
        lezer=request.lezer,
        initial={"uit": uit},
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, proeftuin, form))
        except fotos.Vol as vol:
            form.add_error("bestand", str(vol))
    context = {"form": form, "herkomst": label_van(proeftuin=proeftuin, uit=uit) if uit else ""}
    return toon(request, proeftuin, f"{MAP}/foto_nieuw.html", **HIER, context=context)


def _bewaar(request: HttpRequest, proeftuin: Proeftuin, form: FotoForm) -> str:
    """Keep the photo once, and return where to go: its page, or the form for another."""

    def maak() -> str:
        foto = fotos.foto_maken(
            proeftuin=proeftuin,
            door=request.user,
            beeld=form.cleaned_data["bestand"],
            waarden=form.waarden(),
            uit=form.cleaned_data["uit"],
            **form.personen(),
        )
        if "nog" in request.POST:
            messages.success(request, f"“{foto.beschrijving}” is bewaard. Kies de volgende foto.")
            return reverse("proeftuinen:foto-nieuw", args=[proeftuin.publiek_id])
        messages.success(request, "De foto is bewaard.")
        return foto.get_absolute_url()

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


def toon_foto(request: HttpRequest, foto: Foto, form: PersoonJaForm | None = None) -> HttpResponse:
    """Show one photo, whether it may be used, and what one can do about that."""
    proeftuin = foto.proeftuin
    regel = lezen.fotoregels([foto], proeftuin, request.lezer)[0]
    context: dict[str, Any] = {"regel": regel, "form": None}
    context["vraagtekst"] = tekst_van(Toestemming.Doel.FOTO)
    context["te_mailen"] = request.mag.toestemming_vastleggen and regel.te_mailen
    if request.mag.toestemming_vastleggen and regel.personen:
        context["form"] = form or PersoonJaForm(foto=foto)
    context["verspreid"] = lezen.verspreidingen(foto) if request.mag.bronnen_beheren else []
    context |= lezen.draad(foto, request.lezer)
    return toon(request, proeftuin, f"{MAP}/foto.html", **HIER, context=context)


@require_GET
@met_proeftuin(Recht.BRONNEN_ZIEN)
def foto(request: HttpRequest, proeftuin: Proeftuin, foid: str) -> HttpResponse:
    """Show one photo."""
    return toon_foto(request, foto_van(request, proeftuin, foid, eigen=False))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BRON_MAKEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, foid: str) -> HttpResponse:
    """Change what is told of a photo, and who stands on it."""
    rij = foto_van(request, proeftuin, foid, eigen=True)
    form = FotoWijzigForm(
        request.POST or None,
        proeftuin=proeftuin,
        lezer=request.lezer,
        foto=rij,
        initial=lezen.fotobegin(rij),
    )
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            fotos.foto_wijzigen(
                foto=rij,
                door=request.user,
                versie=versie,
                waarden=form.waarden(),
                **form.personen(),
            )
        except Bewerkingsconflict as botsing:
            adres, versie = rij.get_absolute_url(), botsing.huidig.versie
            huidig = lezen.fotobegin(botsing.huidig)
            huidig["rollen"] = huidig["rollen"].splitlines()
            kent = set(form.fields["contacten"].queryset)
            huidig["contacten"] = [wie for wie in huidig["contacten"] if wie in kent]
            form.cleaned_data["contacten"] = [
                wie for wie in form.cleaned_data["contacten"] if wie in kent
            ]
            del huidig["versie"]
            return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
        messages.success(request, "De foto is gewijzigd.")
        return redirect(rij)
    context = {"form": form, "foto": rij}
    return toon(request, proeftuin, f"{MAP}/foto_bewerken.html", **HIER, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BRON_MAKEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, foid: str) -> HttpResponse:
    """Ask first, then take the photo away with its file."""
    rij = foto_van(request, proeftuin, foid, eigen=True)
    if request.method == "POST":
        fotos.foto_weghalen(foto=rij, door=request.user)
        messages.success(request, "De foto is weg.")
        return redirect("proeftuinen:fotos", proeftuin.publiek_id)
    context = {"ding": rij, "wat": "deze foto", "tekst": rij.beschrijving}
    return toon(request, proeftuin, f"{MAP}/weghalen.html", **HIER, context=context)


def _als_beeld(naam: str, foto: Foto) -> HttpResponse:
    """Answer with a picture of ours; only what we painted ourselves is in the storage."""
    try:
        with default_storage.open(naam) as bron:
            inhoud = bron.read()
    except FileNotFoundError as fout:
        raise Http404 from fout
    return als_bestand(inhoud, f"foto-{foto.publiek_id}.jpg", "image/jpeg", los=False)


@require_GET
@met_proeftuin(Recht.BRONNEN_ZIEN)
def beeld(request: HttpRequest, proeftuin: Proeftuin, foid: str) -> HttpResponse:
    """Give the picture itself, to who may see the photo at this moment."""
    rij = foto_van(request, proeftuin, foid, eigen=False)
    return _als_beeld(rij.pad.name, rij)


@require_GET
@met_proeftuin(Recht.BRONNEN_ZIEN)
def klein(request: HttpRequest, proeftuin: Proeftuin, foid: str) -> HttpResponse:
    """Give the small picture, to who may see the photo at this moment."""
    rij = foto_van(request, proeftuin, foid, eigen=False)
    return _als_beeld(rij.klein.name or rij.pad.name, rij)
