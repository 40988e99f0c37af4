"""A small library to look for things in; the same ids of both databases are asked by title."""

import pytest

from kennisbank.items.models import Kennisitem
from kennisbank.zoeken import Vraag, zoek
from tests.kennisbank.maak import maak_item


@pytest.fixture
def boekenkast(landelijke_plank):
    """Eight items, found by their titles."""
    maak_item(titel="Mantelzorg volhouden", samenvatting="Steun voor wie zorgt.", tekst="Rust.")
    maak_item(titel="Een startbijeenkomst voorbereiden", tekst="Alles over de eerste dag.")
    maak_item(titel="Wensen op tafel", samenvatting="Gesprek in een café.")
    maak_item(titel="Onze netwerkkaart", tekst="Wie werkt met wie? Een kaart van het netwerk.")
    maak_item(titel="Lichamelijke klachten", samenvatting="Pijn en moeheid.")
    maak_item(titel="Wie kan wat?", samenvatting="Een matrix van hulp.")
    maak_item(titel="Samen zingen", samenvatting="Ook met mantelzorgers en hun liedjes.")
    maak_item(titel="كلمة", samenvatting="Een woord in een ander schrift.")


@pytest.fixture
def titels():
    """Look for something; gives the titles, best first."""

    def zoek_titels(woorden: str, **velden) -> list[str]:
        namen = dict(Kennisitem.objects.values_list("pk", "titel"))
        return [namen[pk] for pk in zoek(Vraag(woorden, **velden), aantal=50).ids]

    return zoek_titels
