"""Pages of the log of an experiment."""

from django.http import Http404, HttpRequest, HttpResponse


def logberichten(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def logbericht_nieuw(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def logbericht(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def logbericht_bewerken(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def logbericht_weghalen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experiment_aanmoedigen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experiment_qr(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def logvraag(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404
