"""Stakeholder talks of step 2: for the team only, and they end half a year after the transition."""

from datetime import date, time

from django.conf import settings
from django.db import models
from django.utils.timezone import localdate, localtime

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin


class Gespreksvraag(MetPubliekId, MetVersie):
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

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:thema", self.proeftuin.publiek_id, self.publiek_id)


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
        return f"Gesprek met {self.wie}"

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:gesprek", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def wie(self) -> str:
        """Return with whom, for the team: a name when it is a contact."""
        return str(self.contact or self.met_wie or self.organisatie or "iemand")

    @property
    def rol(self) -> str:
        """Return with whom as a role, without a name: for knots and calendars."""
        delen = self.contact.functie if self.contact else self.met_wie, self.organisatie
        return ", ".join(str(deel) for deel in delen if deel) or "iemand"

    @property
    def dag(self) -> date | None:
        """Return the day on which it is or was."""
        return localdate(self.wanneer) if self.wanneer else None

    @property
    def tijd(self) -> time | None:
        """Return the hour, if one was given: nobody meets at midnight."""
        uur = localtime(self.wanneer).time() if self.wanneer else time.min
        return None if uur == time.min else uur

    @property
    def heeft_tekst(self) -> bool:
        """Tell whether anything of the talk was written down."""
        return bool(self.notities or self.verwachtingen or self.afspraken)

    @property
    def voorgelegd(self) -> bool:
        """Tell whether what stands here now was sent to the other."""
        return self.voorgelegd_op is not None and self.voorgelegd_versie == self.versie

    @property
    def wacht_op_antwoord(self) -> bool:
        """Tell whether the other can still say what they think of it."""
        return self.voorgelegd and not self.antwoord

    @property
    def akkoord(self) -> bool:
        """Tell whether the other agreed with what stands here now."""
        return self.voorgelegd and self.antwoord == self.Antwoord.AKKOORD

    @property
    def gewijzigd_na_akkoord(self) -> bool:
        """Tell whether the other agreed with an earlier text."""
        return self.antwoord == self.Antwoord.AKKOORD and not self.voorgelegd
