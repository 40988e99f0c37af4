"""Where knowledge is used, and which organisations stand behind an outcome here."""

from django.conf import settings
from django.db import models

from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin


class Kennisgebruik(MetPubliekId, MetVersie):
    """That an item was used here; where, the red thread knows. One knot for each item and place."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="kennisgebruik")
    item = models.ForeignKey(Kennisitem, models.CASCADE, related_name="gebruik")
    opmerking = models.CharField(max_length=300, blank=True)  # how it went, in one's own words
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-gemaakt", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["proeftuin", "item"], name="kennisgebruik_eenmaal")
        ]

    def __str__(self) -> str:
        return str(self.item)


class Uitkomstkoppeling(models.Model):
    """That an outcome of a flow chart means this organisation here."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="uitkomstkoppelingen")
    item = models.ForeignKey(Kennisitem, models.CASCADE, related_name="koppelingen")
    punt = models.CharField(max_length=20)  # the key of an outcome in the chart
    organisatie = models.ForeignKey(Organisatie, models.CASCADE, related_name="bij_uitkomsten")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin", "item", "punt", "organisatie"],
                name="uitkomstkoppeling_eenmaal",
            )
        ]

    def __str__(self) -> str:
        return f"{self.punt}: {self.organisatie}"
