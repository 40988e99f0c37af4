"""The account: an e-mail address and a name, and what someone is for the whole site."""

from functools import cached_property
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Lower

from leerwerkplaats.toegang import Recht, Siterol, rechten_van
from leerwerkplaats.web.publiek import MetPubliekId


class GebruikerManager(BaseUserManager["Gebruiker"]):
    """Makes accounts; an address is kept in small letters."""

    def create_user(self, email: str, naam: str = "", **overig: Any) -> "Gebruiker":
        """Make an account without a password: one signs in by a mailed code."""
        gebruiker = self.model(email=email.strip().lower(), naam=naam, **overig)
        gebruiker.set_unusable_password()
        gebruiker.save(using=self._db)
        return gebruiker

    def vind_of_maak(self, email: str) -> "Gebruiker":
        """Return who has this address, made when there is nobody; of two at once one makes it."""
        try:
            with transaction.atomic(using=self._db):
                return self.met_adres(email) or self.create_user(email)
        except IntegrityError:
            return self.get(email=email.strip().lower())

    def met_adres(self, email: str) -> "Gebruiker | None":
        """Return who has this address, whatever the capitals."""
        return self.filter(email=email.strip().lower()).first()


class Gebruiker(MetPubliekId, AbstractBaseUser):
    """Someone who can sign in."""

    email = models.EmailField("mailadres", unique=True)
    naam = models.CharField("naam", max_length=120, blank=True)
    landelijk = models.BooleanField(default=False)
    beheerder = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    wil_post = models.BooleanField(default=True)  # mail about changes; never about signing in
    gewaarschuwd_op = models.DateTimeField(null=True, blank=True)  # that the account will end
    gemaakt = models.DateTimeField(auto_now_add=True)

    # False in a session that did not pass the second lock: see beveiliging/slot.py.
    sterk = True

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["naam"]

    objects = GebruikerManager()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="gebruiker_mailadres_uniek")]

    def __str__(self) -> str:
        return self.naam or "Iemand zonder naam"

    @cached_property
    def site_rechten(self) -> frozenset[Recht]:
        """Return the rights that hold everywhere on the site; none behind a closed second lock."""
        return rechten_van(self.siterollen if self.sterk else ())

    @property
    def siterollen(self) -> list[Siterol]:
        """Return what this person is for the whole site."""
        rollen = [(self.landelijk, Siterol.LANDELIJK), (self.beheerder, Siterol.BEHEERDER)]
        return [rol for heeft, rol in rollen if heeft]
