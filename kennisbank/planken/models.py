"""Shelves: one for the whole site, and one for each place that keeps knowledge of its own."""

from django.db import models
from django.db.models import Q, QuerySet

from leerwerkplaats.web.publiek import MetPubliekId

LANDELIJK = ""
LANDELIJK_NAAM = "Landelijke kennisbank"


class PlankQuerySet(QuerySet["Plank"]):
    """Sets of shelves."""

    def landelijk(self) -> "Plank":
        """Return the shelf of the whole site; made by a migration, and anew where it is gone."""
        return self.get_or_create(ruimte=LANDELIJK, defaults={"naam": LANDELIJK_NAAM})[0]


class Plank(MetPubliekId):
    """A shelf with items, bundles and flow charts of its own.

    `ruimte` is the public id of the place it belongs to, or empty for the whole site; what that
    place is, only the parts above know (`contract plankrechten`).
    """

    ruimte = models.CharField(max_length=12, unique=True, blank=True)
    naam = models.CharField(max_length=200)  # a copy, kept up by the place itself

    objects = PlankQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(naam=""), name="plank_heeft_naam")]

    def __str__(self) -> str:
        return self.naam

    @property
    def is_landelijk(self) -> bool:
        """Tell whether what is published here may be read by anyone, signed in or not."""
        return self.ruimte == LANDELIJK
