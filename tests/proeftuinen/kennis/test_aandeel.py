"""What knowledge tells in the book and on the overview."""

from django.template.loader import render_to_string

from kennisbank.bundels.models import Bundel
from kennisbank.schrijven import actions as schrijven
from leerwerkplaats.toegang import Rol, rechten_van
from proeftuinen.kennis import aandeel, actions
from proeftuinen.traject.contracten import Lezer, uitgeteld
from proeftuinen.uitgaven.publiek import LEZERS
from tests.kennisbank.maak import maak_concept, maak_item

BEGELEIDER = Lezer(rechten_van([Rol.PROCESBEGELEIDER]))
KERNTEAM = Lezer(rechten_van([Rol.KERNTEAM]))


def lees(proeftuin) -> str:
    deel = aandeel.hoofdstuk(proeftuin, LEZERS)
    return f"{deel.titel}\n{render_to_string(deel.sjabloon, {'inhoud': deel.inhoud})}"


def test_figures_are_quoted_with_source_and_year_and_remarks_stay_out(
    proeftuin, werkvorm, kernteam
):
    cijfer = maak_item(soort="cijfer", titel="Thuis", bron="CBS", bron_jaar=2024)
    for item in (cijfer, werkvorm):
        actions.gebruik(proeftuin=proeftuin, item=item, door=kernteam, opmerking="Onder ons.")

    tekst = lees(proeftuin)

    assert tekst.startswith("Trends en cijfers\n")
    assert "38,8%</strong> Van wie overlijdt, thuis." in tekst
    assert "(CBS, 2023)" in tekst
    assert "<h3>Tips en materialen</h3>" in tekst
    assert "Werkvorm: Check-in" in tekst
    assert "Onder ons." not in tekst


def test_a_shared_bundle_is_told_of_and_one_of_the_team_is_not(proeftuin, plank, klok):
    gedeeld = "2026-05-01T10:00Z"
    Bundel.objects.create(plank=plank, titel="Van Wijsheid", gedeeld_op=gedeeld)
    Bundel.objects.create(plank=plank, titel="Nog van ons")

    tekst = lees(proeftuin)

    assert tekst.startswith("Tips en materialen\n")
    assert ("Van Wijsheid" in tekst, "Nog van ons" in tekst) == (True, False)


def test_what_was_taken_back_is_not_in_the_book(proeftuin, werkvorm, kernteam, landelijk):
    actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam)
    schrijven.trek_terug(item=werkvorm, door=landelijk, versie=werkvorm.versie)

    assert aandeel.hoofdstuk(proeftuin, LEZERS) is None
    assert aandeel.gebeurtenissen(proeftuin, BEGELEIDER) == []


def test_the_overview_asks_who_publishes_and_no_one_else(
    proeftuin, plank, kernteam, django_assert_num_queries
):
    assert uitgeteld(aandeel.kaarten(proeftuin, BEGELEIDER)) == []
    for nr in range(2):
        concept = maak_concept(maak_item(plank, titel=f"Stuk {nr}"), kernteam)
        schrijven.bied_aan(concept=concept, door=kernteam, versie=concept.versie)

    with django_assert_num_queries(1):
        kaarten = uitgeteld(aandeel.kaarten(proeftuin, BEGELEIDER))

    assert [kaart.inhoud["aantal"] for kaart in kaarten] == [2]
    assert aandeel.kaarten(proeftuin, KERNTEAM) == []
