"""What is said at the table, and what is agreed there; every text is locked."""

from django.db import models

from casustafel.kluis.models import MetGeheim
from casustafel.plannen.models import Tafel, Tafelgast
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie


class Blikvraag(models.TextChoices):
    """The three questions that everyone looks with."""

    VOOR_JOU = "voor_jou", "Wat kan ik voor jou doen?"
    VOOR_CLIENT = "voor_client", "Wat kun jij voor mijn cliënt betekenen?"
    KIJK = "kijk", "Hoe kijk jij ernaar?"


class Blik(MetPubliekId, MetVersie, MetGeheim):
    """What someone sees, from their work or experience; one may carry several dimensions."""

    tafel = models.ForeignKey(Tafel, models.CASCADE, related_name="blikken")
    gast = models.ForeignKey(Tafelgast, models.SET_NULL, null=True, related_name="blikken")
    vraag = models.CharField(max_length=12, choices=Blikvraag.choices)
    dimensies = models.JSONField(default=list)  # values of Dimensie, at least one
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]


class Tafelafspraak(MetPubliekId, MetVersie, MetGeheim):
    """Who does what before which day, told without the person whom it is about."""

    tafel = models.ForeignKey(Tafel, models.CASCADE, related_name="afspraken")
    wie = models.ForeignKey(Tafelgast, models.SET_NULL, null=True, related_name="afspraken")
    voor = models.DateField(null=True, blank=True)
    klaar_op = models.DateTimeField(null=True, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
