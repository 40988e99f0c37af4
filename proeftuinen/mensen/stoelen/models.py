"""What a proeftuin decided about its table, and in which steps it looked who is missing."""

from django.db import models
from django.db.models import Q

from leerwerkplaats.web.publiek import MetPubliekId
from proeftuinen.traject.models import Proeftuin, Stap


class Stoelbesluit(MetPubliekId):
    """A standard chair that is not needed here, with the reason; or a chair of their own."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="stoelbesluiten")
    stoel = models.CharField(max_length=40, blank=True)  # code of a standard chair
    naam = models.CharField(max_length=120, blank=True)  # of a chair of their own
    stap = models.ForeignKey(Stap, models.CASCADE, null=True, blank=True, related_name="+")
    niet_nodig = models.BooleanField(default=False)
    bezet = models.BooleanField(default=False)  # a chair of their own that someone sits on
    reden = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stoel="", naam__gt="") | Q(stoel__gt="", naam=""),
                name="stoel_van_ons_of_van_hen",
            ),
            models.UniqueConstraint(
                fields=["proeftuin", "stoel"],
                condition=Q(stoel__gt="", stap=None),
                name="stoelbesluit_eenmaal",
            ),
            models.UniqueConstraint(
                fields=["proeftuin", "stoel", "stap"],
                condition=Q(stoel__gt=""),
                name="stoelbesluit_eenmaal_per_stap",
            ),
        ]

    def __str__(self) -> str:
        return self.naam or self.stoel


class Tafelblik(models.Model):
    """The team looked who is missing in this step, and knows which chairs stay empty."""

    stap = models.OneToOneField(Stap, models.CASCADE, related_name="+")
    op = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"De tafel bij {self.stap}"
