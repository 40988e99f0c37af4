"""Items of knowledge: what is published, what is being written, and what it said before."""

from django.conf import settings
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q, QuerySet
from django.urls import reverse

from kennisbank.items.soorten import Groep, Soort
from kennisbank.planken.models import LANDELIJK, Plank
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie

HTTPS = URLValidator(schemes=["https", "http"])
LANGSTE_TEKST = 20_000


class KennisitemQuerySet(QuerySet["Kennisitem"]):
    """Sets of items."""

    def gepubliceerd(self) -> "KennisitemQuerySet":
        """Return those that were published and not taken back."""
        return self.filter(gepubliceerd_op__isnull=False)

    def openbaar(self) -> "KennisitemQuerySet":
        """Return those that anyone may read, signed in or not."""
        return self.gepubliceerd().filter(plank__ruimte=LANDELIJK)

    def te_lezen(self, ruimten: list[str]) -> "KennisitemQuerySet":
        """Return what is published for all and on the shelves of these places."""
        return self.gepubliceerd().filter(plank__ruimte__in=[LANDELIJK, *ruimten])


class Kennisitem(MetPubliekId, MetVersie):
    """One item. Its columns hold what is published; before that, what is being written.

    What is written since stands in its Concept, and what it said before in its Itemversies.
    """

    plank = models.ForeignKey(Plank, models.CASCADE, related_name="items")
    slug = models.SlugField(max_length=80, unique=True)
    soort = models.CharField(max_length=20, choices=Soort.choices)
    titel = models.CharField(max_length=200)
    samenvatting = models.TextField(max_length=600)
    tekst = models.TextField(max_length=LANGSTE_TEKST, blank=True)  # Markdown, see web/opmaak
    link = models.CharField(max_length=500, blank=True, validators=[HTTPS])
    trefwoorden = models.CharField(max_length=500, blank=True)  # also found by these words
    bron = models.CharField(max_length=200, blank=True)  # who made what the link leads to
    bron_jaar = models.PositiveSmallIntegerField(null=True, blank=True)
    # Who keeps it up: an account, or else a name of a team.
    eigenaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    nakijken_op = models.DateField(null=True, blank=True)  # from this day on it says it is overdue
    nagekeken_op = models.DateField(null=True, blank=True)
    herinnerd_op = models.DateTimeField(null=True, blank=True)
    gepubliceerd_op = models.DateTimeField(null=True, blank=True)
    aangeboden_op = models.DateTimeField(null=True, blank=True)  # to the shelf of the whole site
    overgenomen_van = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="overnames"
    )
    # Items that ship with the site: their key, and what they said when they were last loaded.
    sleutel = models.CharField(max_length=60, unique=True, null=True, blank=True)
    afdruk = models.CharField(max_length=64, blank=True)
    nieuwe_afdruk = models.CharField(max_length=64, blank=True)  # a release that we did not take
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    gewijzigd = models.DateTimeField(auto_now=True)

    objects = KennisitemQuerySet.as_manager()

    class Meta:
        ordering = ["titel", "pk"]
        indexes = [models.Index(fields=["plank", "gepubliceerd_op"], name="item_op_plank")]
        constraints = [
            models.CheckConstraint(condition=~Q(titel=""), name="item_heeft_titel"),
            models.CheckConstraint(
                condition=Q(gepubliceerd_op=None) | Q(nakijken_op__isnull=False),
                name="item_gepubliceerd_met_nakijkdag",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("kennisbank:item", args=[self.slug])


class Kenmerk(models.Model):
    """One value by which an item is sorted out, such as dimension "sociaal"."""

    item = models.ForeignKey(Kennisitem, models.CASCADE, related_name="kenmerken")
    groep = models.CharField(max_length=20, choices=Groep.choices)
    waarde = models.CharField(max_length=30)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "groep", "waarde"], name="kenmerk_eenmaal")
        ]
        indexes = [models.Index(fields=["groep", "waarde"], name="kenmerk_op_waarde")]

    def __str__(self) -> str:
        return f"{self.groep}: {self.waarde}"


class Concept(MetVersie):
    """What is being written: the whole item as plain values (items/inhoud.py)."""

    item = models.OneToOneField(Kennisitem, models.CASCADE, related_name="concept")
    inhoud = models.JSONField()
    aangeboden_op = models.DateTimeField(null=True, blank=True)  # asked to be looked at
    opmerking = models.CharField(max_length=500, blank=True)  # of who sent it back
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gewijzigd = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"Concept: {self.item}"


class Itemversie(models.Model):
    """What an item said from one publication to the next."""

    item = models.ForeignKey(Kennisitem, models.CASCADE, related_name="versies")
    nummer = models.PositiveIntegerField()
    inhoud = models.JSONField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    schrijver = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    op = models.DateTimeField()

    class Meta:
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint(fields=["item", "nummer"], name="itemversie_genummerd")
        ]

    def __str__(self) -> str:
        return f"{self.item}, versie {self.nummer}"


class Bijlage(MetPubliekId):
    """A PDF or picture of an item; others see it from the moment it is published."""

    class Vorm(models.TextChoices):
        """What the bytes are; nothing else is taken in."""

        PDF = "pdf", "PDF"
        BEELD = "beeld", "Afbeelding"

    item = models.ForeignKey(Kennisitem, models.CASCADE, related_name="bijlagen")
    vorm = models.CharField(max_length=10, choices=Vorm.choices)
    pad = models.FileField(max_length=120, unique=True)  # under a random name
    naam = models.CharField(max_length=120)  # as the reader saves it
    omschrijving = models.CharField(max_length=300)  # of a picture: what is to be seen
    bytes = models.PositiveIntegerField()
    vrij_op = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.naam
