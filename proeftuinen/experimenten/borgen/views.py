"""Pages of making an experiment last."""

from django.http import Http404, HttpRequest, HttpResponse


def borging(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def borging_vast(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def borging_gekeken(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def afspraak_nieuw(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def afspraak_bewerken(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def afspraak_antwoord(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def afspraak_weghalen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404
