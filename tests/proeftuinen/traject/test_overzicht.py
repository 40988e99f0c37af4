from datetime import UTC, date, datetime

import pytest

from leerwerkplaats.begrippen import Stapsoort
from proeftuinen.traject.models import Stap
from proeftuinen.traject.overzicht import KOPPEN, lees_jaar
from proeftuinen.traject.seizoen import Stand

KLAAR = {"afgesloten_op": datetime(2026, 3, 2, 12, tzinfo=UTC)}
OVER = {"overslaan_reden": "Ziek"}


def _stap(
    nummer: str, begin: tuple[int, int], einde: tuple[int, int] | None = None, **overig
) -> Stap:
    begindag = date(2026, *begin)
    gegevens = {"naam": f"S{nummer}", "soort": Stapsoort.WERK} | overig
    return Stap(
        nummer=nummer, begin=begindag, einde=date(2026, *einde) if einde else begindag, **gegevens
    )


def _nummer(regel) -> str | None:
    return regel and regel.stap.nummer


@pytest.mark.parametrize(
    ("dag", "stand"),
    [
        (date(2026, 3, 9), Stand.STRAKS),
        (date(2026, 3, 10), Stand.NU),
        (date(2026, 3, 15), Stand.NU),
        (date(2026, 3, 20), Stand.NU),
        (date(2026, 3, 21), Stand.LAAT),
    ],
)
def test_the_state_follows_from_the_day(dag, stand):
    assert _stap("1", (3, 10), (3, 20)).stand(dag) == stand


@pytest.mark.parametrize("dag", [date(2026, 1, 1), date(2026, 3, 15), date(2026, 12, 31)])
def test_an_act_goes_before_the_day(dag):
    assert _stap("1", (3, 10), (3, 20), **KLAAR).stand(dag) == Stand.KLAAR
    assert _stap("1", (3, 10), (3, 20), **OVER).stand(dag) == Stand.OVERGESLAGEN


JAAR = [
    _stap("1", (1, 5), (2, 6), soort=Stapsoort.VOORBEREIDING),
    _stap("2", (3, 3), soort=Stapsoort.START),
    _stap("3", (4, 6), (5, 29), soort=Stapsoort.EXPERIMENTEREN),
    _stap("4", (6, 9), soort=Stapsoort.TRANSITIE),
]


@pytest.mark.parametrize(
    ("dag", "nu", "hier", "straks", "laat", "bijeenkomst", "nabij"),
    [
        ((1, 1), None, "1", "1", [], "2", ["1", "2"]),
        ((1, 5), "1", "1", "2", [], "2", ["1", "2"]),
        ((2, 20), None, "1", "2", ["1"], "2", ["1", "2"]),
        ((3, 3), "2", "2", "3", ["1"], "2", ["1", "2", "3"]),
        ((5, 1), "3", "3", "4", ["1", "2"], "4", ["2", "3", "4"]),
        ((6, 9), "4", "4", None, ["1", "2", "3"], "4", ["3", "4"]),
        ((12, 31), None, "1", None, ["1", "2", "3", "4"], None, ["1", "2"]),
    ],
)
def test_where_the_year_stands(dag, nu, hier, straks, laat, bijeenkomst, nabij):
    jaar = lees_jaar(JAAR, date(2026, *dag))
    assert _nummer(jaar.nu) == nu
    assert _nummer(jaar.hier) == hier
    assert _nummer(jaar.straks) == straks
    assert [_nummer(regel) for regel in jaar.laat] == laat
    assert _nummer(jaar.bijeenkomst) == bijeenkomst
    assert [_nummer(regel) for regel in jaar.nabij] == nabij
    assert jaar.vorige is None
    assert jaar.klaar is False


def test_of_two_steps_at_once_the_last_is_now():
    jaar = lees_jaar([_stap("6a", (3, 1), (4, 1)), _stap("6b", (3, 1), (5, 1))], date(2026, 3, 9))
    assert _nummer(jaar.nu) == "6b"


def test_a_year_is_round_when_all_is_closed_or_left_out():
    stappen = [_stap("1", (1, 5), **KLAAR), _stap("2", (3, 3), **OVER)]
    jaar = lees_jaar(stappen, date(2026, 2, 1))
    assert jaar.klaar is True
    assert (jaar.nu, jaar.hier, jaar.straks, jaar.laat) == (None, None, None, ())
    assert _nummer(jaar.vorige) == "1"
    assert [_nummer(regel) for regel in jaar.nabij] == ["1", "2"]
    assert jaar.kop == "Het jaar is rond. Dit is jullie oogst."
    assert jaar.lead == ""


def test_a_year_without_steps_begins_here():
    jaar = lees_jaar([], date(2026, 2, 1))
    assert (jaar.klaar, jaar.nabij, jaar.lead) == (False, (), "")
    assert jaar.kop == "Hier begint jullie jaar."


def test_a_year_of_only_skipped_steps_shows_nothing_near():
    jaar = lees_jaar([_stap("1", (1, 5), **OVER)], date(2026, 2, 1))
    assert (jaar.klaar, jaar.nabij) == (True, ())


def test_the_heading_and_lead_say_where_we_are():
    voor, tijdens = (lees_jaar(JAAR, date(2026, *dag)) for dag in [(1, 1), (1, 5)])
    assert voor.kop == "De grond ligt klaar. Jullie jaar begint bijna."
    assert voor.lead == "Jullie beginnen met S1, ma 5 januari 2026."
    assert tijdens.kop == KOPPEN[Stapsoort.VOORBEREIDING]
    assert tijdens.lead == "Jullie zitten in stap 1. Daarna: S2, di 3 maart 2026."


@pytest.mark.parametrize("soort", list(Stapsoort))
def test_each_kind_of_step_has_a_heading_of_its_own(soort):
    jaar = lees_jaar([_stap("1", (3, 3), soort=soort)], date(2026, 3, 3))
    assert jaar.kop == KOPPEN[soort]
    assert len(set(KOPPEN.values())) == len(Stapsoort)


@pytest.mark.parametrize(
    ("stap", "zin"),
    [
        (_stap("1", (3, 10)), "Vandaag"),
        (_stap("1", (3, 9), (3, 12)), "Nu, tot do 12 maart 2026"),
        (_stap("1", (3, 12)), "do 12 maart 2026"),
        (_stap("1", (3, 12), (3, 13)), "Vanaf do 12 maart 2026"),
        (_stap("1", (3, 9)), "Had klaar kunnen zijn op ma 9 maart 2026"),
        (_stap("1", (3, 9), **OVER), "Overgeslagen"),
        (_stap("1", (3, 9), **KLAAR), "Klaar sinds ma 2 maart 2026"),
    ],
)
def test_each_step_is_explained_in_a_sentence(stap, zin):
    assert lees_jaar([stap], date(2026, 3, 10)).regels[0].uitleg == zin


def test_a_step_closed_just_after_midnight_is_closed_on_that_dutch_day():
    stap = _stap("1", (3, 9), afgesloten_op=datetime(2026, 3, 2, 23, 30, tzinfo=UTC))
    assert lees_jaar([stap], date(2026, 3, 10)).regels[0].uitleg == "Klaar sinds di 3 maart 2026"
