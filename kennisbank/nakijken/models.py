"""What is known of the links of items: looked at by a command, never by a page."""

from django.db import models

from kennisbank.items.models import Kennisitem


class Linkstaat(models.Model):
    """What one address answered when it was last tried; `stuk_sinds` is empty while it works."""

    item = models.ForeignKey(Kennisitem, models.CASCADE, related_name="links")
    adres = models.CharField(max_length=500)
    gekeken_op = models.DateTimeField()
    uitslag = models.CharField(max_length=100)  # plain Dutch
    stuk_sinds = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["item_id", "adres"]
        constraints = [
            models.UniqueConstraint(fields=["item", "adres"], name="linkstaat_een_per_adres")
        ]

    def __str__(self) -> str:
        return f"{self.adres}: {self.uitslag}"
