"""What looking at items again adds to the tests that hold for all."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from kennisbank.items.models import Kennisitem
from kennisbank.nakijken.models import Linkstaat
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.models import Proeftuin
from tests.kennisbank.maak import maak_item, maak_plank
from tests.onderdelen.zaad import Zaad

# The item of the seed is the participant's own; nothing newer ships of it.
TABEL = """
kennisbank:nakijken                    302 200 200 200 200 403 200 403 | 302 405 405 405 405 405 405 405
kennisbank:item-bijhouden              302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
kennisbank:nieuwe-tekst                302 404 403 302 302 403 403 404 | 302 404 403 302 302 403 403 404
"""
BUITEN = {"kennisbank:nakijken"}
VAN_PLANK = {"kennisbank:item-bijhouden", "kennisbank:nieuwe-tekst"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an item that is overdue and nobody's, with a dead link and a newer text."""
    woord = {wat: f"kanarie-{merk}-nakijken-{wat}" for wat in ("titel", "link", "uitslag")}
    plank = maak_plank(tuin.publiek_id, tuin.naam)
    item = maak_item(plank, titel=woord["titel"], nakijken_op=date(2026, 1, 1))
    Kennisitem.objects.filter(pk=item.pk).update(eigenaar=None)
    nu = timezone.now()
    Linkstaat.objects.create(
        item=item,
        adres=f"https://{woord['link']}.example/",
        uitslag=f"Bestaat niet meer {woord['uitslag']}",
        gekeken_op=nu,
        stuk_sinds=nu,
    )
    kanaries = {woord["titel"]: Recht.KENNIS_ZIEN}
    kanaries |= {woord[wat]: Recht.KENNIS_BEHEREN for wat in ("link", "uitslag")}
    lijst = reverse("kennisbank:nakijken")
    return Zaad(kanaries=kanaries, ook={"dode links": f"{lijst}?lijst=links"})


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave an item that this person keeps up and another began."""
    item = maak_item(maak_plank(tuin.publiek_id, tuin.naam), titel="Van een ander")
    Kennisitem.objects.filter(pk=item.pk).update(eigenaar=wie)
