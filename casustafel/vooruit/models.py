"""The domino picture: people of the household, events in time, and everyone's questions."""

from django.db import models
from django.db.models import Q

from casustafel.kluis.models import MetGeheim
from casustafel.plannen.models import Tafel, Tafelgast
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.publiek import MetPubliekId


class Steenstand(models.TextChoices):
    """Where an event stands in time."""

    GEBEURD = "gebeurd", "Gebeurd"
    NU = "nu", "Nu"
    VERWACHT = "verwacht", "Verwacht"


class Steen(MetPubliekId, MetGeheim):
    """An event: one of the library (`soort`), or one of their own, locked in `geheim`."""

    tafel = models.ForeignKey(Tafel, models.CASCADE, related_name="stenen")
    soort = models.CharField(max_length=40, blank=True)  # a key of vooruit/gebeurtenissen.py
    stand = models.CharField(max_length=8, choices=Steenstand.choices, default=Steenstand.VERWACHT)
    plek = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["plek", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(soort="", geheim=""), name="steen_zegt_iets")
        ]


class Huisgenoot(MetPubliekId):
    """Someone of the household or near it, as a role and nothing else."""

    tafel = models.ForeignKey(Tafel, models.CASCADE, related_name="huisgenoten")
    rol = models.CharField(max_length=40)  # a key of vooruit/rollen.py
    plek = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["plek", "pk"]


class Dominovraag(MetPubliekId, MetGeheim):
    """A question that someone of the household may have at an event."""

    steen = models.ForeignKey(Steen, models.CASCADE, related_name="vragen")
    huisgenoot = models.ForeignKey(Huisgenoot, models.CASCADE, related_name="vragen")
    dimensie = models.CharField(max_length=12, choices=Dimensie.choices)
    gast = models.ForeignKey(Tafelgast, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
