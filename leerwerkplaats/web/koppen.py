"""Response headers that Django does not set by itself."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

PERMISSIES = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


class KoppenMiddleware:
    """Close what the browser may use, and keep pages of a signed-in person out of caches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.koppen = {
            "Permissions-Policy": PERMISSIES,
            "Cache-Control": "private, no-store",
            # Django sets these too, but not when its own middleware refuses a strange host.
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
            "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
        }

    def __call__(self, request: HttpRequest) -> HttpResponse:
        antwoord = self.get_response(request)
        for naam, waarde in self.koppen.items():
            antwoord.headers.setdefault(naam, waarde)
        return antwoord
