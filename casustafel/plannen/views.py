"""Pages of this room."""

from django.http import Http404, HttpRequest, HttpResponse

from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Tafel
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def tafel_nieuw(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_bewerken(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_gasten(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def gast_weg(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_uitnodigen(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_akkoord(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_openen(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_sluiten(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_afzeggen(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_wissen(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_openingen(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404
