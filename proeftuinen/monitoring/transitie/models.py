"""What lasts after the year: who keeps the network, who commits to what, and who signs."""

from django.db import models
from django.db.models import Q

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin


class Borgingsplan(MetVersie):
    """The plan of a place: its own words, and whether it is agreed and shared."""

    proeftuin = models.OneToOneField(Proeftuin, models.CASCADE, related_name="borgingsplan")
    inleiding = models.TextField(max_length=1000, blank=True)  # of the two pages
    volgende = models.TextField(max_length=600, blank=True)  # invitation to a next leerwerkplaats
    vastgesteld_op = models.DateField(null=True, blank=True)
    gewijzigd_op = models.DateField(null=True, blank=True)  # something in it, after it was agreed
    gedeeld_op = models.DateField(null=True, blank=True)  # since when the municipality may read it

    def __str__(self) -> str:
        return "Borgingsplan"


class Netwerkafspraak(MetPubliekId, MetVersie):
    """Who keeps a part of the network going."""

    class Soort(models.TextChoices):
        """What needs a keeper."""

        BIJEEN = "bijeen", "Wie roept ons bij elkaar?"
        KAART = "kaart", "Wie houdt de sociale kaart bij?"
        NIEUW = "nieuw", "Wie haalt nieuwe mensen erbij?"
        CASUS = "casus", "Wie zorgt voor de casustafel?"
        GEMEENTE = "gemeente", "Wie houdt contact met de gemeente?"
        ANDERS = "anders", "Iets anders"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="netwerkafspraken")
    soort = models.CharField(max_length=10, choices=Soort)
    wat = models.CharField(max_length=600)
    wie = models.CharField(max_length=200, blank=True)  # a role or a group
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="netwerkafspraken"
    )
    organisatie = models.ForeignKey(
        Organisatie, models.SET_NULL, null=True, blank=True, related_name="netwerkafspraken"
    )
    hoe_vaak = models.CharField(max_length=200, blank=True)
    eerste_kijk = models.DateField(null=True, blank=True)
    gekeken_op = models.DateField(null=True, blank=True)
    loopt_nog = models.CharField(max_length=600, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.wat


class Toezegging(MetPubliekId, MetVersie):
    """What an organisation or the municipality commits to, or is asked for."""

    class Antwoord(models.TextChoices):
        """What they said."""

        WACHT = "wacht", "Nog geen antwoord"
        JA = "ja", "Ja"
        DEELS = "deels", "Deels"
        NEE = "nee", "Nee"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="toezeggingen")
    organisatie = models.ForeignKey(
        Organisatie, models.SET_NULL, null=True, blank=True, related_name="toezeggingen"
    )
    van = models.CharField(max_length=200)  # a role: "wethouder zorg", never a name
    wat = models.CharField(max_length=600)
    voor = models.DateField(null=True, blank=True)
    antwoord = models.CharField(max_length=6, choices=Antwoord, default=Antwoord.WACHT)
    toelichting = models.CharField(max_length=600, blank=True)
    beantwoord_op = models.DateField(null=True, blank=True)
    beleidsstuk = models.ForeignKey(
        Beleidsstuk, models.SET_NULL, null=True, blank=True, related_name="toezeggingen"
    )
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(antwoord="wacht") | Q(beantwoord_op__isnull=False),
                name="toezegging_antwoord_heeft_dag",
            )
        ]

    def __str__(self) -> str:
        return self.wat


class Handtekening(MetPubliekId):
    """That someone stands behind the plan, in a role."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="handtekeningen")
    naam = models.CharField(max_length=200, blank=True)  # empty after its term: the role stays
    rol = models.CharField(max_length=200)
    organisatie = models.ForeignKey(
        Organisatie, models.SET_NULL, null=True, blank=True, related_name="handtekeningen"
    )
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="handtekeningen"
    )
    op = models.DateField()

    class Meta:
        ordering = ["op", "pk"]

    def __str__(self) -> str:
        return self.rol
