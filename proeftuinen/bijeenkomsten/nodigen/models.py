"""Who is asked to a meeting, what they answered, and whether they were there."""

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact


class GenodigdeQuerySet(QuerySet["Genodigde"]):
    """Sets of those who are asked."""

    def op_de_lijst(self) -> "GenodigdeQuerySet":
        """Return all but those who were taken off the list."""
        return self.filter(afgehaald_op=None)

    def aanwezig(self) -> "GenodigdeQuerySet":
        """Return who was there."""
        return self.filter(aanwezig=Genodigde.Aanwezig.JA)


class Genodigde(MetPubliekId, MetVersie):
    """One person at one meeting: asked beforehand, or who walked in."""

    class Antwoord(models.TextChoices):
        """What someone answered."""

        GEEN = "", "Nog geen antwoord"
        JA = "ja", "Ik kom"
        NEE = "nee", "Ik kom niet"
        MISSCHIEN = "misschien", "Misschien"

    class Aanwezig(models.TextChoices):
        """Whether someone was there; empty while nobody said so."""

        ONBEKEND = "", "Niet aangekruist"
        JA = "ja", "Was er"
        NEE = "nee", "Was er niet"

    class Hoe(models.TextChoices):
        """How we know that someone was there."""

        LIJST = "lijst", "Aangekruist op de lijst"
        ZELF = "zelf", "Zelf aangemeld op de telefoon"

    bijeenkomst = models.ForeignKey(Bijeenkomst, models.CASCADE, related_name="genodigden")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="genodigd")
    antwoord = models.CharField(max_length=10, choices=Antwoord, blank=True, default=Antwoord.GEEN)
    antwoord_op = models.DateTimeField(null=True, blank=True)
    opmerking = models.CharField(max_length=300, blank=True)  # "ik heb vervoer nodig"
    gevraagd_op = models.DateTimeField(null=True, blank=True)  # the invitation went to the outbox
    gevraagde_versie = models.IntegerField(default=-1)  # the SEQUENCE that this person was sent
    herinnerd_op = models.DateTimeField(null=True, blank=True)
    afgehaald_op = models.DateTimeField(null=True, blank=True)  # taken off the list afterwards
    aanwezig = models.CharField(
        max_length=4, choices=Aanwezig, blank=True, default=Aanwezig.ONBEKEND
    )
    aanwezig_op = models.DateTimeField(null=True, blank=True)
    hoe = models.CharField(max_length=6, choices=Hoe, blank=True)
    minuten = models.PositiveSmallIntegerField(null=True, blank=True)  # None: the whole meeting
    binnengelopen = models.BooleanField(default=False)  # came without being asked
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = GenodigdeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["bijeenkomst", "contact"], name="genodigde_eenmaal"),
            models.CheckConstraint(
                condition=Q(aanwezig="") | Q(aanwezig_op__isnull=False),
                name="genodigde_aanwezig_heeft_moment",
            ),
        ]

    def __str__(self) -> str:
        return str(self.contact)
