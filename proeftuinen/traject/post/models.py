"""The outbox: every mail of a proeftuin waits here, can be seen and changed, and goes out once."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.traject.models import Proeftuin


class Reden(models.TextChoices):
    """Why a message waits for a person, or went nowhere: the kind, never the server's own words."""

    ADRES = "adres", "Dit mailadres bestaat niet, of neemt onze mail niet aan."
    SERVER_WEIGERT = "server_weigert", "Deze mail werd geweigerd."
    SERVER_WEG = "server_weg", "We konden een tijd geen mail versturen."
    AFGEBROKEN = "afgebroken", "Het versturen brak af op het laatste moment."
    TERUGGEZET = "teruggezet", "Er is een oude kopie van de site teruggezet."
    STUK = "stuk", "Dit bericht kon niet worden gemaakt."
    NAKIJKEN = "nakijken", "Dit bericht wacht tot iemand het nakijkt."
    ZELF = "zelf", "Iemand hield dit bericht tegen."
    STIL = "stil", "Dit adres krijgt nu geen post."
    VERVALLEN = "vervallen", "Dit is niet meer nodig: het is al gedaan, ingetrokken of voorbij."
    BEANTWOORD = "beantwoord", "Deze vraag is al beantwoord."
    DOET_NIET_MEE = "doet_niet_mee", "Deze persoon doet niet meer mee, of wil deze mail niet."


class BerichtQuerySet(QuerySet["Bericht"]):
    """Sets of messages."""

    def verzet(self, van: Iterable[str], naar: str, **waarden: Any) -> int:
        """Bring those that are still in one of `van` to `naar`; return how many there were.

        Compares and writes in one statement and raises the version, so that of two who want
        something else with a message one wins. A message that leaves KLAAR takes no more changes
        of its bundle: the next change begins a mail of its own.
        """
        bundel = {} if naar == Bericht.Stand.KLAAR else {"bundel": ""}
        rest = {**bundel, **waarden, "stand": naar, "versie": F("versie") + 1}
        return self.filter(stand__in=list(van)).update(**rest)

    def aan_de_beurt(self, nu: datetime) -> "BerichtQuerySet":
        """Return those that may go out now, oldest first."""
        klaar = self.filter(stand=Bericht.Stand.KLAAR, verstuur_na__lte=nu)
        return klaar.order_by("verstuur_na", "pk")


class Bericht(MetPubliekId, MetVersie):
    """One mail to one person.

    It goes KLAAR → OPGEPAKT (a worker has it) → OVERDRACHT (the mail server is being told) →
    VERZONDEN. A worker that dies in OPGEPAKT leaves it to the next; one that dies in OVERDRACHT
    leaves it ONZEKER: nobody can know, so a person decides and nothing is sent twice by itself.
    """

    class Stand(models.TextChoices):
        """Where it is."""

        KLAAR = "klaar", "Staat klaar"
        OPGEPAKT = "opgepakt", "Wordt verstuurd"
        OVERDRACHT = "overdracht", "Gaat nu weg"
        VERZONDEN = "verzonden", "Verstuurd"
        MISLUKT = "mislukt", "Niet gelukt"
        ONZEKER = "onzeker", "Misschien verstuurd"
        TEGENGEHOUDEN = "tegengehouden", "Tegengehouden"

    proeftuin = models.ForeignKey(
        Proeftuin, models.CASCADE, null=True, blank=True, related_name="berichten"
    )
    aan = models.EmailField()
    soort = models.CharField(max_length=40)  # which feature: post/soorten.py
    over_id = models.CharField(max_length=12, blank=True)  # public id of what it is about
    bundel = models.CharField(max_length=80, blank=True)  # changes with this key become one mail
    onderwerp = models.CharField(max_length=200)
    tekst = models.TextField(max_length=4000)
    regels = models.JSONField(default=dict, blank=True)  # of a bundle: thing → its newest line
    stand = models.CharField(max_length=20, choices=Stand, default=Stand.KLAAR)
    verstuur_na = models.DateTimeField(default=timezone.now)
    pogingen = models.PositiveSmallIntegerField(default=0)
    opgepakt_op = models.DateTimeField(null=True, blank=True)
    verzonden_op = models.DateTimeField(null=True, blank=True)
    fout = models.CharField(max_length=80, blank=True)  # the kind of failure, never its text
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    gemaakt = models.DateTimeField(auto_now_add=True)

    OPEN = (Stand.KLAAR, Stand.OPGEPAKT)
    NODIG = (Stand.MISLUKT, Stand.ONZEKER)
    TE_WIJZIGEN = (Stand.KLAAR, Stand.TEGENGEHOUDEN, Stand.MISLUKT)

    objects = BerichtQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bundel"],
                condition=~Q(bundel="") & Q(stand="klaar"),
                name="bericht_bundel_eenmaal_klaar",
            )
        ]
        indexes = [models.Index(fields=["stand", "verstuur_na"], name="bericht_beurt")]

    def __str__(self) -> str:
        return self.onderwerp

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:bericht", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def waarom(self) -> str:
        """Say why it waits or went nowhere; nothing when all is well."""
        return Reden(self.fout).label if self.fout else ""

    @property
    def nodig(self) -> bool:
        """Tell whether a person has to decide."""
        return self.stand in self.NODIG

    @property
    def te_wijzigen(self) -> bool:
        """Tell whether its text can still be changed."""
        return self.stand in self.TE_WIJZIGEN

    @property
    def te_versturen(self) -> bool:
        """Tell whether a person may let it go now."""
        return self.nodig or self.stand in {self.Stand.KLAAR, self.Stand.TEGENGEHOUDEN}


class Stilte(models.Model):
    """An address to which nothing is sent any more: illness, death, mourning; no reason is kept."""

    adres = models.EmailField(unique=True)
    sinds = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    def __str__(self) -> str:
        return "stil"
