"""Flow charts: questions, answers and outcomes of an item of kind stroomschema."""

from django.db import models
from django.db.models import F, Q

from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie


class Schemapunt(MetPubliekId, MetVersie):
    """A question with answers, or an outcome. The lowest `volgorde` is where one begins."""

    class Vorm(models.TextChoices):
        """What a point is."""

        VRAAG = "vraag", "Vraag"
        UITKOMST = "uitkomst", "Uitkomst"

    item = models.ForeignKey(Kennisitem, models.CASCADE, related_name="schemapunten")
    vorm = models.CharField(max_length=10, choices=Vorm.choices)
    tekst = models.CharField(max_length=200)
    toelichting = models.TextField(max_length=600, blank=True)
    volgorde = models.PositiveIntegerField()

    class Meta:
        ordering = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.tekst


class Schemaantwoord(MetPubliekId):
    """An answer to a question, and where it leads; nowhere yet while `naar` is empty."""

    punt = models.ForeignKey(Schemapunt, models.CASCADE, related_name="antwoorden")
    tekst = models.CharField(max_length=100)
    naar = models.ForeignKey(
        Schemapunt, models.SET_NULL, null=True, blank=True, related_name="komt_van"
    )
    volgorde = models.PositiveIntegerField()

    class Meta:
        ordering = ["volgorde", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(naar=None) | ~Q(naar=F("punt")), name="antwoord_niet_naar_zichzelf"
            )
        ]

    def __str__(self) -> str:
        return self.tekst
