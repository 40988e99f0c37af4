"""Signing in, in tests, as someone who passed the second lock."""

import time

from django.test import Client

from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot
from leerwerkplaats.gebruikers.models import Gebruiker


def open_slot(client: Client) -> None:
    """Make the session of this client one that proved itself just now, second lock and all."""
    sessie = client.session
    sessie[slot.SLEUTEL] = True
    sessie[opnieuw.SLEUTEL] = time.time()
    sessie.save()


def meld_aan(client: Client, persoon: Gebruiker) -> None:
    """Sign in behind the second lock."""
    client.force_login(persoon)
    open_slot(client)
