"""Pages of this room."""

from django.http import Http404, HttpRequest, HttpResponse

from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Tafel
from leerwerkplaats.toegang import Recht


@met_rand(Recht.CASUSTAFEL_ZIEN)
def aan_tafel(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404
