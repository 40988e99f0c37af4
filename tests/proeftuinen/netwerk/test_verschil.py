"""What changed between two waves: exactly what was planted, and never a silence as a "no"."""

from dataclasses import replace
from itertools import product

import pytest

from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.verschil import Soort, vergelijk
from tests.proeftuinen.netwerk.beelden import LATER, maak_mensen, maak_netwerk

NIET, KEN, SAMEN = 0, 1, 2
LADDER = Antwoordvorm.LADDER

# Two sides, then and now; None is no answer. Each pair of people is its own case.
GEPLANT = {
    "both came": ((NIET, NIET), (KEN, SAMEN), Soort.NIEUW),
    "one came, the other stayed silent": ((NIET, None), (KEN, None), Soort.NIEUW),
    "one came, who was silent then": ((None, NIET), (KEN, NIET), Soort.ONBEKEND),
    "one came who answered, one who did not": ((NIET, None), (KEN, KEN), Soort.ONBEKEND),
    "nobody answered then": ((None, None), (KEN, KEN), Soort.ONBEKEND),
    "rose": ((KEN, KEN), (SAMEN, KEN), Soort.GEGROEID),
    "became mutual": ((KEN, NIET), (KEN, KEN), Soort.GEGROEID),
    "became mutual by who was silent": ((KEN, None), (KEN, KEN), Soort.GELIJK),
    "rose by who was silent": ((KEN, None), (KEN, SAMEN), Soort.GELIJK),
    "fell": ((SAMEN, KEN), (KEN, KEN), Soort.MINDER),
    "no longer mutual": ((KEN, KEN), (KEN, NIET), Soort.MINDER),
    "fell by silence": ((SAMEN, KEN), (None, KEN), Soort.GELIJK),
    "the same": ((SAMEN, SAMEN), (SAMEN, SAMEN), Soort.GELIJK),
    "went": ((KEN, SAMEN), (NIET, NIET), Soort.WEG),
    "went, named by one who answered again": ((KEN, None), (NIET, None), Soort.WEG),
    "not answered again": ((KEN, NIET), (None, NIET), Soort.ONBEKEND),
    "one of two not answered again": ((KEN, KEN), (NIET, None), Soort.ONBEKEND),
    "nobody answered again": ((KEN, KEN), (None, None), Soort.ONBEKEND),
    "never a line": ((NIET, NIET), (NIET, None), None),
}


def _golf(kant: int, **overig):
    regels = []
    for nr, (*golven, _) in enumerate(GEPLANT.values()):
        een, ander = 2 * nr + 1, 2 * nr + 2
        paar = zip(((een, ander), (ander, een)), golven[kant], strict=True)
        regels += [(*pijl, waarde) for pijl, waarde in paar if waarde is not None]
    return maak_netwerk(regels, 2 * len(GEPLANT), **overig)


def test_two_waves_give_exactly_the_changes_that_were_planted():
    verschil = vergelijk(_golf(0), _golf(1, dag=LATER))

    assert dict(verschil.paren) == {
        (2 * nr + 1, 2 * nr + 2): soort
        for nr, (_, _, soort) in enumerate(GEPLANT.values())
        if soort
    }
    assert (verschil.erbij, verschil.weggegaan) == ((), ())


def test_gone_is_new_read_backwards():
    heen, terug = vergelijk(_golf(0), _golf(1)), vergelijk(_golf(1), _golf(0))

    assert heen.van(Soort.WEG) == terug.van(Soort.NIEUW)
    assert heen.van(Soort.NIEUW) == terug.van(Soort.WEG)
    assert heen.van(Soort.GEGROEID) == terug.van(Soort.MINDER)
    assert heen.van(Soort.ONBEKEND) == terug.van(Soort.ONBEKEND)


def test_nothing_changes_between_a_wave_and_itself():
    verschil = vergelijk(_golf(1), _golf(1))

    assert set(verschil.paren.values()) == {Soort.GELIJK}


def test_who_is_at_rest_loses_no_line():
    mensen = maak_mensen(3, in_rust=[2])
    toen = maak_netwerk([(1, 2, SAMEN), (2, 1, SAMEN), (1, 3, SAMEN), (2, 3, SAMEN)], mensen)
    nu = maak_netwerk([(1, 2, NIET), (2, 1, NIET), (1, 3, NIET), (2, 3, KEN)], mensen)

    verschil = vergelijk(toen, nu)

    assert dict(verschil.paren) == {
        (1, 2): Soort.ONBEKEND,
        (1, 3): Soort.WEG,
        (2, 3): Soort.MINDER,
    }


def test_no_change_tells_the_reader_who_is_at_rest():
    """What one knows of both waves (the lines, and the own answers) gives the same either way."""
    waarden = (None, NIET, KEN, SAMEN)
    for eigen, eigen_nu, hun, hun_nu in product(waarden, repeat=4):
        toen = [(1, 2, eigen), (2, 3, hun), (3, 2, KEN)]
        nu = [(1, 2, eigen_nu), (2, 3, hun_nu), (3, 2, KEN)]
        golven = [[regel for regel in golf if regel[2] is not None] for golf in (toen, nu)]
        gezien = [
            vergelijk(
                *(maak_netwerk(golf, maak_mensen(3, in_rust=stil), voor=1) for golf in golven)
            )
            for stil in ([], [2])
        ]

        assert gezien[0].paren == gezien[1].paren


def test_who_joined_and_who_left_stand_apart():
    toen = maak_netwerk([(1, 2, KEN), (1, 3, KEN), (2, 3, NIET)], maak_mensen([1, 2, 3]))
    nu = maak_netwerk([(1, 2, KEN), (1, 4, KEN), (4, 2, SAMEN)], maak_mensen([1, 2, 4]))

    verschil = vergelijk(toen, nu)

    assert (verschil.erbij, verschil.weggegaan) == ((4,), (3,))
    assert verschil.van(Soort.NIEUW) == [(1, 4), (2, 4)]
    assert verschil.van(Soort.WEG) == []
    assert verschil.van(Soort.ONBEKEND) == [(1, 3)]
    assert verschil.lijnen == (2, 3)
    assert dict(verschil.in_beide.paren) == {(1, 2): Soort.GELIJK}
    assert verschil.in_beide.lijnen == (1, 1)


def test_the_top_rung_and_the_answers_compare_by_who_is_named_only():
    mensen = maak_mensen(4)
    toen = maak_netwerk([(1, 2, KEN), (2, 1, NIET), (3, 4, SAMEN)], mensen)
    nu = maak_netwerk([(1, 2, 5), (2, 1, 0), (3, 4, 1)], mensen, vorm=LADDER)

    assert set(vergelijk(toen, nu).paren.values()) == {Soort.GELIJK}
    assert set(vergelijk(nu, toen).paren.values()) == {Soort.GELIJK}


@pytest.mark.parametrize("vorm", [Antwoordvorm.DRIE, LADDER])
def test_from_hand_to_hand_no_answer_makes_a_difference(vorm):
    mensen = maak_mensen(3)
    regels = [(1, 2, KEN), (2, 1, KEN), (1, 3, KEN), (3, 1, KEN), (2, 3, NIET), (3, 2, NIET)]
    toen = maak_netwerk(regels, mensen, vorm=vorm, gedeeld=True)
    nu = maak_netwerk(
        [(1, 2, 2), (2, 1, 2), (1, 3, NIET), (3, 2, NIET)], mensen, vorm=vorm, gedeeld=True
    )

    verschil = vergelijk(toen, nu)

    assert verschil.paren == {(1, 2): Soort.GELIJK, (1, 3): Soort.WEG}


def test_my_own_lines_change_by_my_own_answers_only():
    mensen = maak_mensen(3)
    toen = [(1, 2, KEN), (2, 1, SAMEN), (2, 3, KEN)]
    nu = [(1, 2, NIET), (2, 1, SAMEN), (3, 1, SAMEN), (2, 3, KEN)]

    verschil = vergelijk(maak_netwerk(toen, mensen, voor=1), maak_netwerk(nu, mensen, voor=1))

    assert verschil.paren == {(1, 2): Soort.WEG, (2, 3): Soort.GELIJK}


def test_the_counts_are_those_of_the_lists():
    verschil = vergelijk(_golf(0), _golf(1))

    assert verschil.aantallen == {soort: len(verschil.van(soort)) for soort in Soort}
    assert sum(verschil.aantallen.values()) == len(verschil.paren)
    assert replace(verschil, paren={}).aantal(Soort.NIEUW) == 0


def test_who_is_at_rest_and_has_no_place_now_did_not_leave():
    toen = maak_netwerk([(1, 2, 1), (1, 3, 1)], maak_mensen([1, 2, 3], in_rust=[3]))
    nu = maak_netwerk([(1, 2, 1)], maak_mensen([1]), dag=LATER)

    assert vergelijk(toen, nu).weggegaan == (2,)
