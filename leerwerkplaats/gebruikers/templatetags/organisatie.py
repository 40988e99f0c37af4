"""The button for signing in by the account of one's own organisation."""

from typing import Any

from django import template
from django.conf import settings

from leerwerkplaats.omgeving import OIDC_ID

register = template.Library()


@register.inclusion_tag("account/_aanbieders.html")
def organisatieknop(volgende: str | None = "") -> dict[str, Any]:
    """Show the button, which leads on to `volgende`; nothing when no provider is set."""
    return {"organisatie": settings.OIDC, "organisatie_id": OIDC_ID, "volgende": volgende or ""}
