"""The red thread on any page."""

from typing import Any

from django import template

from proeftuinen.rode_draad.lezen import draden_van
from proeftuinen.rode_draad.models import Schakel

register = template.Library()


@register.inclusion_tag("proeftuinen/rode_draad/draad.html", takes_context=True)
def rode_draad(context: dict[str, Any], soort: str, object_id: str) -> dict[str, Any]:
    """Show "kwam voort uit", "leidde tot" and "stuur door" for a thing that has a knot."""
    lezer = context["request"].lezer
    schakel = (
        Schakel.objects.zichtbaar_met(lezer.rechten)
        .filter(soort=soort, object_id=object_id, proeftuin=context["proeftuin"])
        .first()
    )
    return {
        "schakel": schakel,
        "proeftuin": context["proeftuin"],
        "mag": context["mag"],
        "draden": draden_van(schakel, lezer) if schakel else None,
    }
