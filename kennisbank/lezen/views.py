"""Finding and reading: open to all for what is published for all."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from kennisbank.bladzijde import toon
from kennisbank.items.decorators import met_item
from kennisbank.items.models import Kennisitem
from kennisbank.lezen.itempagina import lees_pagina
from kennisbank.lezen.kaarten import itemkaarten
from kennisbank.lezen.zoekform import lees_vraag
from kennisbank.zoeken import zoek
from leerwerkplaats.toegang import Recht

PER_KEER = 20


@login_not_required
@require_GET
def zoeken(request: HttpRequest) -> HttpResponse:
    """Find items: what is published for all, and on the shelves of one's own places."""
    keuze = lees_vraag(request)
    uitslag = zoek(keuze.vraag, (keuze.bladzijde - 1) * PER_KEER, PER_KEER)
    context = {
        "aantal_aan": sum(map(len, keuze.vraag.filters.values())),
        "zonder_filters": keuze.zonder_filters(),
        "keuze": keuze,
        "uitslag": uitslag,
        "groepen": keuze.groepen(uitslag.tellingen),
        "kaarten": itemkaarten(uitslag.ids),
        "bladen": keuze.bladen(uitslag.totaal, PER_KEER),
    }
    return toon(request, "kennisbank/zoeken.html", context=context)


@login_not_required
@require_GET
@met_item(Recht.KENNIS_ZIEN)
def item(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Show one item, as it is published; before that, as it is being written."""
    return toon(request, "kennisbank/item.html", plank=item.plank, context=lees_pagina(item))
