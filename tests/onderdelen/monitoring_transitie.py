"""What the plan for what lasts adds to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.transitie.models import Handtekening, Netwerkafspraak, Toezegging
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:wat-blijft                 302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:borgingsplan               302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:borgingsplan-vaststellen   302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:borgingsplan-delen         302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:netwerkafspraak-nieuw      302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:netwerkafspraak            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:netwerkafspraak-gekeken    302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:netwerkafspraak-weghalen   302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:toezegging-nieuw           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:toezegging                 302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:toezegging-antwoord        302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:toezegging-weghalen        302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:handtekening-nieuw         302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:handtekening-weghalen      302 404 403 403 200 403 403 404 | 302 404 403 403 302 403 403 404
proeftuinen:twee-bladzijden            302 404 200 200 200 404 404 404 | 302 405 405 405 405 405 405 405
proeftuinen:twee-bladzijden-afdruk     302 404 200 200 200 404 404 404 | 302 405 405 405 405 405 405 405
"""
KNOPPEN = {
    "borgingsplan-vaststellen",
    "borgingsplan-delen",
    "netwerkafspraak-weghalen",
    "toezegging-weghalen",
    "handtekening-weghalen",
}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an agreement on the network, a commitment and a signature, of which the day came."""
    wat, wie, van, nodig, zei, naam, rol = (
        f"kanarie-{merk}-blijft-{deel}"
        for deel in ("wat", "wie", "van", "nodig", "zei", "naam", "rol")
    )
    afspraak = Netwerkafspraak.objects.create(
        proeftuin=tuin, soort="bijeen", wat=wat, wie=f"groep {wie}", eerste_kijk=vandaag()
    )
    toezegging = Toezegging.objects.create(
        proeftuin=tuin, van=f"rol {van}", wat=nodig, voor=vandaag(), toelichting=zei
    )
    handtekening = Handtekening.objects.create(
        proeftuin=tuin, naam=f"N. {naam}", rol=f"rol {rol}", op=vandaag()
    )
    return Zaad(
        delen={
            "naid": afspraak.publiek_id,
            "tzid": toezegging.publiek_id,
            "htid": handtekening.publiek_id,
        },
        kanaries=dict.fromkeys((wat, wie, van, nodig, zei, naam, rol), Recht.BORGING_ZIEN),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone keep a part of the network, and sign."""
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    Netwerkafspraak.objects.create(
        proeftuin=tuin, soort="kaart", wat="sporen van het netwerk", contact=contact
    )
    Handtekening.objects.create(proeftuin=tuin, rol="deelnemer", contact=contact, op=vandaag())
