"""What the map, its table and the projector add to the tests that hold for all."""

from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.models import Ligging
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

TABEL = """
proeftuinen:netwerk                    302 404 200 200 200 302 302 404 | 302 405 405 405 405 405 405 405
proeftuinen:netwerk-tabel              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:netwerk-verplaats          302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:netwerk-herschik           302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:netwerk-herschik-terug     302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:netwerk-projector          302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:netwerk-projector-beeld    302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""
KNOPPEN = {"netwerk-herschik", "netwerk-herschik-terug"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a closed wave on which one is shown by name, one by function, and one not at all."""

    def woord(wat: str) -> str:
        return f"kanarie-{merk}-kaart-{wat}"

    meting = maak_meting(tuin, soort="eind", stand="gesloten", dag=date(2026, 5, 1))
    met_naam = maak_plaats(meting, woord("naam"))
    functie = woord("functie")
    zonder = maak_plaats(meting, woord("verborgen"), zicht=Zicht.FUNCTIE, functie=functie)
    niet = maak_plaats(meting, woord("niet"), zicht=Zicht.NIETS)
    zeg(meting, met_naam, zonder, 2)
    zeg(meting, niet, met_naam, 2)
    return Zaad(
        kanaries={
            woord("naam"): Recht.NETWERK_ZIEN,
            functie: Recht.NETWERK_ZIEN,
            woord("verborgen"): Recht.MENSEN_BEHEREN,
            woord("niet"): Recht.MENSEN_BEHEREN,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone lie on the map."""
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    Ligging.objects.get_or_create(proeftuin=tuin, contact=contact, defaults={"x": 100, "y": 90})
