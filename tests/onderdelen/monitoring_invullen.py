"""What answering lists adds to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.links import maak_token
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.invullen.actions import sta_klaar, vul_in
from proeftuinen.monitoring.invullen.code import wie_van
from proeftuinen.monitoring.invullen.vraagpost import OPEN_SOORT, SOORT, TUSSEN
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.monitoring.maak import maak_lijst

TABEL = """
proeftuinen:lijst-invullen             200 200 200 200 200 200 200 200 | 302 302 302 302 302 302 302 302
proeftuinen:lijst-invullen-open        200 200 200 200 200 200 200 200 | 302 302 302 302 302 302 302 302
proeftuinen:vragenlijst-vragen         302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:vragenlijst-mijn           302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:vragenlijst-papier         302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:vragenlijst-afdruk         302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""
PUBLIEK = {
    "proeftuinen:lijst-invullen": "one's own sheet by a mailed link, while the list is open",
    "proeftuinen:lijst-invullen-open": "the same by the link for all, of a list without codes",
}
BUITEN = set(PUBLIEK)
SLEUTELS = set(PUBLIEK)
KNOPPEN = {"vragenlijst-vragen", "vragenlijst-mijn"}
_VAN_LIJST = ("vragenlijst-vragen", "vragenlijst-mijn", "vragenlijst-papier", "vragenlijst-afdruk")


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave open lists with a sheet, of which nobody may see the words."""
    k = f"kanarie-{merk}-antwoord"
    lijst = maak_lijst(tuin, vragen=("eens", "open"))
    voor_allen = maak_lijst(tuin, wijze="anoniem")
    mens = Contact.objects.create(proeftuin=tuin, naam="Vult iets in")
    _, open_ = lijst.vragen.all()
    vul_in(lijst=lijst, wie=wie_van(mens), antwoorden={open_.publiek_id: f"{k}-woorden"})
    ander = Contact.objects.create(proeftuin=tuin, naam="Vult nog niets in")
    return Zaad(
        adressen={
            **{f"proeftuinen:{naam}": {"vlid": lijst.publiek_id} for naam in _VAN_LIJST},
            "proeftuinen:lijst-invullen": {
                "token": maak_token(SOORT, f"{lijst.publiek_id}{TUSSEN}{ander.publiek_id}")
            },
            "proeftuinen:lijst-invullen-open": {
                "token": maak_token(OPEN_SOORT, voor_allen.publiek_id)
            },
        },
        kanaries={f"{k}-woorden": None},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone answer a list."""
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    lijst = maak_lijst(tuin, vragen=("eens", "open"))
    schaal, open_ = lijst.vragen.all()
    sta_klaar(lijst)
    antwoorden = {schaal.publiek_id: "4", open_.publiek_id: "Sporen van een antwoord"}
    vul_in(lijst=lijst, wie=wie_van(contact), antwoorden=antwoorden)
