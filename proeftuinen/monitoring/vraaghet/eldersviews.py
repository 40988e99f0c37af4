"""What other places ask, for the landelijk programma and for who takes part anywhere."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.monitoring.vraaghet import actions, elders, lezen
from proeftuinen.monitoring.vraaghet.antwoordviews import wijzig
from proeftuinen.monitoring.vraaghet.elders import Meelezer, wie_meeleest
from proeftuinen.monitoring.vraaghet.forms import (
    ANDERE_LEZERS,
    HulpantwoordForm,
    HulpantwoordMaakForm,
    Zoekvraag,
)
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.monitoring.vraaghet.views import MAP, VOL


def _bekenden(meelezer: Meelezer) -> frozenset[str]:
    """Return the names to look for: of one's own places, so that nobody learns others' names."""
    return frozenset().union(*(namen_van(plek) for plek in meelezer.plekken))


@require_GET
@wie_meeleest
def vragen(request: HttpRequest, meelezer: Meelezer) -> HttpResponse:
    """Show what other places ask."""
    form = Zoekvraag(request.GET, met_eigen=False)
    vraag = form.vraag()
    rijen = elders.vragen_voor(meelezer).exclude(proeftuin__in=meelezer.plekken)
    bladzijde = blader(request, lezen.zoek(rijen, vraag, request.user.pk))
    context = {
        "form": form,
        "gezocht": bool(vraag),
        "vraag": f"{urlencode(vraag)}&" if vraag else "",
        "pagina": bladzijde,
        "regels": elders.als_regels(bladzijde),
        "meelezer": meelezer,
    }
    return render(request, f"{MAP}/elders.html", context)


@require_http_methods(["GET", "POST"])
@wie_meeleest
def vraag(request: HttpRequest, meelezer: Meelezer, hvid: str) -> HttpResponse:
    """Show one without names, and answer it; who takes part there is led to it in the place."""
    deze = get_object_or_404(elders.vragen_voor(meelezer), publiek_id=hvid)
    if deze.proeftuin in meelezer.plekken:
        return redirect(deze)
    form = HulpantwoordMaakForm(
        request.POST or None,
        bereik=deze.bereik,
        namens=meelezer.namens,
        namen=lambda: _bekenden(meelezer),
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_antwoord(request, meelezer, deze, form))
        except actions.Vol:
            form.add_error(None, VOL)
        except actions.AndereLezers:
            form.add_error(None, ANDERE_LEZERS)
    return render(request, f"{MAP}/elders_een.html", _context(request, meelezer, deze, form))


def _context(
    request: HttpRequest, meelezer: Meelezer, deze: Hulpvraag, form: HulpantwoordMaakForm
) -> dict[str, Any]:
    bladzijde = blader(request, lezen.antwoorden_van(deze))
    return {
        "hulpvraag": deze,
        "form": form,
        "wie": elders.zeg_vrager(deze),
        "stand": lezen.stand_van(deze, lezen.tel_antwoorden([deze]).get(deze.pk, 0)),
        "dimensies": lezen.dimensies_van(deze),
        "pagina": bladzijde,
        "antwoorden": elders.als_antwoordregels(bladzijde, meelezer),
        "namens": meelezer.namens[0][1],
    }


def _antwoord(
    request: HttpRequest, meelezer: Meelezer, deze: Hulpvraag, form: HulpantwoordMaakForm
) -> str:
    adres = reverse("proeftuinen:vraag-elders", args=[deze.publiek_id])

    def maak() -> str:
        actions.antwoord(
            hulpvraag=deze,
            door=request.user,
            spreker=meelezer.spreker(form.cleaned_data.get("namens", "")),
            tekst=form.cleaned_data["tekst"],
            lezers=form.cleaned_data["lezers"],
        )
        messages.success(request, "Dank je wel. Je antwoord staat erbij, zonder je naam.")
        return f"{adres}#antwoorden"

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


def _eigen(request: HttpRequest, haid: str) -> Hulpantwoord:
    """Return an answer that this person gave elsewhere, also when the question closed since."""
    rijen = Hulpantwoord.objects.filter(elders=True, door=request.user)
    return get_object_or_404(rijen.select_related("hulpvraag__proeftuin"), publiek_id=haid)


def _terug(meelezer: Meelezer, gaf: Hulpantwoord) -> str:
    """Return the question when this reader may still see it, else the list."""
    if elders.vragen_voor(meelezer).filter(pk=gaf.hulpvraag_id).exists():
        return reverse("proeftuinen:vraag-elders", args=[gaf.hulpvraag.publiek_id])
    return reverse("proeftuinen:vragen-elders")


@require_http_methods(["GET", "POST"])
@wie_meeleest
def antwoord_bewerken(request: HttpRequest, meelezer: Meelezer, haid: str) -> HttpResponse:
    """Change an answer that one gave elsewhere."""
    gaf = _eigen(request, haid)
    terug = _terug(meelezer, gaf)
    form = HulpantwoordForm(
        request.POST or None,
        initial={"versie": gaf.versie, "tekst": gaf.tekst},
        namen=lambda: _bekenden(meelezer),
    )
    if request.method == "POST" and form.is_valid():
        return wijzig(request, gaf, form, terug)
    context = {"form": form, "terug": terug}
    return render(request, f"{MAP}/elders_bewerken.html", context)


@require_http_methods(["GET", "POST"])
@wie_meeleest
def antwoord_weghalen(request: HttpRequest, meelezer: Meelezer, haid: str) -> HttpResponse:
    """Ask first, then take away an answer that one gave elsewhere."""
    gaf = _eigen(request, haid)
    terug = _terug(meelezer, gaf)
    if request.method == "POST":
        actions.haal_antwoord_weg(gaf=gaf, door=request.user)
        messages.success(request, "Je antwoord is weg.")
        return redirect(terug)
    return render(request, f"{MAP}/elders_weghalen.html", {"gaf": gaf, "terug": terug})
