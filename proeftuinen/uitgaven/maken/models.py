"""Editions: dated, numbered, and never changed after they were made."""

from django.conf import settings
from django.db import models
from django.db.models import QuerySet

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.lezers import RECHT_VAN
from proeftuinen.uitgaven.boek.models import Boeksoort, Publiek


class UitgaveQuerySet(QuerySet["Uitgave"]):
    """Sets of editions."""

    def uitgebracht(self) -> "UitgaveQuerySet":
        """Return those that their readers may fetch: published, and nothing in them withdrawn."""
        return self.filter(uitgebracht_op__isnull=False, vervallen_op=None)

    def zichtbaar_voor(self, lezer: Lezer) -> "UitgaveQuerySet":
        """Return what this reader may open: the team all, others what is for them."""
        if lezer.mag(Recht.UITGAVEN_ZIEN):
            return self
        voor = [publiek for publiek, recht in RECHT_VAN.items() if lezer.mag(recht)]
        return self.uitgebracht().filter(publiek__in=voor)


class Uitgave(MetPubliekId):
    """One edition of one book; its files lie in the storage, with their checksums."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="uitgaven")
    soort = models.CharField(max_length=10, choices=Boeksoort)
    nummer = models.PositiveIntegerField()
    titel = models.CharField(max_length=120)
    publiek = models.CharField(max_length=12, choices=Publiek)
    dag = models.DateField()
    opzet = models.JSONField()  # the set-up as it was
    inhoud = models.JSONField()  # its chapters: key, title and checksum of the words
    wijzigingen = models.TextField(max_length=2000, blank=True)  # what is new, by its maker
    # The work that made it: run again after its worker died, it finds what it made.
    opdracht = models.CharField(max_length=12, unique=True)
    bladzijden = models.PositiveIntegerField(default=0)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    uitgebracht_op = models.DateTimeField(null=True, blank=True)
    uitgebracht_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    vervallen_op = models.DateTimeField(null=True, blank=True)
    vervallen_om = models.CharField(max_length=200, blank=True)  # a sentence for who sees it

    objects = UitgaveQuerySet.as_manager()

    class Meta:
        ordering = ["-gemaakt", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin", "soort", "nummer"], name="uitgave_een_nummer"
            )
        ]

    def __str__(self) -> str:
        return f"{self.titel}, uitgave {self.nummer}"

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:uitgave", self.proeftuin.publiek_id, self.publiek_id)


class Uitgavebestand(models.Model):
    """One file of an edition."""

    class Soort(models.TextChoices):
        """In which form."""

        PDF = "pdf", "PDF (A4)"
        BOEKJE = "boekje", "PDF (A5-boekje)"
        WEB = "web", "Webpagina"
        WORD = "word", "Word"
        CSV = "csv", "Cijfers (CSV)"
        JSON = "json", "Cijfers (JSON)"
        BEELD = "beeld", "Foto"

    uitgave = models.ForeignKey(Uitgave, models.CASCADE, related_name="bestanden")
    soort = models.CharField(max_length=10, choices=Soort)
    naam = models.CharField(max_length=150)  # what it is called when it is kept
    # In the storage, under a random name. A file field, so that a restore knows what to leave out.
    pad = models.FileField(max_length=120, unique=True)
    grootte = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["uitgave", "soort", "naam"], name="uitgavebestand_een")
        ]

    def __str__(self) -> str:
        return self.naam


class Uitgavetoestemming(models.Model):
    """That an edition leans on a consent; without one any more, the edition is no longer valid."""

    uitgave = models.ForeignKey(Uitgave, models.CASCADE, related_name="toestemmingen")
    toestemming = models.ForeignKey(
        Toestemming, models.SET_NULL, null=True, related_name="uitgaven"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["uitgave", "toestemming"], name="uitgavetoestemming_eenmaal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.uitgave}: {self.toestemming}"
