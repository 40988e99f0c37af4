"""What only one kind of item has: each a row beside the item, of the kinds that it names."""

from django.db import models
from django.db.models import F, Q

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from leerwerkplaats.begrippen import Beweging


class Werkvorm(models.Model):
    """How to do something with a group; lists hold plain lines."""

    item = models.OneToOneField(Kennisitem, models.CASCADE, primary_key=True)
    doel = models.TextField(max_length=600)
    beweging = models.CharField(max_length=20, choices=Beweging.choices, blank=True)
    groep_van = models.PositiveSmallIntegerField()
    groep_tot = models.PositiveSmallIntegerField()
    minuten = models.PositiveSmallIntegerField()
    materialen = models.JSONField(default=list, blank=True)
    ruimte = models.CharField(max_length=400, blank=True)
    stappen = models.JSONField(default=list)
    veiligheid = models.TextField(max_length=1500, blank=True)
    varianten = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(groep_van__gte=1) & Q(groep_tot__gte=F("groep_van")),
                name="werkvorm_groep_klopt",
            ),
            models.CheckConstraint(condition=Q(minuten__gte=1), name="werkvorm_duurt"),
        ]

    def __str__(self) -> str:
        return f"{self.item}, {self.minuten} minuten"


class Persona(models.Model):
    """A person who does not exist: household, what happened, and questions per dimension."""

    item = models.OneToOneField(Kennisitem, models.CASCADE, primary_key=True)
    leeftijd = models.PositiveSmallIntegerField()
    huishouden = models.TextField(max_length=600)
    gebeurtenissen = models.JSONField(default=list, blank=True)
    lichamelijk = models.JSONField(default=list, blank=True)
    sociaal = models.JSONField(default=list, blank=True)
    psychisch = models.JSONField(default=list, blank=True)
    zingeving = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return str(self.item)


class Film(models.Model):
    """How long a film lasts, in seconds, and what to talk about."""

    item = models.OneToOneField(Kennisitem, models.CASCADE, primary_key=True)
    seconden = models.PositiveIntegerField(null=True, blank=True)
    gespreksvragen = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return str(self.item)


class Cijfer(models.Model):
    """A figure, as text ("38,8%"), with what it counts and the year of its source."""

    item = models.OneToOneField(Kennisitem, models.CASCADE, primary_key=True)
    waarde = models.CharField(max_length=60)
    jaar = models.PositiveSmallIntegerField()
    over = models.CharField(max_length=400)

    def __str__(self) -> str:
        return f"{self.waarde} ({self.jaar})"


class Sessie(models.Model):
    """A webinar or masterclass: when, where to sign up, accreditation, later its report."""

    item = models.OneToOneField(Kennisitem, models.CASCADE, primary_key=True)
    begint = models.DateTimeField(null=True, blank=True)
    aanmelden = models.CharField(max_length=500, blank=True)
    accreditatie = models.CharField(max_length=300, blank=True)
    verslag = models.TextField(max_length=10_000, blank=True)

    def __str__(self) -> str:
        return str(self.item)


class Schema(models.Model):
    """A flow chart: where it begins, and its points as plain values (items/schema.py)."""

    item = models.OneToOneField(Kennisitem, models.CASCADE, primary_key=True)
    begin = models.CharField(max_length=20, blank=True)
    punten = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return str(self.item)


# Which row stands beside an item of which kind; the name is also the key in its plain values.
DELEN: dict[str, type[models.Model]] = {
    Soort.WERKVORM: Werkvorm,
    Soort.PERSONA: Persona,
    Soort.VOORBEELDCASUS: Persona,
    Soort.FILM: Film,
    Soort.CIJFER: Cijfer,
    Soort.SESSIE: Sessie,
    Soort.STROOMSCHEMA: Schema,
}
