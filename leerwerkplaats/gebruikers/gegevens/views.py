"""Pages on one's own data."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET


@require_GET
def account(request: HttpRequest) -> HttpResponse:
    """Show and change one's name and what mail one wants."""
    return HttpResponse("")


account.recht = None
