"""Finding and reading: open to all for what is published for all."""

import logging

from django.contrib.auth.decorators import login_not_required
from django.core.files.storage import default_storage
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from kennisbank.bladzijde import toon
from kennisbank.items.decorators import met_item
from kennisbank.items.models import Bijlage, Kennisitem
from kennisbank.lezen.drukken import Drukfout, maak_itempdf
from kennisbank.lezen.itempagina import TE_DRUKKEN, is_openbaar, lees_pagina, mag_schrijven
from kennisbank.lezen.kaarten import itemkaarten
from kennisbank.lezen.koppen import BEWAAR_PAGINA, volledig, voor_allen, zonder_bewijs
from kennisbank.lezen.zoekform import lees_vraag
from kennisbank.planken.decorators import niet_te_vinden
from kennisbank.zoeken import zoek
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.limiet import te_vaak

logger = logging.getLogger(__name__)
PER_KEER = 20
MIME = {Bijlage.Vorm.PDF: "application/pdf", Bijlage.Vorm.BEELD: "image/jpeg"}
BEWAAR_BESTAND = "public, max-age=600"
WEG = "Vraag wie dit item bijhoudt om het opnieuw te plaatsen."
OPGESLOTEN = "sandbox; default-src 'none'; frame-ancestors 'none'"


@login_not_required
@require_safe
def zoeken(request: HttpRequest) -> HttpResponse:
    """Find items: what is published for all, and on the shelves of one's own places."""
    keuze = lees_vraag(request)
    uitslag = zoek(keuze.vraag, (keuze.bladzijde - 1) * PER_KEER, PER_KEER)
    vanaf = (keuze.bladzijde - 1) * PER_KEER + 1
    context = {
        "aantal_aan": sum(map(len, keuze.vraag.filters.values())),
        "zonder_filters": keuze.zonder_filters(),
        "keuze": keuze,
        "chips": keuze.chips(),
        "uitslag": uitslag,
        "groepen": keuze.groepen(uitslag.tellingen, meer=uitslag.meer),
        "kaarten": itemkaarten(uitslag.ids, request.user),
        "vanaf": vanaf,
        "tot_en_met": vanaf + len(uitslag.ids) - 1,
        "bladen": keuze.bladen(uitslag.totaal, PER_KEER),
        "canoniek": volledig(reverse("kennisbank:zoeken")),
        **zonder_bewijs(request),
    }
    antwoord = toon(request, "kennisbank/zoeken.html", context=context)
    # What someone looks for is theirs: no cache in between keeps it.
    return antwoord if request.GET else voor_allen(request, antwoord, BEWAAR_PAGINA)


@login_not_required
@require_safe
@met_item(Recht.KENNIS_ZIEN)
def item(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Show one item, as it is published; before that, as it is being written."""
    context = lees_pagina(item, request)
    antwoord = toon(request, "kennisbank/item.html", plank=item.plank, context=context)
    return voor_allen(request, antwoord, BEWAAR_PAGINA)


@login_not_required
@require_safe
@met_item(Recht.KENNIS_ZIEN)
def bijlage(request: HttpRequest, item: Kennisitem, bjid: str) -> HttpResponse:
    """Hand over a file of an item: before it is published only to who may write on it."""
    rij = item.bijlagen.filter(publiek_id=bjid).first()
    vrij = rij is not None and rij.vrij_op and item.gepubliceerd_op
    if rij is None or not (vrij or mag_schrijven(item, request)):
        return niet_te_vinden(request, bijlage)
    try:
        with default_storage.open(rij.pad.name) as bestand:
            inhoud = bestand.read()
    except FileNotFoundError:
        logger.exception("the file of attachment %s is missing", rij.publiek_id)
        return _kan_niet(request, item, "Dit bestand is er niet meer", WEG, 404)
    is_pdf = rij.vorm == Bijlage.Vorm.PDF
    antwoord = als_bestand(inhoud, rij.naam, MIME[Bijlage.Vorm(rij.vorm)], los=is_pdf)
    antwoord["Content-Security-Policy"] = OPGESLOTEN
    is_vrij = vrij and is_openbaar(item)
    return voor_allen(request, antwoord, BEWAAR_BESTAND) if is_vrij else antwoord


def _kan_niet(
    request: HttpRequest, item: Kennisitem, titel: str, reden: str, status: int
) -> HttpResponse:
    """Say why there is no file, with the way back to the item."""
    context = {"item": item, "titel": titel, "reden": reden, **zonder_bewijs(request)}
    sjabloon = "kennisbank/kan_niet.html"
    return toon(request, sjabloon, plank=item.plank, context=context, status=status)


@login_not_required
@require_safe
@met_item(Recht.KENNIS_ZIEN)
def item_pdf(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Hand over an item for paper: one or two sheets."""
    if item.soort not in TE_DRUKKEN:
        return niet_te_vinden(request, item_pdf)
    if te := te_vaak(request, "item_pdf"):
        return te
    try:
        pdf = maak_itempdf(item)
    except Drukfout as fout:
        return _kan_niet(request, item, "De pdf kon niet worden gemaakt", str(fout), 503)
    return als_bestand(pdf, f"{item.slug}.pdf", "application/pdf", los=False)
