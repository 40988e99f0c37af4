"""A row with something locked in it."""

from django.db import models


class MetGeheim(models.Model):
    """A row whose free text is locked with the key of its table (kluis/slot.py)."""

    geheim = models.TextField(blank=True, editable=False)

    class Meta:
        abstract = True
