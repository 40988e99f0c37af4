"""The pages of what changed and of what the figures say, for who may see names and who may not."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Zicht
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from tests.proeftuinen.netwerk.maak import DAG, maak_meting, maak_plaats, zeg

NAMEN = ("Anna", "Bas", "Chris", "Dina", "Els", "Fay")
DOMEINEN = (Domein.ZORG,) * 3 + (Domein.CULTUUR,) * 3
VERSCHIL, CIJFERS = "proeftuinen:netwerk-verschil", "proeftuinen:netwerk-cijfers"


def _golf(tuin, soort, maand, lijnen, **overig):
    """Hold a closed wave in which all answered: two on both sides for these, no for the rest."""
    dag = DAG.replace(year=2026, month=maand)
    meting = maak_meting(tuin, soort, "gesloten", dag, **overig)
    plaatsen = {
        naam: maak_plaats(meting, naam, domein)
        for naam, domein in zip(NAMEN, DOMEINEN, strict=True)
    }
    for een in NAMEN:
        for ander in NAMEN:
            if een != ander:
                zeg(meting, plaatsen[een], plaatsen[ander], 2 * ({een, ander} in lijnen))
    return meting


def _paren(*paren):
    return [set(paar.split("-")) for paar in paren]


TOEN = _paren("Anna-Bas", "Anna-Chris", "Dina-Els", "Bas-Els")
NU = _paren(
    *("Anna-Bas", "Dina-Els", "Anna-Dina", "Anna-Els", "Bas-Dina", "Chris-Fay", "Chris-Els"),
)


@pytest.fixture
def golven(proeftuin):
    return [_golf(proeftuin, "nul", 1, TOEN), _golf(proeftuin, "tussen", 5, NU)]


def _tekst(client, naam, tuin, vraag=""):
    antwoord = client.get(f"{reverse(naam, args=[tuin.publiek_id])}{vraag}")
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_the_difference_names_what_came_and_went(als, deelnemer, proeftuin, golven):
    tekst = _tekst(als(deelnemer), VERSCHIL, proeftuin)

    assert "Er kwamen 5 lijnen bij." in tekst
    assert "Ze lopen allemaal tussen twee domeinen." in tekst
    assert "4 → 7" in tekst
    assert "Weg betekent: bij de nulmeting ingevuld, nu niet meer." in tekst
    assert "<svg" in tekst


@pytest.mark.parametrize("toon", ["nieuw", "weg", "tabel", "bestaat-niet"])
@pytest.mark.parametrize("wie", ["", "beide", "x"])
def test_every_choice_of_the_difference_can_be_shown(als, deelnemer, proeftuin, golven, toon, wie):
    tekst = _tekst(als(deelnemer), VERSCHIL, proeftuin, f"?toon={toon}&wie={wie}&van=%00&tot=🙂")

    assert "Anna" in tekst


def test_the_table_holds_every_pair(als, deelnemer, proeftuin, golven):
    tekst = _tekst(als(deelnemer), VERSCHIL, proeftuin, "?toon=tabel")

    assert tekst.count('data-kop="Wat werd het">Nieuw<') == 5
    assert tekst.count('data-kop="Wat werd het">Weg<') == 2
    assert tekst.count('data-kop="Wat werd het">Gelijk gebleven<') == 2


def test_the_difference_and_its_tables_have_titles_of_their_own(als, deelnemer, proeftuin, golven):
    client = als(deelnemer)
    titels = [
        _tekst(client, VERSCHIL, proeftuin, vraag).partition("<title>")[2].partition("<")[0]
        for vraag in ("", "?toon=tabel", "?toon=nieuw")
    ]

    assert len(set(titels)) == 3


def test_with_one_wave_there_is_nothing_to_compare(als, deelnemer, proeftuin):
    maak_meting(proeftuin, stand="gesloten")

    assert "Nog één meting" in _tekst(als(deelnemer), VERSCHIL, proeftuin)


def test_an_open_wave_is_for_the_team_only(als, deelnemer, procesbegeleider, proeftuin, golven):
    golven[1].stand = "open"
    golven[1].save()

    assert "Nog één meting" in _tekst(als(deelnemer), VERSCHIL, proeftuin)
    assert "Er kwamen 5 lijnen bij." in _tekst(als(procesbegeleider), VERSCHIL, proeftuin)


def test_the_figures_are_sentences_with_their_formula(als, deelnemer, proeftuin, golven):
    tekst = _tekst(als(deelnemer), CIJFERS, proeftuin)

    assert "Iemand heeft gemiddeld 2,3 lijnen." in tekst
    assert "2 × lijnen ÷ mensen = 2 × 7 ÷ 6 = 2,3" in tekst
    assert "Verwacht op grond van de groottes" in tekst
    assert "Wie kan deze mensen voorstellen?" not in tekst


def test_only_the_procesbegeleider_sees_who_has_no_line(
    als, kernteam, procesbegeleider, proeftuin, golven
):
    maak_plaats(golven[1], "Eenzame Gerrit")

    assert "Eenzame Gerrit" in _tekst(als(procesbegeleider), CIJFERS, proeftuin)
    assert "Eenzame Gerrit" not in _tekst(als(kernteam), CIJFERS, proeftuin)


@pytest.mark.parametrize("rol", ["gemeentelezer", "landelijk"])
def test_who_sees_no_names_gets_totals_only(rol, als, request, proeftuin, golven):
    tekst = _tekst(als(request.getfixturevalue(rol)), CIJFERS, proeftuin)

    assert [naam for naam in NAMEN if naam in tekst] == []
    assert "Iemand heeft gemiddeld 2,3 lijnen." in tekst
    assert "te klein" in tekst


def test_who_shows_nothing_counts_nowhere(als, gemeentelezer, proeftuin, golven):
    maak_plaats(golven[1], "Anna", Domein.ZORG, zicht=Zicht.NIETS)

    tekst = _tekst(als(gemeentelezer), CIJFERS, proeftuin, f"?meting={golven[1].publiek_id}")

    assert "5 van de 5 mensen vulden in" in tekst


def test_the_ladder_is_told_in_totals(als, deelnemer, proeftuin):
    meting = _golf(proeftuin, "nul", 1, NU, vorm=Antwoordvorm.LADDER)

    tekst = _tekst(als(deelnemer), CIJFERS, proeftuin)

    assert "De ladder in totalen" in tekst
    assert str(meting) in tekst


@pytest.mark.parametrize("naam", [VERSCHIL, CIJFERS])
def test_the_pages_ask_as_much_for_two_waves_as_for_four(naam, als, deelnemer, proeftuin, golven):
    """Beside the queries of session, reader and frame: the waves, and five for all of them."""
    client = als(deelnemer)
    _tekst(client, naam, proeftuin)
    with CaptureQueriesContext(
        connection,
    ) as bij_twee:
        _tekst(client, naam, proeftuin)
    _golf(proeftuin, "eind", 7, TOEN)
    _golf(proeftuin, "terugblik", 8, NU)
    with CaptureQueriesContext(connection) as bij_vier:
        _tekst(client, naam, proeftuin)

    assert len(bij_vier) == len(bij_twee)
    assert len(bij_vier) <= 14
