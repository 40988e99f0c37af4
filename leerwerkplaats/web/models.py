"""Technical tables only; nothing here knows the domain."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet

from leerwerkplaats.web.publiek import MetPubliekId


class Verzendsleutel(models.Model):
    """One press on a button: a second post with the same key gives the first one's result."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    sleutel = models.UUIDField()
    adres = models.CharField(max_length=300, default="")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gebruiker", "sleutel"], name="verzendsleutel_eenmaal")
        ]


class AuditregelQuerySet(QuerySet["Auditregel"]):
    """Lines are added and read, never changed."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("The audit trail is append-only.")

    def delete(self) -> NoReturn:
        raise TypeError("The audit trail is append-only.")

    def van_ruimte(self, ruimte: str) -> "AuditregelQuerySet":
        """Return the lines of one place (a proeftuin's public id), newest first."""
        return self.filter(ruimte=ruimte).order_by("-pk")


class Auditregel(models.Model):
    """Who did what to which thing, when: ids and verbs, never content.

    `door` is the person's public id and no foreign key, so that erasing a person leaves the line
    standing without a name. The database refuses an update too, and PostgreSQL a deletion within
    two years (triggers, see the migration).
    """

    moment = models.DateTimeField(auto_now_add=True)
    door = models.CharField(max_length=12, blank=True)
    handeling = models.CharField(max_length=60)
    soort = models.CharField(max_length=40)
    object_id = models.CharField(max_length=40, blank=True)
    ruimte = models.CharField(max_length=12, blank=True, db_index=True)

    objects = AuditregelQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["door"], name="auditregel_door"),
            models.Index(fields=["object_id"], name="auditregel_object"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new line; an existing one raises TypeError."""
        if self.pk:
            raise TypeError("The audit trail is append-only.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("The audit trail is append-only.")


class Opdracht(MetPubliekId):
    """Work that yields a file, done by the worker: how far it is, and where the file lies.

    What it makes, and for whom, its `soort` says (web/opdrachten). Two that ask the same thing
    (`sleutel`) of the same moment share one.
    """

    class Stand(models.TextChoices):
        """How far it is."""

        WACHT = "wacht", "Wacht op zijn beurt"
        BEZIG = "bezig", "Wordt gemaakt"
        KLAAR = "klaar", "Klaar"
        MISLUKT = "mislukt", "Niet gelukt"

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    ruimte = models.CharField(max_length=12, blank=True)  # public id of the place
    soort = models.CharField(max_length=40)
    gegevens = models.JSONField(default=dict)
    sleutel = models.CharField(max_length=64)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.WACHT)
    gedaan = models.PositiveIntegerField(default=0)
    totaal = models.PositiveIntegerField(default=0)
    fout = models.CharField(max_length=300, blank=True)  # a sentence for the reader
    pad = models.CharField(max_length=120, blank=True)  # in the storage; random
    bestandsnaam = models.CharField(max_length=120, blank=True)
    mime = models.CharField(max_length=100, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)
    begonnen_op = models.DateTimeField(null=True, blank=True)
    klaar_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-gemaakt", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker", "sleutel"],
                condition=Q(stand__in=["wacht", "bezig"]),
                name="opdracht_een_tegelijk",
            )
        ]


class Hartslag(models.Model):
    """When something regular last happened: the worker, the daily task, a back-up."""

    naam = models.CharField(max_length=40, unique=True)
    moment = models.DateTimeField()

    def __str__(self) -> str:
        return self.naam


class Wisregel(models.Model):
    """The erasure ledger: an id that must stay gone, also after an older back-up is put back.

    It holds no address and no name. The same lines stand as small files under `wisboek/` in the
    default storage, for the day on which the database itself is lost.
    """

    soort = models.CharField(max_length=40)
    object_id = models.CharField(max_length=12)
    moment = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["soort", "object_id"], name="wisregel_eenmaal")
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.object_id}"
