"""The page of a question: the team shows, hides and groups; others see what was shown."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.bijeenkomsten.live import modereren_actions as actions
from proeftuinen.bijeenkomsten.live import vraagpagina
from proeftuinen.bijeenkomsten.live.codes import MAP
from proeftuinen.bijeenkomsten.live.herkenning import merk_herkenbare
from proeftuinen.bijeenkomsten.live.leiden import naar_leiden
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag
from proeftuinen.bijeenkomsten.live.papier import vind_vraag
from proeftuinen.bijeenkomsten.live.vraagknopen import leg_knopen, pad_van
from proeftuinen.bijeenkomsten.live.vragen_forms import AanForm, GroepNaamForm, IdeegroepForm
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

TEGELIJK = 200
KIES_EERST = "Kies eerst een of meer bijdragen."
VOL = f"Er zijn al {actions.MEESTE_GROEPEN} groepen. Voeg er eerst samen."
STIPPEN = "Er liggen stippen op deze groep. Daarom blijft hij staan."


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_ZIEN)
def vraag(request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str) -> HttpResponse:
    """Show what came in: all of it to the team, what was shown to others."""
    deze = vind(proeftuin, bkid)
    rij = vind_vraag(deze, lvid)
    if request.lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN):
        return _voor_team(request, rij)
    pagina = blader(request, vraagpagina.voor_iedereen(rij))
    context = {
        "vraag": rij,
        "pagina": pagina,
        "fotos": vraagpagina.zichtbare_fotos(pagina.object_list, request.lezer),
        "uitslag": vraagpagina.uitslag_van(rij) if rij.getoond else [],
    }
    return toon_bijeenkomst(request, deze, f"{MAP}/vraag.html", context=context)


def _voor_team(request: HttpRequest, rij: Livevraag) -> HttpResponse:
    """Show all of it; with `?deel` the part that moves, 304 while nothing is new."""
    nieuw, vraagt_deel = f'"{vraagpagina.merk(rij)}"', "deel" in request.GET
    if vraagt_deel and request.headers.get("If-None-Match") == nieuw:
        return HttpResponse(status=304, headers={"ETag": nieuw})
    sjabloon = f"{MAP}/modereren.html"
    antwoord = toon_bijeenkomst(
        request,
        rij.zitting.bijeenkomst,
        f"{sjabloon}#lijst" if vraagt_deel else sjabloon,
        deel="Op scherm",
        context={**_lijst(request, rij), "etag": nieuw},
    )
    antwoord["ETag"] = nieuw
    return antwoord


def _lijst(request: HttpRequest, rij: Livevraag) -> dict[str, Any]:
    zicht = request.GET.get("zicht", "")
    if zicht not in Bijdrage.Zicht.values:
        zicht = vraagpagina.ALLES
    pagina = blader(request, vraagpagina.voor_team(rij, zicht))
    merk_herkenbare(rij.zitting.bijeenkomst.proeftuin, pagina.object_list)
    telling, groepen = vraagpagina.tel(rij), vraagpagina.groepen_van(rij)
    if request.lezer.mag(Recht.DRAAD_LEGGEN):
        leg_knopen(rij, [*pagina.object_list, *groepen])
    return {
        "vraag": rij,
        "pagina": pagina,
        "zicht": zicht,
        "zoekvraag": f"zicht={zicht}&",
        "deel_url": f"{pad_van(rij)}?zicht={zicht}&page={pagina.number}&deel=lijst",
        "telling": telling,
        "alles_wacht": not rij.getoond and bool(telling.wacht) and not telling.getoond,
        "groepen": groepen,
        "uitslag": vraagpagina.uitslag_van(rij),
        "wachtend": [een.publiek_id for een in pagina.object_list if een.zicht == "wacht"],
        "is_verhaal": rij.soort == Livesoort.VERHALEN,
        "groepform": IdeegroepForm(),
        "terug_url": naar_leiden(rij.zitting.bijeenkomst),
    }


def _ids(request: HttpRequest) -> list[str]:
    """Return the contributions that were pressed on; what cannot be an id is left out."""
    return [ruw for ruw in request.POST.getlist("bijdrage")[:TEGELIJK] if ruw.isalnum()]


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def zicht(request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str) -> HttpResponse:
    """Show contributions to the room, or hide them."""
    rij = vind_vraag(vind(proeftuin, bkid), lvid)
    naar = request.POST.get("zicht", "")
    if naar in (Bijdrage.Zicht.GETOOND, Bijdrage.Zicht.VERBORGEN):
        soort = Bijdrage.Zicht(naar)
        if not actions.zet_zicht(vraag=rij, door=request.user, ids=_ids(request), zicht=soort):
            messages.error(request, KIES_EERST)
    return redirect(_terug(request, rij))


def _terug(request: HttpRequest, rij: Livevraag) -> str:
    """Return the page of the question, filtered as it was."""
    filter_ = request.POST.get("filter", "")
    return f"{pad_van(rij)}?zicht={filter_}" if filter_ in Bijdrage.Zicht.values else pad_van(rij)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def groeperen(request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str) -> HttpResponse:
    """Put contributions in a group, in a new one, or in none."""
    rij = vind_vraag(vind(proeftuin, bkid), lvid)
    ids, naar = _ids(request), request.POST.get("groep")
    if not ids or naar is None:
        messages.error(request, KIES_EERST)
        return redirect(_terug(request, rij))
    groepen = Ideegroep.objects.filter(vraag=rij)
    groep = get_object_or_404(groepen, publiek_id=naar) if naar.isalnum() else None
    actions.groepeer(vraag=rij, door=request.user, ids=ids, groep=groep)
    return redirect(_terug(request, rij))


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def kiezen(
    request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str, bdid: str
) -> HttpResponse:
    """Mark a story as chosen, or take the mark away."""
    rij = vind_vraag(vind(proeftuin, bkid), lvid)
    bijdrage = get_object_or_404(Bijdrage, vraag=rij, publiek_id=bdid)
    form = AanForm(request.POST)
    if form.is_valid():
        aan = form.cleaned_data["aan"]
        actions.kies(vraag=rij, door=request.user, bijdrage=bijdrage, aan=aan)
    return redirect(_terug(request, rij))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def groep_nieuw(request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str) -> HttpResponse:
    """Make a group, with what was chosen in it."""
    deze = vind(proeftuin, bkid)
    rij = vind_vraag(deze, lvid)
    form = IdeegroepForm(request.POST or None)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            naam = form.cleaned_data["naam"]
            actions.maak_groep(vraag=rij, door=request.user, naam=naam, ids=_ids(request))
            return pad_van(rij)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.Vol:
            form.add_error("naam", VOL)
    context = {"vraag": rij, "form": form, "gekozen": _ids(request), "terug_url": pad_van(rij)}
    sjabloon = f"{MAP}/modereren_groep.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Op scherm", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def groep_hernoemen(
    request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str, igid: str
) -> HttpResponse:
    """Give a group another name."""
    deze = vind(proeftuin, bkid)
    rij = vind_vraag(deze, lvid)
    groep = get_object_or_404(Ideegroep, vraag=rij, publiek_id=igid)
    groep.vraag = rij
    form = GroepNaamForm(request.POST or None, initial={"naam": groep.naam, "versie": groep.versie})
    if request.method == "POST" and form.is_valid():
        naam, versie = form.cleaned_data["naam"], form.cleaned_data["versie"]
        try:
            actions.hernoem(groep=groep, door=request.user, versie=versie, naam=naam)
        except Bewerkingsconflict as botsing:
            huidig = {"naam": botsing.huidig.naam}
            nu = botsing.huidig.versie
            return conflict(request, form, huidig=huidig, versie=nu, adres=pad_van(rij))
        return redirect(pad_van(rij))
    context = {"vraag": rij, "form": form, "groep": groep, "terug_url": pad_van(rij)}
    sjabloon = f"{MAP}/modereren_groep.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Op scherm", context=context)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def groep_weghalen(
    request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str, igid: str
) -> HttpResponse:
    """Take a group away; what was in it stays."""
    rij = vind_vraag(vind(proeftuin, bkid), lvid)
    groep = Ideegroep.objects.filter(vraag=rij, publiek_id=igid).first()
    if groep is not None:
        groep.vraag = rij
        try:
            actions.haal_groep_weg(groep=groep, door=request.user)
        except actions.HeeftStippen:
            messages.error(request, STIPPEN)
    return redirect(pad_van(rij))
