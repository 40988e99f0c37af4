"""The index follows what is published, whatever way a row is written or goes."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kennisbank.items.aandeel import elke_dag, na_terugzetten
from kennisbank.items.models import Kennisitem
from kennisbank.items.zoekstuk import herindexeer, zoekstuk
from kennisbank.zoekindex import index
from kennisbank.zoekindex.models import Zoekregel, Zoekstand, Zoekwoord
from tests.kennisbank.maak import maak_concept, maak_item, publiceer

pytestmark = pytest.mark.django_db


def stand() -> tuple[list, list]:
    """Return every line and every word of the index."""
    return (
        list(
            Zoekregel.objects.order_by("pk").values_list(
                "pk", "sortering__waarden", "titel", "kop", "tekst", "woorden"
            )
        ),
        list(
            Zoekwoord.objects.order_by("kring", "woord").values_list(
                "kring", "woord", "stam", "aantal"
            )
        ),
    )


def test_a_draft_is_not_found_before_it_is_published(landelijke_plank, titels):
    item = maak_item(titel="Sneeuwklokjes", gepubliceerd=False)
    assert titels("sneeuwklokjes") == []

    publiceer(item)

    assert titels("sneeuwklokjes") == ["Sneeuwklokjes"]


def test_what_is_written_since_is_not_found_until_it_is_published(landelijke_plank, titels):
    item = maak_item(titel="Sneeuwklokjes", samenvatting="Wit.")
    concept = maak_concept(item, titel="Krokussen")
    assert (titels("krokussen"), titels("sneeuwklokjes")) == ([], ["Sneeuwklokjes"])

    publiceer(concept.item)

    assert (titels("krokussen"), titels("sneeuwklokjes")) == (["Krokussen"], [])


def test_an_item_that_is_taken_back_is_gone_also_when_nobody_told_the_index(
    landelijke_plank, titels
):
    item = maak_item(titel="Sneeuwklokjes")
    Kennisitem.objects.filter(pk=item.pk).update(gepubliceerd_op=None)
    assert titels("sneeuwklokjes") == []

    index.zet([zoekstuk(Kennisitem.objects.get(pk=item.pk))])

    assert stand() == ([], [])


def test_an_item_that_is_deleted_leaves_nothing_to_find(landelijke_plank, titels):
    item = maak_item(titel="Sneeuwklokjes")
    maak_item(titel="Krokussen")
    index.haal_weg([item.pk])
    item.delete()

    assert titels("sneeuwklokjes") == []
    assert not Zoekwoord.objects.filter(woord="sneeuwklokjes").exists()
    assert titels("krokussen") == ["Krokussen"]


def test_deleting_without_telling_the_index_is_harmless(landelijke_plank, titels):
    maak_item(titel="Krokussen")
    maak_item(titel="Sneeuwklokjes").delete()

    assert (titels("sneeuwklokjes"), titels("krokussen")) == ([], ["Krokussen"])


def test_indexing_anew_gives_what_was_there(boekenkast):
    item = maak_item(titel="Sneeuwklokjes", samenvatting="In de tuin.")
    publiceer(maak_concept(item, titel="Krokussen").item)
    Kennisitem.objects.filter(titel="Samen zingen").delete()
    herindexeer()
    voor = stand()

    call_command("herindexeer")
    na_terugzetten()

    assert stand() == voor
    assert len(voor[0]) == 8


def test_counts_of_words_stay_right_when_an_item_changes(landelijke_plank):
    maak_item(titel="Tulpen en rozen")
    item = maak_item(titel="Tulpen en narcissen")
    publiceer(maak_concept(item, titel="Rozen en rozen", samenvatting="").item)

    telling = dict(
        Zoekwoord.objects.filter(
            Q(woord="tulpen") | Q(woord="rozen") | Q(woord="narcissen")
        ).values_list("woord", "aantal")
    )

    assert telling == {"rozen": 2, "tulpen": 1}


def test_an_index_that_was_lost_is_made_anew(boekenkast, titels):
    index.leeg()
    assert titels("mantelzorg") == []

    na_terugzetten()

    assert titels("mantelzorg") == ["Mantelzorg volhouden", "Samen zingen"]


def test_what_the_database_searches_with_reads_the_lines_themselves(boekenkast):
    """On SQLite triggers do; a migration that makes the table anew must make them again."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "INSERT INTO kennisbank_zoekfts (kennisbank_zoekfts, rank) "
                "VALUES ('integrity-check', 1)"
            )
            cursor.execute("SELECT count(*) FROM kennisbank_zoekfts WHERE titel MATCH 'wen OR wie'")
        else:
            cursor.execute(
                "SELECT count(*) FROM kennisbank_zoekregel WHERE vector @@ 'wens:A | wie:A'"
            )
        assert cursor.fetchone()[0] > 0


def test_loading_text_that_is_far_too_long_is_cut_not_refused(landelijke_plank, titels):
    tekst = " ".join(f"कखग{nr}" for nr in range(3_000))

    maak_item(titel="Lang", tekst=tekst[:20_000])

    assert titels("lang") == ["Lang"]


@pytest.mark.django_db(transaction=True)
def test_emptying_all_tables_empties_the_index(titels):
    call_command("flush", interactive=False, verbosity=0)
    assert titels("mantelzorg") == []


def test_an_index_of_an_older_release_is_made_anew_once(boekenkast):
    Zoekstand.objects.update(vorm=0)
    Zoekregel.objects.all().delete()

    elke_dag(timezone.now())

    assert Zoekregel.objects.count() == 8
    with CaptureQueriesContext(connection) as vragen:
        elke_dag(timezone.now())
    assert len(vragen) == 1
