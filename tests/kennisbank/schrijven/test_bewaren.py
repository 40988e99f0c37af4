"""Concepts that nobody published end, and who is told of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kennisbank.items.models import Concept, Kennisitem
from kennisbank.schrijven import bewaren
from proeftuinen.traject.models import Deelname
from proeftuinen.traject.post.models import Bericht
from tests.kennisbank.maak import maak_item


@pytest.fixture
def oud_concept(plank, deelnemer):
    """A draft on which nobody wrote for two years."""
    item = maak_item(plank, titel="Ligt er al lang", door=deelnemer, gepubliceerd=False)
    Concept.objects.filter(item=item).update(gewijzigd=timezone.now() - timedelta(days=740))
    return item


def _brieven() -> list[str]:
    return list(Bericht.objects.filter(soort=bewaren.SOORT).values_list("aan", flat=True))


def test_who_began_a_concept_hears_once_that_it_ends(oud_concept, deelnemer):
    nu = timezone.now()

    assert [bewaren.waarschuw(nu), bewaren.waarschuw(nu)] == [1, 0]

    assert _brieven() == [deelnemer.email]
    assert bewaren.ruim(nu) == 0
    assert bewaren.ruim(nu + timedelta(days=15)) == 1
    assert not Kennisitem.objects.filter(pk=oud_concept.pk).exists()


def test_who_takes_part_no_more_hears_nothing_of_what_others_may_write(oud_concept, deelnemer):
    nu = timezone.now()
    Deelname.objects.filter(gebruiker=deelnemer).delete()

    assert bewaren.waarschuw(nu) == 1

    assert _brieven() == []
    assert bewaren.ruim(nu + timedelta(days=15)) == 1
