"""Answering by a link: one sheet each, changeable until closing, and a kind page when it is over."""

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import zet_op_rust
from proeftuinen.monitoring.invullen.models import Antwoordvel
from proeftuinen.monitoring.invullen.vraagpost import adres_van, open_adres
from proeftuinen.monitoring.uitslag.actions import sluit
from tests.proeftuinen.monitoring.maak import maak_lijst


@pytest.fixture
def lijst(proeftuin):
    return maak_lijst(proeftuin, vragen=("eens", "meer", "open"))


@pytest.fixture
def mens(proeftuin):
    return Contact.objects.create(
        proeftuin=proeftuin, naam="Ada Dijk", email="ada@voorbeeld.example"
    )


def _velden(lijst, **waarden):
    ids = {vraag.sleutel: vraag.publiek_id for vraag in lijst.vragen.all()}
    return {f"v_{ids[f'vraag-{nummer[1:]}']}": waarde for nummer, waarde in waarden.items()}


def test_a_personal_link_keeps_one_sheet_that_can_be_changed(client, lijst, mens):
    adres = adres_van(lijst, mens)

    eerst = client.post(adres, _velden(lijst, v1="4", v2=["0", "1"], v3="Bellen lukt."))
    client.post(adres, _velden(lijst, v1="2", v3="Bellen lukt."))

    assert eerst.status_code == 302
    assert "Dank je wel" in client.get(eerst.url).text
    vel = Antwoordvel.objects.get()
    assert sorted(vel.antwoorden.values(), key=str) == ["2", "Bellen lukt."]
    assert "Je vulde dit al in" in client.get(adres).text


def test_looking_keeps_nothing(client, lijst, mens):
    adres = adres_van(lijst, mens)

    for deel in (adres, f"{adres}?klaar=1"):
        assert client.get(deel).status_code == 200
        assert client.head(deel).status_code in {200, 405}

    assert not Antwoordvel.objects.exists()


def test_an_empty_sheet_is_kept_too(client, lijst, mens):
    client.post(adres_van(lijst, mens), {})

    assert Antwoordvel.objects.get().antwoorden == {}


@pytest.mark.parametrize("waarde", ["9", "-1", "x", "\x00", "1" * 5000])
def test_an_answer_that_cannot_be_given_is_said_at_the_question(client, lijst, mens, waarde):
    adres = adres_van(lijst, mens)

    antwoord = client.post(adres, _velden(lijst, v1=waarde, v3="Dit blijft staan."))

    assert antwoord.status_code == 200
    assert "Dit blijft staan." in antwoord.text
    assert not Antwoordvel.objects.exists()


def test_a_name_in_an_open_answer_is_asked_about(client, lijst, mens):
    adres = adres_van(lijst, mens)

    antwoord = client.post(adres, _velden(lijst, v3="Mevrouw Haverlag woont alleen."))

    assert "Haverlag" in antwoord.text
    assert "herkend" in antwoord.text
    assert not Antwoordvel.objects.exists()


def test_without_a_code_a_phone_counts_once_and_two_phones_twice(client, client_nieuw, proeftuin):
    lijst = maak_lijst(proeftuin, wijze="anoniem")
    adres = open_adres(lijst)
    for telefoon in (client, client_nieuw()):
        telefoon.get(adres)
        for stap in ("3", "4"):
            assert telefoon.post(adres, _velden(lijst, v1=stap)).status_code == 302

    assert [list(vel.antwoorden.values()) for vel in Antwoordvel.objects.all()] == [["4"], ["4"]]


def test_the_key_of_a_phone_is_for_the_browser_alone(client, proeftuin):
    lijst = maak_lijst(proeftuin, wijze="anoniem")

    client.get(open_adres(lijst))

    koekje = client.cookies[f"lijst-{lijst.publiek_id}"]
    assert (koekje["httponly"], koekje["samesite"]) == (True, "Lax")
    assert koekje["path"] == "/vragenlijst/"


def test_a_key_that_someone_made_up_is_no_second_phone(client, client_nieuw, proeftuin):
    lijst = maak_lijst(proeftuin, wijze="anoniem")
    adres, naam = open_adres(lijst), f"lijst-{lijst.publiek_id}"
    client.get(adres)
    ander = client_nieuw()

    for poging in ("x" * 43, client.cookies[naam].value.replace(":", "x:", 1)):
        ander.cookies[naam] = poging
        ander.get(adres)
        assert ander.cookies[naam].value != poging


def test_over_is_over(client, lijst, mens, kernteam):
    adres = adres_van(lijst, mens)
    anoniem = maak_lijst(lijst.proeftuin, wijze="anoniem")
    for deze in (lijst, anoniem):
        sluit(lijst=deze, door=kernteam)

    for deel in (adres, open_adres(anoniem), f"{adres[:-3]}xx/", "/vragenlijst/onzin/"):
        for doe in (client.get, client.post):
            antwoord = doe(deel)
            assert antwoord.status_code == 410
            assert "Deze vragen zijn voorbij" in antwoord.text
            assert lijst.titel not in antwoord.text
    assert not Antwoordvel.objects.exists()


def test_a_link_of_a_list_with_codes_is_no_link_for_all(client, lijst):
    assert client.get(open_adres(lijst)).status_code == 410


def test_who_is_at_rest_or_died_gets_no_question(client, lijst, mens, kernteam):
    adres = adres_van(lijst, mens)
    zet_op_rust(contact=mens, door=kernteam)

    assert client.get(adres).status_code == 410
    Contact.objects.filter(pk=mens.pk).update(stand=Contact.Stand.OVERLEDEN)
    assert client.get(adres).status_code == 410


def test_a_question_taken_away_meanwhile_is_not_asked_and_its_answer_stays(client, lijst, mens):
    adres = adres_van(lijst, mens)
    client.post(adres, _velden(lijst, v1="4", v3="Blijft"))
    vraag = lijst.vragen.get(sleutel="vraag-3")
    lijst.vragen.filter(pk=vraag.pk).update(vervallen_op=vandaag())

    bladzijde = client.get(adres).text
    client.post(adres, _velden(lijst, v1="5"))

    assert vraag.publiek_id not in bladzijde
    assert sorted(Antwoordvel.objects.get().antwoorden.values()) == ["5", "Blijft"]


def test_whoever_takes_part_is_led_to_their_own_link(als, deelnemer, gemeentelezer, lijst):
    naar = reverse(
        "proeftuinen:vragenlijst-mijn", args=[lijst.proeftuin.publiek_id, lijst.publiek_id]
    )

    eerst, nog_eens = als(deelnemer).post(naar), als(deelnemer).post(naar)

    assert eerst.url == nog_eens.url
    assert eerst.url.startswith("/vragenlijst/")
    assert als(gemeentelezer).post(naar).status_code == 403


def test_a_page_asks_as_much_for_three_questions_as_for_one(
    client, proeftuin, mens, django_assert_num_queries
):
    for vragen in (("eens",), ("eens", "vaak", "open")):
        lijst = maak_lijst(proeftuin, vragen=vragen)
        adres = adres_van(lijst, mens)
        with django_assert_num_queries(5):
            client.get(adres)
