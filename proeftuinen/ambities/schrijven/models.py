"""Writing the ambition: bricks, texts side by side, remarks, who agrees, what was adopted."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.ambities.delen import MEESTE_TEKENS, Deel, als_zinnen
from proeftuinen.bijeenkomsten.live.models import Bijdrage
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bronnen.models import Foto
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin


class Ambitie(MetVersie):
    """What holds for the whole: whether others may see it, and the photo of its poster."""

    proeftuin = models.OneToOneField(Proeftuin, models.CASCADE, related_name="ambitie")
    # Since when the municipality and the national programme may read what was adopted.
    gedeeld_op = models.DateTimeField(null=True, blank=True)
    foto = models.ForeignKey(Foto, models.SET_NULL, null=True, blank=True, related_name="+")


class Bouwsteen(MetPubliekId, MetVersie):
    """A few words that someone wants to see in a part."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="bouwstenen")
    deel = models.CharField(max_length=10, choices=Deel)
    tekst = models.CharField(max_length=300)
    bijdrage = models.ForeignKey(Bijdrage, models.SET_NULL, null=True, blank=True, related_name="+")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bijdrage"], condition=~Q(bijdrage=None), name="bouwsteen_bijdrage_eenmaal"
            )
        ]

    def __str__(self) -> str:
        return self.tekst


class Voorstel(MetPubliekId, MetVersie):
    """A text for one part; several stand side by side, and one of them is in the ambition now."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="voorstellen")
    deel = models.CharField(max_length=10, choices=Deel)
    tekst = models.TextField(max_length=MEESTE_TEKENS)
    van = models.CharField(max_length=60, blank=True)  # "tafel 2", never a name
    gekozen = models.BooleanField(default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    gewijzigd = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin", "deel"],
                condition=Q(gekozen=True),
                name="voorstel_een_gekozen_per_deel",
            )
        ]

    def __str__(self) -> str:
        return self.tekst


class Reactie(MetPubliekId, MetVersie):
    """A remark on one part, or on the whole."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="ambitiereacties")
    deel = models.CharField(max_length=10, choices=Deel, blank=True)  # none: on the whole
    voorstel = models.ForeignKey(
        Voorstel, models.CASCADE, null=True, blank=True, related_name="reacties"
    )
    tekst = models.TextField(max_length=600)
    verwerkt = models.BooleanField(default=False)  # the team did something with it
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.tekst


class Akkoord(MetPubliekId, MetVersie):
    """Whether someone stands behind a text, and what they need for it; of one text only."""

    class Antwoord(models.TextChoices):
        """What someone says of it."""

        JA = "ja", "Ja, ik doe mee"
        MITS = "mits", "Ja, als …"
        NOG_NIET = "nog_niet", "Nog niet"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="akkoorden")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="akkoorden")
    antwoord = models.CharField(max_length=10, choices=Antwoord)
    nodig = models.CharField(max_length=400, blank=True)
    merk = models.CharField(max_length=64)  # the sum of the text that it is about
    # Who wrote it down, of someone without an account.
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gewijzigd = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["proeftuin", "contact"], name="akkoord_eenmaal")
        ]

    def __str__(self) -> str:
        return self.get_antwoord_display()


class Ambitieversie(MetPubliekId):
    """The ambition as it was adopted on a day; never changed, a later one has its reason."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="ambitieversies")
    nummer = models.PositiveSmallIntegerField()
    gebied = models.TextField(max_length=MEESTE_TEKENS)
    inwoners = models.TextField(max_length=MEESTE_TEKENS)
    aandacht = models.TextField(max_length=MEESTE_TEKENS)
    wij = models.TextField(max_length=MEESTE_TEKENS)
    dag = models.DateField()  # adopted on
    door_wie = models.CharField(max_length=200)  # "de startbijeenkomst", never a name
    bijeenkomst = models.ForeignKey(
        Bijeenkomst, models.SET_NULL, null=True, blank=True, related_name="ambitieversies"
    )
    reden = models.TextField(max_length=600, blank=True)
    merk = models.CharField(max_length=64)
    # How many stood behind this text then.
    ja = models.PositiveSmallIntegerField(default=0)
    mits = models.PositiveSmallIntegerField(default=0)
    nog_niet = models.PositiveSmallIntegerField(default=0)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin", "nummer"], name="ambitieversie_nummer_eenmaal"
            ),
            models.CheckConstraint(
                condition=~Q(gebied="") & ~Q(inwoners="") & ~Q(aandacht="") & ~Q(wij=""),
                name="ambitieversie_niet_leeg",
            ),
            models.CheckConstraint(
                condition=Q(nummer=1) | ~Q(reden=""), name="ambitieversie_later_met_reden"
            ),
        ]

    def __str__(self) -> str:
        return f"Ambitie, versie {self.nummer}"

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:ambitieversie", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def delen(self) -> dict[str, str]:
        """Return the four parts by their value."""
        return {deel.value: getattr(self, deel.value) for deel in Deel}

    @property
    def tekst(self) -> str:
        """Return the whole as running text."""
        return als_zinnen(self.delen)
