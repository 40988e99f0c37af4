"""Editions: the list, one of them, reading it on a page, and having a new one made."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.safestring import mark_safe
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.bladzijde import toon_uitgaven
from proeftuinen.uitgaven.boek.models import Boeksoort
from proeftuinen.uitgaven.maken import actions, opslag
from proeftuinen.uitgaven.maken import lezen as lees
from proeftuinen.uitgaven.maken.maak import SOORT
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand
from proeftuinen.uitgaven.maken.stukken import MIMES

_MAP = "proeftuinen/uitgaven/maken"
_BEELD = Uitgavebestand.Soort.BEELD


def _uitgave(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> Uitgave:
    """Return the edition if this reader may open it; else it does not exist."""
    rijen = Uitgave.objects.filter(proeftuin=proeftuin).zichtbaar_voor(request.lezer)
    deze = get_object_or_404(rijen.prefetch_related("bestanden"), publiek_id=uid)
    deze.proeftuin = proeftuin
    return deze


@require_GET
@met_proeftuin(Recht.UITGAVEN_LEZEN)
def uitgaven(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the three books, each with its editions."""
    planken = lees.planken(proeftuin, request.lezer)
    context = {"planken": planken, "er": any(plank.uitgaven for plank in planken)}
    return toon_uitgaven(request, proeftuin, f"{_MAP}/uitgaven.html", context=context)


@require_POST
@met_proeftuin(Recht.UITGAVE_OPZETTEN)
def maken(request: HttpRequest, proeftuin: Proeftuin, soort: str) -> HttpResponse:
    """Have a new edition made; pressing twice gives the one that runs."""
    if soort not in Boeksoort:
        raise Http404
    opdracht = vraag_aan(
        gebruiker=request.user,
        soort=SOORT,
        ruimte=proeftuin.publiek_id,
        gegevens={"soort": soort},
    )
    return redirect("proeftuinen:opdracht", proeftuin.publiek_id, opdracht.publiek_id)


@require_GET
@met_proeftuin(Recht.UITGAVEN_LEZEN)
def uitgave(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Show one edition: what it is, its files, what changed."""
    deze = _uitgave(request, proeftuin, uid)
    bestanden = [deel for deel in deze.bestanden.all() if deel.soort != _BEELD]
    rang = {soort: nr for nr, soort in enumerate(Uitgavebestand.Soort)}
    context = {
        "uitgave": deze,
        "bestanden": sorted(bestanden, key=lambda deel: rang[deel.soort]),
        "verschil": lees.verschil_met_vorige(deze, request.lezer),
    }
    return toon_uitgaven(request, proeftuin, f"{_MAP}/uitgave.html", context=context)


@require_GET
@met_proeftuin(Recht.UITGAVEN_LEZEN)
def lezen(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Show the edition as a page, word for word as in the PDF."""
    deze = _uitgave(request, proeftuin, uid)

    def beeldadres(naam: str) -> str:
        return adres("proeftuinen:uitgave-beeld", proeftuin.publiek_id, uid, naam)

    tekst = lees.webtekst(deze, beeldadres, frozenset(map(str, request.lezer.rechten)))
    if tekst is None:
        return toon_uitgaven(
            request, proeftuin, f"{_MAP}/weg.html", context={"uitgave": deze}, status=410
        )
    # Our own template wrote it, with what people typed escaped, and nobody can change it since.
    context = {"uitgave": deze, "tekst": mark_safe(tekst)}  # noqa: S308
    return toon_uitgaven(request, proeftuin, f"{_MAP}/lezen.html", context=context)


@require_GET
@cache_control(private=True, no_store=True)
@met_proeftuin(Recht.UITGAVEN_LEZEN)
def beeld(request: HttpRequest, proeftuin: Proeftuin, uid: str, naam: str) -> HttpResponse:
    """Hand over a picture of the edition."""
    deze = _uitgave(request, proeftuin, uid)
    bestand = get_object_or_404(deze.bestanden, soort=_BEELD, naam=naam)
    inhoud = None if deze.vervallen_op else opslag.lees(bestand)
    if inhoud is None:
        raise Http404
    return als_bestand(inhoud, bestand.naam, MIMES[_BEELD], los=False)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.UITGAVE_OPZETTEN)
def weg(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Take away an edition that was never published, after asking."""
    deze = _uitgave(request, proeftuin, uid)
    if request.method == "GET":
        return toon_uitgaven(request, proeftuin, f"{_MAP}/weghalen.html", context={"uitgave": deze})
    try:
        actions.haal_weg(uitgave=deze, door=request.user)
    except actions.Uitgebracht:
        messages.error(request, "Deze uitgave is al uitgebracht. Die blijft bewaard.")
        return redirect(deze)
    messages.success(request, f"{deze} is weg.")
    return redirect("proeftuinen:uitgaven", proeftuin.publiek_id)
