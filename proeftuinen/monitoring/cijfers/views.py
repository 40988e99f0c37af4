"""The figures of a place on one page, and as a file."""

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spreadsheet.schrijven import CSV, als_csv
from proeftuinen.monitoring.bladzijde import CIJFERS, toon_oogst
from proeftuinen.monitoring.cijfers import lezen
from proeftuinen.monitoring.cijfers.regels import MINST
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_GET
@met_proeftuin(Recht.UITSLAG_LEZEN)
def cijfers(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what features counted, by what it is about."""
    context = {"beelden": lezen.cijfers_van(proeftuin), "minst": MINST}
    sjabloon = "proeftuinen/monitoring/cijfers/cijfers.html"
    return toon_oogst(request, proeftuin, sjabloon, sub=CIJFERS, context=context)


@require_GET
@met_proeftuin(Recht.UITSLAG_LEZEN)
def meenemen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Hand over the same figures as a file."""
    rijen = lezen.als_rijen(lezen.cijfers_van(proeftuin))
    naam = f"cijfers-{slugify(proeftuin.naam)}-{vandaag().isoformat()}.csv"
    return als_bestand(als_csv(lezen.KOPPEN, rijen), naam, CSV)
