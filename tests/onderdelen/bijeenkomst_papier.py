"""What prints and attendance of meetings add to the tests that hold for all."""

from datetime import UTC, datetime

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, vaste_bijeenkomst

TABEL = """
proeftuinen:draaiboek-pdf              302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:programma-pdf              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:meenemen-pdf               302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:naamkaartjes-pdf           302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:tafelkaarten-pdf           302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:presentielijst-pdf         302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:aanwezigheid               302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:aanwezig-zetten            302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:aanwezig-iedereen          302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:aanwezig-minuten           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:inloop                     302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:inloop-bekend              302 405 405 405 405 405 405 405 | 302 404 403 404 404 403 403 404
proeftuinen:bewijs                     302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:mijn-bewijs                302 404 404 404 404 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:bewijzen                   302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:accreditatielijst          302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""
KNOPPEN = {"aanwezig-iedereen"}
_TOEN = datetime(2026, 1, 1, 12, tzinfo=UTC)


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave someone who was there, with what they wrote to the team."""
    deze, onderdeel = vaste_bijeenkomst(tuin)
    naam, functie, opmerking = (
        f"kanarie-{merk}-aanwezig-{wat}" for wat in ("naam", "functie", "opmerking")
    )
    wie = Contact.objects.create(proeftuin=tuin, naam=naam, functie=functie, zicht=Zicht.NIETS)
    waarden = {"aanwezig": "ja", "aanwezig_op": _TOEN, "opmerking": opmerking}
    deel = Genodigde.objects.create(bijeenkomst=deze, contact=wie, **waarden)
    return Zaad(
        delen={
            "bkid": deze.publiek_id,
            "odid": onderdeel.publiek_id,
            "gnid": deel.publiek_id,
        },
        kanaries={
            naam: Recht.BIJEENKOMSTEN_VOORBEREIDEN,
            functie: Recht.BIJEENKOMSTEN_VOORBEREIDEN,
            opmerking: Recht.BIJEENKOMSTEN_VOORBEREIDEN,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone have been at a meeting, and tick someone else."""
    deze = maak_bijeenkomst(tuin, "sporen van papier")
    ik, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    waarden = {"aanwezig": "ja", "aanwezig_op": _TOEN, "minuten": 30, "opmerking": "sporen"}
    Genodigde.objects.create(bijeenkomst=deze, contact=ik, **waarden)
    ander = Contact.objects.create(proeftuin=tuin, naam="Iemand anders")
    Genodigde.objects.create(bijeenkomst=deze, contact=ander, door=wie, binnengelopen=True)
