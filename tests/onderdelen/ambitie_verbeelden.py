"""What the gallery adds to the tests that hold for all."""

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.verbeelden import actions
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.bronnen.models import Foto, Fotopersoon
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:verbeeldingen              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:verbeelding-nieuw          302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:verbeeldingen-ophalen      302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:galerij                    302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:verbeelding                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:verbeelding-bewerken       302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:verbeelding-weghalen       302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
proeftuinen:verbeelding-verplaatsen    302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"verbeelding-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a newspaper, and a drawing whose photo someone refused: only the team still sees it."""
    titel, tekst, groepje, verborgen = (
        f"kanarie-{merk}-beeld-{wat}" for wat in ("titel", "tekst", "groepje", "verborgen")
    )
    waarden = {"soort": "krant", "titel": titel, "tekst": tekst, "groepje": groepje}
    krant = actions.maak(proeftuin=tuin, door=door, waarden=waarden)
    foto = Foto.objects.create(
        proeftuin=tuin,
        pad=f"verbeeld-{merk}.jpg",
        breedte=4,
        hoogte=3,
        bytes=1,
        beschrijving=verborgen,
    )
    Fotopersoon.objects.create(foto=foto, wie="vrijwilliger", nee_op=timezone.now())
    Verbeelding.objects.create(proeftuin=tuin, soort="tekening", titel="Brug", foto=foto)
    return Zaad(
        delen={"vbid": krant.publiek_id},
        kanaries=dict.fromkeys((titel, tekst, groepje), Recht.AMBITIE_ZIEN)
        | {verborgen: Recht.BRONNEN_BEHEREN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone add a picture."""
    actions.maak(proeftuin=tuin, door=wie, waarden={"soort": "metafoor", "titel": "sporen"})
