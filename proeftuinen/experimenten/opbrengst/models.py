"""What came of an experiment: who does what differently, how we know, and who outside confirms."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bronnen.models import Citaat
from proeftuinen.experimenten.bedenken.models import Experiment, VoorWie
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.netwerk.models import Meting


class Opbrengst(MetPubliekId, MetVersie):
    """A change: who does what differently since when, and what that means for whom."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="opbrengsten")
    wie = models.CharField(max_length=200)  # a role or a group, never a name
    wat = models.TextField(max_length=1000)
    sinds = models.DateField(null=True, blank=True)
    betekenis = models.TextField(max_length=1000, blank=True)
    voor = models.CharField(max_length=14, choices=VoorWie, blank=True)
    dimensies = models.JSONField(default=list, blank=True)  # values of Dimensie
    bedoeld = models.BooleanField(default=True)  # also what nobody intended is a result
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.wie}: {self.wat}"

    def get_absolute_url(self) -> str:
        experiment = self.experiment
        return adres(
            "proeftuinen:opbrengst",
            experiment.proeftuin.publiek_id,
            experiment.publiek_id,
            self.publiek_id,
        )


class Bewijs(MetPubliekId):
    """How we know: heard, seen or measured, with what shows it."""

    class Soort(models.TextChoices):
        """Three ways of knowing; none is better than another."""

        GEHOORD = "gehoord", "Gehoord"
        GEZIEN = "gezien", "Gezien"
        GEMETEN = "gemeten", "Gemeten"

    opbrengst = models.ForeignKey(Opbrengst, models.CASCADE, related_name="bewijzen")
    soort = models.CharField(max_length=8, choices=Soort)
    tekst = models.CharField(max_length=600, blank=True)
    logbericht = models.ForeignKey(
        Logbericht, models.SET_NULL, null=True, blank=True, related_name="bewijst"
    )
    citaat = models.ForeignKey(
        Citaat, models.SET_NULL, null=True, blank=True, related_name="bewijst"
    )
    meting = models.ForeignKey(
        Meting, models.SET_NULL, null=True, blank=True, related_name="bewijst"
    )
    beleidsstuk = models.ForeignKey(
        Beleidsstuk, models.SET_NULL, null=True, blank=True, related_name="bewijst"
    )
    adres = models.URLField(max_length=300, blank=True)  # of a document elsewhere

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.tekst or self.get_soort_display()


class Bevestiging(MetPubliekId):
    """That someone outside was asked by mail whether they see the change too."""

    class Antwoord(models.TextChoices):
        """What they said."""

        JA = "ja", "Ja, dat zie ik ook"
        DEELS = "deels", "Deels"
        NEE = "nee", "Nee, dat herken ik niet"

    opbrengst = models.ForeignKey(Opbrengst, models.CASCADE, related_name="bevestigingen")
    wie = models.CharField(max_length=200)  # a role, "wijkverpleegkundige van een ander team"
    mailadres = models.EmailField(blank=True)  # forgotten once answered, or after two months
    gevraagd_op = models.DateTimeField()
    antwoord = models.CharField(max_length=6, choices=Antwoord, blank=True)
    toelichting = models.CharField(max_length=600, blank=True)
    zin = models.TextField(max_length=1300, blank=True)  # the words that were answered
    beantwoord_op = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(antwoord="") & Q(beantwoord_op=None))
                | (~Q(antwoord="") & Q(beantwoord_op__isnull=False)),
                name="bevestiging_antwoord_heeft_moment",
            )
        ]

    def __str__(self) -> str:
        return self.wie
