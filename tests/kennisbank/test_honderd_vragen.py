"""A hundred questions of someone new: at least ninety are answered in the first five."""

import pytest

from kennisbank.inhoud.bestand import alle_stukken
from kennisbank.inhoud.laden import laad
from kennisbank.items.models import Kennisitem
from kennisbank.zoeken import Vraag, zoek
from tests.kennisbank.honderd_vragen import VRAGEN

NODIG, EERSTE = 90, 5


@pytest.mark.django_db
def test_ninety_of_a_hundred_questions_are_answered_in_the_first_five():
    laad(alle_stukken())
    sleutels = dict(Kennisitem.objects.values_list("pk", "sleutel"))

    mis = [
        (vraag, sorted(goed))
        for vraag, goed in VRAGEN
        if not goed & {sleutels[pk] for pk in zoek(Vraag(vraag), aantal=EERSTE).ids}
    ]

    assert len(VRAGEN) == 100
    assert len(VRAGEN) - len(mis) >= NODIG, mis
