"""Files that are made for someone: rights, canaries and traces."""

from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Opdracht
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.druk import SOORT
from tests.onderdelen.zaad import Zaad

# Only the guide asked for this file, so nobody else's is found.
TABEL = """
proeftuinen:opdracht                   302 404 404 404 200 404 404 404 | 302 405 405 405 405 405 405 405
proeftuinen:opdracht-bestand           302 404 404 404 200 404 404 404 | 302 405 405 405 405 405 405 405
proeftuinen:opdracht-opnieuw           302 405 405 405 405 405 405 405 | 302 404 404 404 302 404 404 404
"""
KNOPPEN = {"opdracht-opnieuw"}


def maak_klaar(wie: Gebruiker, tuin: Proeftuin, inhoud: str) -> Opdracht:
    """Return a row whose file lies in the storage."""
    pad = default_storage.save(f"opdrachten/{uuid4().hex}", ContentFile(inhoud.encode()))
    return Opdracht.objects.create(
        gebruiker=wie,
        ruimte=tuin.publiek_id,
        soort=SOORT,
        sleutel=uuid4().hex,
        stand=Opdracht.Stand.KLAAR,
        pad=pad,
        bestandsnaam="concept.pdf",
        mime="application/pdf",
        klaar_op="2026-05-12T10:00:00+00:00",
    )


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Let the guide have a file of which nobody else may see anything."""
    eigen = maak_klaar(door, tuin, f"kanarie-{merk}-bestand")
    return Zaad(delen={"opid": eigen.publiek_id})


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave a file of this person."""
    maak_klaar(wie, tuin, wie.naam)
