"""Short lists of questions, for the start, half-way, the end and half a year later."""

from django.db import models
from django.db.models import Q, QuerySet

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.traject.models import Proeftuin


class Moment(models.TextChoices):
    """When in the year a list is answered; the order of the year."""

    START = "start", "Bij de start"
    HALVERWEGE = "halverwege", "Halverwege"
    EINDE = "einde", "Aan het eind"
    HALFJAAR = "halfjaar", "Een half jaar later"
    TERUGBLIK = "terugblik", "Terugblik"
    TIPS = "tips", "Tips van deelnemers"
    ANDERS = "anders", "Een ander moment"


class Wijze(models.TextChoices):
    """Whether the same person's start and end can be laid side by side; never who it is."""

    GECODEERD = "gecodeerd", "Met een code per persoon"
    ANONIEM = "anoniem", "Zonder code, voor iedereen met de link"


class VragenlijstQuerySet(QuerySet["Vragenlijst"]):
    """Sets of lists."""

    def van(self, proeftuin: Proeftuin) -> "VragenlijstQuerySet":
        """Return the lists of this place, the newest first."""
        return self.filter(proeftuin=proeftuin).order_by("-gemaakt", "-pk")

    def dicht(self) -> "VragenlijstQuerySet":
        """Return those whose results may be read: nobody answers any more."""
        return self.filter(stand=Vragenlijst.Stand.DICHT)


class Vragenlijst(MetPubliekId, MetVersie):
    """A list of questions of one place, answered once by each."""

    class Stand(models.TextChoices):
        """Whether one can answer."""

        CONCEPT = "concept", "Nog niet open"
        OPEN = "open", "Open"
        DICHT = "dicht", "Gesloten"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="vragenlijsten")
    moment = models.CharField(max_length=12, choices=Moment, default=Moment.START)
    titel = models.CharField(max_length=120)
    uitleg = models.CharField(max_length=600, blank=True)
    wijze = models.CharField(max_length=10, choices=Wijze, default=Wijze.GECODEERD)
    stand = models.CharField(max_length=8, choices=Stand, default=Stand.CONCEPT)
    geopend_op = models.DateField(null=True, blank=True)
    sluit_op = models.DateField(null=True, blank=True)  # the last day; closes by itself after it
    dicht_op = models.DateField(null=True, blank=True)
    gevraagd = models.PositiveIntegerField(null=True, blank=True)  # how many were asked, at closing
    aantal = models.PositiveIntegerField(null=True, blank=True)  # how many answered, at closing
    los_op = models.DateField(null=True, blank=True)  # since then no sheet is anybody's
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = VragenlijstQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stand="concept") | Q(geopend_op__isnull=False),
                name="vragenlijst_open_heeft_dag",
            ),
            models.CheckConstraint(
                condition=~Q(stand="dicht")
                | Q(dicht_op__isnull=False, aantal__isnull=False, gevraagd__isnull=False),
                name="vragenlijst_dicht_is_geteld",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:vragenlijst", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def is_open(self) -> bool:
        """Tell whether one can answer."""
        return self.stand == self.Stand.OPEN

    @property
    def is_gecodeerd(self) -> bool:
        """Tell whether each has a link of their own."""
        return self.wijze == Wijze.GECODEERD


class Lijstvraag(MetPubliekId, MetVersie):
    """One question. `sleutel` is the same in every list that asks the same thing."""

    class Soort(models.TextChoices):
        """How one answers."""

        EENS = "eens", "Eens of oneens (5 stappen)"
        VAAK = "vaak", "Hoe vaak (5 stappen)"
        KEUZE = "keuze", "Eén antwoord kiezen"
        MEER = "meer", "Meer antwoorden kiezen"
        OPEN = "open", "Open vraag"

    vragenlijst = models.ForeignKey(Vragenlijst, models.CASCADE, related_name="vragen")
    sleutel = models.CharField(max_length=40)
    soort = models.CharField(max_length=6, choices=Soort, default=Soort.EENS)
    tekst = models.CharField(max_length=300)
    uitleg = models.CharField(max_length=300, blank=True)
    opties = models.JSONField(default=list, blank=True)  # of KEUZE and MEER: 2 to 10 texts
    volgorde = models.PositiveIntegerField(default=0)
    vervallen_op = models.DateField(null=True, blank=True)  # taken away after it was answered

    class Meta:
        ordering = ["volgorde", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["vragenlijst", "sleutel"], name="lijstvraag_een_per_sleutel"
            )
        ]

    def __str__(self) -> str:
        return self.tekst

    @property
    def is_schaal(self) -> bool:
        """Tell whether its answers are steps from 1 to 5."""
        return self.soort in {self.Soort.EENS, self.Soort.VAAK}
