"""The register: noting a yes, reading its words, and withdrawing in two clicks."""

from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen import actions as bronnen
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming, trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.teksten import TEKSTEN


def _adres(naam, *delen):
    return reverse(f"proeftuinen:{naam}", args=delen)


@pytest.fixture
def tineke(proeftuin, deelnemer, klok):
    contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    contact.proeftuin = proeftuin
    return contact


@pytest.fixture
def citaat(proeftuin, kernteam, tineke):
    waarden = {"tekst": "Wat ik zei", "rol": "arts", "contact": tineke}
    return bronnen.citaat_maken(proeftuin=proeftuin, door=kernteam, waarden=waarden)


def _leg(proeftuin, contact, door, **overig):
    vast = {"doel": "citaat", "kanaal": "papier", "gegeven_op": vandaag(), "namens": ""}
    return leg_vast_toestemming(proeftuin=proeftuin, contact=contact, door=door, **(vast | overig))


def test_each_purpose_has_one_question_in_words_of_its_own_version():
    assert set(TEKSTEN) == set(Toestemming.Doel)
    assert len({tekst.versie for tekst in TEKSTEN.values()}) == len(TEKSTEN)
    for tekst in TEKSTEN.values():
        assert tekst.vraag.count("?") == 1
        assert "elk moment nee" in tekst.uitleg
        assert len(tekst.geheel) <= 2000


def test_the_words_of_the_day_are_kept_with_the_yes(proeftuin, tineke, kernteam):
    ja = _leg(proeftuin, tineke, kernteam)

    assert (ja.tekst, ja.tekstversie) == (TEKSTEN["citaat"].geheel, "citaat-1")


def test_a_consent_is_of_someone_of_this_place(proeftuin, andere_proeftuin, kernteam):
    vreemd = Contact.objects.filter(proeftuin=andere_proeftuin).first()

    for contact in (vreemd, None):
        with pytest.raises(ValueError, match=r"consent|another"):
            _leg(proeftuin, contact, kernteam)


def test_withdrawing_twice_is_once(proeftuin, tineke, kernteam):
    ja = _leg(proeftuin, tineke, kernteam)

    assert [trek_in(toestemming=ja, door=kernteam) for _ in range(2)] == [True, False]


def test_the_team_withdraws_with_a_button_and_a_yes(als, procesbegeleider, proeftuin, tineke):
    ja = _leg(proeftuin, tineke, procesbegeleider)
    client = als(procesbegeleider)
    bladzijde = client.get(_adres("toestemming", proeftuin.publiek_id, ja.publiek_id)).text
    adres = _adres("toestemming-intrekken", proeftuin.publiek_id, ja.publiek_id)

    assert adres in bladzijde
    assert "Ja, trek in" in client.get(adres).text
    assert Toestemming.objects.filter(ingetrokken_op=None).count() == 1
    client.post(adres)

    assert Toestemming.objects.filter(ingetrokken_op=None).count() == 0
    assert "Ingetrokken" in client.get(_adres("toestemmingen", proeftuin.publiek_id)).text


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"namens": ""}, "contact"),
        ({"gegeven_op": "2199-01-01"}, "gegeven_op"),
        ({"gegeven_op": "gisteren"}, "gegeven_op"),
        ({"geldig_tot": "2020-01-01"}, "geldig_tot"),
        ({"kanaal": "zelf"}, "kanaal"),
        ({"doel": "alles"}, "doel"),
        ({"namens": "n" * 201}, "namens"),
    ],
)
def test_what_is_not_right_is_said_at_the_field(anders, veld, als, kernteam, proeftuin, klok):
    velden = {"sleutel": uuid4(), "namens": "buurvrouw", "doel": "citaat", "kanaal": "papier"}
    velden |= {"gegeven_op": "2026-05-01"} | anders

    antwoord = als(kernteam).post(_adres("toestemming-nieuw", proeftuin.publiek_id), velden)

    assert list(antwoord.context["form"].errors) == [veld]
    assert Toestemming.objects.count() == 0


def test_i_am_asked_with_an_empty_box_and_my_yes_counts(als, deelnemer, proeftuin, citaat):
    client, adres = als(deelnemer), reverse("proeftuinen:mijn-toestemmingen")
    bladzijde = client.get(adres).text
    assert TEKSTEN["citaat"].vraag in bladzijde
    assert "Wat ik zei" in bladzijde
    assert " checked" not in bladzijde

    ja = {"ja": f"citaat-{citaat.publiek_id}-{citaat.versie}", "sleutel": uuid4()}
    codes = [client.post(adres, ja).status_code for _ in range(2)]

    citaat.refresh_from_db()
    assert codes == [302, 302]
    assert (citaat.toestemming.kanaal, Toestemming.objects.count()) == ("zelf", 1)
    assert TEKSTEN["citaat"].vraag not in client.get(adres).text.partition("Hier zei je ja op")[0]


def test_nothing_ticked_is_no_yes(als, deelnemer, citaat):
    antwoord = als(deelnemer).post(reverse("proeftuinen:mijn-toestemmingen"), {"sleutel": uuid4()})

    assert list(antwoord.context["form"].errors) == ["ja"]
    assert Toestemming.objects.count() == 0


def test_nobody_says_yes_for_another(als, kernteam, citaat):
    als(kernteam).post(
        reverse("proeftuinen:mijn-toestemmingen"),
        {"ja": f"citaat-{citaat.publiek_id}-{citaat.versie}", "sleutel": uuid4()},
    )

    assert Toestemming.objects.count() == 0


def test_i_withdraw_mine_in_two_clicks_and_nobody_elses(
    als, deelnemer, kernteam, proeftuin, tineke
):
    ja = _leg(proeftuin, tineke, kernteam)
    adres = _adres("mijn-toestemming-intrekken", ja.publiek_id)

    assert als(kernteam).post(adres).status_code == 404
    assert adres in als(deelnemer).get(reverse("proeftuinen:mijn-toestemmingen")).text
    assert als(deelnemer).post(adres).status_code == 302

    ja.refresh_from_db()
    assert ja.ingetrokken_op


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_register_takes_as_many_queries_for_three_as_for_one(
    aantal, als, procesbegeleider, proeftuin, tineke, citaat, django_assert_num_queries
):
    for _ in range(aantal):
        bronnen.leg_toestemming_bij_citaat(
            citaat=citaat, door=procesbegeleider, kanaal="papier", gegeven_op=vandaag()
        )
    client, adres = als(procesbegeleider), _adres("toestemmingen", proeftuin.publiek_id)
    client.get(adres)

    with django_assert_num_queries(6):
        client.get(adres)
