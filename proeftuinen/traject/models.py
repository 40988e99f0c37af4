"""The spine: the proeftuin, its steps, who takes part and in which role."""

from datetime import date, datetime
from functools import cached_property

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol, rollen_met
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.traject.seizoen import Stand
from proeftuinen.traject.sjablonen import Vorm
from proeftuinen.traject.vrijedagen import Regio, regio_van


class Gemeente(models.Model):
    """A municipality of the CBS list; one that merged away stays, marked `vervallen`."""

    code = models.CharField(max_length=6, primary_key=True)
    naam = models.CharField(max_length=80)
    provincie = models.CharField(max_length=40)
    vervallen = models.BooleanField(default=False)

    class Meta:
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class ProeftuinQuerySet(QuerySet["Proeftuin"]):
    """Sets of proeftuinen; every sentence starts at the person."""

    def zichtbaar_voor(self, gebruiker: Gebruiker) -> "ProeftuinQuerySet":
        """Return those in which the person has a role, or all for the landelijk programma."""
        if Recht.LANDELIJK_ZIEN in gebruiker.site_rechten:
            return self
        return self._waarin(gebruiker, Recht.PROEFTUIN_ZIEN)

    def van(self, gebruiker: Gebruiker) -> "ProeftuinQuerySet":
        """Return those in which the person takes part in any role."""
        return self._waarin(gebruiker, Recht.PROEFTUIN_ZIEN)

    def waarin_plant(self, gebruiker: Gebruiker) -> "ProeftuinQuerySet":
        """Return those whose plan the person may change, and so may start another from."""
        return self._waarin(gebruiker, Recht.PLANNING_BEWERKEN)

    def _waarin(self, gebruiker: Gebruiker, recht: Recht) -> "ProeftuinQuerySet":
        deelnames = Deelname.objects.filter(gebruiker=gebruiker, rol__in=rollen_met(recht))
        return self.filter(pk__in=deelnames.values("proeftuin"))

    def voor_lijst(self) -> "ProeftuinQuerySet":
        """Load what a list shows of each; where its year stands comes from `lijstregels`."""
        return self.only("publiek_id", "naam", "woord", "start").order_by("-start", "naam")


class Proeftuin(MetPubliekId, MetVersie):
    """One year of learning to work together in one place."""

    class Woord(models.TextChoices):
        """What people there call it."""

        PROEFTUIN = "proeftuin", "Proeftuin"
        LEERWERKPLAATS = "leerwerkplaats", "Leerwerkplaats"

    naam = models.CharField(max_length=120)
    woord = models.CharField(max_length=20, choices=Woord, default=Woord.PROEFTUIN)
    gemeenten = models.ManyToManyField(Gemeente, related_name="proeftuinen")
    gebied = models.CharField(max_length=200, blank=True)
    vorm = models.CharField(max_length=20, choices=Vorm, default=Vorm.GEMEENTE)
    aanleiding = models.TextField(max_length=2000, blank=True)
    initiatiefnemers = models.TextField(max_length=1000, blank=True)
    opdrachtgever = models.CharField(max_length=200, blank=True)
    financiering = models.CharField(max_length=200, blank=True)
    leiding = models.CharField(max_length=200, blank=True)
    beleid = models.TextField(max_length=2000, blank=True)
    invalshoek = models.TextField(max_length=1000, blank=True)
    start = models.DateField()
    einde = models.DateField()
    regio = models.CharField(max_length=10, choices=Regio, blank=True)
    begonnen_vanuit = models.ForeignKey("self", models.SET_NULL, null=True, blank=True)
    planversie = models.PositiveIntegerField(default=1)
    gearchiveerd_op = models.DateTimeField(null=True, blank=True)  # then it can only be read
    vergelijkbaar = models.BooleanField(default=False)  # its results may count among others'
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = ProeftuinQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(einde__gt=F("start")), name="proeftuin_einde_na_start"
            )
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:overzicht", self.publiek_id)

    @property
    def titel(self) -> str:
        """Return the name with the word people use for it: "Proeftuin Lindewaard"."""
        woord = self.Woord(self.woord).label
        return self.naam if woord.lower() in self.naam.lower() else f"{woord} {self.naam}"

    def is_afgelopen(self, dag: date) -> bool:
        """Tell whether its last day is before this one: then nobody comes in any more."""
        return self.einde < dag

    @cached_property
    def schoolregio(self) -> Regio:
        """Return the region of its school holidays: the one chosen, or by its first province."""
        if self.regio:
            return Regio(self.regio)
        eerste = next(iter(self.gemeenten.all()), None)
        return regio_van(eerste.provincie) if eerste else Regio.MIDDEN


def stand_van_open(begin: date, einde: date, vandaag: date) -> Stand:
    """Return the state of a step that is neither closed nor left out."""
    if vandaag > einde:
        return Stand.LAAT
    return Stand.NU if begin <= vandaag else Stand.STRAKS


class StapQuerySet(QuerySet["Stap"]):
    """Sets of steps."""

    def van(self, proeftuin: Proeftuin) -> "StapQuerySet":
        """Return the year's steps in their order."""
        return self.filter(proeftuin=proeftuin).order_by("volgorde")

    def met_controle(self) -> "StapQuerySet":
        """Count the checklist: `punten` and `punten_klaar` on each step."""
        klaar = Q(controlepunten__klaar=True)
        return self.annotate(
            punten=models.Count("controlepunten"),
            punten_klaar=models.Count("controlepunten", filter=klaar),
        )


class Stap(MetPubliekId, MetVersie):
    """One step of the year. Its state follows from dates and acts; nobody types it."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="stappen")
    volgorde = models.PositiveIntegerField()
    nummer = models.CharField(max_length=6)
    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=30, choices=Stapsoort, default=Stapsoort.EIGEN)
    doel = models.TextField(max_length=1500, blank=True)
    wie = models.TextField(max_length=500, blank=True)
    opbrengst = models.TextField(max_length=500, blank=True)
    begin = models.DateField()
    einde = models.DateField()
    afgesloten_op = models.DateTimeField(null=True, blank=True)
    afgesloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    afsluitreden = models.CharField(max_length=300, blank=True)
    overslaan_reden = models.CharField(max_length=300, blank=True)

    objects = StapQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde"]
        constraints = [
            models.CheckConstraint(condition=Q(einde__gte=F("begin")), name="stap_einde_na_begin"),
            models.CheckConstraint(
                condition=Q(overslaan_reden="") | Q(afgesloten_op=None),
                name="stap_afgesloten_of_overgeslagen",
            ),
        ]

    def __str__(self) -> str:
        return f"Stap {self.nummer}: {self.naam}"

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:stap", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def overgeslagen(self) -> bool:
        """Tell whether the group decided to leave this step out."""
        return bool(self.overslaan_reden)

    @property
    def bijeenkomst(self) -> bool:
        """Tell whether the step is one day on which people meet."""
        return self.begin == self.einde

    def stand(self, vandaag: date) -> Stand:
        """Return the state of the step on this day."""
        if self.overgeslagen:
            return Stand.OVERGESLAGEN
        if self.afgesloten_op:
            return Stand.KLAAR
        return stand_van_open(self.begin, self.einde, vandaag)


class Controlepunt(MetPubliekId):
    """One point of a step's checklist: ours as a start, theirs to change."""

    stap = models.ForeignKey(Stap, models.CASCADE, related_name="controlepunten")
    tekst = models.CharField(max_length=200)
    klaar = models.BooleanField(default=False)
    volgorde = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.tekst


class Deelname(models.Model):
    """One role of one person in one proeftuin."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="deelnames")
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="deelnames"
    )
    rol = models.CharField(max_length=20, choices=Rol)
    sinds = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin", "gebruiker", "rol"], name="deelname_rol_eenmaal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.gebruiker} is {self.get_rol_display()}"


class UitnodigingQuerySet(QuerySet["Uitnodiging"]):
    """Sets of invitations."""

    def open(self, nu: datetime) -> "UitnodigingQuerySet":
        """Return those that can still be used."""
        return self.filter(gebruikt_op=None, ingetrokken_op=None, geldig_tot__gt=nu)


class Uitnodiging(MetPubliekId):
    """A single-use way in, bound to one address; its token is signed and stands nowhere."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="uitnodigingen")
    email = models.EmailField()
    rol = models.CharField(max_length=20, choices=Rol)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    geldig_tot = models.DateTimeField()
    gebruikt_op = models.DateTimeField(null=True, blank=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    objects = UitnodigingQuerySet.as_manager()

    class Meta:
        ordering = ["-gemaakt"]

    def bruikbaar(self, nu: datetime) -> bool:
        """Tell whether it can still be used: not used, not withdrawn, not past its date."""
        return not self.gebruikt_op and not self.ingetrokken_op and self.geldig_tot > nu
