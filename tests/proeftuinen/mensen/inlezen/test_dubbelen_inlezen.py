from uuid import uuid4

import pytest
from django.urls import reverse

from proeftuinen.mensen.inlezen import actions
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.actions import maak
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.post.models import Stilte


@pytest.fixture
def client_(als, kernteam, proeftuin):
    return als(kernteam)


def geef_in(client, tuin, tekst):
    adres = reverse("proeftuinen:inlezen", args=[tuin.publiek_id])
    return client.post(adres, {"sleutel": uuid4(), "tekst": tekst})["Location"]


def lees_in(client, adres, **velden):
    versie = Inleesronde.objects.get().versie
    return client.post(adres, {"versie": versie, "daad": "inlezen", **velden})


def mensen(tuin):
    return list(
        Contact.objects.filter(proeftuin=tuin, gebruiker=None)
        .order_by("pk")
        .values_list("naam", "email")
    )


@pytest.fixture
def jan(proeftuin, kernteam):
    return Contact.objects.create(
        proeftuin=proeftuin, naam="Jan de Vries", email="jan@x.example", functie="Huisarts"
    )


def test_the_same_address_and_name_is_filled_in_without_asking(client_, proeftuin, jan):
    adres = geef_in(
        client_, proeftuin, "Naam;Mail;Functie;Telefoon\nJ. de Vries;JAN@x.example;Arts;0612345678"
    )
    blad = client_.get(adres).content.decode()
    lees_in(client_, adres)

    assert "0 mensen goed, 1 staat er misschien al." in blad
    jan.refresh_from_db()
    assert (jan.naam, jan.functie, jan.telefoon, jan.versie) == (
        "Jan de Vries",
        "Huisarts",
        "0612345678",
        2,
    )
    assert mensen(proeftuin) == [("Jan de Vries", "jan@x.example")]


def test_an_alike_name_must_be_chosen_first(client_, proeftuin, jan):
    adres = geef_in(client_, proeftuin, "Naam;Mail\nJ. de Vries;jdv@x.example")

    lees_in(client_, adres)
    assert mensen(proeftuin) == [("Jan de Vries", "jan@x.example")]
    lees_in(client_, adres, r2_keuze="nieuw")

    assert mensen(proeftuin) == [
        ("Jan de Vries", "jan@x.example"),
        ("J. de Vries", "jdv@x.example"),
    ]


def test_someone_else_with_a_shared_mailbox_is_added_without_it(client_, proeftuin, jan):
    adres = geef_in(client_, proeftuin, "Naam;Mail\nEls Maas;jan@x.example")

    assert "zonder dit mailadres" in client_.get(adres).content.decode()
    lees_in(client_, adres, r2_keuze="nieuw")

    assert mensen(proeftuin) == [("Jan de Vries", "jan@x.example"), ("Els Maas", "")]


def test_one_person_in_three_spellings_becomes_one(client_, proeftuin):
    lijst = (
        "Naam;Mail;Telefoon\nJan de Vries;;\nJ. de Vries;jan@x.example;\nVries, Jan de;;0612345678"
    )
    adres = geef_in(client_, proeftuin, lijst)

    lees_in(client_, adres, r3_keuze="aanvullen", r4_keuze="aanvullen")

    contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=None)
    assert (contact.naam, contact.email, contact.telefoon) == (
        "Jan de Vries",
        "jan@x.example",
        "0612345678",
    )


def test_someone_who_takes_part_already_is_not_added_again(client_, proeftuin, deelnemer):
    adres = geef_in(
        client_, proeftuin, f"Naam;Mail;Functie\n{deelnemer.naam};{deelnemer.email};Buur"
    )
    lees_in(client_, adres)

    contact = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    assert (contact.functie, contact.email) == ("Buur", "")
    assert mensen(proeftuin) == []


def test_a_double_that_is_left_out_is_not_taken_in(client_, proeftuin, jan):
    adres = geef_in(client_, proeftuin, "Naam;Mail\nJ. de Vries;x@x.example\nEls Maas;")

    lees_in(client_, adres, r2_keuze="weg")

    assert mensen(proeftuin) == [("Jan de Vries", "jan@x.example"), ("Els Maas", "")]


def test_people_of_another_place_are_not_known_here(client_, proeftuin, andere_proeftuin):
    Contact.objects.create(proeftuin=andere_proeftuin, naam="Jan de Vries", email="jan@x.example")
    adres = geef_in(client_, proeftuin, "Naam;Mail\nJan de Vries;jan@x.example")

    assert "1 persoon goed." in client_.get(adres).content.decode()
    lees_in(client_, adres)
    assert mensen(proeftuin) == [("Jan de Vries", "jan@x.example")]


def test_an_organisation_is_known_by_its_name_however_it_is_written(client_, proeftuin, kernteam):
    bestaat = maak(
        proeftuin=proeftuin, door=kernteam, naam="Stichting Thuiszorg De Es", soort="wijkverpleging"
    )

    lees_in(client_, geef_in(client_, proeftuin, "Naam;Organisatie\nJan;thuiszorg de és b.v."))

    assert Contact.objects.get(naam="Jan").organisatie == bestaat
    assert Organisatie.objects.count() == 1


def test_an_alike_name_of_an_organisation_is_proposed_and_may_be_another(
    client_, proeftuin, kernteam
):
    bestaat = maak(proeftuin=proeftuin, door=kernteam, naam="Inloophuis Oosterlicht")
    lijst = "Naam;Organisatie\nJan;Inloophuis Oosterlich"
    adres = geef_in(client_, proeftuin, lijst)
    blad = client_.get(adres).content.decode()
    lees_in(client_, adres)

    assert "Hetzelfde als Inloophuis Oosterlicht" in blad
    assert Contact.objects.get(naam="Jan").organisatie == bestaat
    adres = geef_in(client_, proeftuin, lijst.replace("Jan", "Els"))
    naam = client_.get(adres).context["vragen"][0][1].html_name
    lees_in(client_, adres, **{naam: "nieuw"})
    assert Contact.objects.get(naam="Els").organisatie.naam == "Inloophuis Oosterlich"


def test_an_organisation_of_the_municipality_takes_part_from_then_on(
    client_, proeftuin, andere_proeftuin, buitenstaander, gemeenten
):
    van_hier = maak(
        proeftuin=andere_proeftuin, door=buitenstaander, naam="De Kom", gemeenten=gemeenten[:1]
    )
    van_elders = maak(proeftuin=andere_proeftuin, door=buitenstaander, naam="De Brug")

    lees_in(client_, geef_in(client_, proeftuin, "Naam;Organisatie\nJan;De Kom\nEls;De Brug"))

    assert Contact.objects.get(naam="Jan").organisatie == van_hier
    assert Contact.objects.get(naam="Els").organisatie != van_elders
    assert set(Organisatie.objects.van(proeftuin).values_list("naam", flat=True)) == {
        "De Kom",
        "De Brug",
    }


def test_two_new_spellings_of_one_organisation_become_one(client_, proeftuin):
    lijst = "Naam;Organisatie\nJan;Huisartsenpraktijk Lindehof\nEls;Huisartsenpraktijk Lindenhof"
    lees_in(client_, geef_in(client_, proeftuin, lijst))

    assert list(Organisatie.objects.values_list("naam", flat=True)) == [
        "Huisartsenpraktijk Lindehof"
    ]
    assert Contact.objects.exclude(organisatie=None).count() == 2


def test_an_address_at_rest_is_taken_in_and_said_to_get_no_post(client_, proeftuin):
    Stilte.objects.create(adres="stil@x.example")
    adres = geef_in(client_, proeftuin, "Naam;Mail\nJan Stil;stil@x.example")

    assert "Dit adres krijgt even geen post." in client_.get(adres).content.decode()
    lees_in(client_, adres)
    assert mensen(proeftuin) == [("Jan Stil", "stil@x.example")]


def test_when_someone_is_first_with_an_address_nobody_is_taken_in(client_, proeftuin, monkeypatch):
    adres = geef_in(
        client_, proeftuin, "Naam;Mail;Organisatie\nEls Maas;;Nieuw huis\nJan;jan@x.example;"
    )
    zoals_het_was = actions.bekijk

    def bekijk(*args):
        blik = zoals_het_was(*args)
        Contact.objects.create(proeftuin=proeftuin, naam="Net", email="jan@x.example")
        return blik

    monkeypatch.setattr(actions, "bekijk", bekijk)
    blad = lees_in(client_, adres)

    assert blad["Location"] == adres
    assert mensen(proeftuin) == []
    assert not Organisatie.objects.exists()
    assert Inleesronde.objects.count() == 1
