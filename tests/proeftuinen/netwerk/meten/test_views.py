"""The pages of waves: making, opening, who answered, and whom people missed."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.meten import actions
from proeftuinen.netwerk.models import Gemist, Meting, Netwerkplaats
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

pytestmark = pytest.mark.django_db


def adres(naam, *delen):
    return reverse(
        f"proeftuinen:{naam}", args=[getattr(deel, "publiek_id", deel) for deel in delen]
    )


def test_a_wave_is_made_once_however_often_one_presses(als, procesbegeleider, proeftuin):
    browser = als(procesbegeleider)
    pagina = browser.get(adres("meting-nieuw", proeftuin))
    velden = {
        "sleutel": pagina.context["form"]["sleutel"].value(),
        "soort": "nul",
        "dag": "2025-11-20",
        "vraag": "Wie ken je al?",
        "vorm": "drie",
    }

    antwoorden = [browser.post(adres("meting-nieuw", proeftuin), velden) for _ in range(3)]

    deze = Meting.objects.get(proeftuin=proeftuin)
    assert {antwoord.url for antwoord in antwoorden} == {adres("meting", proeftuin, deze)}
    assert (deze.stand, deze.vraag, deze.door) == ("concept", "Wie ken je al?", procesbegeleider)


def test_the_first_wave_is_proposed_for_the_start_meeting(als, procesbegeleider, proeftuin):
    form = als(procesbegeleider).get(adres("meting-nieuw", proeftuin)).context["form"]

    start = proeftuin.stappen.get(soort="start")
    assert (form["stap"].value(), form["dag"].value()) == (start.publiek_id, start.begin)


def test_opening_a_second_wave_says_which_one_is_open(als, procesbegeleider, proeftuin, meting):
    tweede = maak_meting(proeftuin, soort="tussen", stand="concept")

    pagina = als(procesbegeleider).post(adres("meting-openen", proeftuin, tweede), follow=True)

    assert "nog open. Sluit die eerst" in pagina.text
    assert adres("meting", proeftuin, meting) in pagina.text


def test_closing_and_reopening_by_the_buttons(als, procesbegeleider, proeftuin, meting):
    browser = als(procesbegeleider)

    standen = []
    for naam in ("meting-sluiten", "meting-sluiten", "meting-heropenen"):
        browser.post(adres(naam, proeftuin, meting))
        meting.refresh_from_db()
        standen.append(meting.stand)

    assert standen == ["gesloten", "gesloten", "open"]


def test_the_team_sees_who_answered_and_never_what(als, kernteam, proeftuin, meting, plek):
    zeg(meting, plek("Anna"), plek("Bas"), 2)

    pagina = als(kernteam).get(adres("meting", proeftuin, meting))

    groepen = {regel.naam: regel.hoever.name for regel in pagina.context["regels"]}
    assert (groepen["Anna"], groepen["Bas"]) == ("BEGONNEN", "NIET")
    assert str(pagina.context["respons"]) == "1 van de 7 mensen"
    assert "Werk ik mee samen" not in pagina.text


def test_who_chose_not_to_be_on_the_map_counts_nowhere(als, kernteam, proeftuin, meting):
    onzichtbaar = maak_plaats(meting, "Onzichtbaar", zicht=Zicht.NIETS)
    Netwerkplaats.objects.filter(pk=onzichtbaar.pk).update(begonnen_op="2025-11-20T10:00Z")

    pagina = als(kernteam).get(adres("meting", proeftuin, meting))

    assert str(pagina.context["respons"]) == "0 van de 7 mensen"


def test_who_came_later_gets_a_place_with_a_press(als, kernteam, proeftuin, meting):
    later = Contact.objects.create(proeftuin=proeftuin, naam="Later")
    browser = als(kernteam)
    pagina = browser.get(adres("meting", proeftuin, meting))

    browser.post(adres("meting-plaats-erbij", proeftuin, meting), {"contacten": [later.publiek_id]})

    assert pagina.context["erbij"].keuzes == [(later.publiek_id, "Later")]
    assert Netwerkplaats.objects.filter(meting=meting, contact=later).count() == 1


def test_a_missed_name_is_matched_with_someone_of_the_list(als, kernteam, proeftuin, meting, plek):
    later = Contact.objects.create(proeftuin=proeftuin, naam="Wijkagent Wim")
    gemist = Gemist.objects.create(
        meting=meting, van=plek("Anna"), naam="de wijkagent", waar="politie"
    )
    browser = als(kernteam)
    pagina = browser.get(adres("meting", proeftuin, meting)).text

    browser.post(adres("meting-gemist", proeftuin, meting, gemist), {"contact": later.publiek_id})

    gemist.refresh_from_db()
    assert "naam=de%20wijkagent&amp;functie=politie" in pagina
    assert gemist.afgehandeld_op is not None
    assert Netwerkplaats.objects.filter(meting=meting, contact=later).exists()


def test_a_missed_name_is_put_away_as_done_and_an_empty_post_does_nothing(
    als, kernteam, proeftuin, meting, plek
):
    gemist = Gemist.objects.create(meting=meting, van=plek("Anna"), naam="Iemand")
    browser, doe = als(kernteam), adres("meting-gemist", proeftuin, meting, gemist)

    browser.post(doe)
    gemist.refresh_from_db()
    eerst = gemist.afgehandeld_op
    browser.post(doe, {"klaar": "on"})
    gemist.refresh_from_db()

    assert (eerst, gemist.afgehandeld_op is None) == (None, False)


def test_the_page_that_takes_away_says_what_goes_and_asks_to_type(
    als, procesbegeleider, proeftuin, meting, plek
):
    zeg(meting, plek("Anna"), plek("Bas"), 1)
    browser, doe = als(procesbegeleider), adres("meting-weghalen", proeftuin, meting)
    versie = Meting.objects.get(pk=meting.pk).versie

    weg = {deel.wat: deel.aantal for deel in browser.get(doe).context["weg"]}
    fout = browser.post(doe, {"versie": versie, "bevestig": "ja"})
    goed = browser.post(doe, {"versie": versie, "bevestig": "Nulmeting"})

    assert weg == {"Plekken van mensen": 7, "Antwoorden van mensen over elkaar": 1}
    assert fout.context["form"].errors == {"bevestig": ["Typ hier: nulmeting."]}
    assert goed.url == adres("metingen", proeftuin)
    assert not Meting.objects.exists()


def test_a_stale_form_gets_both_texts(als, procesbegeleider, proeftuin, meting):
    actions.bewerk(
        meting=meting, door=procesbegeleider, versie=meting.versie, waarden={"vraag": "Nieuw?"}
    )
    velden = {"versie": 1, "soort": "nul", "dag": "2025-11-20", "vraag": "Oud?", "vorm": "drie"}

    antwoord = als(procesbegeleider).post(adres("meting-bewerken", proeftuin, meting), velden)

    assert antwoord.status_code == 409
    assert "Nieuw?" in antwoord.text
    assert "Oud?" in antwoord.text


@pytest.mark.parametrize("vraag", ["\0", "x" * 201, ""])
def test_a_question_that_cannot_be_kept_is_told_at_the_field(
    als, procesbegeleider, proeftuin, vraag
):
    velden = {
        "sleutel": "8a2a3a7c-5a1e-4d6f-9c61-111111111111",
        "soort": "nul",
        "dag": "2025-11-20",
        "vraag": vraag,
        "vorm": "drie",
    }
    doe = adres("meting-nieuw", proeftuin)

    soort = "application/x-www-form-urlencoded"
    antwoord = als(procesbegeleider).post(doe, urlencode(velden), content_type=soort)

    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == ["vraag"]


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_pages_ask_as_much_with_one_row_as_with_three(
    als, kernteam, proeftuin, meting, plek, aantal, django_assert_num_queries
):
    browser = als(kernteam)
    for nummer in range(aantal):
        Gemist.objects.create(meting=meting, van=plek("Anna"), naam=f"Gemist {nummer}")
        Contact.objects.create(proeftuin=proeftuin, naam=f"Later {nummer}")
        if nummer:
            maak_meting(proeftuin, soort="tussen", stand="gesloten")
    browser.get(adres("metingen", proeftuin))

    with django_assert_num_queries(6):
        browser.get(adres("metingen", proeftuin))
    with django_assert_num_queries(13):
        browser.get(adres("meting", proeftuin, meting))
