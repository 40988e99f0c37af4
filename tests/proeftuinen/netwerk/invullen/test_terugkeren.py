"""Who answered in an earlier wave: last time's answers wait, and count only when confirmed."""

from datetime import date

import pytest

from proeftuinen.netwerk.invullen.lezen import lees_lijst
from tests.proeftuinen.netwerk.invullen.conftest import gezegd, koos
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg


@pytest.fixture
def toen(proeftuin, deelnemer):
    """The wave before, in which the deelnemer answered about Fenna and Joris."""
    meting = maak_meting(proeftuin, stand="gesloten", dag=date(2025, 10, 1))
    ik = maak_plaats(meting, "", gebruiker=deelnemer)
    zeg(meting, ik, maak_plaats(meting, "Fenna Bos"), 2)
    zeg(meting, ik, maak_plaats(meting, "Joris Vink"), 0)
    return meting


@pytest.fixture
def nu(proeftuin, deelnemer, toen):
    meting = maak_meting(proeftuin, soort="tussen", dag=date(2026, 3, 1))
    for naam in ("Fenna Bos", "Joris Vink", "Nieuwe Buur"):
        maak_plaats(meting, naam)
    return meting


@pytest.fixture
def ik_nu(nu, deelnemer):
    return koos(maak_plaats(nu, "", gebruiker=deelnemer))


def _voorstellen(plaats):
    return {k.naam: (k.nieuw, k.vorige, k.waarde) for k in lees_lijst(plaats).kaarten}


def test_last_time_s_answers_are_a_proposal_and_newcomers_stand_on_top(ik_nu):
    lijst = lees_lijst(ik_nu)

    assert lijst.kaarten[0].naam == "Nieuwe Buur"
    assert _voorstellen(ik_nu) == {
        "Nieuwe Buur": (True, None, None),
        "Fenna Bos": (False, 2, None),
        "Joris Vink": (False, 0, None),
    }


def test_a_proposal_is_not_given_until_someone_says_so(als, deelnemer, ik_nu, naar):
    tekst = als(deelnemer).get(naar.lijst + "?lijst=1").text

    assert "Vorige keer: <strong>werk ik mee samen</strong>" in tekst
    assert " checked" not in tekst
    assert gezegd(ik_nu) == {}


def test_one_press_confirms_one_person(als, deelnemer, ik_nu, naar):
    kaarten = {k.naam: k for k in lees_lijst(ik_nu).kaarten}
    gezien = " ".join(f"{k.id}:-" for k in kaarten.values())
    fenna = kaarten["Fenna Bos"].id

    als(deelnemer).post(naar.lijst, {"gezien": gezien, "klopt": fenna})

    assert gezegd(ik_nu) == {fenna: 2}


def test_the_rest_is_confirmed_at_once_and_newcomers_are_not(als, deelnemer, ik_nu, naar):
    kaarten = {k.naam: k for k in lees_lijst(ik_nu).kaarten}
    gezien = " ".join(f"{k.id}:-" for k in kaarten.values())
    fenna, joris = kaarten["Fenna Bos"].id, kaarten["Joris Vink"].id
    velden = {"gezien": gezien, "doe": "rest", f"a-{joris}": "1"}

    als(deelnemer).post(naar.lijst, velden)

    assert gezegd(ik_nu) == {fenna: 2, joris: 1}


def test_who_was_not_on_the_page_is_not_confirmed(als, deelnemer, ik_nu, naar):
    als(deelnemer).post(naar.lijst, {"gezien": "", "doe": "rest"})

    assert gezegd(ik_nu) == {}


@pytest.mark.parametrize(
    ("vorm_toen", "vorm_nu", "waarde", "voorstel"),
    [
        ("ladder", "drie", 5, 2),
        ("ladder", "drie", 3, 1),
        ("ladder", "drie", 0, 0),
        ("drie", "ladder", 0, 0),
        ("drie", "ladder", 1, None),
        ("drie", "ladder", 2, None),
        ("ladder", "ladder", 4, 4),
    ],
)
def test_another_form_is_translated_only_where_that_is_sure(
    proeftuin, deelnemer, vorm_toen, vorm_nu, waarde, voorstel
):
    oud = maak_meting(proeftuin, stand="gesloten", dag=date(2025, 10, 1), vorm=vorm_toen)
    nieuw = maak_meting(proeftuin, dag=date(2026, 3, 1), vorm=vorm_nu)
    zeg(oud, maak_plaats(oud, "", gebruiker=deelnemer), maak_plaats(oud, "Fenna"), waarde)
    maak_plaats(nieuw, "Fenna")

    (kaart,) = lees_lijst(maak_plaats(nieuw, "", gebruiker=deelnemer)).kaarten

    assert (kaart.nieuw, kaart.vorige) == (False, voorstel)
