"""Who can mean what: what organisations offer, on which dimension and in which phase."""

from django.conf import settings
from django.db import models

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.indeling import KOLOMKEUZES, Indeling
from proeftuinen.traject.models import Proeftuin


class Voorziening(MetPubliekId, MetVersie):
    """Something that an organisation offers to residents."""

    organisatie = models.ForeignKey(Organisatie, models.CASCADE, related_name="voorzieningen")
    naam = models.CharField(max_length=200)
    wat = models.TextField(max_length=600, blank=True)
    voor_wie = models.CharField(max_length=300, blank=True)
    hoe = models.CharField(max_length=300, blank=True)  # how one gets there, in one line
    telefoon = models.CharField(max_length=40, blank=True)
    website = models.URLField(max_length=300, blank=True)
    verwijshulp = models.BooleanField(default=False)  # stands on the one page for intake teams
    gemaakt_in = models.ForeignKey(Proeftuin, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    gewijzigd = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Voorzieningsplek(models.Model):
    """A cell of the matrix in which a voorziening stands."""

    voorziening = models.ForeignKey(Voorziening, models.CASCADE, related_name="plekken")
    dimensie = models.CharField(max_length=20, choices=Dimensie)
    kolom = models.CharField(max_length=20, choices=KOLOMKEUZES)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["voorziening", "dimensie", "kolom"], name="plek_eenmaal"
            )
        ]


class Schemaregel(MetPubliekId):
    """A line of the invulschema: with whom do we work here, for this dimension?"""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="schemaregels")
    dimensie = models.CharField(max_length=20, choices=Dimensie)
    wie = models.CharField(max_length=200)  # an organisation or a role, never a name
    wat = models.CharField(max_length=300, blank=True)
    organisatie = models.ForeignKey(
        Organisatie, models.SET_NULL, null=True, blank=True, related_name="schemaregels"
    )
    voorziening = models.ForeignKey(  # what it became in the matrix
        Voorziening, models.SET_NULL, null=True, blank=True, related_name="schemaregels"
    )
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["dimensie", "gemaakt", "pk"]


class Kaartinstelling(MetVersie):
    """What a proeftuin chose for its sociale kaart; without a row the defaults hold."""

    proeftuin = models.OneToOneField(Proeftuin, models.CASCADE, related_name="kaartinstelling")
    indeling = models.CharField(max_length=20, choices=Indeling, default=Indeling.FASEN)
    openbaar = models.BooleanField(default=False)  # a public page: organisations only
    openbaar_sinds = models.DateTimeField(null=True, blank=True)
    inleiding = models.TextField(max_length=600, blank=True)


class Gids(MetPubliekId, MetVersie):
    """A guide that exists already and that we feed: the municipality's website, say."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="gidsen")
    naam = models.CharField(max_length=200)
    website = models.URLField(max_length=300, blank=True)
    eigenaar = models.CharField(max_length=200, blank=True)  # a role
    email = models.EmailField(blank=True)
    notitie = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Levering(MetPubliekId):
    """What was handed to a guide, so that the next time only the changes need telling."""

    gids = models.ForeignKey(Gids, models.CASCADE, related_name="leveringen")
    op = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    inhoud = models.JSONField(default=list)  # the voorzieningen as they were then

    class Meta:
        ordering = ["-op", "-pk"]
