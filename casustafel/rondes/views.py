"""Pages of this room."""

from django.http import Http404, HttpRequest, HttpResponse

from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Tafel
from leerwerkplaats.toegang import Recht


@met_rand(Recht.CASUSTAFEL_ZIEN)
def leiden(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def ronde_zetten(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def beurt_zetten(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def scherm(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def scherm_stand(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404
