"""Photos and quotes: used by all, with consent, and known wherever they went."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin


class Citaat(MetPubliekId, MetVersie):
    """Something that someone said, quoted by role; by name only when the person wants that."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="citaten")
    tekst = models.TextField(max_length=1000)
    rol = models.CharField(max_length=200)  # "huisarts, Maarssen"
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="citaten"
    )
    met_naam = models.BooleanField(default=False)
    toestemming = models.ForeignKey(
        Toestemming, models.SET_NULL, null=True, blank=True, related_name="citaten"
    )
    in_oogst = models.BooleanField(default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-gemaakt", "-pk"]

    def __str__(self) -> str:
        return self.tekst


class Foto(MetPubliekId, MetVersie):
    """A photo on a canvas of our own: without metadata, under a name that tells nothing."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="fotos")
    pad = models.CharField(max_length=120, unique=True)  # in the storage; random
    breedte = models.PositiveIntegerField()
    hoogte = models.PositiveIntegerField()
    bytes = models.PositiveIntegerField()
    beschrijving = models.CharField(max_length=300)  # what is to be seen, for who cannot see it
    bijschrift = models.CharField(max_length=300, blank=True)
    niemand_herkenbaar = models.BooleanField(default=False)
    in_oogst = models.BooleanField(default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-gemaakt", "-pk"]

    def __str__(self) -> str:
        return self.beschrijving


class Fotopersoon(models.Model):
    """Someone who can be recognised on a photo, with their consent or still without."""

    foto = models.ForeignKey(Foto, models.CASCADE, related_name="personen")
    contact = models.ForeignKey(
        Contact, models.CASCADE, null=True, blank=True, related_name="op_fotos"
    )
    wie = models.CharField(max_length=200, blank=True)  # a role, of who is no contact
    toestemming = models.ForeignKey(
        Toestemming, models.SET_NULL, null=True, blank=True, related_name="fotopersonen"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["foto", "contact"],
                condition=~Q(contact=None),
                name="fotopersoon_eenmaal",
            ),
            models.CheckConstraint(
                condition=~Q(contact=None) | Q(wie__gt=""), name="fotopersoon_is_iemand"
            ),
        ]


class Verspreiding(models.Model):
    """That a quote or photo went out of the house: where, when. Known when consent is withdrawn."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="verspreidingen")
    citaat = models.ForeignKey(
        Citaat, models.CASCADE, null=True, blank=True, related_name="verspreidingen"
    )
    foto = models.ForeignKey(
        Foto, models.CASCADE, null=True, blank=True, related_name="verspreidingen"
    )
    waar = models.CharField(max_length=200)  # "concept-oogst, PDF"
    op = models.DateTimeField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(citaat=None) ^ Q(foto=None), name="verspreiding_van_een_ding"
            )
        ]
