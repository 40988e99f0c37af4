"""What the page of an item shows to who keeps it up."""

from typing import Any

from django import template

from kennisbank.items.decorators import is_eigen
from kennisbank.items.models import Kennisitem

register = template.Library()


@register.inclusion_tag("kennisbank/nakijken/bij_item.html", takes_context=True)
def bij_wie_bijhoudt(context: template.Context, item: Kennisitem) -> dict[str, Any]:
    """Tell who keeps an item up, which of its links are dead, and that a newer text ships.

    Nothing, and no query, for other readers; for them it is one query.
    """
    request, mag = context["request"], context["mag"]
    wie = request.user
    van_mij = wie.is_authenticated and item.eigenaar_id == wie.pk
    mag_kiezen = mag.kennis_beheren or (mag.kennis_bijdragen and is_eigen(item, request))
    if not item.gepubliceerd_op or not (mag_kiezen or (van_mij and mag.kennis_bijdragen)):
        return {"zie": False}
    return {
        "zie": True,
        "item": item,
        "links": list(item.links.dood()),
        "nieuwe_tekst": mag.kennis_beheren and item.nieuwe_afdruk,
        "mag_kiezen": mag_kiezen,
        "van_mij": van_mij,
        "van_ander": item.eigenaar_id is not None,
        "csrf_token": context.get("csrf_token"),
    }
