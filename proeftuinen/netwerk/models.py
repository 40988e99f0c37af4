"""The network map: waves, who has a place in them, what each said, and where people are drawn.

What one person said about another (Relatie) is shown to nobody; `beeld.py` says what is.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet

from leerwerkplaats.begrippen import Domein, Trede
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie, nieuw_id
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.traject.models import Proeftuin, Stap

STANDAARDVRAAG = "Wie ken je al, en met wie werk je al samen?"
CODELENGTE = 6


def nieuwe_code() -> str:
    """Return the code on a paper sheet: six signs, easy to read and to type."""
    return nieuw_id()[:CODELENGTE]


class MetingQuerySet(QuerySet["Meting"]):
    """Sets of waves."""

    def van(self, proeftuin: Proeftuin) -> "MetingQuerySet":
        """Return the waves of this proeftuin, the earliest first."""
        return self.filter(proeftuin=proeftuin).order_by("dag", "pk")

    def gehouden(self) -> "MetingQuerySet":
        """Return those that were opened at some time: open, or closed."""
        return self.exclude(stand=Meting.Stand.CONCEPT)

    def gesloten(self) -> "MetingQuerySet":
        """Return those that can be read from: nobody answers any more."""
        return self.filter(stand=Meting.Stand.GESLOTEN)


class Meting(MetPubliekId, MetVersie):
    """A wave: on one day, or in some weeks, people say whom they know."""

    class Soort(models.TextChoices):
        """Which of the year's waves it is."""

        NUL = "nul", "Nulmeting"
        TUSSEN = "tussen", "Tussenmeting"
        EIND = "eind", "Eindmeting"
        TERUGBLIK = "terugblik", "Terugblik"

    class Stand(models.TextChoices):
        """Whether one can answer."""

        CONCEPT = "concept", "Nog niet open"
        OPEN = "open", "Open"
        GESLOTEN = "gesloten", "Gesloten"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="metingen")
    stap = models.ForeignKey(Stap, models.SET_NULL, null=True, blank=True, related_name="metingen")
    soort = models.CharField(max_length=12, choices=Soort, default=Soort.NUL)
    dag = models.DateField()  # the day of the meeting, or the first on which one answers
    vraag = models.CharField(max_length=200, default=STANDAARDVRAAG)
    toelichting = models.CharField(max_length=600, blank=True)
    vorm = models.CharField(max_length=8, choices=Antwoordvorm, default=Antwoordvorm.DRIE)
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.CONCEPT)
    geopend_op = models.DateTimeField(null=True, blank=True)
    gesloten_op = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = MetingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin"], condition=Q(stand="open"), name="meting_een_open"
            ),
            models.CheckConstraint(
                condition=Q(stand="concept") | Q(geopend_op__isnull=False),
                name="meting_geopend_heeft_moment",
            ),
            models.CheckConstraint(
                condition=~Q(stand="gesloten") | Q(gesloten_op__isnull=False),
                name="meting_gesloten_heeft_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def is_open(self) -> bool:
        """Tell whether one can answer."""
        return self.stand == self.Stand.OPEN


class Netwerkplaats(MetPubliekId):
    """That a person has a place in a wave: may answer, and may be answered about.

    Domain and organisation are those of then; what is shown of the person hangs on what they
    choose now (Contact.zicht). Someone at rest keeps the place.
    """

    meting = models.ForeignKey(Meting, models.CASCADE, related_name="plaatsen")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="netwerkplaatsen")
    organisatie = models.ForeignKey(
        Organisatie, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    domein = models.CharField(max_length=20, choices=Domein, default=Domein.OVERIG)
    code = models.CharField(max_length=CODELENGTE, default=nieuwe_code)
    begonnen_op = models.DateTimeField(null=True, blank=True)  # the first answer
    klaar_op = models.DateTimeField(null=True, blank=True)  # the person said: done
    gevraagd_op = models.DateTimeField(null=True, blank=True)  # the last mail about it

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meting", "contact"], name="netwerkplaats_eenmaal"),
            models.UniqueConstraint(fields=["meting", "code"], name="netwerkplaats_code_eenmaal"),
        ]

    def __str__(self) -> str:
        return self.code


class Relatie(models.Model):
    """What one person said about another in a wave; no row means: not answered."""

    class Bron(models.TextChoices):
        """How the answer came here."""

        ZELF = "zelf", "Zelf ingevuld"
        PAPIER = "papier", "Van papier ingevoerd"
        BESTAND = "bestand", "Uit een bestand"

    meting = models.ForeignKey(Meting, models.CASCADE, related_name="relaties")
    van = models.ForeignKey(Netwerkplaats, models.CASCADE, related_name="gegeven")
    naar = models.ForeignKey(Netwerkplaats, models.CASCADE, related_name="gekregen")
    waarde = models.PositiveSmallIntegerField()  # antwoorden.Antwoord, or a Trede with 0 for none
    bron = models.CharField(max_length=8, choices=Bron, default=Bron.ZELF)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gewijzigd = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["van", "naar"], name="relatie_eenmaal"),
            models.CheckConstraint(condition=~Q(van=F("naar")), name="relatie_niet_met_zichzelf"),
            models.CheckConstraint(
                condition=Q(waarde__lte=len(Trede)), name="relatie_waarde_bestaat"
            ),
        ]


class Gemist(MetPubliekId):
    """Whom ("iemand ontbreekt") someone would have answered about, without a place."""

    meting = models.ForeignKey(Meting, models.CASCADE, related_name="gemisten")
    van = models.ForeignKey(Netwerkplaats, models.CASCADE, related_name="gemisten")
    naam = models.CharField(max_length=200)
    waar = models.CharField(max_length=200, blank=True)  # organisation or function
    afgehandeld_op = models.DateTimeField(null=True, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)


class Vrijgave(models.Model):
    """Totals of a wave as they were told to who sees no names, kept as long as the proeftuin.

    The latest of a wave is what is shown. The earlier ones stay, also when the wave is taken away:
    someone may have kept that page, so what is told next may not differ from it by little.
    `cijfers`: `cijfers.bewaard` says what is in it; only totals, and names of organisations.
    """

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="vrijgaven")
    meting = models.ForeignKey(
        Meting, models.SET_NULL, null=True, blank=True, related_name="vrijgaven"
    )
    nummer = models.PositiveIntegerField()  # 1 for the first of its wave
    cijfers = models.JSONField()
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["meting", "nummer"], name="vrijgave_nummer_eenmaal")
        ]


class Ligging(models.Model):
    """Where a person or an organisation is drawn, in mm on the sheet of `ligging.VEL`.

    One for the whole proeftuin: in a new wave who was there does not move. `vorige_x` and
    `vorige_y`: where it lay before the last time that all were laid out anew.
    """

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="liggingen")
    contact = models.ForeignKey(
        Contact, models.CASCADE, null=True, blank=True, related_name="liggingen"
    )
    organisatie = models.ForeignKey(
        Organisatie, models.CASCADE, null=True, blank=True, related_name="liggingen"
    )
    x = models.FloatField()
    y = models.FloatField()
    vorige_x = models.FloatField(null=True, blank=True)
    vorige_y = models.FloatField(null=True, blank=True)
    gesleept = models.BooleanField(default=False)  # someone laid it here by hand
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin", "contact"],
                condition=Q(contact__isnull=False),
                name="ligging_contact_eenmaal",
            ),
            models.UniqueConstraint(
                fields=["proeftuin", "organisatie"],
                condition=Q(organisatie__isnull=False),
                name="ligging_organisatie_eenmaal",
            ),
            models.CheckConstraint(
                condition=Q(contact__isnull=False) ^ Q(organisatie__isnull=False),
                name="ligging_van_een",
            ),
        ]


class Laddergesprek(MetPubliekId, MetVersie):
    """A group talks about where its cooperation stands on the ladder.

    `op_1` to `op_5` count the dots on each rung: nothing keeps whose dot is where. `papier`: how
    many of these came from a sheet on the wall, from the lowest rung up; everyone saw that sheet.
    """

    class Stand(models.TextChoices):
        """Whether dots can be placed."""

        OPEN = "open", "Open"
        GESLOTEN = "gesloten", "Afgerond"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="laddergesprekken")
    stap = models.ForeignKey(
        Stap, models.SET_NULL, null=True, blank=True, related_name="laddergesprekken"
    )
    groep = models.CharField(max_length=120)  # who talks: the whole group, or a part
    dag = models.DateField()
    stand = models.CharField(max_length=10, choices=Stand, default=Stand.OPEN)
    op_1 = models.PositiveIntegerField(default=0)
    op_2 = models.PositiveIntegerField(default=0)
    op_3 = models.PositiveIntegerField(default=0)
    op_4 = models.PositiveIntegerField(default=0)
    op_5 = models.PositiveIntegerField(default=0)
    papier = models.JSONField(default=list, blank=True)  # empty: none
    samenvatting = models.CharField(max_length=600, blank=True)
    gesloten_op = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"Ladder-gesprek: {self.groep}"


class Ladderzetter(models.Model):
    """That someone placed a dot, so that nobody places two; where, is kept nowhere."""

    gesprek = models.ForeignKey(Laddergesprek, models.CASCADE, related_name="zetters")
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="ladderstippen"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gesprek", "gebruiker"], name="ladderzetter_eenmaal")
        ]


class Ladderzin(MetPubliekId, MetVersie):
    """What one rung up needs, in someone's words, without saying whose."""

    gesprek = models.ForeignKey(Laddergesprek, models.CASCADE, related_name="zinnen")
    tekst = models.CharField(max_length=300)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["gemaakt", "pk"]

    def __str__(self) -> str:
        return self.tekst
