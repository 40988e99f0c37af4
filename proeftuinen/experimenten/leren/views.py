"""Pages of rounds of an experiment."""

from django.http import Http404, HttpRequest, HttpResponse


def experiment_beginnen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def ronde(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def ronde_verder(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experiment_rust(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404
