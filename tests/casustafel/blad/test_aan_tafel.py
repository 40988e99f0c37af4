"""The page from the inside: what it shows by how far the table is, and to whom."""

import pytest
from django.urls import reverse

from casustafel.blikken import actions
from leerwerkplaats.web.klok import dit_moment
from tests.casustafel.maak import maak_tafel

pytestmark = pytest.mark.usefixtures("klok")
TEKST = "De buren koken op maandag."


def _pagina(client, tafel, vraag=""):
    ids = [tafel.proeftuin.publiek_id, tafel.publiek_id]
    return client.get(reverse("casustafel:aan-tafel", args=ids) + vraag)


@pytest.fixture
def tafel(proeftuin, kernteam, deelnemer):
    tafel = maak_tafel(proeftuin, inbrenger=kernteam, gasten=(deelnemer,))
    tafel.ik = tafel.gasten.get(contact__gebruiker=deelnemer)
    actions.kijk_mee(tafel=tafel, door=deelnemer, vraag="kijk", tekst=TEKST, dimensies=["sociaal"])
    return tafel


def test_an_open_table_shows_the_wheel_the_looks_and_a_way_to_look_along(als, deelnemer, tafel):
    antwoord = _pagina(als(deelnemer), tafel)
    tekst = antwoord.content.decode()

    nodig = (
        "<h1>Wilg</h1>",
        "Alleen de 2 mensen aan deze tafel",
        "Wordt gewist op do 11 juni 2026",
        TEKST,
        "Kijk jij ook mee?",
        "Zingeving mist nog.",
    )
    assert [deel for deel in nodig if deel not in tekst] == []
    assert "no-store" in antwoord["Cache-Control"]


def test_a_phone_shows_the_part_that_was_asked(als, deelnemer, tafel):
    client = als(deelnemer)

    for vraag, deel in (("", "blikken"), ("?deel=afspraken", "afspraken"), ("?deel=x", "blikken")):
        assert f'data-deel="{deel}"' in _pagina(client, tafel, vraag).content.decode()


def test_a_closed_table_shows_only_what_was_agreed_and_learnt(als, deelnemer, tafel):
    tafel.gesloten_op = dit_moment()
    tafel.save()

    tekst = _pagina(als(deelnemer), tafel).content.decode()

    assert "Wat jullie afspreken" in tekst
    assert [deel for deel in (TEKST, "Kijk jij ook mee?", "lw-wiel") if deel in tekst] == []


def test_before_it_opens_only_who_brings_the_case_is_led_to_writing(
    als, kernteam, deelnemer, proeftuin
):
    tafel = maak_tafel(
        proeftuin, inbrenger=kernteam, gasten=(deelnemer,), is_open=False, vorm="geschreven"
    )

    assert "Schrijf het verhaal" in _pagina(als(kernteam), tafel).content.decode()
    assert "Schrijf het verhaal" not in _pagina(als(deelnemer), tafel).content.decode()


def test_who_was_not_invited_does_not_come_in(als, procesbegeleider, tafel):
    assert _pagina(als(procesbegeleider), tafel).status_code == 403
