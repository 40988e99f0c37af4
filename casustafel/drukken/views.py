"""Pages of this room."""

from django.http import Http404, HttpRequest, HttpResponse

from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Tafel
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@met_rand(Recht.CASUSTAFEL_ZIEN)
def tafel_draaiboek(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def casus_werkbladen(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404
