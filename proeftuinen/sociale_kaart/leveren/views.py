"""Guides: the list, one guide with what to hand over, and what changed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.sociale_kaart.forms import AlleenVersieForm
from proeftuinen.sociale_kaart.leveren import actions, vormen
from proeftuinen.sociale_kaart.leveren.forms import GeleverdForm, GidsForm, GidsMaakForm
from proeftuinen.sociale_kaart.leveren.gegevens import VELDEN, records_van, vingerafdruk
from proeftuinen.sociale_kaart.lezen import instelling_van
from proeftuinen.sociale_kaart.models import Gids, Levering
from proeftuinen.sociale_kaart.verschil import als_tekst, vergelijk
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/sociale_kaart/leveren"
FRAME = {"tab": "Mensen", "sub": "Sociale kaart"}


def _zoek(proeftuin: Proeftuin, gdid: str) -> Gids:
    gids = get_object_or_404(Gids.objects.filter(proeftuin=proeftuin), publiek_id=gdid)
    gids.proeftuin = proeftuin
    return gids


def _adres(gids: Gids) -> str:
    return reverse("proeftuinen:gids", args=[gids.proeftuin.publiek_id, gids.publiek_id])


@require_GET
@met_proeftuin(Recht.KAART_LEVEREN)
def leveren(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the guides, each with when it was last fed."""
    gidsen = Gids.objects.filter(proeftuin=proeftuin).prefetch_related("leveringen")
    pagina = blader(request, gidsen.order_by("naam", "pk"))
    context = {
        "pagina": pagina,
        "regels": [
            (gids, next((deel.op for deel in gids.leveringen.all()), None))
            for gids in pagina.object_list
        ],
        "instelling": instelling_van(proeftuin),
    }
    return toon(request, proeftuin, f"{MAP}/leveren.html", **FRAME, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.KAART_LEVEREN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add a guide."""
    form = GidsMaakForm(request.POST or None)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            gids = actions.maak_gids(
                proeftuin=proeftuin, door=request.user, waarden=form.cleaned_data
            )
            messages.success(request, f"“{gids}” staat erbij.")
            return _adres(gids)

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    terug = reverse("proeftuinen:leveren", args=[proeftuin.publiek_id])
    context = {"form": form, "terug_url": terug}
    return toon(request, proeftuin, f"{MAP}/gids_formulier.html", **FRAME, context=context)


def _context(gids: Gids) -> dict[str, Any]:
    records = records_van(gids.proeftuin)
    leveringen = list(gids.leveringen.select_related("door").defer("inhoud")[:20])
    vorige = Levering.objects.get(pk=leveringen[0].pk) if leveringen else None
    verschil = vergelijk(vorige.inhoud if vorige else [], records, VELDEN)
    return {
        "gids": gids,
        "aantal": len(records),
        "leveringen": leveringen,
        "vorige": vorige,
        "verschil": verschil,
        "tekst": _mail(gids, als_tekst(verschil)),
        "form": GeleverdForm(initial={"gezien": vingerafdruk(records)}),
    }


def _mail(gids: Gids, wijzigingen: str) -> str:
    return (
        f"Hallo,\n\nDit veranderde in onze sociale kaart voor {gids.naam}.\n\n{wijzigingen}\n\n"
        f"Groet,\n{gids.proeftuin.titel}"
    )


@require_GET
@met_proeftuin(Recht.KAART_LEVEREN)
def gids(request: HttpRequest, proeftuin: Proeftuin, gdid: str) -> HttpResponse:
    """Show what to hand over to this guide, and what changed since the last time."""
    context = _context(_zoek(proeftuin, gdid))
    return toon(request, proeftuin, f"{MAP}/gids.html", **FRAME, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.KAART_LEVEREN)
def wijzigen(request: HttpRequest, proeftuin: Proeftuin, gdid: str) -> HttpResponse:
    """Change what is known of a guide."""
    deze = _zoek(proeftuin, gdid)
    begin = {veld: getattr(deze, veld) for veld in actions.VELDEN}
    form = GidsForm(request.POST or None, initial={**begin, "versie": deze.versie})
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig_gids(
                gids=deze, door=request.user, versie=versie, waarden=form.cleaned_data
            )
        except Bewerkingsconflict as botsing:
            nu = {veld: getattr(botsing.huidig, veld) for veld in actions.VELDEN}
            versie = botsing.huidig.versie
            return conflict(request, form, huidig=nu, versie=versie, adres=_adres(deze))
        messages.success(request, "De gids is bewaard.")
        return redirect(_adres(deze))
    context = {"form": form, "gids": deze, "terug_url": _adres(deze)}
    return toon(request, proeftuin, f"{MAP}/gids_formulier.html", **FRAME, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.KAART_LEVEREN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, gdid: str) -> HttpResponse:
    """Ask first, then take a guide away."""
    deze = _zoek(proeftuin, gdid)
    form = AlleenVersieForm(request.POST or None, initial={"versie": deze.versie})
    if request.method == "POST" and form.is_valid():
        actions.haal_gids_weg(gids=deze, door=request.user)
        messages.success(request, f"“{deze}” is weg.")
        return redirect("proeftuinen:leveren", proeftuin.publiek_id)
    context = {"form": form, "gids": deze, "terug_url": _adres(deze)}
    return toon(request, proeftuin, f"{MAP}/gids_weghalen.html", **FRAME, context=context)


@require_POST
@met_proeftuin(Recht.KAART_LEVEREN)
def geleverd(request: HttpRequest, proeftuin: Proeftuin, gdid: str) -> HttpResponse:
    """Keep what was handed over, so that the next time only changes need telling."""
    deze = _zoek(proeftuin, gdid)
    form = GeleverdForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
        return redirect(_adres(deze))

    def maak() -> str:
        actions.leg_levering_vast(gids=deze, door=request.user, gezien=form.cleaned_data["gezien"])
        messages.success(request, "Bewaard. De volgende keer zie je alleen wat daarna verandert.")
        return _adres(deze)

    try:
        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    except actions.IntussenVeranderd:
        messages.warning(
            request, "De sociale kaart veranderde net. Haal het bestand nog eens op en lever dat."
        )
        return redirect(_adres(deze))


@require_GET
@met_proeftuin(Recht.KAART_LEVEREN)
def bestand(request: HttpRequest, proeftuin: Proeftuin, gdid: str) -> HttpResponse:
    """Hand over the kaart as CSV, JSON or a piece of HTML, as `?vorm=` says."""
    deze, vorm = _zoek(proeftuin, gdid), request.GET.get("vorm", "csv")
    records, naam = records_van(proeftuin), f"sociale-kaart-{proeftuin.naam}"
    if vorm == "csv":
        return als_bestand(vormen.maak_csv(records), f"{naam}.csv", "text/csv; charset=utf-8")
    if vorm == "json":
        plek = {"id": proeftuin.publiek_id, "naam": proeftuin.titel}
        inhoud = vormen.maak_json(records, plek=plek, gemaakt=timezone.now())
        return als_bestand(inhoud, f"{naam}.json", "application/json")
    if vorm == "html":
        # As text: it is to be pasted, and must not run as a page of ours.
        inhoud = vormen.maak_html(records).encode(errors="replace")
        return als_bestand(inhoud, f"{naam}.html.txt", "text/plain; charset=utf-8")
    raise Http404(f"{deze} has no form {vorm!r}")
