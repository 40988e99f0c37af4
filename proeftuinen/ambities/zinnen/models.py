"""The ambition in sentences: what experiments, cases and results point to."""

from django.db import models
from django.db.models import QuerySet

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven.models import Ambitieversie
from proeftuinen.traject.models import Proeftuin


class AmbitiezinQuerySet(QuerySet["Ambitiezin"]):
    """Sets of sentences."""

    def van(self, proeftuin: Proeftuin) -> "AmbitiezinQuerySet":
        """Return those of this proeftuin that hold now."""
        return self.filter(proeftuin=proeftuin, vervallen_in=None)


class Ambitiezin(MetPubliekId, MetVersie):
    """One sentence of the ambition; it keeps its place in the red thread in later versions."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="ambitiezinnen")
    ambitieversie = models.ForeignKey(  # in which it came
        Ambitieversie, models.CASCADE, related_name="zinnen"
    )
    vervallen_in = models.ForeignKey(  # from which on it is no more
        Ambitieversie, models.RESTRICT, null=True, blank=True, related_name="vervallen_zinnen"
    )
    tekst = models.CharField(max_length=400)
    deel = models.CharField(max_length=10, choices=Deel, blank=True)
    dimensies = models.JSONField(default=list, blank=True)  # values of Dimensie
    volgorde = models.PositiveIntegerField(default=0)
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = AmbitiezinQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.tekst

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:ambitiezin", self.proeftuin.publiek_id, self.publiek_id)
