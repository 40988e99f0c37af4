"""The log of an experiment: entries, encouragement, and the question of every two weeks."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.mensen.models import Contact


class HoeGingHet(models.TextChoices):
    """How it went, in one tap."""

    MOEIZAAM = "moeizaam", "Moeizaam"
    GEWOON = "gewoon", "Gewoon"
    GOED = "goed", "Goed"


class Logbericht(MetPubliekId, MetVersie):
    """One entry: what we did, what we saw, what surprised us. Only the first is asked."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="logberichten")
    sleutel = models.CharField(max_length=36)  # made by the phone: what is sent twice counts once
    dag = models.DateField()  # on which it happened
    gedaan = models.TextField(max_length=2000)
    gezien = models.TextField(max_length=1000, blank=True)
    verrast = models.TextField(max_length=1000, blank=True)
    hoe = models.CharField(max_length=10, choices=HoeGingHet, blank=True)
    dimensies = models.JSONField(default=list, blank=True)  # values of Dimensie
    erbij = models.ManyToManyField(Contact, blank=True, related_name="erbij_in_logberichten")
    foto = models.ForeignKey(
        Foto, models.SET_NULL, null=True, blank=True, related_name="logberichten"
    )
    citaat = models.ForeignKey(
        Citaat, models.SET_NULL, null=True, blank=True, related_name="logberichten"
    )
    # Who wrote: an account, or someone who answered by a link.
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="schreef_logberichten"
    )
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-dag", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["experiment", "sleutel"], name="logbericht_eenmaal")
        ]
        indexes = [models.Index(fields=["experiment", "-dag", "-id"], name="logbericht_lijst")]

    def __str__(self) -> str:
        return self.gedaan

    def get_absolute_url(self) -> str:
        experiment = self.experiment
        return adres(
            "proeftuinen:logbericht",
            experiment.proeftuin.publiek_id,
            experiment.publiek_id,
            self.publiek_id,
        )


class Aanmoediging(models.Model):
    """A word of encouragement from someone of the place; one of each person per experiment."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="aanmoedigingen")
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="aanmoedigingen"
    )
    tekst = models.CharField(max_length=300, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["experiment", "gebruiker"], name="aanmoediging_eenmaal")
        ]

    def __str__(self) -> str:
        return self.tekst


class Logvraag(MetPubliekId):
    """That a trekker was asked by mail how it goes; its link ends when it is answered or old."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="logvragen")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="logvragen")
    gevraagd_op = models.DateTimeField()
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    gesloten_op = models.DateTimeField(null=True, blank=True)  # answered, too old, or not needed

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["experiment"],
                condition=Q(gesloten_op=None),
                name="logvraag_een_open",
            )
        ]

    def __str__(self) -> str:
        return str(self.experiment)
