"""The set-up of a book: what goes in, in which order, for whom."""

from django.db import models

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.models import Proeftuin


class Boeksoort(models.TextChoices):
    """The three books of a year."""

    LOGBOEK = "logboek", "Logboek"
    RAPPORT = "rapport", "Oogstrapport"
    KORT = "kort", "Oogst in het kort"


class Publiek(models.TextChoices):
    """For whom: this decides what may stand in it, whoever makes it (uitgaven/publiek.py)."""

    DEELNEMERS = "deelnemers", "Wie meededen"
    GEMEENTE = "gemeente", "De gemeente"
    IEDEREEN = "iedereen", "Iedereen"


class Kleur(models.TextChoices):
    """Colours of a book; each reads in grey as well."""

    DEN = "den", "Dennengroen"
    KLEI = "klei", "Klei"
    LUCHT = "lucht", "Lucht"
    GRIJS = "grijs", "Grijs"


class Opzet(MetPubliekId, MetVersie):
    """How the next edition of one book of one place will be; each edition keeps a copy.

    `onderdelen` is a list of {"sleutel": chapter, "aan": bool} in the order of the book; a chapter
    that does not stand in it comes at the end of its part, and goes in.
    """

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="opzetten")
    soort = models.CharField(max_length=10, choices=Boeksoort)
    titel = models.CharField(max_length=120, blank=True)  # blank: what the book is called
    ondertitel = models.CharField(max_length=200, blank=True)
    publiek = models.CharField(max_length=12, choices=Publiek, default=Publiek.GEMEENTE)
    van = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)  # that day included
    inleiding = models.TextField(max_length=6000, blank=True)
    dank = models.TextField(max_length=3000, blank=True)  # more words on the page of thanks
    wijzigingen = models.TextField(max_length=2000, blank=True)  # what is new in the next edition
    omslagfoto = models.ForeignKey(
        Foto, models.SET_NULL, null=True, blank=True, related_name="omslagen"
    )  # none: the drawing of the season
    kleur = models.CharField(max_length=10, choices=Kleur, default=Kleur.DEN)
    onderdelen = models.JSONField(default=list, blank=True)
    hoogste = models.PositiveIntegerField(default=0)  # number that an edition had which is gone

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["proeftuin", "soort"], name="opzet_een_per_boek")
        ]

    def __str__(self) -> str:
        return self.titel or self.get_soort_display()
