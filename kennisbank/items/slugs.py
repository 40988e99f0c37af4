"""Clean addresses: the words of a title, and a few random signs where those are taken."""

import secrets

from django.utils.text import slugify

from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.publiek import TEKENS

LANGSTE = 60
# First words of addresses of the kennisbank itself (kennisbank/*/urls.py).
BEZET = frozenset(
    {"bundels", "feed", "landelijk", "nakijken", "nieuw", "planken", "voordrachten", "zoeken"}
)


def maak_slug(titel: str) -> str:
    """Return a slug that no item has; it never changes afterwards, also when the title does."""
    begin = slugify(titel)[:LANGSTE].strip("-") or "item"
    if begin not in BEZET and not Kennisitem.objects.filter(slug=begin).exists():
        return begin
    staart = "".join(secrets.choice(TEKENS) for _ in range(5))
    return f"{begin}-{staart}"
