"""The invulschema that participants fill in, and the public page that is off until opened."""

import uuid

import pytest

from leerwerkplaats.web.forms import OPNIEUW
from proeftuinen.sociale_kaart.models import Kaartinstelling, Schemaregel


def _regel(**anders):
    basis = {"sleutel": str(uuid.uuid4()), "dimensie": "sociaal", "wie": "De voetbalclub"}
    return basis | anders


def test_a_participant_adds_a_line_and_takes_it_back(als, deelnemer, proeftuin, kaartadres):
    client = als(deelnemer)

    antwoord = client.post(kaartadres("invulschema"), _regel(wat="rijden"))

    regel = Schemaregel.objects.get()
    assert antwoord.headers["Location"] == f"{kaartadres('invulschema')}#schema-sociaal"
    assert (regel.wie, regel.wat, regel.door) == ("De voetbalclub", "rijden", deelnemer)
    client.post(kaartadres("schemaregel-weg", regel.publiek_id))
    assert Schemaregel.objects.count() == 0


def test_htmx_gets_the_one_card(als, deelnemer, kaartadres):
    koppen = {"HX-Request": "true"}

    tekst = (
        als(deelnemer).post(kaartadres("invulschema"), _regel(), headers=koppen).content.decode()
    )

    assert tekst.count("<section") == 1
    assert 'id="schema-sociaal"' in tekst
    assert "De voetbalclub" in tekst


def test_five_presses_make_one_line(als, deelnemer, kaartadres):
    regel = _regel()
    for _ in range(5):
        als(deelnemer).post(kaartadres("invulschema"), regel)

    assert Schemaregel.objects.count() == 1


def test_anothers_line_is_not_ones_to_take_back_but_the_team_may(
    als, deelnemer, kernteam, proeftuin, kaartadres
):
    regel = Schemaregel.objects.create(
        proeftuin=proeftuin, dimensie="sociaal", wie="Koor", door=kernteam
    )
    adres = kaartadres("schemaregel-weg", regel.publiek_id)

    assert als(deelnemer).post(adres).status_code == 404
    assert als(kernteam).post(adres).status_code == 302


@pytest.mark.parametrize(
    "anders",
    [{"wie": ""}, {"wie": "x" * 201}, {"wie": "a\0"}, {"wat": "x" * 10**6}, {"dimensie": "x"}],
)
def test_what_cannot_be_kept_comes_back(als, deelnemer, kaartadres, anders):
    antwoord = als(deelnemer).post(kaartadres("invulschema"), _regel(wat="Dit blijft") | anders)

    assert antwoord.status_code == 200
    assert "Er klopt nog iets niet" in antwoord.content.decode()
    assert Schemaregel.objects.count() == 0


def test_a_missing_key_asks_to_send_it_again(als, deelnemer, kaartadres):
    antwoord = als(deelnemer).post(kaartadres("invulschema"), {"dimensie": "sociaal", "wie": "X"})

    assert OPNIEUW in antwoord.content.decode()


def test_the_name_of_an_organisation_ties_the_line_to_it(als, deelnemer, organisatie, kaartadres):
    als(deelnemer).post(kaartadres("invulschema"), _regel(wie="welzijn lindewaard"))

    assert Schemaregel.objects.get().organisatie == organisatie


def test_the_team_ties_a_line_to_an_organisation(als, kernteam, proeftuin, organisatie, kaartadres):
    regel = Schemaregel.objects.create(proeftuin=proeftuin, dimensie="sociaal", wie="Welzijn")

    als(kernteam).post(
        kaartadres("schemaregel-koppelen", regel.publiek_id),
        {"organisatie": organisatie.publiek_id},
    )

    regel.refresh_from_db()
    assert regel.organisatie == organisatie


# The public page.


def test_the_public_page_is_off_until_it_is_opened_and_off_again(
    client, als, procesbegeleider, proeftuin, voorziening, ken, organisatie, kaartadres
):
    ken(organisatie, 1)
    adres, zetten = kaartadres("openbare-kaart"), kaartadres("kaart-openbaar")
    codes = [client.get(adres).status_code]
    team = als(procesbegeleider)
    team.post(zetten, {"versie": 1, "openbaar": "ja", "inleiding": "Welkom"})
    antwoord = client.get(adres)
    codes.append(antwoord.status_code)
    instelling = Kaartinstelling.objects.get(proeftuin=proeftuin)
    team.post(zetten, {"versie": instelling.versie, "openbaar": "nee"})
    codes.append(client.get(adres).status_code)

    assert codes == [404, 200, 404]
    tekst = antwoord.content.decode()
    assert "Maatje aan huis" in tekst
    assert "Nog niet bevestigd" in tekst
    assert "Naam van iemand" not in tekst
    assert antwoord.headers["X-Robots-Tag"] == "noindex"


def test_a_stale_opening_shows_both_texts(als, procesbegeleider, kaartadres):
    adres = kaartadres("kaart-openbaar")
    als(procesbegeleider).post(adres, {"versie": 1, "openbaar": "ja", "inleiding": "Een"})

    antwoord = als(procesbegeleider).post(
        adres, {"versie": 1, "openbaar": "ja", "inleiding": "Twee"}
    )

    assert antwoord.status_code == 409
    assert "Een" in antwoord.content.decode()
