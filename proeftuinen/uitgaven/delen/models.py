"""Links for who has no account, and who fetched what."""

from django.conf import settings
from django.db import models

from leerwerkplaats.web.publiek import MetPubliekId
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand


class Deellink(MetPubliekId):
    """A link to one edition, with an end and a password; the address stands in no table."""

    uitgave = models.ForeignKey(Uitgave, models.CASCADE, related_name="deellinks")
    voor = models.CharField(max_length=120)  # for whom it was made, in words: "de gemeenteraad"
    tot = models.DateField()  # that day included
    wachtwoord = models.CharField(max_length=200)  # hashed
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-gemaakt", "-pk"]

    def __str__(self) -> str:
        return self.voor


class Ophaling(models.Model):
    """That a file of an edition was fetched."""

    uitgave = models.ForeignKey(Uitgave, models.CASCADE, related_name="ophalingen")
    soort = models.CharField(max_length=10, choices=Uitgavebestand.Soort)
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    deellink = models.ForeignKey(Deellink, models.SET_NULL, null=True, blank=True, related_name="+")
    op = models.DateTimeField()

    class Meta:
        ordering = ["-op", "-pk"]

    def __str__(self) -> str:
        return f"{self.uitgave}: {self.soort}"
