"""Pages of one experiment."""

from django.http import Http404, HttpRequest, HttpResponse


def experiment(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404
