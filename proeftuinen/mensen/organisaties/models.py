"""Organisations: shared between the proeftuinen of a municipality, without anyone's people."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.organisaties.soorten import ANDERS, SOORTKEUZES, soort_van
from proeftuinen.traject.models import Gemeente, Proeftuin


class OrganisatieQuerySet(QuerySet["Organisatie"]):
    """Sets of organisations; one that was merged into another is in none of them."""

    def van(self, proeftuin: Proeftuin) -> "OrganisatieQuerySet":
        """Return those that take part in this proeftuin."""
        return self.filter(samengevoegd_in=None, proeftuinen=proeftuin)

    def bij_te_houden_door(self, proeftuin: Proeftuin) -> "OrganisatieQuerySet":
        """Return those that this proeftuin may change without asking; see `is_van`."""
        voorbij = Q(gemaakt_in__einde__lt=vandaag())
        return self.filter(Q(gemaakt_in=None) | Q(gemaakt_in=proeftuin) | voorbij)

    def zichtbaar_in(self, proeftuin: Proeftuin) -> "OrganisatieQuerySet":
        """Return those of its municipalities, and those that take part without being of one."""
        hier = Q(gemeenten__in=proeftuin.gemeenten.all()) | Q(proeftuinen=proeftuin)
        eigen = Organisatie._base_manager.filter(hier).values("pk")
        return self.filter(samengevoegd_in=None, pk__in=eigen)


class Organisatie(MetPubliekId, MetVersie):
    """An organisation or group, as the guide of a municipality would tell of it: no people."""

    naam = models.CharField(max_length=200)
    zoeknaam = models.CharField(max_length=200, db_index=True)  # organisaties.namen.zoeknaam
    soort = models.CharField(max_length=30, choices=SOORTKEUZES, default=ANDERS)
    soort_anders = models.CharField(max_length=80, blank=True)
    domein = models.CharField(max_length=20, choices=Domein)
    formeel = models.BooleanField(default=True)
    website = models.URLField(max_length=300, blank=True)
    telefoon = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)  # public: what stands in a guide
    plaats = models.CharField(max_length=200, blank=True)
    gemeenten = models.ManyToManyField(Gemeente, related_name="organisaties")
    proeftuinen = models.ManyToManyField(Proeftuin, related_name="organisaties")
    gemaakt_in = models.ForeignKey(
        Proeftuin, models.SET_NULL, null=True, related_name="gemaakte_organisaties"
    )
    gemaakt = models.DateTimeField(auto_now_add=True)
    samengevoegd_in = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="varianten"
    )
    # Whoever confirms the data by a mailed link every six months; never shown outside the team.
    bevestig_email = models.EmailField(blank=True)
    bevestigd_op = models.DateTimeField(null=True, blank=True)
    bevestiging_gevraagd_op = models.DateTimeField(null=True, blank=True)

    objects = OrganisatieQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.CheckConstraint(
                condition=Q(samengevoegd_in=None) | ~Q(samengevoegd_in=F("pk")),
                name="organisatie_niet_in_zichzelf",
            )
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def soortnaam(self) -> str:
        """Return its kind in words: its own words when it is none of ours."""
        return self.soort_anders or soort_van(self.soort).label

    def is_van(self, proeftuin: Proeftuin) -> bool:
        """Tell whether this proeftuin keeps it: its own, or of one that is gone or has ended.

        What any other proeftuin would change is a proposal. Load `gemaakt_in` along.
        """
        if self.gemaakt_in_id in {None, proeftuin.pk}:
            return True
        return self.gemaakt_in.einde < vandaag()


class Wijzigingsvoorstel(MetPubliekId):
    """What another proeftuin of the municipality would change; the keeper takes it or not."""

    class Besluit(models.TextChoices):
        """What became of it."""

        OPEN = "open", "Nog niet bekeken"
        OVERGENOMEN = "overgenomen", "Overgenomen"
        AFGEWEZEN = "afgewezen", "Niet overgenomen"

    organisatie = models.ForeignKey(Organisatie, models.CASCADE, related_name="voorstellen")
    voorziening = models.CharField(max_length=12, blank=True)  # public id, when it is about one
    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="+")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    was = models.JSONField(default=dict)  # field name -> value that the writer saw
    waarden = models.JSONField(default=dict)  # field name -> proposed value
    toelichting = models.TextField(max_length=600, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)
    besluit = models.CharField(max_length=20, choices=Besluit, default=Besluit.OPEN)
    besloten_op = models.DateTimeField(null=True, blank=True)
    besloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        ordering = ["-gemaakt"]


class Samenvoeging(MetPubliekId):
    """That one organisation went into another, with all that is needed to undo it."""

    van = models.ForeignKey(Organisatie, models.CASCADE, related_name="+")
    naar = models.ForeignKey(Organisatie, models.CASCADE, related_name="+")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    op = models.DateTimeField(auto_now_add=True)
    verhuisd = models.JSONField(default=dict)  # by kind of row: the ids that moved along
    ongedaan_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(van=F("naar")), name="samenvoeging_niet_in_zichzelf"
            )
        ]


class GeenVariant(models.Model):
    """That people said: these two names look alike, but are two organisations."""

    een = models.ForeignKey(Organisatie, models.CASCADE, related_name="+")
    ander = models.ForeignKey(Organisatie, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["een", "ander"], name="geenvariant_eenmaal"),
            models.CheckConstraint(condition=Q(een__lt=F("ander")), name="geenvariant_op_volgorde"),
        ]
