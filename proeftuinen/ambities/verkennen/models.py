"""The wall of what works here already: to build on, before anything new is thought of."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.models import Voorziening
from proeftuinen.traject.models import Proeftuin

_BRONNEN = ("thema", "voorziening", "beleidsstuk", "bijdrage")


class Vondst(MetPubliekId, MetVersie):
    """A card on the wall: something that goes well, is there, or can be joined."""

    class Soort(models.TextChoices):
        """What kind of thing it is."""

        SUCCES = "succes", "Dit ging goed"
        TALENT = "talent", "Hier zijn we goed in"
        INITIATIEF = "initiatief", "Dit is er al"
        BELEID = "beleid", "Beleid om bij aan te sluiten"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="vondsten")
    soort = models.CharField(max_length=12, choices=Soort)
    tekst = models.CharField(max_length=400)
    wie = models.CharField(max_length=200, blank=True)  # a role or a group, never a name
    organisatie = models.ForeignKey(
        Organisatie, models.SET_NULL, null=True, blank=True, related_name="vondsten"
    )
    dimensies = models.JSONField(default=list, blank=True)  # values of Dimensie
    # What it was taken from, so that it is not taken twice.
    thema = models.ForeignKey(Thema, models.SET_NULL, null=True, blank=True, related_name="+")
    voorziening = models.ForeignKey(
        Voorziening, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    beleidsstuk = models.ForeignKey(
        Beleidsstuk, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    bijdrage = models.ForeignKey(Bijdrage, models.SET_NULL, null=True, blank=True, related_name="+")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["soort", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin", bron],
                condition=~Q(**{bron: None}),
                name=f"vondst_{bron}_eenmaal",
            )
            for bron in _BRONNEN
        ]

    def __str__(self) -> str:
        return self.tekst

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:vondst", self.proeftuin.publiek_id, self.publiek_id)
