"""What administrators and policy say: consent per organisation, and policy papers."""

from django.db import models
from django.db.models import Q

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin


class Instemming(MetPubliekId, MetVersie):
    """That those who decide in an organisation stand behind it, or not yet."""

    class Stand(models.TextChoices):
        """Yes, or not yet; "no" is not yet."""

        JA = "ja", "Ja"
        NOG_NIET = "nog_niet", "Nog niet"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="instemmingen")
    organisatie = models.ForeignKey(Organisatie, models.CASCADE, related_name="instemmingen")
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.NOG_NIET)
    wie = models.CharField(max_length=200)  # a role ("wethouder zorg"), never a name
    uren = models.CharField(max_length=200, blank=True)
    mensen = models.CharField(max_length=200, blank=True)
    geld = models.CharField(max_length=200, blank=True)
    sinds = models.DateField(null=True, blank=True)
    laten_zien = models.TextField(max_length=600, blank=True)
    laten_zien_op = models.DateField(null=True, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin", "organisatie"], name="instemming_een_per_organisatie"
            ),
            models.CheckConstraint(
                condition=Q(stand="nog_niet") | ~Q(sinds=None), name="instemming_ja_heeft_datum"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisatie}: {self.get_stand_display().lower()}"


class Noemt(models.TextChoices):
    """Whether a paper names people in the last phase of life."""

    ONBEKEND = "", "Dat weten we nog niet"
    NEE = "nee", "Nee"
    ZIJDELINGS = "zijdelings", "Zijdelings"
    JA = "ja", "Ja, met zoveel woorden"


class Beleidsstuk(MetPubliekId, MetVersie):
    """A policy paper: whom it named at the start, whom it names now, and who brings in what."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="beleidsstukken")
    naam = models.CharField(max_length=200)
    soort = models.CharField(max_length=40, blank=True)  # code of the row it began from, or ""
    website = models.URLField(max_length=300, blank=True)
    noemt_begin = models.CharField(max_length=12, choices=Noemt, blank=True, default="")
    dimensies_begin = models.JSONField(default=list, blank=True)  # values of Dimensie
    noemt_nu = models.CharField(max_length=12, choices=Noemt, blank=True, default="")
    dimensies_nu = models.JSONField(default=list, blank=True)
    sinds = models.DateField(null=True, blank=True)
    wie = models.CharField(max_length=200, blank=True)  # a role
    voor = models.DateField(null=True, blank=True)
    notitie = models.TextField(max_length=600, blank=True)
    volgorde = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["volgorde", "naam"]

    def __str__(self) -> str:
        return self.naam
