"""The right to read a calendar without signing in; taking away the row ends it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerwerkplaats.web.publiek import MetPubliekId
from proeftuinen.traject.models import Proeftuin


class Agendasleutel(MetPubliekId):
    """A calendar feed: of one person (all places of that person), or of one proeftuin.

    The address holds a signed token made from the public id (web/links.py), so the secret stands
    in no table. A new row, and so a new address, replaces a leaked one.
    """

    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+"
    )
    proeftuin = models.ForeignKey(
        Proeftuin, models.CASCADE, null=True, blank=True, related_name="agendasleutels"
    )
    gemaakt = models.DateTimeField(auto_now_add=True)
    laatst_gelezen = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gebruiker"], name="agendasleutel_een_per_persoon"),
            models.UniqueConstraint(fields=["proeftuin"], name="agendasleutel_een_per_proeftuin"),
            models.CheckConstraint(
                condition=Q(gebruiker=None) ^ Q(proeftuin=None), name="agendasleutel_van_een"
            ),
        ]

    def __str__(self) -> str:
        return "agenda"
