"""Changing one's own account."""

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast


@transaction.atomic
def account_wijzigen(*, gebruiker: Gebruiker, naam: str, wil_post: bool) -> bool:
    """Change one's own name and wish for mail; tell whether anything changed."""
    anders = Gebruiker.objects.filter(pk=gebruiker.pk).exclude(naam=naam, wil_post=wil_post)
    if not anders.update(naam=naam, wil_post=wil_post):
        return False
    gebruiker.naam, gebruiker.wil_post = naam, wil_post
    leg_vast(
        "gebruiker.gewijzigd", door=gebruiker, soort="gebruiker", object_id=gebruiker.publiek_id
    )
    return True
