"""The outbox: every mail of a proeftuin waits here, can be seen and changed, and goes out once."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.traject.models import Proeftuin


class BerichtQuerySet(QuerySet["Bericht"]):
    """Sets of messages."""

    def aan_de_beurt(self, nu: datetime) -> "BerichtQuerySet":
        """Return those that may go out now, oldest first."""
        klaar = self.filter(stand=Bericht.Stand.KLAAR, verstuur_na__lte=nu)
        return klaar.order_by("verstuur_na", "pk")


class Bericht(MetPubliekId, MetVersie):
    """One mail to one person.

    It goes KLAAR → OPGEPAKT (a worker has it) → OVERDRACHT (the mail server is being told) →
    VERZONDEN. A worker that dies in OPGEPAKT leaves it to the next; one that dies in OVERDRACHT
    leaves it ONZEKER: nobody can know, so a person decides and nothing is sent twice by itself.
    """

    class Stand(models.TextChoices):
        """Where it is."""

        KLAAR = "klaar", "Staat klaar"
        OPGEPAKT = "opgepakt", "Wordt verstuurd"
        OVERDRACHT = "overdracht", "Gaat nu weg"
        VERZONDEN = "verzonden", "Verstuurd"
        MISLUKT = "mislukt", "Niet gelukt"
        ONZEKER = "onzeker", "Misschien verstuurd"
        TEGENGEHOUDEN = "tegengehouden", "Tegengehouden"

    proeftuin = models.ForeignKey(
        Proeftuin, models.CASCADE, null=True, blank=True, related_name="berichten"
    )
    aan = models.EmailField()
    soort = models.CharField(max_length=40)  # which feature: post/soorten.py
    over_id = models.CharField(max_length=12, blank=True)  # public id of what it is about
    bundel = models.CharField(max_length=80, blank=True)  # changes with this key become one mail
    onderwerp = models.CharField(max_length=200)
    tekst = models.TextField(max_length=4000)
    regels = models.JSONField(default=dict, blank=True)  # of a bundle: thing → its newest line
    stand = models.CharField(max_length=20, choices=Stand, default=Stand.KLAAR)
    verstuur_na = models.DateTimeField(default=timezone.now)
    pogingen = models.PositiveSmallIntegerField(default=0)
    opgepakt_op = models.DateTimeField(null=True, blank=True)
    verzonden_op = models.DateTimeField(null=True, blank=True)
    fout = models.CharField(max_length=80, blank=True)  # the kind of failure, never its text
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = BerichtQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bundel"],
                condition=~Q(bundel="") & Q(stand="klaar"),
                name="bericht_bundel_eenmaal_klaar",
            )
        ]
        indexes = [models.Index(fields=["stand", "verstuur_na"], name="bericht_beurt")]

    def __str__(self) -> str:
        return self.onderwerp


class Stilte(models.Model):
    """An address to which nothing is sent any more: illness, death, mourning; no reason is kept."""

    adres = models.EmailField(unique=True)
    sinds = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    def __str__(self) -> str:
        return "stil"
