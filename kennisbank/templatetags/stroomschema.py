"""Showing a flow chart where an item is shown."""

from typing import Any

from django import template

from kennisbank.items.delen import Schema
from kennisbank.stroomschemas.beeld import Schemabeeld, toon_deel

register = template.Library()


@register.simple_tag
def schemabeeld(deel: Schema | dict[str, Any]) -> Schemabeeld:
    """Return drawing and text of a row or of plain values: `{% schemabeeld deel as beeld %}`."""
    if isinstance(deel, Schema):
        deel = {"begin": deel.begin, "punten": deel.punten}
    return toon_deel(deel)
