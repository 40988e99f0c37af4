"""A year's plan kept for another time or place: names and distances, no dates and no people."""

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.traject.jaarplan.bestand import uit_inhoud
from proeftuinen.traject.jaarplan.plan import Planstap


class PlansjabloonQuerySet(QuerySet["Plansjabloon"]):
    """Sets of saved plans; every sentence starts at the person."""

    def zichtbaar_voor(self, gebruiker: Gebruiker) -> "PlansjabloonQuerySet":
        """Return one's own, and those that are offered to everyone."""
        return self.filter(Q(door=gebruiker) | Q(gedeeld=True))

    def van(self, gebruiker: Gebruiker) -> "PlansjabloonQuerySet":
        """Return those that the person may change: what is offered to all, landelijk keeps."""
        eigen = Q(door=gebruiker, gedeeld=False)
        deelt = Recht.SJABLOON_DELEN in gebruiker.site_rechten
        return self.filter(eigen | Q(gedeeld=True) if deelt else eigen)

    def voor_lijst(self) -> "PlansjabloonQuerySet":
        """Load what a list shows; the plan itself may be large."""
        return self.defer("inhoud")


class Plansjabloon(MetPubliekId, MetVersie):
    """A saved plan. `inhoud` is what jaarplan/bestand.py checked on the way in."""

    naam = models.CharField(max_length=120)
    uitleg = models.TextField(max_length=1000, blank=True)
    inhoud = models.JSONField()
    gedeeld = models.BooleanField(default=False)  # by the landelijk programma, for everyone
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = PlansjabloonQuerySet.as_manager()

    class Meta:
        ordering = ["naam", "pk"]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:jaarplan", self.publiek_id)

    @property
    def plan(self) -> tuple[Planstap, ...]:
        """Return the steps."""
        return uit_inhoud(self.inhoud)
