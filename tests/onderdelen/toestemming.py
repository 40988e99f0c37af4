"""What the register of consent adds to the tests that hold for all."""

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:toestemmingen              302 404 403 403 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:toestemming-nieuw          302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:toestemming                302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:toestemming-intrekken      302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:mijn-toestemmingen         302 200 200 200 200 200 200 200 | 302 200 200 200 200 200 200 200
proeftuinen:mijn-toestemming-intrekken 302 404 404 404 404 404 404 404 | 302 404 404 404 404 404 404 404
"""
BUITEN = {"proeftuinen:mijn-toestemmingen", "proeftuinen:mijn-toestemming-intrekken"}
KNOPPEN = {"toestemming-intrekken"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a consent that the team opens, and one that only the register lists."""

    def maak(wat: str) -> Toestemming:
        return Toestemming.objects.create(
            proeftuin=tuin,
            namens=f"kanarie-{merk}-toestemming-{wat}",
            doel="citaat",
            tekst=f"kanarie-{merk}-woorden-{wat}",
            tekstversie="1",
            gegeven_op=timezone.localdate(),
            kanaal="papier",
            door=door,
        )

    open_, lijst = maak("open"), maak("lijst")
    return Zaad(
        delen={"toid": open_.publiek_id},
        kanaries={
            open_.namens: Recht.TOESTEMMING_VASTLEGGEN,
            open_.tekst: Recht.TOESTEMMING_VASTLEGGEN,
            lijst.namens: Recht.TOESTEMMINGEN_ZIEN,
            lijst.tekst: None,  # the words stand on its own page
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave what someone agreed to, and what they noted of another."""
    eigen, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    basis = {"proeftuin": tuin, "doel": "naam_op_kaart", "tekst": "Mag het?", "tekstversie": "1"}
    basis |= {"gegeven_op": timezone.localdate(), "kanaal": "mondeling", "door": wie}
    Toestemming.objects.create(contact=eigen, **basis)
    Toestemming.objects.create(namens="een mantelzorger", **basis)
