"""Nobody's own answer can be worked out from what is shown: not with one's own answer in hand.

The tests look for the contrary: someone who answered, knows the rules, and sees all that is shown.
For everyone else there must be another set of answers that gives the same pages, with one's own
answer the same and the other's different. One kind of set is enough: of people who look the same
from outside nobody can say who gave which answer, unless all of them gave the same.
"""

from collections import Counter
from itertools import combinations_with_replacement, product

from hypothesis import given, settings
from hypothesis import strategies as st

from proeftuinen.monitoring.uitslag.regels import MINST, verdeel, verdeel_meer, wissel

KLEIN = range(MINST, 9)
zoals_nodig = settings(database=None, deadline=None, max_examples=150, derandomize=True)


def _verspreid(antwoorden, stappen):
    telling = Counter(str(antwoord) for antwoord in antwoorden)
    return {str(stap): telling[str(stap)] for stap in stappen}


def _gezien(verdeling):
    """Return what the page says, as something to compare."""
    if verdeling is None:
        return None
    return verdeling.n, verdeling.bijna, tuple(sorted(verdeling.cellen.items()))


def _zeker(alle, toon, lees):
    """Return sets with someone who can be sure of another's answer.

    `alle` are all sets of one size, `toon` what is shown of a set, `lees` the answer of a person.
    """
    gelijk = {}
    for groep in alle:
        gelijk.setdefault(toon(groep), []).append(groep)
    fout = []
    for getoond, groepen in gelijk.items():
        for ik in {wie for groep in groepen for wie in groep}:
            mogelijk = [_zonder(groep, ik) for groep in groepen if ik in groep]
            # Everyone else gave one and the same answer in all that is possible: then it is known.
            antwoorden = {frozenset(lees(wie) for wie in anderen) for anderen in mogelijk}
            if len(antwoorden) == 1 and len(next(iter(antwoorden))) == 1:
                fout.append((getoond, ik))
    return fout


def _zonder(groep, ik):
    anderen = list(groep)
    anderen.remove(ik)
    return anderen


def test_the_search_finds_answers_that_are_certain():
    alle = list(combinations_with_replacement((1, 2), 5))

    fout = _zeker(alle, lambda groep: tuple(sorted(Counter(groep).items())), lambda wie: wie)

    assert fout != []


def test_of_one_question_nobody_is_sure_of_anyone():
    for n, stappen in product(KLEIN, ((0, 1), (1, 2, 3), (0, 1, 2, 3, 4, 5))):
        alle = combinations_with_replacement(stappen, n)

        fout = _zeker(
            alle,
            lambda groep, stappen=stappen: _gezien(verdeel(_verspreid(groep, stappen))),
            lambda wie: wie,
        )

        assert fout == [], (n, stappen)


def test_of_a_question_with_several_answers_nobody_is_sure_of_anyone():
    for n in KLEIN:
        alle = combinations_with_replacement((0, 1), n)

        fout = _zeker(
            alle,
            lambda groep: _gezien(verdeel_meer({"0": sum(groep)}, len(groep))),
            lambda wie: wie,
        )

        assert fout == [], n


def _twee_lijsten(groep, stappen):
    """Return all that is shown of two lists that the same people answered."""
    toen, nu = ([paar[nummer] for paar in groep] for nummer in (0, 1))
    alle_toen, alle_nu = _verspreid(toen, stappen), _verspreid(nu, stappen)
    zij = dict(enumerate(toen)), dict(enumerate(nu))
    verschil = wissel(*zij, alle_eerst=alle_toen, alle_later=alle_nu)
    return _gezien(verdeel(alle_toen)), _gezien(verdeel(alle_nu)), verschil


def test_of_two_lists_by_the_same_people_nobody_is_sure_of_anyone():
    for n, stappen in ((5, (1, 2, 3)), (6, (1, 2, 3)), (7, (1, 2)), (8, (1, 2)), (7, (1, 2, 3))):
        paren = list(product(stappen, stappen))

        for nummer in (0, 1):
            fout = _zeker(
                combinations_with_replacement(paren, n),
                lambda groep, stappen=stappen: _twee_lijsten(groep, stappen),
                lambda paar, nummer=nummer: paar[nummer],
            )

            assert fout == [], (n, stappen, nummer)


stap = st.integers(min_value=1, max_value=5)
mensen = st.lists(st.tuples(st.none() | stap, st.none() | stap), min_size=1, max_size=16)


@zoals_nodig
@given(mensen)
def test_the_change_never_tells_of_who_answered_only_once(groep):
    """Taking the same people from all leaves none, or five and more: never a single answer."""
    eerst, later = ({nr: p[k] for nr, p in enumerate(groep) if p[k]} for k in (0, 1))
    alle = [_verspreid(lijst.values(), range(1, 6)) for lijst in (eerst, later)]

    getoond = wissel(eerst, later, alle_eerst=alle[0], alle_later=alle[1])

    samen = eerst.keys() & later.keys()
    if getoond is not None:
        assert getoond.n == len(samen) >= MINST
        assert all(len(lijst) - len(samen) not in range(1, MINST) for lijst in (eerst, later))
        assert all(verdeel(deel).bijna == "" for deel in alle)


@zoals_nodig
@given(st.dictionaries(st.sampled_from("012345"), st.integers(0, 40), min_size=2))
def test_what_is_shown_holds_and_is_never_about_fewer_than_five(aantallen):
    getoond = verdeel(aantallen)

    n = sum(aantallen.values())
    assert (getoond is None) == (n < MINST)
    if getoond is not None:
        assert getoond.n == n
        assert all(
            cel.minst <= aantallen[waarde] <= cel.meest for waarde, cel in getoond.cellen.items()
        )
        assert bool(getoond.bijna) == (max(aantallen.values()) >= n - 2)
