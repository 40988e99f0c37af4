"""Trying to work out a hidden number: from the total, from what is shown, and from the rules."""

from collections import defaultdict
from itertools import product

import pytest

from leerwerkplaats.web.kleine_getallen import MINST, verberg


def _openbaar(rij, laagst=0):
    """Return all that anyone sees: the total, and the numbers that are shown."""
    weg = verberg(dict(enumerate(rij)), laagst=laagst)
    return sum(rij), tuple(None if nr in weg else waarde for nr, waarde in enumerate(rij))


def _alle_rijen(lang, hoogste, laagste=0):
    """Return all rows of so many numbers that add up to no more than this, by what is seen."""
    gezien = defaultdict(list)
    for rij in product(range(laagste, hoogste + 1), repeat=lang):
        if MINST <= sum(rij) <= hoogste:
            gezien[_openbaar(rij, laagste)].append(rij)
    return gezien


@pytest.mark.parametrize("laagste", [0, 1], ids=["with empty parts", "only parts with someone"])
@pytest.mark.parametrize(("lang", "hoogste"), [(2, 30), (3, 30), (4, 17), (5, 11)])
def test_each_hidden_number_could_be_another(lang, hoogste, laagste):
    for (_, getoond), rijen in _alle_rijen(lang, hoogste, laagste).items():
        if laagste and getoond == (None,) * lang:
            continue  # who leaves out empty parts names no part at all then
        for plek, waarde in enumerate(getoond):
            if waarde is None:
                assert len({rij[plek] for rij in rijen}) > 1, (getoond, rijen)


@pytest.mark.parametrize(("lang", "hoogste"), [(2, 30), (3, 30), (4, 17), (5, 11)])
def test_nothing_under_five_is_shown_and_what_is_hidden_is_five_together(lang, hoogste):
    for totaal, getoond in _alle_rijen(lang, hoogste):
        bekend = [waarde for waarde in getoond if waarde is not None]
        assert all(waarde >= MINST for waarde in bekend)
        assert len(bekend) == lang or totaal - sum(bekend) >= MINST


@pytest.mark.parametrize("rij", [(4, 4, 4, 20), (20, 4, 20), (4, 6, 6), (0, 0, 5, 9), (4, 4, 8)])
def test_rows_that_gave_someone_away_once(rij):
    totaal, getoond = _openbaar(rij)
    assert totaal == sum(rij)
    assert sum(waarde is None for waarde in getoond) > sum(waarde < MINST for waarde in rij)
