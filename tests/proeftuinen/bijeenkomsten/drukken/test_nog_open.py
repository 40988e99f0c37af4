"""What was agreed before and is still to be done stands on the draaiboek of the next meeting."""

import io
from datetime import date, timedelta

import pytest
from django.utils import timezone
from pypdf import PdfReader

from leerwerkplaats.web.pdf import maak_pdf
from proeftuinen.bijeenkomsten.drukken import boek
from proeftuinen.bijeenkomsten.verslag.actions import spreek_af
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_contact, maak_onderdeel

pytestmark = pytest.mark.django_db
KOP = "Nog open van eerder"


@pytest.fixture
def eerder(bijeenkomst):
    return maak_bijeenkomst(bijeenkomst.proeftuin, "Tweede", dag=date(2026, 4, 2))


def _tekst(bijeenkomst):
    lezer = PdfReader(io.BytesIO(maak_pdf(boek.draaiboek(bijeenkomst))))
    return " ".join(" ".join(vel.extract_text() for vel in lezer.pages).split())


def test_it_says_what_who_and_by_when_the_most_urgent_first(plan, eerder, kernteam):
    wie = maak_contact(plan.proeftuin, "Hatice Demir")
    for waarden in (
        {"titel": "Ooit iets"},
        {"titel": "De sleutel halen", "dag": date(2026, 5, 20)},
        {"titel": "De telefoonlijst maken", "eigenaar": wie, "dag": date(2026, 4, 30)},
        {"titel": "Al gedaan", "stand": "klaar", "afgerond_op": timezone.now()},
    ):
        spreek_af(bijeenkomst=eerder, door=kernteam, waarden=waarden)

    tekst = _tekst(plan)

    regels = (
        "De telefoonlijst maken Hatice Demir do 30 april 2026",
        "De sleutel halen Nog niemand wo 20 mei 2026",
        "Ooit iets Nog niemand Geen datum",
    )
    assert f"{KOP} Wat Wie Voor {' '.join(regels)}" in tekst
    assert "Al gedaan" not in tekst


def test_agreements_of_this_meeting_a_later_one_and_another_place_are_not_on_it(
    plan, andere_proeftuin, kernteam
):
    later = maak_bijeenkomst(plan.proeftuin, "Vierde", dag=plan.dag + timedelta(days=30))
    elders = maak_bijeenkomst(andere_proeftuin, "Elders", dag=date(2026, 4, 2))
    for nummer, waar in enumerate((plan, later, elders)):
        spreek_af(bijeenkomst=waar, door=kernteam, waarden={"titel": f"Afspraak {nummer}"})

    html = boek.draaiboek(plan)

    assert KOP not in html
    assert "Afspraak" not in html


def test_of_very_many_it_says_that_there_are_more(plan, eerder, kernteam):
    for nummer in range(boek.MEESTE_AFSPRAKEN + 1):
        spreek_af(bijeenkomst=eerder, door=kernteam, waarden={"titel": f"Afspraak {nummer}."})

    html = boek.draaiboek(plan)

    assert html.count("Nog niemand") == boek.MEESTE_AFSPRAKEN
    assert "En er is meer. Kijk bij Acties." in html


@pytest.mark.parametrize("aantal", [1, 3])
def test_it_asks_the_same_of_the_database_however_much_is_open(
    bijeenkomst, eerder, kernteam, aantal, django_assert_num_queries
):
    maak_onderdeel(bijeenkomst)
    for nummer in range(aantal):
        wie = maak_contact(bijeenkomst.proeftuin, f"N{nummer}")
        waarden = {"titel": "Bellen", "eigenaar": wie}
        spreek_af(bijeenkomst=eerder, door=kernteam, waarden=waarden)

    with django_assert_num_queries(7):
        boek.draaiboek(bijeenkomst)
