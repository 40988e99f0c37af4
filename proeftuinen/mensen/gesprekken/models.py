"""Stakeholder talks of step 2: for the team only, and they end half a year after the transition."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin


class Gespreksvraag(MetPubliekId):
    """A question of the guide: ours as a start, theirs to change."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="gespreksvragen")
    tekst = models.CharField(max_length=300)
    volgorde = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.tekst


class Thema(MetPubliekId, MetVersie):
    """What came up in several talks, in the words of the team; feeds the start meeting."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="themas")
    naam = models.CharField(max_length=120)
    toelichting = models.TextField(max_length=600, blank=True)
    naar_start = models.BooleanField(default=False)  # goes to the start meeting

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(fields=["proeftuin", "naam"], name="thema_naam_eenmaal")
        ]

    def __str__(self) -> str:
        return self.naam


class Gesprek(MetPubliekId, MetVersie):
    """One talk: planned, held, written down, and perhaps agreed with."""

    class Stand(models.TextChoices):
        """How far it is."""

        GEPLAND = "gepland", "Gepland"
        GEHOUDEN = "gehouden", "Gehouden"
        AFGEZEGD = "afgezegd", "Gaat niet door"

    class Antwoord(models.TextChoices):
        """What the other said of the notes."""

        GEEN = "", "Nog geen antwoord"
        AKKOORD = "akkoord", "Akkoord"
        ANDERS = "anders", "Wil iets anders opschrijven"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="gesprekken")
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="gesprekken"
    )
    organisatie = models.ForeignKey(
        Organisatie, models.SET_NULL, null=True, blank=True, related_name="gesprekken"
    )
    met_wie = models.CharField(max_length=200, blank=True)  # a role, where it is no contact yet
    wanneer = models.DateTimeField(null=True, blank=True)
    plaats = models.CharField(max_length=200, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="eigen_gesprekken"
    )
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.GEPLAND)
    notities = models.TextField(max_length=20_000, blank=True)
    verwachtingen = models.TextField(max_length=4000, blank=True)
    afspraken = models.TextField(max_length=4000, blank=True)
    themas = models.ManyToManyField(Thema, blank=True, related_name="gesprekken")
    voorgelegd_op = models.DateTimeField(null=True, blank=True)
    voorgelegd_versie = models.PositiveIntegerField(null=True, blank=True)
    antwoord = models.CharField(max_length=10, choices=Antwoord, blank=True, default="")
    antwoord_op = models.DateTimeField(null=True, blank=True)
    reactie = models.TextField(max_length=4000, blank=True)
    gewist_op = models.DateTimeField(null=True, blank=True)  # its text is past its term
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["wanneer", "pk"]

    def __str__(self) -> str:
        return f"Gesprek met {self.met_wie or self.contact or self.organisatie or 'iemand'}"

    def get_absolute_url(self) -> str:
        return reverse("proeftuinen:gesprek", args=[self.proeftuin.publiek_id, self.publiek_id])
