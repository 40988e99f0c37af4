import pytest

from proeftuinen.ambities.thema.wens import klinkt_als_probleem, stel_voor


@pytest.mark.parametrize(
    "tekst",
    [
        "minder langs elkaar heen werken",
        "We horen het altijd te laat",
        "mensen staan er niet alleen voor",
        "Geen wachtlijsten",
        "een tekort aan vrijwilligers",
    ],
)
def test_what_says_less_of_something_sounds_like_a_problem(tekst):
    assert klinkt_als_probleem(tekst)


@pytest.mark.parametrize(
    "tekst", ["elkaar vinden", "op tijd erbij zijn", "er is altijd iemand", "genieten", "lasten"]
)
def test_a_wish_does_not(tekst):
    assert not klinkt_als_probleem(tekst)


@pytest.mark.parametrize(
    ("probleem", "wens"),
    [
        ("minder langs elkaar heen", "elkaar vinden"),
        ("we komen altijd te laat in beeld", "op tijd erbij zijn"),
        ("mensen zijn eenzaam", "er is altijd iemand"),
        ("niet weten wie je moet bellen", "weten wie je kunt bellen"),
        ("je moet telkens opnieuw je verhaal vertellen", "je verhaal één keer vertellen"),
        ("het regent", ""),
    ],
)
def test_a_problem_gets_a_wish_when_we_know_one(probleem, wens):
    assert stel_voor(probleem) == wens


def test_no_wish_that_we_propose_sounds_like_a_problem():
    from proeftuinen.ambities.thema import wens

    assert [goed for _, goed in wens._OMKEREN if klinkt_als_probleem(goed)] == []
