"""What waves add to the tests that hold for all."""

from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.models import Gemist, Meting, Netwerkplaats, Relatie
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

TABEL = """
proeftuinen:metingen                   302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:meting-nieuw               302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:meting                     302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:meting-bewerken            302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:meting-weghalen            302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:meting-openen              302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:meting-sluiten             302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:meting-heropenen           302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:meting-vraag-iedereen      302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:meting-plaats-erbij        302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:meting-gemist              302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:meting-bladen              302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:meting-invoer              302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
"""
KNOPPEN = {"meting-openen", "meting-sluiten", "meting-heropenen", "meting-vraag-iedereen"}
EIGEN = "meting", "meting-bewerken", "meting-weghalen", "meting-gemist", "meting-invoer"
OOK_EIGEN = "meting-openen", "meting-sluiten", "meting-heropenen", "meting-bladen"
NOG_EIGEN = "meting-vraag-iedereen", "meting-plaats-erbij"


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a closed wave with answers, a missed name, and someone who chose not to be shown."""

    def woord(wat: str) -> str:
        return f"kanarie-{merk}-meting-{wat}"

    meting = maak_meting(
        tuin,
        soort="terugblik",
        stand="gesloten",
        dag=date(2024, 1, 5),
        door=door,
        vraag=woord("vraag"),
        toelichting=woord("toelichting"),
    )
    een, ander = maak_plaats(meting, f"Een {merk}"), maak_plaats(meting, f"Ander {merk}")
    maak_plaats(meting, woord("onzichtbaar"), zicht=Zicht.NIETS)
    zeg(meting, een, ander, 1)
    gemist = Gemist.objects.create(meting=meting, van=een, naam=woord("gemist"), waar=woord("waar"))
    delen = {"mtid": meting.publiek_id, "gmid": gemist.publiek_id}
    return Zaad(
        adressen={f"proeftuinen:{naam}": delen for naam in (*EIGEN, *OOK_EIGEN, *NOG_EIGEN)},
        kanaries={
            woord("vraag"): Recht.NETWERK_BEHEREN,
            woord("toelichting"): Recht.NETWERK_BEHEREN,
            woord("gemist"): Recht.NETWERK_BEHEREN,
            woord("waar"): Recht.NETWERK_BEHEREN,
            woord("onzichtbaar"): Recht.MENSEN_BEHEREN,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone make a wave, answer, be answered about, be missed, and type for another."""
    meting = maak_meting(tuin, stand="gesloten", door=wie)
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    ik = Netwerkplaats.objects.create(meting=meting, contact=contact)
    een, ander = maak_plaats(meting, "Sporen een"), maak_plaats(meting, "Sporen ander")
    zeg(meting, ik, een, 2)
    zeg(meting, een, ik, 1)
    zeg(meting, een, ander, 1, bron=Relatie.Bron.PAPIER)
    Relatie.objects.filter(van=een, naar=ander).update(door=wie)
    Gemist.objects.create(meting=meting, van=een, naam=wie.naam)
    Gemist.objects.create(meting=meting, van=ik, naam="De bakker", waar="Markt")
    Meting.objects.filter(pk=meting.pk).update(door=wie)
