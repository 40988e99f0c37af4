"""Who finds what, how much is counted, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kennisbank import zoeken
from kennisbank.items.models import Kennisitem
from kennisbank.items.zoekstuk import zoekstukken
from kennisbank.planken.models import Plank
from kennisbank.zoeken import Vraag, zoek
from kennisbank.zoekindex import index, raak
from tests.kennisbank.maak import maak_item, maak_plank

pytestmark = pytest.mark.django_db


@pytest.fixture
def planken(landelijke_plank):
    """One item for all and one on the shelf of each of two places."""
    maak_item(titel="Tuinieren voor iedereen")
    maak_item(maak_plank("aaaaaaaaaaaa", "Hier"), titel="Tuinieren hier")
    maak_item(maak_plank("bbbbbbbbbbbb", "Daar"), titel="Tuinieren daar, met Vermeulen")


@pytest.mark.parametrize(
    ("ruimten", "verwacht"),
    [
        ([], {"Tuinieren voor iedereen"}),
        (["aaaaaaaaaaaa"], {"Tuinieren voor iedereen", "Tuinieren hier"}),
        (["cccccccccccc"], {"Tuinieren voor iedereen"}),
    ],
)
def test_only_what_a_reader_may_see_is_found_and_counted(planken, titels, ruimten, verwacht):
    assert set(titels("tuinieren", ruimten=ruimten)) == verwacht
    uitslag = zoek(Vraag("tuinieren", ruimten=ruimten))
    assert (uitslag.totaal, uitslag.tellingen["soort"]) == (
        len(verwacht),
        {"kennisblad": len(verwacht)},
    )


def test_a_word_that_stands_only_elsewhere_is_as_unknown_as_any(planken):
    for woord in ["vermeulen", "vermeuln", "vermeu"]:
        daar = zoek(Vraag(woord, ruimten=["bbbbbbbbbbbb"]))
        hier = zoek(Vraag(woord, ruimten=["aaaaaaaaaaaa"]))

        assert len(daar.ids) == 1
        assert hier.ids == ()
        assert hier.uitleg == f"We vonden niets met ‘{woord}’. Probeer een ander woord."


def test_what_stands_elsewhere_changes_nothing_of_how_a_question_is_read(landelijke_plank):
    """A word of another shelf is no part of a compound here, and no reason not to forgive."""
    maak_item(titel="Zorgplan", samenvatting="Over mantelzorg.")
    vragen = ["vermeulenzorgplan", "mantlezorg", "zorgplam", "vermeulen zorgplan", "verm"]
    voor = [zoek(Vraag(vraag)) for vraag in vragen]

    maak_item(maak_plank("bbbbbbbbbbbb", "Daar"), titel="Vermeulen, mantlezorg en zorgplam")

    assert [zoek(Vraag(vraag)) for vraag in vragen] == voor
    assert [uitslag.totaal for uitslag in voor] == [1, 1, 1, 1, 0]


def test_without_words_everything_is_there_by_title(planken, titels):
    assert titels("", ruimten=["aaaaaaaaaaaa"]) == ["Tuinieren hier", "Tuinieren voor iedereen"]


def test_without_words_figures_come_after_the_rest(landelijke_plank, titels):
    maak_item(soort="cijfer", titel="1 op de 3")
    maak_item(titel="Zingeving")

    assert titels("") == ["Zingeving", "1 op de 3"]


@pytest.fixture
def soorten(landelijke_plank):
    """Four items about gardening, sorted out in different ways."""
    maak_item(titel="Tuin een", kenmerken={"stap": ["start", "werk"], "dimensie": ["sociaal"]})
    maak_item(titel="Tuin twee", kenmerken={"stap": ["start"], "dimensie": ["zingeving"]})
    maak_item(titel="Tuin drie", soort="werkvorm", kenmerken={"stap": ["werk"]})
    maak_item(titel="Tuin vier", soort="film", kenmerken={"stap": ["start"]})
    maak_item(titel="Iets anders", kenmerken={"stap": ["start"]})


@pytest.mark.parametrize("woorden", ["tuin", "tuin qqqqqq"])
def test_each_group_counts_with_the_filters_of_the_others(soorten, titels, woorden):
    filters = {"soort": ["kennisblad", "werkvorm"], "stap": ["start"]}

    uitslag = zoek(Vraag(woorden, filters))

    assert uitslag.totaal == 2
    assert uitslag.tellingen == {
        "soort": {"kennisblad": 2, "film": 1},
        "stap": {"start": 2, "werk": 2},
        "dimensie": {"sociaal": 1, "zingeving": 1},
    }
    assert set(titels(woorden, filters=filters)) == {"Tuin een", "Tuin twee"}


def test_filters_work_without_words_too(soorten, titels):
    filters = {"dimensie": ["sociaal", "zingeving"], "stap": ["werk"]}

    assert titels("", filters=filters) == ["Tuin een"]
    assert zoek(Vraag("", filters)).totaal == 1


def test_a_strange_filter_finds_nothing(soorten):
    for waarde in ["%", "' OR 1=1", "_", "start werk"]:
        assert zoek(Vraag("tuin", {"stap": [waarde]})).totaal == 0


def test_pages_follow_each_other(landelijke_plank):
    for nr in range(7):
        maak_item(titel=f"Bloem {nr}")
    alles = list(zoek(Vraag("bloem"), aantal=50).ids)

    delen = [pk for begin in (0, 3, 6, 9) for pk in zoek(Vraag("bloem"), begin, 3).ids]

    assert delen == alles
    assert len(set(alles)) == 7


@pytest.mark.parametrize(("woorden", "vragen"), [("", 2), ("bloem tuin", 6), ("qqqqqq", 1)])
@pytest.mark.parametrize("hoeveel", [1, 3, 500])
def test_searching_asks_the_same_number_of_queries(landelijke_plank, woorden, vragen, hoeveel):
    maak_item(titel="Bloem in de tuin")
    vol = Kennisitem.objects.get()
    plank = Plank.objects.landelijk()
    _vermenigvuldig(vol, plank, hoeveel - 1)
    zoek(Vraag("bloem"))  # reads the list of words, which stays

    with CaptureQueriesContext(connection) as gedaan:
        uitslag = zoek(Vraag(woorden, {"soort": ["kennisblad"]}))

    assert len(gedaan) == vragen
    assert uitslag.totaal == (0 if woorden == "qqqqqq" else hoeveel)


def test_of_very_much_a_part_is_counted_and_the_titles_come_first(landelijke_plank, monkeypatch):
    monkeypatch.setattr(raak, "MEESTE", 40)
    monkeypatch.setattr(raak, "VEEL", 20)
    monkeypatch.setattr(zoeken, "WEINIG", 5)
    plank = Plank.objects.landelijk()
    _vermenigvuldig(maak_item(titel="Bloem in de tuin"), plank, 199)
    boom = maak_item(titel="Een boom", tekst="Bij de bloem in de tuin.").pk

    veel, met_boom = zoek(Vraag("bloem"), aantal=500), zoek(Vraag("bloem boom"))
    bladen = [pk for begin in range(0, 60, 20) for pk in zoek(Vraag("bloem"), begin, 20).ids]

    assert veel.meer
    assert 10 <= veel.totaal <= 40
    assert veel.tellingen == {"soort": {"kennisblad": veel.totaal}}
    assert len(set(veel.ids)) == len(veel.ids) >= veel.totaal
    assert bladen == list(veel.ids)[:60]
    assert met_boom.meer
    assert met_boom.ids[0] == boom


def test_a_filter_shows_what_a_part_left_out(landelijke_plank, monkeypatch):
    monkeypatch.setattr(raak, "MEESTE", 40)
    monkeypatch.setattr(zoeken, "WEINIG", 5)
    plank = Plank.objects.landelijk()
    _vermenigvuldig(maak_item(titel="Bloem in de tuin"), plank, 199)
    films = {maak_item(titel=f"Bloem {nr}", soort="film").pk for nr in range(3)}

    uitslag = zoek(Vraag("bloem", {"soort": ["film"]}))

    assert (uitslag.meer, uitslag.totaal, set(uitslag.ids)) == (False, 3, films)


def _vermenigvuldig(item: Kennisitem, plank: Plank, keer: int) -> None:
    nieuw = Kennisitem.objects.bulk_create(
        Kennisitem(
            plank=plank,
            slug=f"bloem-{nr}",
            soort=item.soort,
            titel=f"Bloem {nr} in de tuin",
            samenvatting="Bloei.",
            gepubliceerd_op=item.gepubliceerd_op,
            nakijken_op=item.nakijken_op,
        )
        for nr in range(keer)
    )
    index.zet(zoekstukken([rij.pk for rij in nieuw]))
