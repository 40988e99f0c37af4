"""Writing and publishing an item."""

from datetime import date

import pytest

from kennisbank.items import actions
from kennisbank.items.models import Concept, Itemversie, Kennisitem
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from tests.kennisbank.maak import DELEN, maak_inhoud, maak_item, publiceer

DAG = date(2027, 1, 4)


def test_an_item_of_each_kind_can_be_made_and_published(db):
    for soort in [*DELEN, "kennisblad"]:
        item = maak_item(soort=soort, titel=f"Een {soort}")
        assert item.gepubliceerd_op

    assert Concept.objects.count() == 0
    assert Kennisitem.objects.openbaar().count() == len(DELEN) + 1


def test_what_is_written_is_not_read_before_it_is_published(kernteam, plank):
    item = maak_item(plank, titel="Oud")

    actions.bewerk(item=item, door=kernteam, versie=item.versie, inhoud=maak_inhoud(titel="Nieuw"))

    assert Kennisitem.objects.get(pk=item.pk).titel == "Oud"
    publiceer(item)
    assert Kennisitem.objects.get(pk=item.pk).titel == "Nieuw"
    assert [v.inhoud["titel"] for v in item.versies.all()] == ["Nieuw", "Oud"]


def test_the_second_of_two_writers_is_told(kernteam, deelnemer, plank):
    item = maak_item(plank, titel="Oud")
    gezien = item.versie
    actions.bewerk(item=item, door=kernteam, versie=gezien, inhoud=maak_inhoud(titel="Een"))

    with pytest.raises(Bewerkingsconflict) as botsing:
        actions.bewerk(item=item, door=deelnemer, versie=gezien, inhoud=maak_inhoud(titel="Twee"))

    assert botsing.value.huidig.inhoud["titel"] == "Een"


def test_who_began_before_a_publication_does_not_write_over_it(kernteam, deelnemer, plank):
    item = maak_item(plank, titel="Oud")
    gezien = item.versie
    actions.bewerk(item=item, door=kernteam, versie=gezien, inhoud=maak_inhoud(titel="Een"))
    publiceer(item)
    item = Kennisitem.objects.select_related("plank").get(pk=item.pk)

    with pytest.raises(Bewerkingsconflict):
        actions.bewerk(item=item, door=deelnemer, versie=gezien, inhoud=maak_inhoud(titel="Twee"))

    assert Concept.objects.count() == 0  # nothing was begun


def test_what_is_published_is_what_was_looked_at(kernteam, procesbegeleider, plank):
    item = maak_item(plank, titel="Oud", gepubliceerd=False)
    concept = Concept.objects.select_related("item__plank").get(item=item)
    gelezen = concept.versie
    actions.bewerk(item=item, door=kernteam, versie=gelezen, inhoud=maak_inhoud(titel="Stiekem"))

    with pytest.raises(Bewerkingsconflict):
        actions.publiceer(concept=concept, door=procesbegeleider, versie=gelezen, nakijken_op=DAG)

    assert Itemversie.objects.count() == 0


def test_a_version_remembers_who_wrote_and_who_published(kernteam, procesbegeleider, plank):
    item = maak_item(plank, door=kernteam, gepubliceerd=False)

    publiceer(item, door=procesbegeleider)

    versie = item.versies.get()
    assert (versie.schrijver, versie.door) == (kernteam, procesbegeleider)
