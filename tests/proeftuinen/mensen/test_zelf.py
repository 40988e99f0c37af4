"""What others see of me: only the person chooses, and it can be taken back."""

import pytest

from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.deelname import laat_meedoen

ALLES = {"functie": "Buurvrouw", "telefoon": "06 12 34", "zicht": "naam"}


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/"


@pytest.fixture
def eigen(proeftuin, deelnemer):
    return Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)


@pytest.fixture
def kies(als, deelnemer, blad, eigen):
    def verstuur(**velden):
        eigen.refresh_from_db()
        gegevens = ALLES | {"versie": eigen.versie} | velden
        return als(deelnemer).post(f"{blad}ik/", gegevens)

    return verstuur


def test_what_one_chooses_is_what_others_see(als, kies, kernteam, blad, eigen, gemeentelezer):
    kies(toon_telefoon="on", ervaringsdeskundig="on")

    eigen.refresh_from_db()
    assert (eigen.functie, eigen.zicht, eigen.ervaringsdeskundig) == ("Buurvrouw", "naam", True)
    assert eigen.zelf_gekozen_op is not None
    assert als(gemeentelezer).get(blad).status_code == 403


@pytest.mark.parametrize(
    ("velden", "staat_er", "staat_er_niet"),
    [
        (
            {"toon_telefoon": "on", "toon_email": "on"},
            ["Tineke</strong>", "Buurvrouw", "06 12 34", "tineke@voorbeeld.example"],
            ["staan er niet bij", "Ervaringsdeskundige</p>"],
        ),
        (
            {"zicht": "functie", "toon_telefoon": "on", "ervaringsdeskundig": "on"},
            ["Buurvrouw</strong>", "staan er niet bij"],
            ["Tineke</strong>", "06 12 34</p>", "Ervaringsdeskundige</p>"],
        ),
        ({"zicht": "niets"}, ["Anderen zien je niet in de lijst."], ["Buurvrouw</"]),
        ({"ervaringsdeskundig": "on"}, ["Ervaringsdeskundige</p>"], ["06 12 34</p>"]),
    ],
)
def test_the_preview_shows_what_others_see(
    als, kies, deelnemer, blad, velden, staat_er, staat_er_niet
):
    kies(**velden)

    voorbeeld = als(deelnemer).get(f"{blad}ik/").text.partition("Zo zien anderen je nu")[2]

    assert [deel for deel in staat_er if deel not in voorbeeld] == []
    assert [deel for deel in staat_er_niet if deel in voorbeeld] == []


def test_saying_something_about_oneself_is_told_as_such_and_can_be_taken_back(
    als, kies, deelnemer, blad, eigen
):
    tekst = als(deelnemer).get(f"{blad}ik/").text
    assert "Het vertelt iets over jezelf aan iedereen die meedoet." in tekst
    assert "Je haalt het weg wanneer je wilt." in tekst
    kies(ervaringsdeskundig="on")

    kies()

    eigen.refresh_from_db()
    assert eigen.ervaringsdeskundig is False


def test_one_cannot_choose_an_organisation_of_another_place_or_an_unknown_view(
    kies, eigen, andere_proeftuin
):
    vreemd = Organisatie.objects.create(naam="Ver weg", zoeknaam="ver weg", domein="zorg")
    vreemd.proeftuinen.add(andere_proeftuin)

    antwoord = kies(organisatie=vreemd.publiek_id, zicht="alles", telefoon="0" * 41)

    assert set(antwoord.context["form"].errors) == {"organisatie", "zicht", "telefoon"}
    assert "Ver weg" not in antwoord.text
    eigen.refresh_from_db()
    assert eigen.functie == ""


def test_what_the_team_keeps_is_not_changed_by_extra_fields(kies, eigen):
    kies(notitie="x", op_eigen_titel="on", stand="overleden", naam="Baas", rollen="bestuurder")

    eigen.refresh_from_db()
    assert (eigen.notitie, eigen.op_eigen_titel, eigen.stand) == ("", False, "")
    assert (eigen.naam, eigen.rollen) == ("", [])


def test_a_stale_choice_gets_both_texts_and_changes_nothing(kies, eigen):
    kies(functie="Eerste")

    antwoord = kies(functie="Tweede", versie=1)

    assert antwoord.status_code == 409
    assert ("Eerste" in antwoord.text, "Tweede" in antwoord.text) == (True, True)
    eigen.refresh_from_db()
    assert (eigen.functie, eigen.zicht) == ("Eerste", Zicht.NAAM)


def test_the_list_leads_to_it_for_everyone(als, deelnemer, kernteam, blad):
    for wie in (deelnemer, kernteam):
        assert f'href="{blad}ik/"' in als(wie).get(blad).text


def test_my_page_asks_as_much_for_three_organisations_as_for_one(
    als, deelnemer, proeftuin, blad, eigen, django_assert_num_queries
):
    binnen = als(deelnemer)
    binnen.get(f"{blad}ik/")
    for meer in (1, 2):
        for nummer in range(meer):
            naam = f"O {meer}{nummer}"
            Organisatie.objects.create(naam=naam, zoeknaam=naam, domein="zorg").proeftuinen.add(
                proeftuin
            )
        with django_assert_num_queries(6):
            binnen.get(f"{blad}ik/")


def test_ones_account_leads_to_every_place_where_one_stands_in_the_list(
    als, deelnemer, gemeentelezer, proeftuin, andere_proeftuin, blad, eigen
):
    laat_meedoen(proeftuin=andere_proeftuin, gebruiker=deelnemer, rol="gemeente")

    tekst = als(deelnemer).get("/mijn/mensen/").text

    assert f'href="{blad}ik/"' in tekst
    assert "Geheimhuizen" not in tekst
    assert "Je doet nog nergens mee" in als(gemeentelezer).get("/mijn/mensen/").text
