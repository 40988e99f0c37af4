"""Making it last: who keeps it going, where it is embedded, what was agreed with whom."""

from django.db import models
from django.db.models import Q

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.models import Contact


class Inbedding(models.TextChoices):
    """Where something that lasts has its place."""

    BELEID = "beleid", "In beleid"
    BUDGET = "budget", "In een budget"
    GROEP = "groep", "Bij een groep die er al is"
    FUNCTIE = "functie", "In iemands functie"


class Borging(MetPubliekId, MetVersie):
    """How an experiment goes on after the year."""

    experiment = models.OneToOneField(Experiment, models.CASCADE, related_name="borging")
    wie = models.CharField(max_length=200, blank=True)  # a role or a group
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="borgt"
    )
    waar = models.JSONField(default=list, blank=True)  # values of Inbedding
    toelichting = models.TextField(max_length=1000, blank=True)
    eerste_kijk = models.DateField(null=True, blank=True)  # the day to look whether it still runs
    gekeken_op = models.DateField(null=True, blank=True)
    loopt_nog = models.CharField(max_length=600, blank=True)  # what was seen on that day

    def __str__(self) -> str:
        return self.wie


class Afspraak(MetPubliekId, MetVersie):
    """What was agreed with the municipality or another organisation, and when it answers."""

    class Antwoord(models.TextChoices):
        """What they said."""

        WACHT = "wacht", "Nog geen antwoord"
        JA = "ja", "Ja"
        DEELS = "deels", "Deels"
        NEE = "nee", "Nee"

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="afspraken")
    met = models.CharField(max_length=200)  # a role: "beleidsmedewerker Wmo"
    wat = models.CharField(max_length=600)
    voor = models.DateField()  # the day by which they answer
    beleidsstuk = models.ForeignKey(
        Beleidsstuk, models.SET_NULL, null=True, blank=True, related_name="afspraken"
    )
    antwoord = models.CharField(max_length=6, choices=Antwoord, default=Antwoord.WACHT)
    toelichting = models.CharField(max_length=600, blank=True)
    beantwoord_op = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["voor", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(antwoord="wacht") | Q(beantwoord_op__isnull=False),
                name="afspraak_antwoord_heeft_dag",
            )
        ]

    def __str__(self) -> str:
        return self.wat
