"""Pages of examples, and experiments that a place shares."""

from django.http import Http404, HttpRequest, HttpResponse


def voorbeelden(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def voorbeeld(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def voorbeeld_overnemen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experimenten_gedeeld(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experiment_delen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def landelijk_experimenten(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def landelijk_experiment(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404
