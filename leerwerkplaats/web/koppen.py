"""Response headers that Django does not set by itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PERMISSIES = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


class KoppenMiddleware:
    """Close what the browser may use, and keep pages of a signed-in person out of caches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        antwoord.headers.setdefault("Permissions-Policy", PERMISSIES)
        antwoord.headers.setdefault("Cache-Control", "private, no-store")
        return antwoord
