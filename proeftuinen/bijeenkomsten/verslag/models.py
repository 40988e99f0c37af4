"""The report of a meeting: what the team adds to what is known already."""

from django.conf import settings
from django.db import models

from leerwerkplaats.web.publiek import MetVersie
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst


class Verslag(MetVersie):
    """The words around what plan, attendance, contributions and agreements tell by themselves."""

    bijeenkomst = models.OneToOneField(Bijeenkomst, models.CASCADE, related_name="verslag")
    inleiding = models.TextField(max_length=3000, blank=True)
    terugblik = models.TextField(max_length=3000, blank=True)  # what we take from it
    vastgesteld_op = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gewijzigd = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"Verslag: {self.bijeenkomst}"


class Verslagdeel(MetVersie):
    """What was said or done during one block."""

    verslag = models.ForeignKey(Verslag, models.CASCADE, related_name="delen")
    onderdeel = models.OneToOneField(Agendaonderdeel, models.CASCADE, related_name="verslagdeel")
    tekst = models.TextField(max_length=3000, blank=True)
    met_bijdragen = models.BooleanField(default=True)  # does it list what people sent
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return str(self.onderdeel)
