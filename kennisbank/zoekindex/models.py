"""What can be found, as folded stems; beside it stands what each database searches fast with."""

from django.db import models


class Zoekregel(models.Model):
    """The words of one item, stemmed and folded (zoekindex/taal.py), by weight.

    On SQLite an FTS5 table, on PostgreSQL a text search index reads these columns; both are made
    by a migration.
    """

    item = models.OneToOneField("kennisbank.Kennisitem", models.CASCADE, primary_key=True)
    titel = models.TextField()
    kop = models.TextField(blank=True)  # summary, key words, labels of what it is sorted by
    tekst = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.titel


class Zoekwoord(models.Model):
    """A word that stands in the index and in how many items: for typing errors and weight."""

    woord = models.CharField(max_length=60, primary_key=True)
    stam = models.CharField(max_length=60)
    aantal = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.woord
