"""Bundles: the list of a shelf, reading one, its texts, sharing, and its booklet."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kennisbank.bladzijde import toon
from kennisbank.bundels import actions, boekje
from kennisbank.bundels.decorators import met_bundel
from kennisbank.bundels.forms import BundelForm, BundelMaakForm, DeelForm
from kennisbank.bundels.kiezen import lees_item
from kennisbank.bundels.lezen import lees_regels
from kennisbank.bundels.models import Bundel
from kennisbank.planken.decorators import met_plank
from kennisbank.planken.models import Plank
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from leerwerkplaats.web.pdf import Drukfout

MAP = "kennisbank/bundels"
TEKSTEN = ("titel", "ondertitel", "inleiding")


@login_not_required
@require_GET
@met_plank(Recht.KENNIS_ZIEN)
def bundels(request: HttpRequest, plank: Plank) -> HttpResponse:
    """List the bundles of a shelf; readers get those that are shared.

    With `?item=` one may choose in which of them this item comes.
    """
    werkt_mee = Recht.KENNIS_BIJDRAGEN in request.mag
    rijen = Bundel.objects.filter(plank=plank).voor_lijst()
    context = {
        "pagina": blader(request, rijen if werkt_mee else rijen.gedeeld()),
        "item": lees_item(plank, request.GET.get("item", "")) if werkt_mee else None,
    }
    return toon(request, f"{MAP}/lijst.html", plank=plank, context=context)


@require_http_methods(["GET", "POST"])
@met_plank(Recht.KENNIS_BEHEREN)
def bundel_nieuw(request: HttpRequest, plank: Plank) -> HttpResponse:
    """Begin a bundle."""
    form = BundelMaakForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        waarden = {naam: form.cleaned_data[naam] for naam in TEKSTEN}

        def maak() -> str:
            rij = actions.maak(plank=plank, door=request.user, waarden=waarden)
            messages.success(request, f"De bundel “{rij}” is er. Zet er nu iets in.")
            return reverse("kennisbank:bundel-vullen", args=[rij.publiek_id])

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "terug_url": reverse("kennisbank:bundels", args=[plank.publiek_id])}
    return toon(request, f"{MAP}/bewerken.html", plank=plank, context=context)


@login_not_required
@require_GET
@met_bundel(Recht.KENNIS_ZIEN)
def bundel(request: HttpRequest, bundel: Bundel) -> HttpResponse:
    """Read a bundle, as anyone gets it once it is shared."""
    ziet_plank = Recht.KENNIS_ZIEN in request.mag
    context = {"bundel": bundel, "regels": lees_regels(bundel, ziet_plank=ziet_plank)}
    return toon(request, f"{MAP}/bundel.html", plank=bundel.plank, context=context)


@require_http_methods(["GET", "POST"])
@met_bundel(Recht.KENNIS_BEHEREN)
def bundel_bewerken(request: HttpRequest, bundel: Bundel) -> HttpResponse:
    """Change title, subtitle and introduction."""
    begin = {naam: getattr(bundel, naam) for naam in (*TEKSTEN, "versie")}
    form = BundelForm(request.POST or None, initial=begin)
    terug = reverse("kennisbank:bundel-vullen", args=[bundel.publiek_id])
    if request.method == "POST" and form.is_valid():
        waarden = dict(form.cleaned_data)
        versie = waarden.pop("versie")
        try:
            actions.wijzig(bundel=bundel, door=request.user, versie=versie, waarden=waarden)
        except Bewerkingsconflict as botsing:
            huidig = {naam: getattr(botsing.huidig, naam) for naam in TEKSTEN}
            nu = botsing.huidig.versie
            return conflict(request, form, huidig=huidig, versie=nu, adres=terug)
        messages.success(request, "De bundel is gewijzigd.")
        return redirect(terug)
    context = {"form": form, "bundel": bundel, "terug_url": terug}
    return toon(request, f"{MAP}/bewerken.html", plank=bundel.plank, context=context)


@require_http_methods(["GET", "POST"])
@met_bundel(Recht.KENNIS_VASTSTELLEN)
def bundel_delen(request: HttpRequest, bundel: Bundel) -> HttpResponse:
    """Say what anyone will see, and share; or stop sharing."""
    form = DeelForm(request.POST or None, initial={"versie": bundel.versie})
    if request.method == "POST" and form.is_valid():
        return _deel(request, bundel, form.cleaned_data["versie"])
    context = {
        "form": form,
        "bundel": bundel,
        "achter": bundel.regels.count() - bundel.regels.voor_lezers(bundel.plank).count(),
        "adres": request.build_absolute_uri(bundel.get_absolute_url()),
    }
    return toon(request, f"{MAP}/delen.html", plank=bundel.plank, context=context)


def _deel(request: HttpRequest, bundel: Bundel, versie: int) -> HttpResponse:
    gedeeld = request.POST.get("gedeeld") == "ja"
    try:
        actions.deel(bundel=bundel, door=request.user, versie=versie, gedeeld=gedeeld)
    except Bewerkingsconflict:
        messages.error(request, "Iemand anders wijzigde deze bundel net. Kijk het nog eens na.")
        return redirect("kennisbank:bundel-delen", bundel.publiek_id)
    wie = "Iedereen met het adres kan de bundel nu lezen."
    messages.success(request, wie if gedeeld else "De bundel is niet meer gedeeld.")
    return redirect(bundel)


@require_http_methods(["GET", "POST"])
@met_bundel(Recht.KENNIS_BEHEREN)
def bundel_weghalen(request: HttpRequest, bundel: Bundel) -> HttpResponse:
    """Ask first, then take the bundle away."""
    if request.method == "POST":
        actions.haal_weg(bundel=bundel, door=request.user)
        messages.success(request, f"De bundel “{bundel}” is weg.")
        return redirect("kennisbank:bundels", bundel.plank.publiek_id)
    context = {"bundel": bundel, "terug_url": bundel.get_absolute_url()}
    return toon(request, f"{MAP}/weghalen.html", plank=bundel.plank, context=context)


@login_not_required
@require_POST
@met_bundel(Recht.KENNIS_ZIEN)
def bundel_pdf(request: HttpRequest, bundel: Bundel) -> HttpResponse:
    """Have the booklet made: by the worker for who takes part in the place, else at once."""
    if bundel.plank.ruimte and Recht.KENNIS_BIJDRAGEN in request.mag:
        opdracht = vraag_aan(
            gebruiker=request.user,
            soort=boekje.SOORT,
            ruimte=bundel.plank.ruimte,
            gegevens={"bundel": bundel.publiek_id},
        )
        # The page of a file stands in the place that the shelf belongs to.
        return redirect("proeftuinen:opdracht", bundel.plank.ruimte, opdracht.publiek_id)
    if vaak := te_vaak(request, "boekje", bundel.publiek_id):
        return vaak
    try:
        klaar = boekje.druk(bundel)
    except Drukfout as fout:
        messages.error(request, str(fout))
        return redirect(bundel)
    return als_bestand(klaar.inhoud, klaar.bestandsnaam, klaar.mime)
