"""Contacts: the people of one proeftuin, with or without an account."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin


class Contactrol(models.TextChoices):
    """What someone is in the network; who may do what in the site is a `Rol`."""

    INITIATIEFNEMER = "initiatiefnemer", "Initiatiefnemer"
    TREKKER = "trekker", "Trekker"
    VERBINDINGSOFFICIER = "verbindingsofficier", "Verbindingsofficier"
    PROFESSIONAL = "professional", "Professional"
    VRIJWILLIGER = "vrijwilliger", "Vrijwilliger"
    NAASTE = "naaste", "Naaste of mantelzorger"
    BELEID = "beleid", "Beleidsmaker"
    BESTUURDER = "bestuurder", "Bestuurder"
    MANAGER = "manager", "Manager"


class Zicht(models.TextChoices):
    """What others who take part see of a contact; the team always sees all."""

    NAAM = "naam", "Mijn naam, functie en organisatie"
    FUNCTIE = "functie", "Alleen mijn functie en organisatie"
    NIETS = "niets", "Niets"


class Geregeld(models.TextChoices):
    """Whether something for who comes on their own account is seen to."""

    ONBEKEND = "", "Nog niet besproken"
    NIET_NODIG = "niet_nodig", "Niet nodig"
    TE_DOEN = "te_doen", "Nog te regelen"
    GEREGELD = "geregeld", "Geregeld"


class ContactQuerySet(QuerySet["Contact"]):
    """Sets of contacts."""

    def van(self, proeftuin: Proeftuin) -> "ContactQuerySet":
        """Return the people of this proeftuin."""
        return self.filter(proeftuin=proeftuin)

    def met_naam(self) -> "ContactQuerySet":
        """Add `heet`: the name of the account, else the one that was written down."""
        eigen = NullIf("gebruiker__naam", Value(""))
        return self.annotate(heet=Coalesce(eigen, F("naam")))

    def met_adres(self) -> "ContactQuerySet":
        """Add `mailadres`: that of the account, else the one that was written down, or ""."""
        return self.annotate(mailadres=Coalesce("gebruiker__email", F("email")))

    def in_leven(self) -> "ContactQuerySet":
        """Return all but who died."""
        return self.exclude(stand=Contact.Stand.OVERLEDEN)


_ROLNAMEN = dict(Contactrol.choices)


def zeg_naam(heet: str) -> str:
    """Return how a person is called; `heet` is that of `met_naam`."""
    return heet or "Iemand"


def zeg_met_plek(heet: str, functie: str, organisatie: str | None) -> str:
    """Return the name, and what helps to tell two of that name apart."""
    bij = ", ".join(filter(None, (functie, organisatie)))
    return f"{zeg_naam(heet)} ({bij})" if bij else zeg_naam(heet)


class Contact(MetPubliekId, MetVersie):
    """A person of one proeftuin: known by name, perhaps with an address, perhaps an account.

    Whoever has an account is known by its name and address; `naam` and `email` are then those of
    before, or empty.
    """

    class Stand(models.TextChoices):
        """Whether mail may go; for who has an address being at rest stands in `Stilte`."""

        GEWOON = "", "Doet mee"
        RUST = "rust", "Even rust"
        OVERLEDEN = "overleden", "Overleden"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="contacten")
    gebruiker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="contacten"
    )
    naam = models.CharField(max_length=200, blank=True)
    functie = models.CharField(max_length=200, blank=True)
    organisatie = models.ForeignKey(
        Organisatie, models.SET_NULL, null=True, blank=True, related_name="contacten"
    )
    email = models.EmailField(blank=True)
    telefoon = models.CharField(max_length=40, blank=True)
    rollen = models.JSONField(default=list, blank=True)  # values of Contactrol
    # Says something about someone's health: only the person says so, on a page of their own.
    ervaringsdeskundig = models.BooleanField(default=False)
    zicht = models.CharField(max_length=10, choices=Zicht, default=Zicht.FUNCTIE)
    toon_email = models.BooleanField(default=False)
    toon_telefoon = models.BooleanField(default=False)
    zelf_gekozen_op = models.DateTimeField(null=True, blank=True)  # when the person chose
    stand = models.CharField(max_length=10, choices=Stand, blank=True, default=Stand.GEWOON)
    # For who comes on their own account, not paid by an organisation.
    op_eigen_titel = models.BooleanField(default=False)
    vergoeding = models.CharField(max_length=12, choices=Geregeld, blank=True, default="")
    vervoer = models.CharField(max_length=12, choices=Geregeld, blank=True, default="")
    maatje = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    notitie = models.CharField(max_length=300, blank=True)  # practical, for the team only
    gemaakt = models.DateTimeField(auto_now_add=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    objects = ContactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["proeftuin", "gebruiker"],
                condition=~Q(gebruiker=None),
                name="contact_account_eenmaal",
            ),
            models.UniqueConstraint(
                fields=["proeftuin", "email"], condition=~Q(email=""), name="contact_adres_eenmaal"
            ),
            models.CheckConstraint(
                condition=~Q(naam="") | ~Q(gebruiker=None), name="contact_heeft_naam_of_account"
            ),
        ]

    def __str__(self) -> str:
        return zeg_naam((self.gebruiker.naam if self.gebruiker else "") or self.naam)

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:contact", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def adres(self) -> str:
        """Return where mail goes, or ""."""
        return self.gebruiker.email if self.gebruiker else self.email

    @property
    def rolnamen(self) -> list[str]:
        """Return the roles in words, without what only the person says."""
        return [_ROLNAMEN[rol] for rol in self.rollen if rol in _ROLNAMEN]
