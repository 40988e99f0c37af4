"""A table around one case, who sits at it, and who opened what when."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet

from casustafel.kluis.models import MetGeheim
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin

BEWAARDAGEN, MINSTE_DAGEN, MEESTE_DAGEN = 30, 7, 90
"""How long after its day the texts of a table can be read, and between which bounds."""


class Boom(models.TextChoices):
    """Names for a case: trees, so never the name of a person of that place."""

    WILG = "wilg", "Wilg"
    BERK = "berk", "Berk"
    LINDE = "linde", "Linde"
    ELS = "els", "Els"
    BEUK = "beuk", "Beuk"
    KASTANJE = "kastanje", "Kastanje"
    ESDOORN = "esdoorn", "Esdoorn"
    LARIKS = "lariks", "Lariks"
    POPULIER = "populier", "Populier"
    IEP = "iep", "Iep"
    MEIDOORN = "meidoorn", "Meidoorn"
    SPAR = "spar", "Spar"
    PLATAAN = "plataan", "Plataan"
    LIJSTERBES = "lijsterbes", "Lijsterbes"
    WALNOOT = "walnoot", "Walnoot"
    VLIER = "vlier", "Vlier"


class Vorm(models.TextChoices):
    """How a case comes to the table."""

    MONDELING = "mondeling", "Mondeling: het verhaal wordt verteld, niet opgeschreven"
    GESCHREVEN = "geschreven", "Op papier: een verhaal dat uit meer verhalen is samengesteld"


class Tafelstand(models.TextChoices):
    """How far a table is. It is derived (`Tafel.stand`), never stored."""

    GEPLAND = "gepland", "Gepland"
    OPEN = "open", "Open"
    DICHT = "dicht", "Dicht"
    GEWIST = "gewist", "Gewist"
    AFGEZEGD = "afgezegd", "Afgezegd"
    VERBORGEN = "verborgen", "Even verborgen"


class TafelQuerySet(QuerySet["Tafel"]):
    """Sets of tables."""

    def van(self, proeftuin: Proeftuin) -> "TafelQuerySet":
        """Return those of this proeftuin."""
        return self.filter(proeftuin=proeftuin)

    def met_sleutel(self) -> "TafelQuerySet":
        """Return those whose texts were not erased yet."""
        return self.filter(gewist_op=None)


class Tafel(MetPubliekId, MetVersie, MetGeheim):
    """One table: a day, a tree as the name of the case, and its guests.

    `geheim` holds the question to the table. A table has no title of its own: it is known by its
    day and its tree.
    """

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="casustafels")
    boom = models.CharField(max_length=12, choices=Boom.choices)
    vorm = models.CharField(max_length=12, choices=Vorm.choices, default=Vorm.MONDELING)
    dag = models.DateField()
    begin = models.TimeField(null=True, blank=True)
    minuten = models.PositiveSmallIntegerField(default=60)  # 45, 60 or 90
    # Where it is held: within a meeting, at a group that exists already, or by itself.
    bijeenkomst = models.ForeignKey(
        Bijeenkomst, models.SET_NULL, null=True, blank=True, related_name="casustafels"
    )
    blok = models.ForeignKey(
        Agendaonderdeel, models.SET_NULL, null=True, blank=True, related_name="casustafels"
    )
    te_gast_bij = models.ForeignKey(
        Organisatie, models.SET_NULL, null=True, blank=True, related_name="casustafels"
    )
    inbrenger = models.ForeignKey(
        Contact, models.SET_NULL, null=True, related_name="brengt_casussen_in"
    )
    leider = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="leidt_casustafels"
    )
    sleutel = models.CharField(max_length=64, unique=True, editable=False)
    bewaardagen = models.PositiveSmallIntegerField(default=BEWAARDAGEN)
    geopend_op = models.DateTimeField(null=True, blank=True)
    gesloten_op = models.DateTimeField(null=True, blank=True)
    afgezegd_op = models.DateTimeField(null=True, blank=True)
    verborgen_op = models.DateTimeField(null=True, blank=True)  # someone was recognised after all
    gewaarschuwd_op = models.DateTimeField(null=True, blank=True)  # that it ends in a week
    gewist_op = models.DateTimeField(null=True, blank=True)
    # Holding it: which round, and since when.
    ronde = models.PositiveSmallIntegerField(default=0)
    ronde_begon = models.DateTimeField(null=True, blank=True)
    ronde_extra = models.PositiveSmallIntegerField(default=0)  # minutes that were added to it
    terugblik_op = models.DateTimeField(null=True, blank=True)  # when the guests were asked
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = TafelQuerySet.as_manager()

    class Meta:
        ordering = ["-dag", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(bewaardagen__gte=MINSTE_DAGEN, bewaardagen__lte=MEESTE_DAGEN),
                name="tafel_bewaardagen",
            ),
            models.CheckConstraint(
                condition=Q(gesloten_op=None) | Q(geopend_op__isnull=False),
                name="tafel_eerst_open",
            ),
            models.CheckConstraint(
                condition=Q(gewist_op=None) | Q(geheim=""), name="tafel_gewist_is_leeg"
            ),
        ]
        indexes = [models.Index(fields=["proeftuin", "-dag", "-id"], name="tafel_lijst")]

    def __str__(self) -> str:
        return f"Casustafel {self.get_boom_display()}"

    def get_absolute_url(self) -> str:
        return adres("casustafel:tafel", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def wissen_op(self) -> date:
        """Return the first day on which its texts can no longer be read."""
        return self.dag + timedelta(days=self.bewaardagen)

    @property
    def is_voorbij(self) -> bool:
        """Tell whether its texts have ended, also when the worker has not come by yet."""
        return self.gewist_op is not None or vandaag() >= self.wissen_op

    @property
    def stand(self) -> Tafelstand:
        """Return how far it is; a table that was left open closes by itself after its day."""
        if self.is_voorbij:
            return Tafelstand.GEWIST
        if self.afgezegd_op:
            return Tafelstand.AFGEZEGD
        if self.verborgen_op:
            return Tafelstand.VERBORGEN
        if self.gesloten_op or (self.geopend_op and vandaag() > self.dag + timedelta(days=1)):
            return Tafelstand.DICHT
        return Tafelstand.OPEN if self.geopend_op else Tafelstand.GEPLAND


class Tafelgast(MetPubliekId):
    """Someone who is invited to a table; who brings the case and who leads are guests too."""

    tafel = models.ForeignKey(Tafel, models.CASCADE, related_name="gasten")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="aan_tafels")
    akkoord_op = models.DateTimeField(null=True, blank=True)  # with the house rules
    uitgenodigd_op = models.DateTimeField(null=True, blank=True)  # by mail
    gehoord = models.JSONField(default=list, blank=True)  # numbers of rounds in which they spoke
    terugblik = models.JSONField(default=list, blank=True)  # values of inzichten.Terugblik
    terugblik_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["tafel", "contact"], name="tafelgast_een_keer")
        ]


class Deel(models.TextChoices):
    """What someone opened of a table."""

    VERHAAL = "verhaal", "Het verhaal"
    TAFEL = "tafel", "De tafel"
    VOORUIT = "vooruit", "Vooruitdenken"
    SCHERM = "scherm", "Het grote scherm"
    AFSPRAKEN = "afspraken", "Afspraken en inzichten"


class Opening(models.Model):
    """That someone opened a part of a table; who brought the case reads this list."""

    tafel = models.ForeignKey(Tafel, models.CASCADE, related_name="openingen")
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    deel = models.CharField(max_length=12, choices=Deel.choices)
    op = models.DateTimeField()

    class Meta:
        ordering = ["-op", "-pk"]
        indexes = [models.Index(fields=["tafel", "-op"], name="opening_van_tafel")]
