"""Actions: who does what by when; among them the acquaintances that come from a gap."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin


class ActieQuerySet(QuerySet["Actie"]):
    """Sets of actions."""

    def van(self, proeftuin: Proeftuin) -> "ActieQuerySet":
        """Return those of this proeftuin."""
        return self.filter(proeftuin=proeftuin)

    def open(self) -> "ActieQuerySet":
        """Return those that are still to be done."""
        return self.filter(stand=Actie.Stand.OPEN)

    def te_laat(self, dag: date) -> "ActieQuerySet":
        """Return those that should have been done before this day."""
        return self.open().filter(dag__lt=dag)


class Actie(MetPubliekId, MetVersie):
    """Something that someone does, by a day."""

    class Soort(models.TextChoices):
        """Where it comes from; an acquaintance brings two people together."""

        ACTIE = "actie", "Actie"
        KENNISMAKING = "kennismaking", "Kennismaking"

    class Stand(models.TextChoices):
        """What became of it."""

        OPEN = "open", "Te doen"
        KLAAR = "klaar", "Klaar"
        VERVALLEN = "vervallen", "Gaat niet door"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="acties")
    soort = models.CharField(max_length=14, choices=Soort, default=Soort.ACTIE)
    titel = models.CharField(max_length=200)
    toelichting = models.TextField(max_length=1000, blank=True)
    eigenaar = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="eigen_acties"
    )
    # The people that it is about; of an acquaintance the two who meet.
    een = models.ForeignKey(Contact, models.SET_NULL, null=True, blank=True, related_name="+")
    ander = models.ForeignKey(Contact, models.SET_NULL, null=True, blank=True, related_name="+")
    dag = models.DateField(null=True, blank=True)  # to be done by
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.OPEN)
    uitkomst = models.CharField(max_length=600, blank=True)  # how it went
    afgerond_op = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = ActieQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stand="open") | Q(afgerond_op__isnull=False),
                name="actie_afgerond_heeft_moment",
            ),
            models.CheckConstraint(
                condition=Q(een=None) | Q(ander=None) | ~Q(een=models.F("ander")),
                name="actie_twee_mensen",
            ),
        ]
        indexes = [models.Index(fields=["proeftuin", "stand", "dag"], name="actie_lijst")]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:actie", self.proeftuin.publiek_id, self.publiek_id)
