"""The incident log: someone was recognised after all. It never says who, or in what words."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from casustafel.inzichten.models import Inzicht
from casustafel.plannen.models import Tafel
from leerwerkplaats.web.publiek import MetPubliekId
from proeftuinen.traject.models import Proeftuin


class Besluit(models.TextChoices):
    """What the procesbegeleider decided."""

    TERUG = "terug", "Er is niemand te herkennen: weer laten zien"
    AANGEPAST = "aangepast", "De schrijver past het aan; daarna kijkt iemand het na"
    GEWIST = "gewist", "Meteen wissen"


class Melding(MetPubliekId):
    """That someone pressed "Toch herkend?", and what was done about it."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="casusmeldingen")
    tafel = models.ForeignKey(
        Tafel, models.SET_NULL, null=True, blank=True, related_name="meldingen"
    )
    inzicht = models.ForeignKey(
        Inzicht, models.SET_NULL, null=True, blank=True, related_name="meldingen"
    )
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    op = models.DateTimeField()
    besluit = models.CharField(max_length=10, choices=Besluit.choices, blank=True)
    besloten_op = models.DateTimeField(null=True, blank=True)
    besloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    datalek = models.BooleanField(null=True)  # None: not judged yet
    gemeld_op = models.DateTimeField(null=True, blank=True)  # at the authority, within 72 hours

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(besluit="", besloten_op=None)
                | (~Q(besluit="") & Q(besloten_op__isnull=False)),
                name="melding_besluit_met_dag",
            )
        ]
