"""Pages of this room."""

from django.http import Http404, HttpRequest, HttpResponse

from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Tafel
from leerwerkplaats.toegang import Recht


@met_rand(Recht.CASUSTAFEL_ZIEN)
def blik_nieuw(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def blik_bewerken(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def blik_weg(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafelafspraak_nieuw(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafelafspraak_klaar(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafelafspraak_weg(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404
