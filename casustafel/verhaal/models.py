"""A written case: what it holds is locked, and a second person looks before the table sees it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from casustafel.kluis.models import MetGeheim
from casustafel.plannen.models import Tafel
from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.publiek import MetVersie


class Herkomst(models.TextChoices):
    """Where a written case comes from. A true story is the exception."""

    PERSONA = "persona", "Een persona of voorbeeldcasus uit de kennisbank"
    SAMENGESTELD = "samengesteld", "Samengesteld uit meer verhalen"
    ECHT = "echt", "Een waar verhaal"


class Casus(MetVersie, MetGeheim):
    """The written case of a table.

    `geheim` holds a mapping: levensfase, fase, seizoen, omgeving (roles), the four dimensions,
    and of a true story the role of who brings it and why telling it is right.
    """

    tafel = models.OneToOneField(Tafel, models.CASCADE, related_name="casus")
    herkomst = models.CharField(max_length=12, choices=Herkomst.choices)
    bron = models.ForeignKey(
        Kennisitem, models.SET_NULL, null=True, blank=True, related_name="als_casus"
    )
    samen = models.BooleanField(default=False)  # clues that together may point at one person
    aangeboden_op = models.DateTimeField(null=True, blank=True)
    aangeboden_versie = models.PositiveIntegerField(null=True, blank=True)
    vrijgegeven_op = models.DateTimeField(null=True, blank=True)
    vrijgegeven_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    terug = models.TextField(blank=True, editable=False)  # locked: why it came back
    terug_op = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(vrijgegeven_op=None) | Q(aangeboden_op__isnull=False),
                name="casus_eerst_aangeboden",
            ),
            models.CheckConstraint(
                condition=Q(vrijgegeven_door=None) | ~Q(vrijgegeven_door=F("door")),
                name="casus_ander_geeft_vrij",
            ),
        ]
