"""What the ambition as a whole, its sentences and its prints add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.schrijven.models import Ambitieversie
from proeftuinen.ambities.zinnen import actions
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.ambities.maak import maak_versie, maak_zin

TABEL = """
proeftuinen:ambitie                    302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:ambitie-lezen              302 404 200 200 200 404 404 404 | 302 405 405 405 405 405 405 405
proeftuinen:ambitie-delen              302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:ambitiezinnen              302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:ambitiezin-nieuw           302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:ambitiezinnen-knippen      302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:ambitiezin                 302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:ambitiezin-bewerken        302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:ambitiezin-verplaatsen     302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:ambitiezin-vervallen       302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:ambitiezin-terug           302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:ambitiezin-weghalen        302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:ambitie-papier             302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:ambitie-posterfoto         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:ambitie-kaarten            302 404 200 200 200 404 404 404 | 302 405 405 405 405 405 405 405
proeftuinen:ambitie-poster             302 404 200 200 200 404 404 404 | 302 405 405 405 405 405 405 405
proeftuinen:ambitie-dia                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""
KNOPPEN = {"ambitiezin-vervallen", "ambitiezin-terug", "ambitiezin-weghalen"}


def vaste_versie(tuin: Proeftuin, door: Gebruiker) -> tuple[Ambitieversie, Ambitiezin]:
    """Return the adopted ambition of this place and its first sentence, made when missing."""
    versie = Ambitieversie.objects.filter(proeftuin=tuin).first() or maak_versie(tuin)
    zin = Ambitiezin.objects.van(tuin).first() or maak_zin(versie, door)
    return versie, zin


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a sentence that holds and one that lapsed."""
    versie, _ = vaste_versie(tuin, door)
    teksten = [f"kanarie-{merk}-ambitiezin-{wat}" for wat in ("geldt", "vervallen")]
    geldt, vervallen = (maak_zin(versie, door, tekst) for tekst in teksten)
    actions.laat_vervallen(zin=vervallen, versie=versie, door=door)
    return Zaad(
        delen={"azid": geldt.publiek_id},
        adressen={"proeftuinen:ambitie-poster": {"wat": "a4"}},
        # One that lapsed stands in the list of who keeps them.
        kanaries={teksten[0]: Recht.AMBITIE_ZIEN, teksten[1]: Recht.AMBITIE_BEHEREN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone cut a sentence; nothing of them stays in it."""
    vaste_versie(tuin, wie)
