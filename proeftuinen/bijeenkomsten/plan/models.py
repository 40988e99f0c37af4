"""Meetings, their run sheet, and how each change of it can be undone."""

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone

from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin, Stap

LANGSTE = 600
"""Minutes of one block: ten hours. A whole plan may be longer, and says so."""


class BijeenkomstQuerySet(QuerySet["Bijeenkomst"]):
    """Sets of meetings."""

    def van(self, proeftuin: Proeftuin) -> "BijeenkomstQuerySet":
        """Return those of this proeftuin, in the order of days."""
        return self.filter(proeftuin=proeftuin).order_by("dag", "begin", "pk")

    def gaat_door(self) -> "BijeenkomstQuerySet":
        """Return all but those that were called off."""
        return self.filter(afgezegd_op=None)

    def komend(self, dag: date) -> "BijeenkomstQuerySet":
        """Return those on this day or later that go on."""
        return self.gaat_door().filter(dag__gte=dag)


class Bijeenkomst(MetPubliekId, MetVersie):
    """A day on which people of a proeftuin meet. It owns its date and time; a step shows them.

    Times are those of the clock on the wall in the Netherlands (settings.TIME_ZONE).
    """

    class Soort(models.TextChoices):
        """What kind of meeting it is."""

        START = "start", "Startbijeenkomst"
        WERK = "werk", "Werkbijeenkomst"
        TRANSITIE = "transitie", "Transitiebijeenkomst"
        KERNTEAM = "kernteam", "Overleg van het kernteam"
        INWONERS = "inwoners", "Avond voor inwoners"
        ANDERS = "anders", "Iets anders"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="bijeenkomsten")
    stap = models.ForeignKey(
        Stap, models.SET_NULL, null=True, blank=True, related_name="bijeenkomsten"
    )
    soort = models.CharField(max_length=12, choices=Soort, default=Soort.WERK)
    titel = models.CharField(max_length=120)
    dag = models.DateField()
    begin = models.TimeField(null=True, blank=True)
    einde = models.TimeField(null=True, blank=True)  # "we moeten om 17.00 uur stoppen"
    locatie = models.CharField(max_length=200, blank=True)
    route = models.TextField(max_length=600, blank=True)  # where to park, which door
    online = models.URLField(max_length=500, blank=True)
    doel = models.TextField(max_length=1000, blank=True)
    leerdoelen = models.TextField(max_length=1000, blank=True)  # one on each line, for the proof
    # SEQUENCE of iCalendar: raised when what an invitation says changes.
    agendaversie = models.PositiveIntegerField(default=0)
    planversie = models.PositiveIntegerField(default=1)  # raised by every change of the run sheet
    afgezegd_op = models.DateTimeField(null=True, blank=True)
    afzegreden = models.CharField(max_length=300, blank=True)  # told to who was invited
    afgerond_op = models.DateTimeField(null=True, blank=True)  # its report is done
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    gewijzigd = models.DateTimeField(auto_now=True)

    objects = BijeenkomstQuerySet.as_manager()

    class Meta:
        ordering = ["dag", "begin", "pk"]
        indexes = [models.Index(fields=["proeftuin", "dag"], name="bijeenkomst_op_dag")]
        constraints = [
            models.CheckConstraint(condition=~Q(titel=""), name="bijeenkomst_heeft_titel"),
            models.CheckConstraint(
                condition=Q(einde=None) | Q(begin__isnull=False), name="bijeenkomst_einde_na_begin"
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:bijeenkomst", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def afgezegd(self) -> bool:
        """Tell whether it was called off."""
        return self.afgezegd_op is not None

    def is_geweest(self, dag: date) -> bool:
        """Tell whether its day is over."""
        return self.dag < dag

    @property
    def aanvang(self) -> datetime | None:
        """Return the moment at which it begins, or None while no hour is chosen.

        An hour that the clock skips (a night in March) counts from the hour before the jump; one
        that comes twice is the first (fold=0), as PEP 495 has it.
        """
        return self._moment(self.dag, self.begin)

    @property
    def slot(self) -> datetime | None:
        """Return the moment at which it has to stop; after midnight when `einde` is earlier."""
        if self.begin is None or self.einde is None:
            return None
        dag = self.dag if self.einde > self.begin else self.dag + timedelta(days=1)
        return self._moment(dag, self.einde)

    def _moment(self, dag: date, uur: time | None) -> datetime | None:
        if uur is None:
            return None
        return datetime.combine(dag, uur, tzinfo=timezone.get_default_timezone())


class Kleur(models.TextChoices):
    """The move of a block, by which the run sheet colours it."""

    VERKENNEN = "verkennen", "Verkennen"
    VORMGEVEN = "vormgeven", "Vormgeven"
    VERWEZENLIJKEN = "verwezenlijken", "Verwezenlijken"
    PAUZE = "pauze", "Inloop en pauze"


class Livesoort(models.TextChoices):
    """What people do on their phone during a block."""

    CHECKIN = "checkin", "Check-in: één woord"
    IDEEEN = "ideeen", "Ideeën"
    STIPPEN = "stippen", "Stippen plakken"
    LADDER = "ladder", "Ladder-gesprek"
    NULMETING = "nulmeting", "Netwerk invullen"
    VERBEELDING = "verbeelding", "Foto van een tekening of collage"
    VERHALEN = "verhalen", "Verhalenronde in groepjes"


class Agendaonderdeel(MetPubliekId, MetVersie):
    """A block of a run sheet: in the main line, or in one group of a parallel block."""

    class Soort(models.TextChoices):
        """What kind of block it is."""

        GEWOON = "gewoon", "Onderdeel"
        PAUZE = "pauze", "Inloop of pauze"
        VERHAAL = "verhaal", "Lokaal verhaal"
        FILM = "film", "Film"
        PARALLEL = "parallel", "Groepen naast elkaar"
        VOORWERK = "voorwerk", "Huiswerk vooraf"
        NAWERK = "nawerk", "Huiswerk achteraf"

    THUIS = (Soort.VOORWERK, Soort.NAWERK)
    """These take no time of the meeting itself."""

    bijeenkomst = models.ForeignKey(Bijeenkomst, models.CASCADE, related_name="onderdelen")
    groep = models.ForeignKey(
        "Groep", models.CASCADE, null=True, blank=True, related_name="onderdelen"
    )
    volgorde = models.PositiveIntegerField()
    soort = models.CharField(max_length=10, choices=Soort, default=Soort.GEWOON)
    titel = models.CharField(max_length=200)
    minuten = models.PositiveSmallIntegerField(default=15)
    vast = models.TimeField(null=True, blank=True)  # begins at this hour, whatever comes before
    kleur = models.CharField(max_length=14, choices=Kleur, default=Kleur.VERKENNEN)
    doel = models.TextField(max_length=600, blank=True)
    werkvorm = models.ForeignKey(
        Kennisitem, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    stappen = models.JSONField(default=list, blank=True)  # plain lines
    materialen = models.JSONField(default=list, blank=True)  # plain lines, "3 flappen"
    ruimte = models.CharField(max_length=200, blank=True)
    leider = models.ForeignKey(Contact, models.SET_NULL, null=True, blank=True, related_name="+")
    leiding = models.CharField(max_length=120, blank=True)  # who is no contact: "de bibliotheek"
    notities = models.TextField(max_length=2000, blank=True)  # for the team only
    eigen = models.JSONField(default=list, blank=True)  # own fields: [[name, value], …]
    live = models.CharField(max_length=12, choices=Livesoort, blank=True)

    class Meta:
        ordering = ["volgorde", "pk"]
        indexes = [models.Index(fields=["bijeenkomst", "volgorde"], name="onderdeel_volgorde")]
        constraints = [
            models.CheckConstraint(condition=~Q(titel=""), name="onderdeel_heeft_titel"),
            models.CheckConstraint(
                condition=Q(minuten__gte=1, minuten__lte=LANGSTE), name="onderdeel_duurt"
            ),
            models.CheckConstraint(
                condition=Q(groep=None) | ~Q(soort__in=["parallel", "voorwerk", "nawerk"]),
                name="onderdeel_niet_dieper",
            ),
        ]

    def __str__(self) -> str:
        return self.titel


class Groep(MetPubliekId, MetVersie):
    """One of the groups of a parallel block, with its own line of blocks or none."""

    onderdeel = models.ForeignKey(Agendaonderdeel, models.CASCADE, related_name="groepen")
    volgorde = models.PositiveIntegerField()
    naam = models.CharField(max_length=120)
    ruimte = models.CharField(max_length=200, blank=True)
    leider = models.ForeignKey(Contact, models.SET_NULL, null=True, blank=True, related_name="+")
    leiding = models.CharField(max_length=120, blank=True)
    mensen = models.PositiveSmallIntegerField(null=True, blank=True)  # about how many

    class Meta:
        ordering = ["volgorde", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(naam=""), name="groep_heeft_naam")]

    def __str__(self) -> str:
        return self.naam


class Verhaal(MetVersie):
    """A local story: who tells it, what may be kept of it, and who phones the next day."""

    class Teller(models.TextChoices):
        """Who tells."""

        INWONER = "inwoner", "Inwoner"
        NAASTE = "naaste", "Naaste"
        PROFESSIONAL = "professional", "Professional"

    class Bewaren(models.TextChoices):
        """What may be kept of the story, as the teller wants it."""

        NIETS = "niets", "Niets: het verhaal blijft in de zaal"
        INZICHT = "inzicht", "Een inzicht, zonder te zeggen van wie"
        CITAAT = "citaat", "Een citaat, met toestemming"

    onderdeel = models.OneToOneField(
        Agendaonderdeel, models.CASCADE, primary_key=True, related_name="verhaal"
    )
    teller_soort = models.CharField(max_length=14, choices=Teller, default=Teller.INWONER)
    teller = models.ForeignKey(Contact, models.SET_NULL, null=True, blank=True, related_name="+")
    voorgesprek_op = models.DateField(null=True, blank=True)
    voorgesprek_met = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    voorgesprek_gedaan = models.BooleanField(default=False)
    bewaren = models.CharField(max_length=8, choices=Bewaren, default=Bewaren.NIETS)
    toestemming = models.ForeignKey(
        "proeftuinen.Toestemming", models.SET_NULL, null=True, blank=True, related_name="verhalen"
    )
    vergoeding = models.CharField(max_length=12, blank=True)  # a value of mensen.models.Geregeld
    beller = models.ForeignKey(Contact, models.SET_NULL, null=True, blank=True, related_name="+")
    gebeld_op = models.DateField(null=True, blank=True)
    # What `beller` has to do on the day after; it moves along with the meeting.
    actie = models.ForeignKey(
        "proeftuinen.Actie", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    inzicht = models.TextField(max_length=600, blank=True)

    def __str__(self) -> str:
        return str(self.onderdeel)


class Film(MetVersie):
    """A film: where it is, what to talk about, and what to do without internet."""

    onderdeel = models.OneToOneField(
        Agendaonderdeel, models.CASCADE, primary_key=True, related_name="film"
    )
    item = models.ForeignKey(Kennisitem, models.SET_NULL, null=True, blank=True, related_name="+")
    link = models.URLField(max_length=500, blank=True)
    filmminuten = models.PositiveSmallIntegerField(null=True, blank=True)
    vragen = models.JSONField(default=list, blank=True)  # plain lines, to talk about after it
    waarschuwing = models.CharField(max_length=300, blank=True)  # what may hit someone hard
    terugval = models.CharField(max_length=300, blank=True)  # without internet

    def __str__(self) -> str:
        return str(self.onderdeel)


class Planwijziging(models.Model):
    """One change of a run sheet, with what stood there before, so that it can be undone."""

    bijeenkomst = models.ForeignKey(Bijeenkomst, models.CASCADE, related_name="planwijzigingen")
    op = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    wat = models.CharField(max_length=120)  # in plain Dutch: "Pauze verplaatst"
    terug = models.JSONField()  # rows as they were, see plan/terug.py
    teruggezet = models.BooleanField(default=False)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.wat
