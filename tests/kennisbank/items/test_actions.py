"""Writing and publishing an item."""

from kennisbank.items.models import Concept, Kennisitem
from tests.kennisbank.maak import DELEN, maak_item


def test_an_item_of_each_kind_can_be_made_and_published(db):
    for soort in [*DELEN, "kennisblad"]:
        item = maak_item(soort=soort, titel=f"Een {soort}")
        assert item.gepubliceerd_op

    assert Concept.objects.count() == 0
    assert Kennisitem.objects.openbaar().count() == len(DELEN) + 1
