"""Rounds of an experiment: try, look, learn, and how it goes on."""

from django.db import models
from django.db.models import Q

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.experimenten.bedenken.models import Experiment


class Klopte(models.TextChoices):
    """Whether it went as was expected."""

    JA = "ja", "Ja"
    DEELS = "deels", "Deels"
    NEE = "nee", "Nee, anders"


class HoeVerder(models.TextChoices):
    """What the group does next."""

    DOORGAAN = "doorgaan", "Doorgaan"
    AANPASSEN = "aanpassen", "Aanpassen"
    STOPPEN = "stoppen", "Stoppen"
    DOORGEVEN = "doorgeven", "Doorgeven"


class Ronde(MetPubliekId, MetVersie):
    """One round. The first begins with the experiment; `hoe_verder` closes it."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="rondes")
    nummer = models.PositiveSmallIntegerField()
    begin = models.DateField()
    proberen = models.TextField(max_length=1500)
    verwachting = models.TextField(max_length=1000)  # fixed from the beginning of the round on
    gebeurd = models.TextField(max_length=1500, blank=True)
    klopte = models.CharField(max_length=6, choices=Klopte, blank=True)
    geleerd = models.TextField(max_length=1500, blank=True)
    hoe_verder = models.CharField(max_length=10, choices=HoeVerder, blank=True)
    toelichting = models.CharField(max_length=600, blank=True)  # what changes, or to whom it goes
    klaar_op = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(fields=["experiment", "nummer"], name="ronde_nummer_eenmaal"),
            models.UniqueConstraint(
                fields=["experiment"], condition=Q(klaar_op=None), name="ronde_een_open"
            ),
            models.CheckConstraint(
                condition=Q(klaar_op=None) | ~Q(hoe_verder=""), name="ronde_klaar_zegt_hoe_verder"
            ),
        ]

    def __str__(self) -> str:
        return f"Ronde {self.nummer}"
