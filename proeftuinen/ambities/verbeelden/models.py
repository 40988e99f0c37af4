"""Pictures of the future that people want: drawn, told, written as a newspaper."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.models import Proeftuin


class Verbeelding(MetPubliekId, MetVersie):
    """One picture in the gallery; its photo is shown only as long as its consent holds."""

    class Soort(models.TextChoices):
        """What people made."""

        TEKENING = "tekening", "Tekening of collage"
        BEELD = "beeld", "Foto of beeld"
        METAFOOR = "metafoor", "Vergelijking"
        KRANT = "krant", "Krant van de toekomst"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="verbeeldingen")
    soort = models.CharField(max_length=10, choices=Soort)
    titel = models.CharField(max_length=120)  # of a newspaper its headline
    tekst = models.TextField(max_length=1500, blank=True)
    dag = models.DateField(null=True, blank=True)  # of a newspaper: the day that it is of
    groepje = models.CharField(max_length=60, blank=True)  # "tafel 3", never a name
    foto = models.ForeignKey(Foto, models.SET_NULL, null=True, blank=True, related_name="+")
    volgorde = models.PositiveIntegerField(default=0)
    bijdrage = models.ForeignKey(Bijdrage, models.SET_NULL, null=True, blank=True, related_name="+")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["volgorde", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bijdrage"],
                condition=~Q(bijdrage=None),
                name="verbeelding_bijdrage_eenmaal",
            )
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:verbeelding", self.proeftuin.publiek_id, self.publiek_id)
