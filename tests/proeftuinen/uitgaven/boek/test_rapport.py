"""The report sets what was done with what came of it, under the sentence that it came from."""

from datetime import date

import pytest

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.oogstcontract import Uitspraak
from proeftuinen.uitgaven.boek.claims import Bron, Genummerd
from proeftuinen.uitgaven.boek.rapport import rapport_van
from proeftuinen.uitgaven.drukken.pagina import html_van
from tests.proeftuinen.uitgaven.drukken.boeken import boek

pytestmark = pytest.mark.django_db


def zeg(plek, tekst, **velden):
    """Return a claim about the ambition."""
    vast = {"adres": f"/{plek}/", "recht": Recht.AMBITIE_ZIEN, **velden}
    return Genummerd(plek, Uitspraak(Rubriek.AMBITIE, tekst, "Bron", **vast), plek)


@pytest.fixture
def rijen():
    """Two sentences; one experiment each; results with and without a known experiment."""
    return (
        zeg(1, "Zin een", adres="/zin/een/", onder="een"),
        zeg(2, "Zin twee", adres="/zin/twee/", onder="twee"),
        zeg(3, "Eerste daad", onder="een", lijn="e1", deden=True),
        zeg(4, "Tweede daad", onder="twee", lijn="e2", deden=True),
        zeg(5, "Gevolg van twee", onder="twee", lijn="e2"),
        zeg(6, "Nog een gevolg van twee", onder="twee", lijn="e2"),
        zeg(7, "Gevolg van iets dat hier niet staat", onder="twee", lijn="e9"),
        zeg(8, "Inzicht van een tafel"),
    )


@pytest.fixture
def rapport(proeftuin, rijen):
    return rapport_van(boek(proeftuin, "rapport", uitspraken=rijen))


def _plekken(lijnen):
    return [(lijn.deed and lijn.deed.plek, [rij.plek for rij in lijn.kwam]) for lijn in lijnen]


def test_what_came_of_it_stands_with_what_was_done(rapport):
    een, twee = rapport.zinnen

    assert _plekken(een.lijnen) == [(3, [])]
    assert _plekken(twee.lijnen) == [(4, [5, 6]), (None, [7])]


def test_what_belongs_to_no_sentence_stands_by_itself(rapport):
    assert _plekken(rapport.los) == [(None, [8])]


def test_the_longest_line_follows_one_experiment_and_not_its_neighbour(rapport):
    assert [knoop.nummer for knoop in rapport.draad] == [2, 4, 5, 6]


def test_without_a_result_there_is_no_line(proeftuin, rijen):
    assert not rapport_van(boek(proeftuin, "rapport", uitspraken=rijen[:4])).draad


def test_each_claim_stands_once_where_its_source_points_to(proeftuin, rijen):
    bronnen = tuple(
        Bron(rij.nummer, "Bron", "/x/", Recht.AMBITIE_ZIEN, date(2026, 5, 1), eerste=rij.plek)
        for rij in rijen
    )
    html = html_van(boek(proeftuin, "rapport", uitspraken=rijen, bronnen=bronnen))

    assert {html.count(f'id="{rij.anker}"') for rij in rijen} == {1}
    assert all(html.count(f'href="#zin-{rij.plek}"') == 2 for rij in rijen)
