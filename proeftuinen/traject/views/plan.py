"""The plan of the year: list, add, move."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.traject import actions, draadhaak
from proeftuinen.traject.bladzijde import jaar_van, toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.forms import StapNieuwForm, VerplaatsForm
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.verplaatsen import Verplaatsing
from proeftuinen.traject.vrijedagen import schoolvakanties_bekend


@require_GET
@met_proeftuin(Recht.PROEFTUIN_ZIEN)
def planning(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the steps of the year as a list, with what one may do to each."""
    jaren = range(proeftuin.start.year, proeftuin.einde.year + 1)
    context = {"vakanties_bekend": all(schoolvakanties_bekend(jaar) for jaar in jaren)}
    sjabloon = "proeftuinen/traject/planning.html"
    jaar = jaar_van(proeftuin)
    return toon(request, proeftuin, sjabloon, tab="Planning", jaar=jaar, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.PLANNING_BEWERKEN)
def stap_toevoegen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add a step; `?herhaal=` fills in an earlier one, `?uit=` ties it to where it came from."""
    begin = _ingevuld(request, proeftuin)
    form = StapNieuwForm(request.POST or None, proeftuin=proeftuin, initial=begin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            herhaal = Stap.objects.van(proeftuin).filter(publiek_id=form.cleaned_data["herhaal"])
            stap = actions.stap_toevoegen(
                proeftuin=proeftuin,
                door=request.user,
                waarden=form.waarden(),
                na=form.cleaned_data["na"],
                herhaal=herhaal.first(),
                uit=form.cleaned_data["uit"],
            )
            messages.success(request, f"Stap {stap.nummer}, {stap.naam}, staat in de planning.")
            return stap.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "herkomst": draadhaak.herkomst(proeftuin, begin.get("uit", ""))}
    sjabloon = "proeftuinen/traject/stap_nieuw.html"
    return toon(request, proeftuin, sjabloon, tab="Planning", context=context)


def _ingevuld(request: HttpRequest, proeftuin: Proeftuin) -> dict[str, str]:
    stappen = Stap.objects.van(proeftuin)
    herhaal = stappen.filter(publiek_id=_id_uit(request, "herhaal")).first()
    na = herhaal or stappen.last()
    begin = {"na": na.publiek_id if na else "", "uit": _id_uit(request, "uit")}
    if herhaal:
        velden = "naam", "soort", "doel", "wie", "opbrengst"
        begin |= {"herhaal": herhaal.publiek_id} | {v: getattr(herhaal, v) for v in velden}
    return begin


def _id_uit(request: HttpRequest, naam: str) -> str:
    """Return a public id from the address; PostgreSQL refuses even to look for a NUL."""
    return request.GET.get(naam, "").replace("\0", "")[:12]


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.PLANNING_BEWERKEN)
def stap_verplaatsen(request: HttpRequest, proeftuin: Proeftuin, sid: str) -> HttpResponse:
    """Move a step; proposes to move the later ones, which the mover may accept or not."""
    stap = get_object_or_404(Stap.objects.van(proeftuin), publiek_id=sid)
    stap.proeftuin = proeftuin
    einde = None if stap.bijeenkomst else stap.einde
    begin = {"begin": stap.begin, "einde": einde, "versie": stap.versie}
    form = VerplaatsForm(request.POST or None, proeftuin=proeftuin, initial=begin)
    verplaatsing = None
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["versie"] != stap.versie:
            return _botsing(request, form, stap)
        verplaatsing = Verplaatsing.van(stap, form.cleaned_data, request.POST)
        if verplaatsing.fout:
            form.add_error("begin", verplaatsing.fout)
        elif verplaatsing.bevestigd:
            try:
                verplaatsing.voer_uit(door=request.user)
            except Bewerkingsconflict as botsing:
                return _botsing(request, form, botsing.huidig)
            messages.success(request, verplaatsing.gelukt)
            return redirect("proeftuinen:planning", proeftuin.publiek_id)
    context = {"form": form, "stap": stap, "verplaatsing": verplaatsing}
    sjabloon = "proeftuinen/traject/stap_verplaatsen.html"
    return toon(request, proeftuin, sjabloon, tab="Planning", context=context)


def _botsing(request: HttpRequest, form: VerplaatsForm, stap: Stap) -> HttpResponse:
    huidig = {"begin": stap.begin, "einde": stap.einde}
    adres = stap.get_absolute_url()
    return conflict(request, form, huidig=huidig, versie=stap.versie, adres=adres)
