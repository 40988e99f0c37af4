"""What actions add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.acties import actions
from proeftuinen.acties.models import Actie
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:mijn-acties                302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
proeftuinen:acties                     302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:actie-nieuw                302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:actie                      302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:actie-bewerken             302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:actie-klaar                302 405 405 405 405 405 405 405 | 302 404 200 200 200 403 403 404
proeftuinen:actie-heropenen            302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:actie-weghalen             302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
"""
BUITEN = {"proeftuinen:mijn-acties"}
KNOPPEN = {"actie-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an action of someone with all that one can write in it, and one that was done."""
    van, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=slachtoffer)
    titel, toelichting, uitkomst = (
        f"kanarie-{merk}-actie-{wat}" for wat in ("titel", "toelichting", "uitkomst")
    )
    waarden = {"titel": titel, "toelichting": toelichting, "eigenaar": van}
    actie = actions.maak(proeftuin=tuin, door=door, waarden=waarden)
    gedaan = actions.maak(proeftuin=tuin, door=door, waarden={"titel": f"{merk} gedaan"})
    klaar = Actie.Stand.KLAAR
    actions.rond_af(actie=gedaan, door=door, versie=1, stand=klaar, uitkomst=uitkomst)
    return Zaad(
        delen={"acid": actie.publiek_id},
        ook={"done": gedaan.get_absolute_url()},
        kanaries=dict.fromkeys((titel, toelichting, uitkomst), Recht.ACTIES_ZIEN),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone add an action and take it up."""
    ik = Contact.objects.filter(proeftuin=tuin, gebruiker=wie).first()
    waarden = {"titel": "sporen", "eigenaar": ik, "een": ik}
    Actie.objects.create(proeftuin=tuin, door=wie, **waarden)
