"""Public ids: what stands in an address instead of a primary key."""

import secrets

from django.db import models

TEKENS = "bcdfghjkmnpqrstvwxz23456789"  # no vowels (no words), no l and 1, no 0
LENGTE = 12


def nieuw_id() -> str:
    """Return a random id of 12 signs, about 57 bits: not to be guessed, easy to read aloud."""
    return "".join(secrets.choice(TEKENS) for _ in range(LENGTE))


class MetPubliekId(models.Model):
    """A row that may stand in an address."""

    publiek_id = models.CharField(max_length=LENGTE, unique=True, default=nieuw_id, editable=False)

    class Meta:
        abstract = True


class MetVersie(models.Model):
    """A row that two people may edit: `web.bewerken` compares and raises `versie`."""

    versie = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
