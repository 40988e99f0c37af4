"""The red thread: a knot for each thing that led to another, and the lines between them."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.publiek import MetPubliekId
from proeftuinen.traject.models import Proeftuin


class SchakelQuerySet(QuerySet["Schakel"]):
    """Sets of knots."""

    def zichtbaar_met(self, rechten: frozenset[Recht]) -> "SchakelQuerySet":
        """Return those that someone with these rights may see."""
        return self.filter(recht__in=[recht.value for recht in rechten])


class Schakel(MetPubliekId):
    """One knot: a kind, a label of one line, an address, and the right one needs to see it."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="schakels")
    soort = models.CharField(max_length=30)
    object_id = models.CharField(max_length=12)
    label = models.CharField(max_length=200)
    adres = models.CharField(max_length=300)
    recht = models.CharField(max_length=40)

    objects = SchakelQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["soort", "object_id"], name="schakel_een_per_ding")
        ]

    def __str__(self) -> str:
        return self.label


class Draad(models.Model):
    """A line from what came first to what came of it, with the reason."""

    van = models.ForeignKey(Schakel, models.CASCADE, related_name="uit")
    naar = models.ForeignKey(Schakel, models.CASCADE, related_name="uit_welke")
    waarom = models.CharField(max_length=200, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["van", "naar"], name="draad_eenmaal"),
            models.CheckConstraint(condition=~Q(van=F("naar")), name="draad_niet_naar_zichzelf"),
        ]

    def __str__(self) -> str:
        return f"{self.van} → {self.naar}"
