"""Photos and quotes: used by all, with consent, and known wherever they went."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

VOOR_CITAAT = (Toestemming.Doel.CITAAT, Toestemming.Doel.CITAAT_NAAM)


class CitaatQuerySet(QuerySet["Citaat"]):
    """Sets of quotes."""

    def te_gebruiken(self, proeftuin: Proeftuin, dag: date) -> "CitaatQuerySet":
        """Return those of this proeftuin whose consent holds on this day; no other may be shown."""
        geldig = Toestemming.objects.geldig(dag).filter(doel__in=VOOR_CITAAT)
        van_wie_het_zei = Q(toestemming__contact=F("contact")) | Q(
            contact=None, toestemming__contact=None
        )
        return self.filter(van_wie_het_zei, proeftuin=proeftuin, toestemming__in=geldig)

    def zichtbaar_voor(self, lezer: Lezer, dag: date) -> "CitaatQuerySet":
        """Return what this reader sees: the team all; others not what was withdrawn or ran out.

        Who said it keeps seeing it.
        """
        if lezer.mag(Recht.BRONNEN_BEHEREN):
            return self
        voorbij = Q(toestemming__isnull=False) & ~Q(toestemming__in=Toestemming.objects.geldig(dag))
        return self.filter(~voorbij | Q(contact__gebruiker=lezer.gebruiker_id))

    def van(self, lezer: Lezer) -> "CitaatQuerySet":
        """Return those that this reader may change: all for the team, else one's own."""
        if lezer.mag(Recht.BRONNEN_BEHEREN):
            return self
        return self.filter(door=lezer.gebruiker_id)

    def voor_lijst(self) -> "CitaatQuerySet":
        """Load what a list shows of each."""
        return self.select_related("toestemming", "contact__gebruiker")


class Citaat(MetPubliekId, MetVersie):
    """Something that someone said, quoted by role; by name only when the person wants that."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="citaten")
    tekst = models.TextField(max_length=1000)
    rol = models.CharField(max_length=200)  # "huisarts, Maarssen"
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="citaten"
    )
    met_naam = models.BooleanField(default=False)
    toestemming = models.ForeignKey(
        Toestemming, models.SET_NULL, null=True, blank=True, related_name="citaten"
    )
    in_oogst = models.BooleanField(default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = CitaatQuerySet.as_manager()

    class Meta:
        ordering = ["-gemaakt", "-pk"]

    def __str__(self) -> str:
        return self.tekst

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:citaat", self.proeftuin.publiek_id, self.publiek_id)

    def naam(self, dag: date) -> str:
        """Return who said it if the name may stand there on this day, else nothing."""
        ja = self.toestemming
        if not (self.met_naam and self.contact_id and ja and ja.contact_id == self.contact_id):
            return ""
        met_naam = ja.doel == Toestemming.Doel.CITAAT_NAAM and ja.geldt(dag)
        return str(self.contact) if met_naam else ""


class FotoQuerySet(QuerySet["Foto"]):
    """Sets of photos."""

    def te_gebruiken(self, proeftuin: Proeftuin, dag: date) -> "FotoQuerySet":
        """Return those of this proeftuin that may be shown on this day; no other may.

        Either someone said that nobody can be recognised, or each who can has a consent that holds.
        """
        personen = Fotopersoon.objects.filter(foto=OuterRef("pk"))
        return self.filter(
            ~Exists(personen.zonder_toestemming(dag)),
            Q(niemand_herkenbaar=True) | Exists(personen),
            proeftuin=proeftuin,
        )

    def zichtbaar_voor(self, lezer: Lezer, dag: date) -> "FotoQuerySet":
        """Return what this reader sees: the team all; others not what was withdrawn or ran out.

        Nor what nobody has said of who stands on it. Who stands on it keeps seeing it.
        """
        if lezer.mag(Recht.BRONNEN_BEHEREN):
            return self
        personen = Fotopersoon.objects.filter(foto=OuterRef("pk"))
        return self.filter(
            Q(Exists(personen.filter(contact__gebruiker=lezer.gebruiker_id)))
            | Q(~Exists(personen.voorbij(dag)), Q(niemand_herkenbaar=True) | Exists(personen))
        )

    def van(self, lezer: Lezer) -> "FotoQuerySet":
        """Return those that this reader may change: all for the team, else one's own."""
        if lezer.mag(Recht.BRONNEN_BEHEREN):
            return self
        return self.filter(door=lezer.gebruiker_id)

    def voor_lijst(self) -> "FotoQuerySet":
        """Load what a list shows of each."""
        return self.prefetch_related("personen__toestemming", "personen__contact__gebruiker")


class Foto(MetPubliekId, MetVersie):
    """A photo on a canvas of our own: without metadata, under a name that tells nothing."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="fotos")
    # In the storage, under a random name. File fields, so that a restore knows what to leave out.
    pad = models.FileField(max_length=120, unique=True)
    klein = models.FileField(max_length=120, default="", blank=True)  # for lists
    breedte = models.PositiveIntegerField()
    hoogte = models.PositiveIntegerField()
    bytes = models.PositiveIntegerField()
    beschrijving = models.CharField(max_length=300)  # what is to be seen, for who cannot see it
    bijschrift = models.CharField(max_length=300, blank=True)
    niemand_herkenbaar = models.BooleanField(default=False)
    in_oogst = models.BooleanField(default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = FotoQuerySet.as_manager()

    class Meta:
        ordering = ["-gemaakt", "-pk"]

    def __str__(self) -> str:
        return self.beschrijving

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:foto", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def adres(self) -> str:
        """Return the address of the picture itself, for who may see it."""
        return adres("proeftuinen:foto-beeld", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def adres_klein(self) -> str:
        """Return the address of the small picture."""
        return adres("proeftuinen:foto-klein", self.proeftuin.publiek_id, self.publiek_id)


class FotopersoonQuerySet(QuerySet["Fotopersoon"]):
    """Sets of people on photos."""

    def zonder_toestemming(self, dag: date) -> "FotopersoonQuerySet":
        """Return those without a consent that holds on this day: never given counts too."""
        geldig = Toestemming.objects.geldig(dag).filter(doel=Toestemming.Doel.FOTO)
        van_wie_erop_staat = Q(toestemming__contact=F("contact")) | Q(
            contact=None, toestemming__contact=None
        )
        met = Fotopersoon.objects.filter(van_wie_erop_staat, toestemming__in=geldig)
        return self.exclude(pk__in=met.values("pk"))  # not by "exclude" alone: null is no answer

    def voorbij(self, dag: date) -> "FotopersoonQuerySet":
        """Return who withdrew, said no or whose consent ran out, and who is nobody any more."""
        geldig = Toestemming.objects.geldig(dag)
        gaf = Q(toestemming__isnull=False) & ~Q(toestemming__in=geldig)
        return self.filter(gaf | Q(nee_op__isnull=False) | Q(contact=None, wie=""))


class Fotopersoon(models.Model):
    """Someone who can be recognised on a photo, with their consent or still without.

    When the contact goes, the row stays, as someone of whom nothing is known: so the photo does not
    become usable by forgetting who is on it.
    """

    foto = models.ForeignKey(Foto, models.CASCADE, related_name="personen")
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="op_fotos"
    )
    wie = models.CharField(max_length=200, blank=True)  # a role, of who is no contact
    toestemming = models.ForeignKey(
        Toestemming, models.SET_NULL, null=True, blank=True, related_name="fotopersonen"
    )
    nee_op = models.DateTimeField(null=True, blank=True)  # said no without having said yes

    objects = FotopersoonQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["foto", "contact"],
                condition=~Q(contact=None),
                name="fotopersoon_eenmaal",
            ),
        ]

    def __str__(self) -> str:
        return str(self.contact) if self.contact else self.wie or "Iemand die er niet meer is"

    @property
    def zei_nee(self) -> bool:
        """Tell whether this person refused, at once or later on."""
        ja = self.toestemming
        return bool(self.nee_op or (ja and ja.ingetrokken_op))


class VerspreidingQuerySet(QuerySet["Verspreiding"]):
    """Sets of places where something went."""

    def na_te_gaan(self, proeftuin: Proeftuin) -> "VerspreidingQuerySet":
        """Return those of which a consent was withdrawn since, and that nobody looked after yet."""
        nee = Q(toestemming__ingetrokken_op__isnull=False) | Q(nee_op__isnull=False)
        personen = Fotopersoon.objects.filter(nee, foto=OuterRef("foto"))
        van_citaat = Q(citaat__toestemming__ingetrokken_op__isnull=False)
        return self.filter(van_citaat | Exists(personen), proeftuin=proeftuin, nagegaan_op=None)


class Verspreiding(models.Model):
    """That a quote or photo went out of the house: where, when. Known when consent is withdrawn."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="verspreidingen")
    citaat = models.ForeignKey(
        Citaat, models.CASCADE, null=True, blank=True, related_name="verspreidingen"
    )
    foto = models.ForeignKey(
        Foto, models.CASCADE, null=True, blank=True, related_name="verspreidingen"
    )
    waar = models.CharField(max_length=200)  # "concept-oogst, PDF"
    op = models.DateTimeField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    nagegaan_op = models.DateTimeField(null=True, blank=True)  # after a withdrawal

    objects = VerspreidingQuerySet.as_manager()

    class Meta:
        ordering = ["-op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(citaat=None) ^ Q(foto=None), name="verspreiding_van_een_ding"
            )
        ]
