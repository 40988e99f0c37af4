"""Clean addresses: the words of a title, and a few random signs where those are taken."""

import secrets

from django.utils.text import slugify

from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.publiek import TEKENS

LANGSTE = 60
STAART = 5  # random signs
# First words of addresses of the kennisbank itself (kennisbank/*/urls.py).
BEZET = frozenset(
    {"bundels", "feed", "landelijk", "nakijken", "nieuw", "planken", "voordrachten", "zoeken"}
)


def _woorden(titel: str) -> str:
    return slugify(titel)[:LANGSTE].strip("-") or "item"


def past_bij(slug: str, titel: str) -> bool:
    """Tell whether this slug was made of this title, with or without the random signs."""
    begin = _woorden(titel)
    staart = slug.removeprefix(f"{begin}-")
    return slug == begin or (
        staart != slug and len(staart) == STAART and set(staart) <= set(TEKENS)
    )


def maak_slug(titel: str) -> str:
    """Return a slug that no item has; once published it never changes, also if the title does."""
    begin = _woorden(titel)
    if begin not in BEZET and not Kennisitem.objects.filter(slug=begin).exists():
        return begin
    staart = "".join(secrets.choice(TEKENS) for _ in range(STAART))
    return f"{begin}-{staart}"
