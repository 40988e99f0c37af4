"""A year's plan kept for another time or place: names and distances, no dates and no people."""

from django.conf import settings
from django.db import models

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie


class Plansjabloon(MetPubliekId, MetVersie):
    """A saved plan. `inhoud` is what jaarplan/bestand.py checked on the way in."""

    naam = models.CharField(max_length=120)
    uitleg = models.TextField(max_length=1000, blank=True)
    inhoud = models.JSONField()
    gedeeld = models.BooleanField(default=False)  # by the landelijk programma, for everyone
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["naam", "pk"]

    def __str__(self) -> str:
        return self.naam
