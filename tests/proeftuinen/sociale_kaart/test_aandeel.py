"""What the kaart contributes: one query for its card, no names, and an end to what it keeps."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import timezone

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.toegang import RECHTEN, Rol
from proeftuinen.sociale_kaart import aandeel
from proeftuinen.sociale_kaart.models import Gids, Levering, Schemaregel
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Stap

DEELNEMER = Lezer(RECHTEN[Rol.DEELNEMER])
GEMEENTE = Lezer(RECHTEN[Rol.GEMEENTE])


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_card_asks_one_query(proeftuin, vul_kaart, aantal, django_assert_num_queries):
    vul_kaart(aantal)

    with django_assert_num_queries(1):
        (kaart,) = aandeel.kaarten(proeftuin, DEELNEMER)

    assert kaart.inhoud["wit"] == "15 witte vlekken"
    assert kaart.inhoud["zin"].startswith("In 1 van de 16 vakken staat iemand.")


def test_who_may_not_see_organisations_gets_nothing(proeftuin, organisatie, voorziening):
    assert list(aandeel.kaarten(proeftuin, GEMEENTE)) == []
    assert list(aandeel.bij_organisatie(organisatie, proeftuin, GEMEENTE)) == []
    assert aandeel.hoofdstuk(proeftuin, GEMEENTE) is None


def test_a_working_meeting_hears_what_is_missing(proeftuin, voorziening):
    stap = Stap.objects.van(proeftuin).filter(soort=Stapsoort.WERK).first()
    stap.proeftuin = proeftuin

    (uitkomst,) = aandeel.uitkomsten(stap, DEELNEMER)

    assert uitkomst.gereed is False
    assert uitkomst.tekst == "Nog niemand bij lichamelijk, psychisch en zingeving."


def test_the_chapter_names_organisations_and_no_people(proeftuin, voorziening, organisatie, ken):
    ken(organisatie, 1)

    deel = aandeel.hoofdstuk(proeftuin, DEELNEMER)
    tekst = render_to_string(deel.sjabloon, {"inhoud": deel.inhoud, "hooguit": 12})

    assert organisatie.naam in tekst
    assert "Naam van iemand" not in tekst


def test_the_page_of_an_organisation_shows_what_it_offers(
    proeftuin, voorziening, organisatie, django_assert_max_num_queries
):
    with django_assert_max_num_queries(2):
        (kaart,) = aandeel.bij_organisatie(organisatie, proeftuin, DEELNEMER)

    assert [regel.voorziening for regel in kaart.inhoud["regels"]] == [voorziening]


def test_erasing_takes_name_and_address_and_leaves_the_rows(proeftuin, deelnemer):
    Schemaregel.objects.create(proeftuin=proeftuin, dimensie="sociaal", wie="Koor", door=deelnemer)
    gids = Gids.objects.create(proeftuin=proeftuin, naam="Gids", email=deelnemer.email.upper())
    Levering.objects.create(gids=gids, door=deelnemer)
    assert [deel.aantal for deel in aandeel.wat_weggaat(deelnemer)] == [1, 1, 1]

    aandeel.wis(deelnemer)

    assert (Schemaregel.objects.get().door, Levering.objects.get().door) == (None, None)
    assert Gids.objects.get().email == ""


def test_guides_end_a_year_after_the_place(proeftuin):
    Gids.objects.create(proeftuin=proeftuin, naam="Gids")
    (termijn,) = aandeel.bewaartermijnen()
    einde = timezone.make_aware(
        timezone.datetime.combine(proeftuin.einde, timezone.datetime.min.time())
    )

    assert termijn.ruim(einde + timedelta(days=360)) == 0
    assert termijn.ruim(einde + timedelta(days=367)) == 1
