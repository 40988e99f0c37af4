"""What is known of the links of items and finds: looked at by a command, never by a page."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q, QuerySet

from kennisbank.bundels.models import Bundelregel
from kennisbank.items.models import Kennisitem

# A site may be down for a night; what does not exist any more, does not come back.
GEDULD = timedelta(hours=20)
BESTAAT_NIET = "Bestaat niet meer"


class LinkstaatQuerySet(QuerySet["Linkstaat"]):
    """Sets of links."""

    def dood(self) -> "LinkstaatQuerySet":
        """Return those that do not work: gone for good, or still so at a later look."""
        weg = Q(uitslag__startswith=BESTAAT_NIET)
        bleef = Q(gekeken_op__gte=F("stuk_sinds") + GEDULD)
        return self.filter(weg | bleef, stuk_sinds__isnull=False)


class Linkstaat(models.Model):
    """What one address answered when it was last tried; `stuk_sinds` is empty while it works.

    It stands in an item, or in a find of a bundle that is shared.
    """

    item = models.ForeignKey(
        Kennisitem, models.CASCADE, null=True, blank=True, related_name="links"
    )
    regel = models.ForeignKey(
        Bundelregel, models.CASCADE, null=True, blank=True, related_name="links"
    )
    adres = models.CharField(max_length=500)
    gekeken_op = models.DateTimeField()
    uitslag = models.CharField(max_length=100)  # plain Dutch
    stuk_sinds = models.DateTimeField(null=True, blank=True)

    objects = LinkstaatQuerySet.as_manager()

    class Meta:
        ordering = ["stuk_sinds", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["item", "adres"], name="linkstaat_een_per_adres"),
            models.UniqueConstraint(fields=["regel", "adres"], name="linkstaat_een_per_vondst"),
            models.CheckConstraint(
                condition=Q(item__isnull=False, regel=None) | Q(item=None, regel__isnull=False),
                name="linkstaat_van_item_of_vondst",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.adres}: {self.uitslag}"
