"""A meeting while it runs: the room, the clock, what is asked and what people send."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep, Livesoort
from proeftuinen.bronnen.models import Foto
from proeftuinen.mensen.models import Contact
from proeftuinen.netwerk.models import Laddergesprek, Meting


class ZittingQuerySet(QuerySet["Zitting"]):
    """Sets of rooms."""

    def open(self, nu: datetime) -> "ZittingQuerySet":
        """Return those that a code opens now."""
        return self.filter(gesloten_op=None, geldig_tot__gt=nu)


class Zitting(models.Model):
    """A meeting as it runs: its code, what is on now, and how far the plan is."""

    bijeenkomst = models.OneToOneField(Bijeenkomst, models.CASCADE, related_name="zitting")
    code = models.CharField(max_length=6, unique=True)
    geopend_op = models.DateTimeField(auto_now_add=True)
    geldig_tot = models.DateTimeField()
    gesloten_op = models.DateTimeField(null=True, blank=True)
    # Who leads now; another one of the team may take over.
    leider = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Raised whenever what phones show changes, and whenever what the projector shows changes:
    # whoever asks again with the same number is told "nothing new".
    tel = models.PositiveBigIntegerField(default=1)
    beeldtel = models.PositiveBigIntegerField(default=1)

    objects = ZittingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.code.upper()

    def is_open(self, nu: datetime) -> bool:
        """Tell whether its code opens it now."""
        return self.gesloten_op is None and self.geldig_tot > nu


class Verloop(models.Model):
    """When a block really began and ended, in the main line or in its group."""

    zitting = models.ForeignKey(Zitting, models.CASCADE, related_name="verloop")
    onderdeel = models.ForeignKey(Agendaonderdeel, models.CASCADE, related_name="verloop")
    groep = models.ForeignKey(Groep, models.CASCADE, null=True, blank=True, related_name="verloop")
    begonnen_op = models.DateTimeField()
    klaar_op = models.DateTimeField(null=True, blank=True)
    extra = models.SmallIntegerField(default=0)  # minutes that were added, "+5 minuten"

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["zitting", "onderdeel"],
                condition=Q(groep=None),
                name="verloop_onderdeel_eenmaal",
            ),
            # A group without blocks of its own: it runs as one piece, in its parallel block.
            models.UniqueConstraint(
                fields=["zitting", "onderdeel", "groep"],
                condition=~Q(groep=None),
                name="verloop_groep_eenmaal",
            ),
        ]

    def __str__(self) -> str:
        return str(self.onderdeel)


class Livegast(MetPubliekId):
    """A phone in the room: of someone with an account, or of a guest. Forgotten afterwards."""

    zitting = models.ForeignKey(Zitting, models.CASCADE, related_name="gasten")
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+"
    )
    contact = models.ForeignKey(Contact, models.CASCADE, null=True, blank=True, related_name="+")
    naam = models.CharField(max_length=120, blank=True)  # as a guest typed it, to check in
    domein = models.CharField(max_length=20, choices=Domein, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["zitting", "gebruiker"],
                condition=~Q(gebruiker=None),
                name="livegast_account_eenmaal",
            )
        ]

    def __str__(self) -> str:
        return self.naam or "Gast"


class Livevraag(MetPubliekId, MetVersie):
    """Something that is asked of the whole room, on phones or on paper."""

    class Stand(models.TextChoices):
        """Whether one can answer."""

        KLAAR = "klaar", "Staat klaar"
        OPEN = "open", "Open"
        DICHT = "dicht", "Dicht"

    zitting = models.ForeignKey(Zitting, models.CASCADE, related_name="vragen")
    onderdeel = models.ForeignKey(
        Agendaonderdeel, models.SET_NULL, null=True, blank=True, related_name="livevragen"
    )
    soort = models.CharField(max_length=12, choices=Livesoort)
    vraag = models.CharField(max_length=300)
    stand = models.CharField(max_length=6, choices=Stand, default=Stand.KLAAR)
    getoond = models.BooleanField(default=False)  # are contributions on the screen
    eerst_kijken = models.BooleanField(default=True)  # the moderator's eye before the screen
    stippen = models.PositiveSmallIntegerField(default=3)  # dots of one phone
    keuzes = models.JSONField(default=list, blank=True)  # plain lines, when dots go on these
    # Dots may go on the contributions of an earlier question instead.
    op_vraag = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    laddergesprek = models.ForeignKey(
        Laddergesprek, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    meting = models.ForeignKey(Meting, models.SET_NULL, null=True, blank=True, related_name="+")
    op_scherm = models.BooleanField(default=False)  # the one that the projector shows
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["zitting"], condition=Q(op_scherm=True), name="livevraag_een_op_scherm"
            )
        ]

    def __str__(self) -> str:
        return self.vraag


class Ideegroep(MetPubliekId, MetVersie):
    """Contributions that belong together, under a name of the group's own."""

    vraag = models.ForeignKey(Livevraag, models.CASCADE, related_name="ideegroepen")
    naam = models.CharField(max_length=120)
    volgorde = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.naam


class Bijdrage(MetPubliekId, MetVersie):
    """What someone sent: an idea, a word, a picture, a story. No name unless its maker chose so."""

    class Zicht(models.TextChoices):
        """Whether the room may see it."""

        WACHT = "wacht", "Wacht op de begeleider"
        GETOOND = "getoond", "Op het scherm"
        VERBORGEN = "verborgen", "Niet op het scherm"

    vraag = models.ForeignKey(Livevraag, models.CASCADE, related_name="bijdragen")
    # Whose phone: only so that one may change or take back one's own. Cut when the room is closed.
    gast = models.ForeignKey(
        Livegast, models.SET_NULL, null=True, blank=True, related_name="bijdragen"
    )
    sleutel = models.CharField(max_length=36)  # made by the phone: what is sent twice counts once
    tekst = models.CharField(max_length=1000)
    reden = models.CharField(max_length=600, blank=True)  # why a small group chose this story
    groepje = models.CharField(max_length=60, blank=True)  # which small group, of a story round
    naam = models.CharField(max_length=120, blank=True)  # only when its maker wants it there
    domein = models.CharField(max_length=20, choices=Domein, blank=True)
    foto = models.ForeignKey(Foto, models.SET_NULL, null=True, blank=True, related_name="+")
    ideegroep = models.ForeignKey(
        Ideegroep, models.SET_NULL, null=True, blank=True, related_name="bijdragen"
    )
    zicht = models.CharField(max_length=10, choices=Zicht, default=Zicht.WACHT)
    gekozen = models.BooleanField(default=False)  # the room chose this story
    papier = models.BooleanField(default=False)  # typed from paper by the team
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["vraag", "sleutel"], name="bijdrage_eenmaal"),
        ]

    def __str__(self) -> str:
        return self.tekst


class Stip(models.Model):
    """A dot of one phone on a contribution, a group of them, a choice or a rung; or paper's."""

    vraag = models.ForeignKey(Livevraag, models.CASCADE, related_name="plakken")
    gast = models.ForeignKey(
        Livegast, models.SET_NULL, null=True, blank=True, related_name="stippen"
    )
    sleutel = models.CharField(max_length=36)  # made by the phone
    bijdrage = models.ForeignKey(
        Bijdrage, models.CASCADE, null=True, blank=True, related_name="stippen"
    )
    ideegroep = models.ForeignKey(
        Ideegroep, models.CASCADE, null=True, blank=True, related_name="stippen"
    )
    keuze = models.PositiveSmallIntegerField(null=True, blank=True)  # place in `keuzes`
    aantal = models.PositiveSmallIntegerField(default=1)  # more than one only from paper

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vraag", "sleutel"], name="stip_eenmaal"),
        ]

    def __str__(self) -> str:
        return "stip"
