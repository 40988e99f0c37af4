"""The timeline of a place, and as a learning history: what happened, what we think of it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from proeftuinen.tijdlijn.dagboek.models import Kanttekening
from proeftuinen.tijdlijn.lijn import actions, lezen, papier
from proeftuinen.tijdlijn.lijn.forms import KanttekeningForm, KanttekeningMaakForm, Zeef
from proeftuinen.traject.bladzijde import jaar_van, toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/tijdlijn/lijn"
NAAST = "naast"


def _toon(
    request: HttpRequest, proeftuin: Proeftuin, naam: str, context: dict[str, Any], **ook: Any
) -> HttpResponse:
    return toon(request, proeftuin, f"{MAP}/{naam}.html", tab="Tijdlijn", context=context, **ook)


@require_GET
@met_proeftuin(Recht.TIJDLIJN_ZIEN)
def tijdlijn(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what happened, the newest first; with `?vorm=naast` what people think beside it."""
    jaar = jaar_van(proeftuin)
    zeef = Zeef(request.GET, stappen=[regel.stap for regel in jaar.regels])
    naast = request.GET.get("vorm") == NAAST
    alle = lezen.gebeurd(proeftuin, request.lezer)
    gezien = lezen.met_noten(alle, proeftuin, request.lezer)
    pagina = blader(request, zeef.zeef(gezien))
    context = {
        "zeef": zeef,
        "gezeefd": bool(zeef.gekozen),
        "naast": naast,
        "vraag": zeef.vraag,
        "zoekvraag": f"{zeef.vraag}vorm={NAAST}&" if naast else zeef.vraag,
        "pagina": pagina,
        "leeg": not alle,
        "los": lezen.los(alle, proeftuin, request.lezer) if naast else [],
    }
    return _toon(request, proeftuin, "tijdlijn", context, jaar=jaar)


def _naast(proeftuin: Proeftuin, merk: str = "") -> str:
    adres = reverse("proeftuinen:tijdlijn", args=[proeftuin.publiek_id])
    return f"{adres}?vorm={NAAST}{f'#g-{merk}' if merk else ''}"


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.TIJDLIJN_BIJDRAGEN)
def kanttekening_nieuw(request: HttpRequest, proeftuin: Proeftuin, merk: str) -> HttpResponse:
    """Write what one thinks of an event that one sees."""
    regel = lezen.regel_van(merk, proeftuin, request.lezer)
    if regel is None:
        raise Http404
    form = KanttekeningMaakForm(request.POST or None, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            actions.maak(proeftuin=proeftuin, door=request.user, bij=regel, waarden=form.waarden())
            messages.success(request, "Je kanttekening staat ernaast.")
            return _naast(proeftuin, merk)

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "regel": regel, "terug_url": _naast(proeftuin, merk)}
    return _toon(request, proeftuin, "kanttekening", context)


def _eigen(request: HttpRequest, proeftuin: Proeftuin, ktid: str) -> Kanttekening:
    """Return a remark that this reader may change, else 404.

    The team may change those beside what they see; a remark on what one does not see is nobody's.
    """
    rij = get_object_or_404(Kanttekening.objects.filter(proeftuin=proeftuin), publiek_id=ktid)
    rij.proeftuin = proeftuin
    if not lezen.mag_wijzigen(rij, request.lezer):
        raise Http404
    if rij.door_id != request.user.pk:
        alle = lezen.gebeurd(proeftuin, request.lezer)
        gezien = lezen.met_noten(alle, proeftuin, request.lezer)
        if not any(noot.kanttekening.pk == rij.pk for regel in gezien for noot in regel.noten):
            raise Http404
    return rij


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.TIJDLIJN_BIJDRAGEN)
def kanttekening_wijzigen(request: HttpRequest, proeftuin: Proeftuin, ktid: str) -> HttpResponse:
    """Change one's own remark, or of anyone for the team."""
    rij = _eigen(request, proeftuin, ktid)
    begin = {"tekst": rij.tekst, "rol": rij.rol, "versie": rij.versie}
    form = KanttekeningForm(request.POST or None, proeftuin=proeftuin, initial=begin)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(rij=rij, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {"tekst": nu.tekst, "rol": nu.rol}
            adres = _naast(proeftuin)
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
        messages.success(request, "De kanttekening is gewijzigd.")
        return redirect(_naast(proeftuin))
    context = {"form": form, "rij": rij, "terug_url": _naast(proeftuin)}
    return _toon(request, proeftuin, "kanttekening", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.TIJDLIJN_BIJDRAGEN)
def kanttekening_weg(request: HttpRequest, proeftuin: Proeftuin, ktid: str) -> HttpResponse:
    """Ask first, then take the remark away."""
    rij = _eigen(request, proeftuin, ktid)
    if request.method == "POST":
        actions.haal_weg(rij=rij, door=request.user)
        messages.success(request, "De kanttekening is weg.")
        return redirect(_naast(proeftuin))
    context = {"rij": rij, "terug_url": _naast(proeftuin)}
    return _toon(request, proeftuin, "kanttekening_weg", context)


@require_POST
@met_proeftuin(Recht.TIJDLIJN_ZIEN)
def tijdlijn_afdruk(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Ask the worker for the learning history on paper; of a period when one was chosen."""
    zeef = Zeef(request.POST, stappen=())
    keus = zeef.gekozen
    gegevens = {naam: keus[naam].isoformat() for naam in ("van", "tot") if naam in keus}
    opdracht = vraag_aan(
        gebruiker=request.user,
        soort=papier.SOORT,
        ruimte=proeftuin.publiek_id,
        gegevens=gegevens,
    )
    return redirect("proeftuinen:opdracht", proeftuin.publiek_id, opdracht.publiek_id)
