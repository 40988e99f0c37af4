"""What stands in a bundle, and in which order, also when two people change it at once."""

import pytest
from django.db import IntegrityError, connection, transaction

from kennisbank.bundels import vullen
from kennisbank.bundels.models import Bundelregel
from kennisbank.bundels.vullen import MEESTE, Bundelvol
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.models import Auditregel
from tests.kennisbank.maak import maak_item
from tests.tegelijk import tegelijk


def titels(bundel) -> list[str]:
    """Return what stands in the bundle, in order."""
    return [str(regel) for regel in bundel.regels.select_related("item")]


def test_lines_come_at_the_end_in_the_order_in_which_they_are_given(
    bundel, geef, plank, deelnemer, procesbegeleider
):
    item = maak_item(plank, titel="Kijken")

    geef(bundel, "Een", door=deelnemer)
    vullen.zet_item(bundel=bundel, door=procesbegeleider, item=item)
    geef(bundel, "Drie")

    assert titels(bundel) == ["Een", "Kijken", "Drie"]


def test_an_item_stands_in_a_bundle_once(bundel, plank, procesbegeleider, deelnemer):
    item = maak_item(plank, titel="Kijken")
    eerste = vullen.zet_item(bundel=bundel, door=procesbegeleider, item=item)

    tweede = vullen.zet_item(bundel=bundel, door=deelnemer, item=item)

    assert tweede == eerste
    assert titels(bundel) == ["Kijken"]


@pytest.mark.parametrize(
    ("plaats", "verwacht", "waar"),
    [
        (1, ["C", "A", "B", "D"], 1),
        (2, ["A", "C", "B", "D"], 2),
        (3, ["A", "B", "C", "D"], 3),
        (4, ["A", "B", "D", "C"], 4),
        (0, ["C", "A", "B", "D"], 1),
        (99, ["A", "B", "D", "C"], 4),
    ],
)
def test_a_line_goes_to_the_place_that_is_asked_or_the_nearest(
    bundel, geef, procesbegeleider, plaats, verwacht, waar
):
    regels = {naam: geef(bundel, naam) for naam in "ABCD"}

    gekomen = vullen.zet_op_plaats(regel=regels["C"], door=procesbegeleider, plaats=plaats)

    assert titels(bundel) == verwacht
    assert gekomen == waar
    assert list(bundel.regels.values_list("volgorde", flat=True)) == [1, 2, 3, 4]


def test_moving_up_twice_by_the_same_page_is_one_step(bundel, geef, procesbegeleider):
    _, _, derde = [geef(bundel, naam) for naam in "ABC"]

    for _ in range(2):
        vullen.zet_op_plaats(regel=derde, door=procesbegeleider, plaats=2)

    assert titels(bundel) == ["A", "C", "B"]


def test_moving_a_line_that_was_just_taken_out_changes_nothing(bundel, geef, procesbegeleider):
    een, _ = geef(bundel, "A"), geef(bundel, "B")
    weg = Bundelregel.objects.get(pk=een.pk)
    vullen.haal_weg(regel=een, door=procesbegeleider)

    vullen.zet_op_plaats(regel=weg, door=procesbegeleider, plaats=2)

    assert titels(bundel) == ["B"]


def test_a_full_bundle_takes_nothing_more(bundel, geef, plank, procesbegeleider):
    Bundelregel.objects.bulk_create(
        Bundelregel(bundel=bundel, volgorde=nr, vondst="boek", titel=f"Boek {nr}")
        for nr in range(1, MEESTE + 1)
    )

    with pytest.raises(Bundelvol):
        geef(bundel, "Te veel")
    with pytest.raises(Bundelvol):
        vullen.zet_item(bundel=bundel, door=procesbegeleider, item=maak_item(plank))

    assert bundel.regels.count() == MEESTE


def test_of_two_who_change_a_line_the_second_hears_of_the_first(bundel, geef, procesbegeleider):
    regel = geef(bundel, woorden="Mooi.")
    ander = Bundelregel.objects.select_related("bundel__plank").get(pk=regel.pk)
    vullen.wijzig(regel=regel, door=procesbegeleider, versie=1, waarden={"woorden": "Fijn."})

    with pytest.raises(Bewerkingsconflict) as botsing:
        vullen.wijzig(regel=ander, door=procesbegeleider, versie=1, waarden={"woorden": "Ja."})

    assert botsing.value.huidig.woorden == "Fijn."


def test_changes_leave_a_trail_without_words(bundel, geef, procesbegeleider):
    regel = geef(bundel, "Geheim lied", woorden="Geheime woorden")
    vullen.zet_op_plaats(regel=regel, door=procesbegeleider, plaats=1)
    vullen.haal_weg(regel=regel, door=procesbegeleider)

    regels = Auditregel.objects.filter(soort="bundel").order_by("pk")

    assert [rij.handeling for rij in regels] == [
        "bundel.gemaakt",
        "bundelregel.toegevoegd",
        "bundelregel.verplaatst",
        "bundelregel.weg",
    ]
    assert {rij.object_id for rij in regels} == {bundel.publiek_id}
    assert "eheim" not in str(list(regels.values()))


@pytest.mark.parametrize(
    "velden",
    [
        {},
        {"vondst": "lied"},
        {"titel": "Zonder soort"},
        {"vondst": "lied", "titel": "Lied", "link": "http://onveilig.example/"},
        {"vondst": "lied", "titel": "Lied", "link": "javascript:alert(1)"},
    ],
)
def test_the_database_refuses_a_line_that_is_neither_find_nor_item(bundel, velden):
    with pytest.raises(IntegrityError), transaction.atomic():
        Bundelregel.objects.create(bundel=bundel, volgorde=1, **velden)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one at a time write")
def test_two_people_at_once_leave_an_order_without_gaps_or_doubles(
    bundel, geef, deelnemer, kernteam
):
    regels = [geef(bundel, naam) for naam in "ABCDEF"]

    uit = tegelijk(
        lambda: vullen.zet_op_plaats(regel=regels[0], door=kernteam, plaats=6),
        lambda: vullen.zet_op_plaats(regel=regels[5], door=kernteam, plaats=1),
        lambda: geef(bundel, "G", door=deelnemer),
        lambda: geef(bundel, "H", door=deelnemer),
    )

    assert [fout for fout in uit if isinstance(fout, Exception)] == []
    assert sorted(titels(bundel)) == list("ABCDEFGH")
    plaatsen = list(bundel.regels.values_list("volgorde", flat=True))
    assert plaatsen == sorted(set(plaatsen))
