"""The kernthema: what people want more of, proposed by many and chosen together."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.traject.models import Proeftuin


class Kernthema(MetPubliekId, MetVersie):
    """A theme that could be chosen: a wish, and perhaps the problem that it was made of."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="kernthemas")
    wens = models.CharField(max_length=120)  # "elkaar vinden"
    probleem = models.CharField(max_length=200, blank=True)  # "langs elkaar heen werken"
    toelichting = models.TextField(max_length=600, blank=True)
    # What it was taken from, so that it is not taken twice.
    thema = models.ForeignKey(Thema, models.SET_NULL, null=True, blank=True, related_name="+")
    bijdrage = models.ForeignKey(Bijdrage, models.SET_NULL, null=True, blank=True, related_name="+")
    ideegroep = models.ForeignKey(
        Ideegroep, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["proeftuin", "wens"], name="kernthema_wens_eenmaal"),
            models.UniqueConstraint(
                fields=["proeftuin", "thema"],
                condition=~Q(thema=None),
                name="kernthema_uit_thema_eenmaal",
            ),
            models.UniqueConstraint(
                fields=["bijdrage"], condition=~Q(bijdrage=None), name="kernthema_bijdrage_eenmaal"
            ),
            models.UniqueConstraint(
                fields=["ideegroep"],
                condition=~Q(ideegroep=None),
                name="kernthema_ideegroep_eenmaal",
            ),
        ]

    def __str__(self) -> str:
        return self.wens

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:kernthema", self.proeftuin.publiek_id, self.publiek_id)


class Manier(models.TextChoices):
    """How people choose together."""

    STIPPEN = "stippen", "Met stippen"
    INSTEMMING = "instemming", "Met instemming: heeft iemand bezwaar?"


class Themaronde(MetPubliekId, MetVersie):
    """One time of choosing: open, then closed with what came of it. Who chose what is forgotten."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="themarondes")
    manier = models.CharField(max_length=12, choices=Manier)
    themas = models.ManyToManyField(Kernthema, related_name="rondes")
    stippen = models.PositiveSmallIntegerField(default=3)  # of one person
    gesloten_op = models.DateTimeField(null=True, blank=True)
    # Once closed: rows {"thema", "wens", "stippen", "ja", "bezwaren": [text]} and how many took
    # part; no person.
    uitslag = models.JSONField(default=list, blank=True)
    deden_mee = models.PositiveIntegerField(default=0)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin"],
                condition=Q(gesloten_op=None),
                name="themaronde_een_tegelijk",
            ),
            models.CheckConstraint(
                condition=Q(stippen__gte=1, stippen__lte=20), name="themaronde_stippen"
            ),
        ]

    def __str__(self) -> str:
        return self.get_manier_display()


class Themastem(models.Model):
    """What someone with an account gave to a theme in a round that is open."""

    ronde = models.ForeignKey(Themaronde, models.CASCADE, related_name="stemmen")
    thema = models.ForeignKey(Kernthema, models.CASCADE, related_name="stemmen")
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    stippen = models.PositiveSmallIntegerField(default=0)
    akkoord = models.BooleanField(null=True, blank=True)
    bezwaar = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["ronde", "gebruiker", "thema"], name="themastem_eenmaal"
            )
        ]

    def __str__(self) -> str:
        return "stem"


class Themakeuze(models.Model):
    """That a theme was chosen, how and why; the last one is what holds."""

    class Hoe(models.TextChoices):
        """How it came about."""

        STIPPEN = "stippen", "Met stippen"
        INSTEMMING = "instemming", "Met instemming"
        GESPREK = "gesprek", "In gesprek"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="themakeuzes")
    thema = models.ForeignKey(Kernthema, models.RESTRICT, related_name="keuzes")
    hoe = models.CharField(max_length=12, choices=Hoe)
    reden = models.TextField(max_length=600)
    ronde = models.ForeignKey(
        Themaronde, models.SET_NULL, null=True, blank=True, related_name="keuzes"
    )
    dag = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.thema)
