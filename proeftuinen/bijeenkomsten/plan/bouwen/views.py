"""Building a run sheet: adding a block, changing it, moving it, and undoing."""

from itertools import pairwise
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.bouwen import actions, terug, werkvormen
from proeftuinen.bijeenkomsten.plan.bouwen.antwoord import antwoord, naar_blok
from proeftuinen.bijeenkomsten.plan.bouwen.beeld import Focus
from proeftuinen.bijeenkomsten.plan.bouwen.begin import begin_van
from proeftuinen.bijeenkomsten.plan.bouwen.doelen import verplaatsdoelen
from proeftuinen.bijeenkomsten.plan.bouwen.forms import (
    ONDERDEELVELDEN,
    InkortForm,
    KopieForm,
    OnderdeelForm,
    OnderdeelMaakForm,
    TerugForm,
)
from proeftuinen.bijeenkomsten.plan.bouwen.lijnen import Bouwfout
from proeftuinen.bijeenkomsten.plan.bouwen.zeggen import zeg_minuten, zeg_uur
from proeftuinen.bijeenkomsten.plan.draaiboek import lees_draaiboek
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bijeenkomsten/plan/bouwen"
_Soort = Agendaonderdeel.Soort
GEEN_VERPLAATSING = "Dat kwam niet goed aan. Kies nog eens waar het heen moet."


def onderdeel_van(bijeenkomst: Bijeenkomst, odid: str) -> Agendaonderdeel:
    """Return a block of this meeting; 404 when there is none."""
    rijen = Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst)
    rijen = rijen.select_related("groep", "werkvorm", "leider__gebruiker")
    rij = get_object_or_404(rijen, publiek_id=odid)
    rij.bijeenkomst = bijeenkomst
    return rij


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Add a block: empty, of a kind (`?soort=`) or of a werkvorm (`?werkvorm=`)."""
    deze = vind(proeftuin, bkid)
    slug = request.POST.get("werkvorm") or request.GET.get("werkvorm", "")
    werkvorm = werkvormen.vind(proeftuin, slug)
    groep = request.POST.get("groep") or request.GET.get("groep", "")
    form = OnderdeelMaakForm(
        request.POST or None,
        initial=begin_van(request.GET, werkvorm),
        proeftuin=proeftuin,
        in_groep=bool(groep),
    )
    if request.method == "POST" and form.is_valid():
        plek = {naam: form.cleaned_data[naam] for naam in ("na", "groep")}
        waarden = {**form.waarden(), "werkvorm": werkvorm}

        def maak() -> str:
            rij = actions.voeg_toe(bijeenkomst=deze, door=request.user, waarden=waarden, **plek)
            messages.success(
                request, f"“{rij.titel}” staat in het draaiboek{_waarvoor(deze, rij)}."
            )
            return naar_blok(deze, rij.publiek_id).url

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except Bouwfout as fout:
            form.add_error(None, fout.reden)
    context = {"form": form, "werkvorm": werkvorm, "terug_url": deze.get_absolute_url()}
    return toon_bijeenkomst(request, deze, f"{MAP}/nieuw.html", context=context)


def _waarvoor(deze: Bijeenkomst, rij: Agendaonderdeel) -> str:
    """Say before which block of the day a new one stands: “, vóór “Check-out””."""
    lijn = [regel.onderdeel for regel in lees_draaiboek(deze).regels]
    volgende = next((na for nu, na in pairwise(lijn) if nu.pk == rij.pk), None)
    return f", vóór “{volgende.titel}”" if volgende else ""


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def onderdeel(request: HttpRequest, proeftuin: Proeftuin, bkid: str, odid: str) -> HttpResponse:
    """Change a block; from here it is also copied, taken away, or moved into a group."""
    deze = vind(proeftuin, bkid)
    rij = onderdeel_van(deze, odid)
    form = OnderdeelForm(
        request.POST or None,
        initial={**_waarden(rij), "leider": _pid(rij), "versie": rij.versie},
        proeftuin=proeftuin,
        nu=rij,
        in_groep=rij.groep_id is not None,
    )
    if request.method == "POST" and form.is_valid():
        gelukt = _bewaar(request, deze, rij, form)
        if gelukt is not None:
            return gelukt
    context = {
        "form": form,
        "onderdeel": rij,
        "kopie_form": KopieForm(),
        "doelen": verplaatsdoelen(lees_draaiboek(deze), rij),
        "terug_url": naar_blok(deze, odid).url,
    }
    return toon_bijeenkomst(request, deze, f"{MAP}/onderdeel.html", context=context)


def _waarden(rij: Agendaonderdeel) -> dict[str, Any]:
    return {naam: getattr(rij, naam) for naam in ONDERDEELVELDEN}


def _pid(rij: Any) -> str:
    return rij.leider.publiek_id if rij.leider else ""


def _bewaar(
    request: HttpRequest, deze: Bijeenkomst, rij: Agendaonderdeel, form: OnderdeelForm
) -> HttpResponse | None:
    """Keep what was typed and lead on; None when the form says what is wrong."""
    try:
        actions.bewerk(
            bijeenkomst=deze,
            odid=rij.publiek_id,
            door=request.user,
            versie=form.cleaned_data["versie"],
            waarden=form.waarden(),
        )
    except Bewerkingsconflict as botsing:
        huidig, adres = _waarden(botsing.huidig), naar_blok(deze, rij.publiek_id).url
        versie = botsing.huidig.versie
        return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
    except Bouwfout as fout:
        form.add_error(None, fout.reden)
        return None
    messages.success(request, f"“{form.cleaned_data['titel']}” is bewaard.")
    return naar_blok(deze, rij.publiek_id)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def verplaatsen(request: HttpRequest, proeftuin: Proeftuin, bkid: str, odid: str) -> HttpResponse:
    """Move a block before or after another, or into or out of a group."""
    deze = vind(proeftuin, bkid)
    onderdeel_van(deze, odid)
    naar = request.POST.get("naar", "")[:40]
    try:
        titel = actions.verplaats(bijeenkomst=deze, odid=odid, naar=naar, door=request.user)
    except Bouwfout as fout:
        return antwoord(request, deze, fout=fout.reden, focus=Focus(odid, "titel"))
    knop = {"voor": "hoger", "na": "lager"}.get(naar.partition(":")[0], "titel")
    knop = "titel" if request.POST.get("hoe") == "sleep" else knop
    zeg = f"“{titel}” {_waar_nu(deze, odid)}"
    return antwoord(request, deze, zeg=zeg, focus=Focus(odid, knop))


def _waar_nu(deze: Bijeenkomst, odid: str) -> str:
    """Say where a block stands now, and when it begins."""
    draaiboek = lees_draaiboek(deze)
    for lijn in (draaiboek.regels, *(g.regels for r in draaiboek.regels for g in r.groepen)):
        for nr, regel in enumerate(lijn, 1):
            if regel.onderdeel.publiek_id == odid:
                om = f" en begint om {zeg_uur(regel.tijd.begin)} uur" if regel.tijd else ""
                return f"staat nu op plek {nr} van {len(lijn)}{om}."
    return "is verplaatst."


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, bkid: str, odid: str) -> HttpResponse:
    """Take a block away; undoing brings it back."""
    deze = vind(proeftuin, bkid)
    onderdeel_van(deze, odid)
    try:
        titel = actions.haal_weg(bijeenkomst=deze, odid=odid, door=request.user)
    except Bouwfout as fout:
        return antwoord(request, deze, fout=fout.reden)
    zeg = f"“{titel}” is weg. Je kunt het nog ongedaan maken." if titel else ""
    return antwoord(request, deze, zeg=zeg)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def dubbel(request: HttpRequest, proeftuin: Proeftuin, bkid: str, odid: str) -> HttpResponse:
    """Put a copy of a block after it."""
    deze = vind(proeftuin, bkid)
    onderdeel_van(deze, odid)
    form = KopieForm(request.POST)
    if not form.is_valid():
        return antwoord(request, deze, fout="Dat kwam niet goed aan. Probeer het nog eens.")

    def maak() -> str:
        rij = actions.verdubbel(bijeenkomst=deze, odid=odid, door=request.user)
        messages.success(request, f"Er staat een kopie van “{rij.titel}” onder.")
        return naar_blok(deze, rij.publiek_id).url

    try:
        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    except Bouwfout as fout:
        return antwoord(request, deze, fout=fout.reden)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def werkvorm(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Choose a werkvorm of the kennisbank, to be put after a block or in a group."""
    deze = vind(proeftuin, bkid)
    woorden = request.GET.get("q", "").replace("\x00", "")[: werkvormen.LANGSTE_VRAAG]
    context = {
        "woorden": woorden,
        "werkvormen": werkvormen.zoek_werkvormen(proeftuin, woorden),
        "plek": {naam: request.GET.get(naam, "")[:40] for naam in ("na", "groep")},
        "terug_url": deze.get_absolute_url(),
    }
    return toon_bijeenkomst(request, deze, f"{MAP}/werkvorm.html", context=context)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def ongedaan(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Undo a change of the run sheet: the one that the button named."""
    deze = vind(proeftuin, bkid)
    form = TerugForm(request.POST)
    if not form.is_valid():
        return antwoord(request, deze, fout="Dat kwam niet goed aan. Probeer het nog eens.")
    nummer = form.cleaned_data["wijziging"]
    try:
        rij = terug.zet_terug(bijeenkomst=deze, wijziging_id=nummer, door=request.user)
    except terug.KanNietTerug as fout:
        return antwoord(request, deze, fout=fout.reden)
    return antwoord(request, deze, zeg=f"Teruggezet: {rij.wat}.")


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def stappen(request: HttpRequest, proeftuin: Proeftuin, bkid: str, odid: str) -> HttpResponse:
    """Let the minutes of the steps follow those of their block."""
    deze = vind(proeftuin, bkid)
    onderdeel_van(deze, odid)
    try:
        titel = actions.pas_stappen_aan(bijeenkomst=deze, odid=odid, door=request.user)
    except Bouwfout as fout:
        return antwoord(request, deze, fout=fout.reden)
    zeg = f"De stappen van “{titel}” passen nu in de tijd."
    return antwoord(request, deze, zeg=zeg, focus=Focus(odid, "titel"))


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def inkorten(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Shorten blocks as the page proposed, if the run sheet is still as it was then."""
    deze = vind(proeftuin, bkid)
    form = InkortForm(request.POST)
    planversie = form.cleaned_data["planversie"] if form.is_valid() else 0
    try:
        minuten = actions.kort_in(bijeenkomst=deze, planversie=planversie, door=request.user)
    except Bouwfout as fout:
        return antwoord(request, deze, fout=fout.reden)
    return antwoord(request, deze, zeg=f"Het draaiboek is {zeg_minuten(minuten)} korter.")
