"""Asking the room: prepare a question, open and close it, and show what came in."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.bijeenkomsten.live import vragen
from proeftuinen.bijeenkomsten.live.codes import MAP
from proeftuinen.bijeenkomsten.live.leiden import naar_leiden, vind_zitting
from proeftuinen.bijeenkomsten.live.models import Zitting
from proeftuinen.bijeenkomsten.live.papier import vind_vraag
from proeftuinen.bijeenkomsten.live.vraagknopen import pad_van
from proeftuinen.bijeenkomsten.live.vragen_forms import SOORTEN, AanForm, LivevraagForm, SoortForm
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Livesoort
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

ZAAL_DICHT = "De zaal is dicht. Open hem eerst."
VOL = f"Er staan al {vragen.MEESTE} vragen bij deze bijeenkomst. Haal er eerst een weg."
BEANTWOORD = "Er is al geantwoord. Deze vraag blijft daarom staan."


def _soort(request: HttpRequest, deze: Bijeenkomst) -> str:
    """Return the kind that the address asks for, or that of the block, or ""."""
    form = SoortForm(request.GET)
    if form.is_valid():
        return str(form.cleaned_data["soort"])
    deel = deze.onderdelen.filter(publiek_id=_odid(request)).first()
    return deel.live if deel and deel.live in SOORTEN else ""


def _odid(request: HttpRequest) -> str:
    ruw = request.GET.get("onderdeel", "")
    return ruw if ruw.isalnum() else ""


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Prepare a question: first which kind, then the words; in one press it can be open too."""
    deze = vind(proeftuin, bkid)
    zitting, soort = vind_zitting(deze), _soort(request, deze)
    form = None
    if soort:
        begin = {"onderdeel": _odid(request)}
        form = LivevraagForm(request.POST or None, zitting=zitting, soort=soort, initial=begin)
        if request.method == "POST" and form.is_valid():
            try:
                return redirect(_bewaar(request, zitting, form))
            except vragen.Vol:
                form.add_error(None, VOL)
    context = {
        "form": form,
        "soort": Livesoort(soort) if soort else None,
        "soorten": SOORTEN,
        "onderdeel": _odid(request),
        "terug_url": naar_leiden(deze),
    }
    sjabloon = f"{MAP}/vraag_nieuw.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Op scherm", context=context)


def _bewaar(request: HttpRequest, zitting: Zitting, form: LivevraagForm) -> str:
    def maak() -> str:
        vraag = vragen.maak_vraag(zitting=zitting, door=request.user, waarden=form.waarden())
        if "open" in request.POST:
            try:
                vragen.open_vraag(vraag=vraag, door=request.user)
            except vragen.ZaalDicht:
                messages.error(request, ZAAL_DICHT)
        else:
            messages.success(request, "De vraag staat klaar.")
        return naar_leiden(zitting.bijeenkomst)

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


def _terug(request: HttpRequest, deze: Bijeenkomst, pad: str) -> HttpResponse:
    """Go back to the page that was pressed on: of the question, or of the leader."""
    return redirect(pad if request.POST.get("naar") == "vraag" else naar_leiden(deze))


def _knop(doe: Callable[..., None]) -> Callable[..., HttpResponse]:
    @require_POST
    @met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
    def view(request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str) -> HttpResponse:
        deze = vind(proeftuin, bkid)
        vraag = vind_vraag(deze, lvid)
        if vraag.soort in SOORTEN:
            try:
                doe(vraag=vraag, door=request.user)
            except vragen.ZaalDicht:
                messages.error(request, ZAAL_DICHT)
        return _terug(request, deze, pad_van(vraag))

    return view


def _schakelaar(doe: Callable[..., None]) -> Callable[..., HttpResponse]:
    @require_POST
    @met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
    def view(request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str) -> HttpResponse:
        deze = vind(proeftuin, bkid)
        vraag = vind_vraag(deze, lvid)
        form = AanForm(request.POST)
        if form.is_valid():
            doe(vraag=vraag, door=request.user, aan=form.cleaned_data["aan"])
        return _terug(request, deze, pad_van(vraag))

    return view


openen = _knop(vragen.open_vraag)
sluiten = _knop(vragen.sluit_vraag)
tonen = _schakelaar(vragen.toon)
kijken = _schakelaar(vragen.zet_kijken)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str) -> HttpResponse:
    """Take a question away while nobody answered."""
    deze = vind(proeftuin, bkid)
    try:
        vragen.haal_vraag_weg(vraag=vind_vraag(deze, lvid), door=request.user)
        messages.success(request, "De vraag is weg.")
    except vragen.HeeftInbreng:
        messages.error(request, BEANTWOORD)
    return redirect(naar_leiden(deze))
