"""Pages of this room."""

from django.http import Http404, HttpRequest, HttpResponse

from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Tafel
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_herkend(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def inzicht_herkend(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def meldingen(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def melding(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404
