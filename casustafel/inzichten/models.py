"""What was learnt at a table. Only once a second person looked, it is kept as plain text."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet

from casustafel.kluis.models import MetGeheim
from casustafel.plannen.models import Tafel
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.traject.models import Proeftuin


class Terugblik(models.TextChoices):
    """What one may tell eight weeks later; choices only, so nothing of a person is written."""

    SAMEN = "samen", "Ik werk nu samen met iemand van deze tafel"
    ANDERS = "anders", "Ik kijk of werk nu anders"
    AFGESPROKEN = "afgesproken", "Ik deed wat ik afsprak"
    GEMERKT = "gemerkt", "Bewoners of naasten merken er iets van"
    NIETS = "niets", "Er is nog niets veranderd"


class InzichtQuerySet(QuerySet["Inzicht"]):
    """Sets of insights."""

    def nagekeken(self) -> "InzichtQuerySet":
        """Return those that a second person looked at and that are not hidden."""
        return self.exclude(nagekeken_op=None).filter(verborgen_op=None)

    def gepubliceerd(self) -> "InzichtQuerySet":
        """Return those that their place shares with everyone on the site."""
        return self.nagekeken().exclude(gepubliceerd_op=None)


class Inzicht(MetPubliekId, MetVersie, MetGeheim):
    """A lesson without a person in it: locked until it is checked, plain afterwards."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="inzichten")
    tafel = models.ForeignKey(
        Tafel, models.SET_NULL, null=True, blank=True, related_name="inzichten"
    )
    tekst = models.TextField(max_length=600, blank=True)
    dimensies = models.JSONField(default=list, blank=True)
    nagekeken_op = models.DateTimeField(null=True, blank=True)
    nagekeken_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    terug_op = models.DateTimeField(null=True, blank=True)  # back at the writer, with a remark
    verborgen_op = models.DateTimeField(null=True, blank=True)
    gepubliceerd_op = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = InzichtQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tekst="", nagekeken_op=None) | Q(geheim="", nagekeken_op__isnull=False),
                name="inzicht_leesbaar_als_nagekeken",
            ),
            models.CheckConstraint(
                condition=Q(nagekeken_door=None) | ~Q(nagekeken_door=F("door")),
                name="inzicht_ander_kijkt_na",
            ),
        ]

    def __str__(self) -> str:
        return self.tekst

    def get_absolute_url(self) -> str:
        return adres("casustafel:inzicht", self.proeftuin.publiek_id, self.publiek_id)


class Signaal(MetPubliekId, MetVersie):
    """An insight that was handed to the municipality, with a day on which an answer is hoped."""

    inzicht = models.ForeignKey(Inzicht, models.CASCADE, related_name="signalen")
    antwoord_voor = models.DateField()
    antwoord = models.TextField(max_length=1000, blank=True)
    antwoord_op = models.DateField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
