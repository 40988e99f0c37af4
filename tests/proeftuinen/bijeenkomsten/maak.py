"""Making meetings for tests."""

from datetime import date, time
from typing import Any

from proeftuinen.bijeenkomsten.plan.knopen import knoop_van
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import meld
from proeftuinen.traject.models import Proeftuin

DAG = date(2026, 11, 12)


def maak_bijeenkomst(tuin: Proeftuin, titel: str = "Avond over zorg", **velden: Any) -> Bijeenkomst:
    """Return a meeting from 13.30 to 16.30 hours, with its knot."""
    vast = {"dag": DAG, "begin": time(13, 30), "einde": time(16, 30), **velden}
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel=titel, **vast)
    meld(proeftuin=tuin, knopen=[knoop_van(deze)])
    return deze


def maak_onderdeel(
    bijeenkomst: Bijeenkomst, titel: str = "Inloop", minuten: int = 15, **velden: Any
) -> Agendaonderdeel:
    """Return a block at the end of the main line."""
    plek = bijeenkomst.onderdelen.count() + 1
    vast = {"volgorde": 10 * plek, "titel": titel, "minuten": minuten, **velden}
    return Agendaonderdeel.objects.create(bijeenkomst=bijeenkomst, **vast)


def maak_contact(tuin: Proeftuin, naam: str, **velden: Any) -> Contact:
    """Return someone without an account."""
    return Contact.objects.create(proeftuin=tuin, naam=naam, **velden)


def vaste_bijeenkomst(tuin: Proeftuin) -> tuple[Bijeenkomst, Agendaonderdeel]:
    """Return the one meeting, with its first block, on which all parts sow in tests/onderdelen.

    The tests that hold for all ask each address with one `bkid` and one `odid`.
    """
    titel = "De gezaaide bijeenkomst"
    deze = Bijeenkomst.objects.filter(proeftuin=tuin, titel=titel).first()
    deze = deze or maak_bijeenkomst(tuin, titel)
    return deze, deze.onderdelen.filter(groep=None).first() or maak_onderdeel(deze)
