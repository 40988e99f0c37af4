"""Looking for people, organisations and what they offer: spelling makes no difference."""

import pytest

from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.namen import zoeknaam
from proeftuinen.sociale_kaart import actions


@pytest.fixture
def cafe(proeftuin):
    naam = "Café ÉÉN"
    deze = Organisatie.objects.create(
        naam=naam, zoeknaam=zoeknaam(naam), soort_anders="Ontmoetingscafé", domein="zorg"
    )
    deze.proeftuinen.add(proeftuin)
    return deze


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/"


@pytest.mark.parametrize("vraag", ["zoe", "ZOË", "geriater", "GÉRIATER", "cafe", "één"])
def test_people_are_found_by_name_work_and_organisation(
    als, kernteam, proeftuin, blad, cafe, vraag
):
    Contact.objects.create(
        proeftuin=proeftuin,
        naam="Zoë Wind",
        functie="Gériater",
        organisatie=cafe,
        zicht=Zicht.NAAM,
    )
    Contact.objects.create(proeftuin=proeftuin, naam="Bea Weg", zicht=Zicht.NAAM)

    antwoord = als(kernteam).get(f"{blad}mensen/", {"q": vraag})

    assert [rij.naam for rij in antwoord.context["rijen"]] == ["Zoë Wind"]


@pytest.mark.parametrize("vraag", ["cafe een", "CAFÉ", "ONTMOETINGSCAFÉ", "ontmoetingscafe"])
def test_organisations_are_found_by_name_and_own_kind(als, kernteam, blad, cafe, vraag):
    antwoord = als(kernteam).get(f"{blad}organisaties/", {"q": vraag})

    assert "Café ÉÉN" in antwoord.content.decode()


@pytest.mark.parametrize("vraag", ["soiree", "SOIRÉE", "voor één", "cafe"])
def test_what_is_offered_is_found_by_every_word_of_it(als, kernteam, proeftuin, blad, cafe, vraag):
    actions.maak_voorziening(
        proeftuin=proeftuin,
        door=kernteam,
        organisatie=cafe,
        waarden={"naam": "Soirée", "voor_wie": "VOOR ÉÉN ieder"},
        plekken=[],
    )

    antwoord = als(kernteam).get(f"{blad}voorzieningen/", {"zoek": vraag})

    assert "Soirée<" in antwoord.content.decode()
