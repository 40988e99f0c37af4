"""Pages of the board and the list of experiments."""

from django.http import Http404, HttpRequest, HttpResponse


def experimenten(request: HttpRequest, **_: str) -> HttpResponse:
    """Come with this part."""
    raise Http404
