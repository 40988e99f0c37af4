"""The diary of the year: notes, interviews, insights and films."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin


class DagboekstukQuerySet(QuerySet["Dagboekstuk"]):
    """Sets of pieces."""

    def van(self, lezer: Lezer, *, beheer: bool) -> "DagboekstukQuerySet":
        """Return those that this reader may change: all with `beheer`, else one's own."""
        return self if beheer else self.filter(door=lezer.gebruiker_id)

    def mag_gelezen(self, dag: date) -> "DagboekstukQuerySet":
        """Return all but the interviews that nobody said yes to, or no longer."""
        geldig = Toestemming.objects.geldig(dag).filter(doel=Toestemming.Doel.INTERVIEW)
        van_wie_het_zei = Q(toestemming__contact=F("contact")) | Q(
            contact=None, toestemming__contact=None
        )
        ja = Q(van_wie_het_zei, toestemming__in=geldig)
        return self.filter(~Q(soort=Dagboekstuk.Soort.INTERVIEW) | ja)

    def voor_boek(self, lezer: Lezer, dag: date) -> "DagboekstukQuerySet":
        """Return what may stand in a book, of the days that it is about."""
        rijen = self.mag_gelezen(dag).filter(in_boek=True)
        if lezer.van:
            rijen = rijen.filter(dag__gte=lezer.van)
        return rijen.filter(dag__lte=lezer.tot) if lezer.tot else rijen

    def zichtbaar_voor(self, lezer: Lezer, dag: date) -> "DagboekstukQuerySet":
        """Return what this reader sees: the team all; an audience only what is in the book.

        An interview without a yes is seen by who wrote it and by who was interviewed.
        """
        if lezer.gebruiker_id is None or not lezer.mag(Recht.TIJDLIJN_ZIEN):
            return self.voor_boek(lezer, dag)
        if lezer.mag(Recht.TIJDLIJN_BEHEREN):
            return self
        eigen = Q(door=lezer.gebruiker_id) | Q(contact__gebruiker=lezer.gebruiker_id)
        return self.filter(Q(pk__in=Dagboekstuk.objects.mag_gelezen(dag).values("pk")) | eigen)


class Dagboekstuk(MetPubliekId, MetVersie):
    """Something that someone wrote in the diary, on the day that it is about."""

    class Soort(models.TextChoices):
        """What it is."""

        NOTITIE = "notitie", "Notitie"
        INTERVIEW = "interview", "Interview"
        INZICHT = "inzicht", "Inzicht"
        FILM = "film", "Film"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="dagboek")
    soort = models.CharField(max_length=10, choices=Soort)
    dag = models.DateField()
    titel = models.CharField(max_length=160)
    tekst = models.TextField(max_length=8000, blank=True)
    link = models.URLField(max_length=500, blank=True)  # of a film
    fotos = models.ManyToManyField(Foto, blank=True, related_name="dagboek")
    citaten = models.ManyToManyField(Citaat, blank=True, related_name="dagboek")
    # Of an interview: who it was with, how they are called in the book, and their agreement.
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="interviews"
    )
    rol = models.CharField(max_length=200, blank=True)
    toestemming = models.ForeignKey(
        Toestemming, models.SET_NULL, null=True, blank=True, related_name="interviews"
    )
    in_boek = models.BooleanField(default=True)  # goes into the logboek
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = DagboekstukQuerySet.as_manager()

    class Meta:
        ordering = ["-dag", "-pk"]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:dagboekstuk", self.proeftuin.publiek_id, self.publiek_id)


class Vraagantwoord(models.Model):
    """One question of an interview with its answer."""

    stuk = models.ForeignKey(Dagboekstuk, models.CASCADE, related_name="vragen")
    volgorde = models.PositiveSmallIntegerField()
    vraag = models.CharField(max_length=300)
    antwoord = models.TextField(max_length=4000, blank=True)

    class Meta:
        ordering = ["volgorde", "pk"]

    def __str__(self) -> str:
        return self.vraag


class Kanttekening(MetPubliekId, MetVersie):
    """What someone thinks of something that happened: the right column of a learning history.

    `bij` is the key of the event on the timeline (tijdlijn/lijn), `over` a mark of what it said
    then: no copy, so that nothing of it outlives a consent that was withdrawn.
    """

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="kanttekeningen")
    bij = models.CharField(max_length=64, db_index=True)
    over = models.CharField(max_length=300)
    dag = models.DateField()
    tekst = models.TextField(max_length=600)
    rol = models.CharField(max_length=200, blank=True)  # as whom one says it; blank: a participant
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["gemaakt", "pk"]

    def __str__(self) -> str:
        return self.tekst
