"""Pages of this room."""

from django.http import Http404, HttpRequest, HttpResponse

from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Tafel
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@met_rand(Recht.CASUSTAFEL_ZIEN)
def inzicht_nieuw(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def inzicht(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def inzicht_bewerken(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def inzicht_nakijken(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def inzicht_weg(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def inzicht_delen(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def signaal_nieuw(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404


@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def signaal_antwoord(request: HttpRequest, proeftuin: Proeftuin, **ids: str) -> HttpResponse:
    """Not there yet."""
    raise Http404
