"""Once-only posts: five presses on a button, or a retry on a bad network, make one thing."""

from collections.abc import Callable
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction

from leerwerkplaats.web.models import Verzendsleutel


def eenmalig(gebruiker: AbstractBaseUser, sleutel: UUID, maak: Callable[[], str]) -> str:
    """Run `maak` once per person and key and return the address that it gave.

    A later post with the key, also one at the same moment, returns the first one's address and
    runs nothing. When `maak` raises, the key is free again.
    """
    with transaction.atomic():
        try:
            with transaction.atomic():
                rij = Verzendsleutel.objects.create(gebruiker=gebruiker, sleutel=sleutel)
        except IntegrityError:
            return Verzendsleutel.objects.get(gebruiker=gebruiker, sleutel=sleutel).adres
        adres = maak()
        Verzendsleutel.objects.filter(pk=rij.pk).update(adres=adres)
        return adres
