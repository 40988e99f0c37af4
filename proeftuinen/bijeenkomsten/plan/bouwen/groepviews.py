"""The groups of a parallel block: adding, changing, moving, taking away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.bouwen import groepen
from proeftuinen.bijeenkomsten.plan.bouwen.antwoord import antwoord, naar_blok
from proeftuinen.bijeenkomsten.plan.bouwen.beeld import Focus
from proeftuinen.bijeenkomsten.plan.bouwen.forms import GROEPVELDEN, GroepForm, GroepMaakForm
from proeftuinen.bijeenkomsten.plan.bouwen.lijnen import Bouwfout
from proeftuinen.bijeenkomsten.plan.bouwen.views import MAP, onderdeel_van
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Groep
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


def _groep(bijeenkomst: Bijeenkomst, grpid: str) -> Groep:
    rijen = Groep.objects.filter(onderdeel__bijeenkomst=bijeenkomst)
    rijen = rijen.select_related("onderdeel", "leider__gebruiker")
    return get_object_or_404(rijen, publiek_id=grpid)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin, bkid: str, odid: str) -> HttpResponse:
    """Add a group to a parallel block."""
    deze = vind(proeftuin, bkid)
    blok = onderdeel_van(deze, odid)
    form = GroepMaakForm(request.POST or None, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            groep = groepen.voeg_toe(
                bijeenkomst=deze, odid=odid, door=request.user, waarden=form.waarden()
            )
            messages.success(request, f"De groep “{groep.naam}” staat erbij.")
            return naar_blok(deze, odid).url

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except Bouwfout as fout:
            form.add_error(None, fout.reden)
    context = {"form": form, "blok": blok, "terug_url": naar_blok(deze, odid).url}
    return toon_bijeenkomst(request, deze, f"{MAP}/groep.html", context=context)


def _waarden(groep: Groep) -> dict[str, Any]:
    return {naam: getattr(groep, naam) for naam in GROEPVELDEN}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, bkid: str, grpid: str) -> HttpResponse:
    """Change a group."""
    deze = vind(proeftuin, bkid)
    groep = _groep(deze, grpid)
    leider = groep.leider.publiek_id if groep.leider else ""
    begin = {**_waarden(groep), "leider": leider, "versie": groep.versie}
    form = GroepForm(request.POST or None, initial=begin, proeftuin=proeftuin, nu=groep)
    adres = naar_blok(deze, groep.onderdeel.publiek_id).url
    if request.method == "POST" and form.is_valid():
        try:
            groepen.bewerk(
                bijeenkomst=deze,
                grpid=grpid,
                door=request.user,
                versie=form.cleaned_data["versie"],
                waarden=form.waarden(),
            )
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            return conflict(request, form, huidig=_waarden(nu), versie=nu.versie, adres=adres)
        except Bouwfout as fout:
            return antwoord(request, deze, fout=fout.reden)
        messages.success(request, f"De groep “{form.cleaned_data['naam']}” is bewaard.")
        return redirect(adres)
    context = {"form": form, "groep": groep, "blok": groep.onderdeel, "terug_url": adres}
    return toon_bijeenkomst(request, deze, f"{MAP}/groep.html", context=context)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, bkid: str, grpid: str) -> HttpResponse:
    """Take a group away with its blocks; undoing brings it back."""
    deze = vind(proeftuin, bkid)
    blok = _groep(deze, grpid).onderdeel
    try:
        naam = groepen.haal_weg(bijeenkomst=deze, grpid=grpid, door=request.user)
    except Bouwfout as fout:
        return antwoord(request, deze, fout=fout.reden)
    zeg = f"De groep “{naam}” is weg. Je kunt het nog ongedaan maken." if naam else ""
    return antwoord(request, deze, zeg=zeg, focus=Focus(blok.publiek_id, "titel"))


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def verplaatsen(request: HttpRequest, proeftuin: Proeftuin, bkid: str, grpid: str) -> HttpResponse:
    """Put a group before or after another one."""
    deze = vind(proeftuin, bkid)
    focus = Focus(_groep(deze, grpid).onderdeel.publiek_id, "titel")
    naar = request.POST.get("naar", "")[:40]
    try:
        naam = groepen.verplaats(bijeenkomst=deze, grpid=grpid, naar=naar, door=request.user)
    except Bouwfout as fout:
        return antwoord(request, deze, fout=fout.reden, focus=focus)
    return antwoord(request, deze, zeg=f"De groep “{naam}” is verplaatst.", focus=focus)
