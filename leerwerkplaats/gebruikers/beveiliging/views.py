"""Pages on getting in."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET


@require_GET
def slot(request: HttpRequest) -> HttpResponse:
    """Open the second lock, or set it up."""
    return HttpResponse("")


slot.recht = None
