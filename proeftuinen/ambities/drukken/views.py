"""The ambition on paper and on the screen: posters, a slide, and a card for each sentence."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.bewerken import Bewerkingsconflict, bewaar, conflict
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.ambities.bladzijde import AMBITIE, toon_ambitie
from proeftuinen.ambities.drukken import poster
from proeftuinen.ambities.drukken.forms import FotoForm
from proeftuinen.ambities.drukken.kaarten import kaarten
from proeftuinen.ambities.drukken.lezen import posterfoto, te_lezen
from proeftuinen.ambities.schrijven.models import Ambitie
from proeftuinen.ambities.zinnen.lezen import zinnen_van
from proeftuinen.bronnen.actions import verspreid_foto
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/ambities/drukken"
PDF = "application/pdf"
SECONDEN = 10
"""Seconds of the processor that a sheet may take while someone waits."""


def _naar_papier(proeftuin: Proeftuin) -> HttpResponse:
    return redirect("proeftuinen:ambitie-papier", proeftuin.publiek_id)


def _terug(request: HttpRequest, proeftuin: Proeftuin, fout: Exception) -> HttpResponse:
    """Say why there is no sheet, on a page that this reader may see."""
    messages.error(request, str(fout))
    if request.lezer.mag(Recht.AMBITIE_ZIEN):
        return _naar_papier(proeftuin)
    return redirect("proeftuinen:ambitie-lezen", proeftuin.publiek_id)


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def papier(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what can be printed; the team chooses the photo of the poster."""
    versie = te_lezen(proeftuin, request.lezer)
    beheert = request.lezer.mag(Recht.AMBITIE_BEHEREN)
    deze = Ambitie.objects.filter(proeftuin=proeftuin).first()
    foto = posterfoto(proeftuin)
    begin = {"versie": deze.versie if deze else 1, "foto": foto.publiek_id if foto else ""}
    context = {
        "versie": versie,
        "vellen": poster.VELLEN.items(),
        "te_lang": _te_lang(versie, foto=foto is not None),
        "foto": foto,
        "foto_mag_niet": bool(deze and deze.foto_id and foto is None),
        "zinnen": zinnen_van(proeftuin).count(),
        "form": FotoForm(initial=begin, proeftuin=proeftuin) if beheert else None,
    }
    return toon_ambitie(request, proeftuin, f"{MAP}/papier.html", sub=AMBITIE, context=context)


def _te_lang(versie: object, *, foto: bool) -> str:
    try:
        poster.opzet_voor(versie, poster.VELLEN["a3"], foto=foto)
    except poster.TeLang as fout:
        return str(fout)
    return ""


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def kies_foto(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Put another photo on the poster, or none."""
    te_lezen(proeftuin, request.lezer)
    form = FotoForm(request.POST, proeftuin=proeftuin)
    if not form.is_valid():
        messages.error(request, "Deze foto mag niet op de poster. Kies een andere.")
        return _naar_papier(proeftuin)
    deze, _ = Ambitie.objects.get_or_create(proeftuin=proeftuin)
    waarden = {"foto": form.cleaned_data["foto"]}
    try:
        bewaar(deze, versie=form.cleaned_data["versie"], waarden=waarden)
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        adres = reverse("proeftuinen:ambitie-papier", args=[proeftuin.publiek_id])
        return conflict(request, form, huidig={"foto": nu.foto}, versie=nu.versie, adres=adres)
    ruimte = proeftuin.publiek_id
    leg_vast(
        "ambitie.posterfoto", door=request.user, soort="proeftuin", object_id=ruimte, ruimte=ruimte
    )
    messages.success(request, "De poster is aangepast.")
    return _naar_papier(proeftuin)


@require_GET
@met_proeftuin(Recht.AMBITIE_LEZEN)
def vel(request: HttpRequest, proeftuin: Proeftuin, wat: str) -> HttpResponse:
    """Hand over the poster or the slide as a PDF."""
    from leerwerkplaats.web.pdf import Drukfout, maak_pdf  # noqa: PLC0415  slow import
    from proeftuinen.ambities.drukken.lezen import als_beeld  # noqa: PLC0415  slow import

    if wat not in poster.VELLEN:
        raise Http404
    versie = te_lezen(proeftuin, request.lezer)
    foto = posterfoto(proeftuin) if poster.VELLEN[wat].met_foto else None
    try:
        html, bestanden = poster.poster(versie, wat, foto)
        if foto:
            bestanden["foto"] = als_beeld(foto)
        pdf = maak_pdf(html, bestanden=bestanden, seconden=SECONDEN)
    except (poster.TeLang, Drukfout) as fout:
        return _terug(request, proeftuin, fout)
    if foto:
        verspreid_foto(foto=foto, door=request.user, waar=f"{poster.VELLEN[wat].label} (pdf)")
    return als_bestand(pdf, f"ambitie-{proeftuin.naam}-{wat}.pdf", PDF)


@require_GET
@met_proeftuin(Recht.AMBITIE_LEZEN)
def zinkaarten(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Hand over the cards, four on a sheet."""
    from leerwerkplaats.web.pdf import Drukfout, maak_pdf  # noqa: PLC0415  slow import

    te_lezen(proeftuin, request.lezer)
    zinnen = list(zinnen_van(proeftuin))
    if not zinnen:
        return _terug(request, proeftuin, Drukfout("Er zijn nog geen zinnen om te printen."))
    try:
        pdf = maak_pdf(kaarten(proeftuin, zinnen), seconden=SECONDEN)
    except Drukfout as fout:
        return _terug(request, proeftuin, fout)
    return als_bestand(pdf, f"ambitie-{proeftuin.naam}-kaarten.pdf", PDF)


@require_GET
@met_proeftuin(Recht.AMBITIE_ZIEN)
def dia(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the ambition on the screen of a room."""
    versie = te_lezen(proeftuin, request.lezer)
    lengte = len(versie.tekst)
    maat = "groot" if lengte < 420 else "midden" if lengte < 900 else "klein"
    context = {
        "proeftuin": proeftuin,
        "versie": versie,
        "delen": poster.kaal(versie),
        "maat": maat,
    }
    return render(request, f"{MAP}/dia.html", context)
