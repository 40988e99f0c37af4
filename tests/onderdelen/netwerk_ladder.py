"""What talks about the ladder add to the tests that hold for all."""

from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.models import Laddergesprek, Ladderzetter, Ladderzin
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:laddergesprekken           302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:laddergesprek-nieuw        302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:laddergesprek              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:laddergesprek-bewerken     302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:laddergesprek-stip         302 405 405 405 405 405 405 405 | 302 404 200 200 200 403 403 404
proeftuinen:laddergesprek-papier       302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:laddergesprek-zin          302 405 405 405 405 405 405 405 | 302 404 200 200 200 403 403 404
proeftuinen:laddergesprek-zin-weg      302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:laddergesprek-sluiten      302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:laddergesprek-weghalen     302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"laddergesprek-zin-weg", "laddergesprek-weghalen"}


def _gesprek(tuin: Proeftuin, groep: str, **overig: object) -> Laddergesprek:
    return Laddergesprek.objects.create(proeftuin=tuin, groep=groep, dag=date(2026, 3, 3), **overig)


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a talk with a sentence of someone."""
    groep, tekst = f"kanarie-{merk}-ladder-groep", f"kanarie-{merk}-ladder-zin"
    gesprek = _gesprek(tuin, groep, door=door)
    zin = Ladderzin.objects.create(gesprek=gesprek, tekst=tekst, door=slachtoffer)
    return Zaad(
        delen={"lgid": gesprek.publiek_id, "lzid": zin.publiek_id},
        kanaries={groep: Recht.NETWERK_ZIEN, tekst: Recht.NETWERK_ZIEN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone begin a talk, place a dot and write a sentence."""
    gesprek = _gesprek(tuin, "sporen", door=wie)
    Ladderzetter.objects.create(gesprek=gesprek, gebruiker=wie)
    Ladderzin.objects.create(gesprek=gesprek, tekst="Vaker koffie.", door=wie)
