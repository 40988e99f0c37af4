"""Pages of this room."""

from django.http import Http404, HttpRequest, HttpResponse

from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Tafel
from leerwerkplaats.toegang import Recht


@met_rand(Recht.CASUSTAFEL_ZIEN)
def vooruit(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def steen_nieuw(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def steen_zetten(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def steen_weg(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def huisgenoot_nieuw(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def huisgenoot_weg(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def dominovraag_nieuw(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def dominovraag_weg(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404
