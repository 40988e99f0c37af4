"""What can be found, as folded stems; beside it stands what each database searches fast with."""

from django.db import models


class Zoeksortering(models.Model):
    """A way in which items are sorted out: " plank: soort:film stap:start ".

    Many items share one, so that counting and filtering look at few rows.
    """

    waarden = models.CharField(max_length=1000, unique=True)

    def __str__(self) -> str:
        return self.waarden


class Zoekregel(models.Model):
    """The words of one item, stemmed and folded (zoekindex/taal.py), by weight.

    On SQLite an FTS5 table, on PostgreSQL a text search index reads these columns; both are made
    by a migration, and the database keeps them up. A migration that changes this table makes a
    new one on SQLite, without triggers: it must make them again (0004_zoekindex.py has them).
    """

    item = models.OneToOneField("kennisbank.Kennisitem", models.CASCADE, primary_key=True)
    sortering = models.ForeignKey(Zoeksortering, models.PROTECT, db_index=False)
    titel = models.TextField()
    kop = models.TextField(blank=True)  # summary, key words, labels of what it is sorted by
    tekst = models.TextField(blank=True)
    woorden = models.TextField(blank=True)  # all words once, as written: what Zoekwoord counts

    class Meta:
        indexes = [models.Index(fields=["item", "sortering"], name="zoekregel_sortering")]

    def __str__(self) -> str:
        return self.titel


class Zoekwoord(models.Model):
    """A word that stands in the index and in how many items: for typing errors and weight.

    Counted for each shelf apart (`kring`: whose it is), so that what stands where a reader may
    not look changes nothing of how their question is read.
    """

    kring = models.CharField(max_length=12, blank=True)
    woord = models.CharField(max_length=60)
    stam = models.CharField(max_length=130)
    aantal = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kring", "woord"], name="zoekwoord_een_per_kring")
        ]

    def __str__(self) -> str:
        return self.woord


class Zoekstand(models.Model):
    """One row: what the index was made by, and a mark that is another after each change."""

    merk = models.PositiveBigIntegerField()
    vorm = models.PositiveIntegerField()  # index.VORM

    def __str__(self) -> str:
        return f"{self.merk}"
