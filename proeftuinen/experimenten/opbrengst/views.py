"""Pages of what came of an experiment."""

from django.http import Http404, HttpRequest, HttpResponse


def opbrengst_nieuw(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def opbrengst(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def opbrengst_bewerken(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def opbrengst_weghalen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def bewijs_nieuw(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def bewijs_weghalen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def bevestiging_vragen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def bevestiging_intrekken(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def bevestigen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404
