"""Questions and experiences of participants, and what others answered."""

from django.conf import settings
from django.db import models

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.models import Proeftuin


class Hulpvraag(MetPubliekId, MetVersie):
    """A question, or an experience worth telling."""

    class Soort(models.TextChoices):
        """What someone wants."""

        VRAAG = "vraag", "Een vraag"
        ERVARING = "ervaring", "Een ervaring om te delen"

    class Bereik(models.TextChoices):
        """Who may read and answer it."""

        HIER = "hier", "Alleen onze proeftuin"
        LANDELIJK = "landelijk", "Ook het landelijk programma"
        ALLEN = "allen", "Alle proeftuinen"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="hulpvragen")
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="hulpvragen"
    )
    soort = models.CharField(max_length=10, choices=Soort, default=Soort.VRAAG)
    bereik = models.CharField(max_length=10, choices=Bereik, default=Bereik.HIER)
    titel = models.CharField(max_length=150)
    tekst = models.TextField(max_length=2000, blank=True)
    dimensies = models.JSONField(default=list, blank=True)  # values of Dimensie
    bij = models.ForeignKey(
        Schakel, models.SET_NULL, null=True, blank=True, related_name="hulpvragen"
    )
    opgelost_op = models.DateField(null=True, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["bereik", "-id"], name="hulpvraag_bereik")]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:hulpvraag", self.proeftuin.publiek_id, self.publiek_id)


class Hulpantwoord(MetPubliekId, MetVersie):
    """What someone answered."""

    hulpvraag = models.ForeignKey(Hulpvraag, models.CASCADE, related_name="antwoorden")
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="hulpantwoorden"
    )
    namens = models.CharField(max_length=200)  # of whom, then: "Landelijk programma", "Proeftuin …"
    elders = models.BooleanField(default=False)  # given from outside the place that asked
    tekst = models.TextField(max_length=2000)
    helpt = models.BooleanField(default=False)  # the asker says that it helps
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.tekst
