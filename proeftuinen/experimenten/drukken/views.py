"""Pages of prints and files of experiments."""

from django.http import Http404, HttpRequest, HttpResponse


def experiment_afdruk(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experimenten_boekje(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404


def experimenten_meenemen(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404
