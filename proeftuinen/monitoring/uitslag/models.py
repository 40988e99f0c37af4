"""What was counted when a list closed: never more than this is read from the answers."""

from django.db import models

from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst


class Telling(models.Model):
    """How often one answer to one question was given; a row for each answer that could be given."""

    vraag = models.ForeignKey(Lijstvraag, models.CASCADE, related_name="tellingen")
    waarde = models.CharField(max_length=4)  # a step, an option's number; "n": who answered it
    aantal = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vraag", "waarde"], name="telling_een_per_waarde")
        ]

    def __str__(self) -> str:
        return f"{self.waarde}: {self.aantal}"


class Verandering(models.Model):
    """How the same people answered the same question in two lists: up, the same or down.

    A row stands here only when it may be shown (regels.py).
    """

    van = models.ForeignKey(Vragenlijst, models.CASCADE, related_name="veranderingen_hierna")
    # The question of the later list.
    vraag = models.ForeignKey(Lijstvraag, models.CASCADE, related_name="veranderingen")
    omhoog = models.PositiveIntegerField()
    gelijk = models.PositiveIntegerField()
    omlaag = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["van", "vraag"], name="verandering_een_per_paar")
        ]

    def __str__(self) -> str:
        return f"+{self.omhoog} ={self.gelijk} -{self.omlaag}"
