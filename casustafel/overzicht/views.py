"""Pages of this room."""

from django.http import Http404, HttpRequest, HttpResponse

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def casustafels(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def inzichten(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404
