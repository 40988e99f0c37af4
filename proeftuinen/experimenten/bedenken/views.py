"""Pages of thinking up an experiment, its group and its actions."""

from django.http import Http404, HttpRequest, HttpResponse


def experiment_nieuw(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experimenten_archief(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experiment_bewerken(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experiment_groep(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experiment_actie(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experiment_archiveren(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experiment_terughalen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404
