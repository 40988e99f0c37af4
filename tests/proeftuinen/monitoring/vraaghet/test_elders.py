"""What others read of a question: as far as its asker said, and never a name."""

from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.monitoring.vraaghet import actions
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.deelname import laat_meedoen
from tests.proeftuinen.monitoring.maak import maak_hulpvraag

pytestmark = pytest.mark.usefixtures("klok")
LIJST = "proeftuinen:vragen-elders"


def _adres(hulpvraag):
    return reverse("proeftuinen:vraag-elders", args=[hulpvraag.publiek_id])


def _post(client, hulpvraag, tekst="Bij ons met soep.", **overig):
    velden = {"sleutel": uuid4(), "lezers": hulpvraag.bereik, "tekst": tekst, **overig}
    return client.post(_adres(hulpvraag), velden)


@pytest.fixture
def vragen(proeftuin, deelnemer):
    """A question for each reach, asked by someone whose name stands open in the own place."""
    deelnemer.naam = "Kanarie Vrager"
    deelnemer.save()
    Contact.objects.filter(gebruiker=deelnemer).update(zicht=Zicht.NAAM, functie="Kanariefunctie")
    return {
        bereik: maak_hulpvraag(proeftuin, deelnemer, titel=f"Vraag {bereik}", bereik=bereik)
        for bereik in ("hier", "landelijk", "allen")
    }


def _gezien(client):
    tekst = client.get(reverse(LIJST)).content.decode()
    return {bereik for bereik in ("hier", "landelijk", "allen") if f"Vraag {bereik}" in tekst}


def _open(client, vragen):
    return {naam for naam, rij in vragen.items() if client.get(_adres(rij)).status_code == 200}


def test_the_landelijk_programma_reads_what_is_meant_for_it_and_not_what_stays_here(
    als, landelijk, vragen
):
    client = als(landelijk)

    assert _gezien(client) == _open(client, vragen) == {"landelijk", "allen"}
    assert _post(client, vragen["hier"]).status_code == 404
    assert client.get(vragen["allen"].get_absolute_url()).status_code == 403
    assert not Hulpantwoord.objects.exists()


def test_who_takes_part_elsewhere_reads_only_what_is_for_all(
    als, buitenstaander, andere_proeftuin, vragen
):
    client = als(buitenstaander)

    assert _gezien(client) == _open(client, vragen) == {"allen"}
    for bereik in ("hier", "landelijk"):
        assert _post(client, vragen[bereik]).status_code == 404
    assert not Hulpantwoord.objects.exists()


def test_who_asks_nothing_anywhere_reads_nothing(als, gemeentelezer, vragen):
    for adres in (reverse(LIJST), _adres(vragen["allen"])):
        assert als(gemeentelezer).get(adres).status_code == 403


def test_who_guides_elsewhere_is_led_to_the_second_lock_first(
    als, buitenstaander, andere_proeftuin, vragen
):
    antwoord = als(buitenstaander, sterk=False).get(_adres(vragen["allen"]))

    assert antwoord.status_code == 302
    assert antwoord.url.startswith(reverse("mijn:slot"))


def test_who_takes_part_in_the_place_is_led_to_the_question_there(als, kernteam, vragen):
    antwoord = als(kernteam).get(_adres(vragen["allen"]))

    assert antwoord.url == vragen["allen"].get_absolute_url()
    assert _gezien(als(kernteam)) == set()


def test_no_name_and_no_item_of_the_place_is_seen_outside_it(
    als, landelijk, buitenstaander, andere_proeftuin, deelnemer, kernteam, proeftuin, vragen
):
    kernteam.naam = "Kanarie Antwoorder"
    kernteam.save()
    Contact.objects.filter(gebruiker=kernteam).update(zicht=Zicht.NAAM, functie="Kanariefunctie")
    knoop = Schakel.objects.filter(proeftuin=proeftuin).first()
    Schakel.objects.filter(pk=knoop.pk).update(label="Kanarieding")
    vraag = vragen["allen"]
    type(vraag).objects.filter(pk=vraag.pk).update(bij=knoop)
    spreker = actions.Spreker(proeftuin.titel)
    actions.antwoord(hulpvraag=vraag, door=kernteam, spreker=spreker, tekst="Van binnen")

    for lezer in (landelijk, buitenstaander):
        client = als(lezer)
        teksten = [client.get(adres).content.decode() for adres in (reverse(LIJST), _adres(vraag))]
        assert [tekst for tekst in teksten if "anarie" in tekst] == []
        assert teksten[1].count(f"Iemand uit {proeftuin.titel}") == 2
        assert "Van binnen" in teksten[1]


def test_an_answer_from_elsewhere_says_for_whom_and_not_by_whom(
    als, landelijk, buitenstaander, andere_proeftuin, deelnemer, vragen
):
    vraag = vragen["allen"]
    for wie in (landelijk, buitenstaander):
        wie.naam = f"Kanarie {wie.pk}"
        wie.save()
        _post(als(wie), vraag)

    assert set(Hulpantwoord.objects.values_list("namens", "elders")) == {
        ("Landelijk programma", True),
        (andere_proeftuin.titel, True),
    }
    thuis = als(deelnemer).get(vraag.get_absolute_url()).content.decode()
    assert "Het landelijk programma" in thuis
    assert f"Iemand uit {andere_proeftuin.titel}" in thuis
    assert [wie.naam for wie in (landelijk, buitenstaander) if wie.naam in thuis] == []


def test_who_takes_part_in_more_places_says_for_which(
    als, buitenstaander, andere_proeftuin, landelijk, vragen
):
    laat_meedoen(proeftuin=andere_proeftuin, gebruiker=landelijk, rol=Rol.DEELNEMER)
    client = als(landelijk)
    vraag = vragen["allen"]

    zonder = _post(client, vraag).content.decode()
    assert "Vul dit in." in zonder
    _post(client, vraag, namens=vraag.proeftuin.publiek_id)  # not theirs
    assert not Hulpantwoord.objects.exists()

    _post(client, vraag, namens=andere_proeftuin.publiek_id)
    assert Hulpantwoord.objects.get().namens == andere_proeftuin.titel


def test_a_question_that_closed_to_others_is_gone_for_them_but_not_their_own_answer(
    als, buitenstaander, andere_proeftuin, vragen
):
    vraag, client = vragen["allen"], als(buitenstaander)
    _post(client, vraag)
    type(vraag).objects.filter(pk=vraag.pk).update(bereik="hier", titel="Nu geheim")
    gaf = Hulpantwoord.objects.get()
    weg = reverse("proeftuinen:vraag-elders-weghalen", args=[gaf.publiek_id])

    assert client.get(_adres(vraag)).status_code == 404
    assert "Nu geheim" not in client.get(weg).content.decode()
    assert client.post(weg).url == reverse(LIJST)
    assert not Hulpantwoord.objects.exists()


def test_nobody_elsewhere_changes_or_takes_away_the_answer_of_another(
    als, landelijk, buitenstaander, andere_proeftuin, vragen
):
    _post(als(buitenstaander), vragen["allen"])
    gaf = Hulpantwoord.objects.get()

    for naam in ("bewerken", "weghalen"):
        adres = reverse(f"proeftuinen:vraag-elders-{naam}", args=[gaf.publiek_id])
        velden = {"versie": 1, "tekst": "Iets anders"}
        assert als(landelijk).post(adres, velden).status_code == 404

    gaf.refresh_from_db()
    assert gaf.tekst == "Bij ons met soep."


def test_one_changes_an_own_answer_elsewhere(als, buitenstaander, andere_proeftuin, vragen):
    client = als(buitenstaander)
    _post(client, vragen["allen"])
    gaf = Hulpantwoord.objects.get()
    adres = reverse("proeftuinen:vraag-elders-bewerken", args=[gaf.publiek_id])

    antwoord = client.post(adres, {"versie": 1, "tekst": "Met taart."})

    gaf.refresh_from_db()
    assert (antwoord.url, gaf.tekst) == (_adres(vragen["allen"]), "Met taart.")
    assert client.post(adres, {"versie": 1, "tekst": "Oud"}).status_code == 409


def test_an_answer_elsewhere_with_someone_in_it_is_asked_about_first(
    als, landelijk, vragen, kernteam
):
    antwoord = _post(als(landelijk), vragen["allen"], "Bel 06-12345678")

    assert "Kan iemand hierin herkend worden?" in antwoord.content.decode()
    assert not Hulpantwoord.objects.exists()


def test_nobody_elsewhere_learns_by_trying_who_takes_part_in_the_place(als, landelijk, vragen):
    """A name that only the place knows is no name to the form of others."""
    Contact.objects.create(proeftuin=vragen["allen"].proeftuin, naam="Zeldzaamwoord")

    _post(als(landelijk), vragen["allen"], "Ik dacht aan zeldzaamwoord als naam voor de soep.")

    assert Hulpantwoord.objects.exists()


def test_an_answer_for_readers_that_changed_meanwhile_is_asked_about(als, landelijk, vragen):
    vraag = vragen["allen"]
    type(vraag).objects.filter(pk=vraag.pk).update(bereik="landelijk")

    assert "Intussen kunnen andere mensen" in _post(als(landelijk), vraag).content.decode()
    assert not Hulpantwoord.objects.exists()


@pytest.mark.parametrize("aantal", [1, 3])
def test_pages_of_other_places_take_as_many_queries_however_long(
    als, landelijk, proeftuin, deelnemer, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        vraag = maak_hulpvraag(proeftuin, deelnemer, titel=f"{nummer}", bereik="allen")
    for nummer in range(aantal):
        wie = Gebruiker.objects.create_user(f"{nummer}@voorbeeld.example", f"{nummer}")
        spreker = actions.Spreker("Proeftuin Ver", elders=True)
        actions.antwoord(hulpvraag=vraag, door=wie, spreker=spreker, tekst="Soep")
    client = als(landelijk)
    client.get(reverse(LIJST))

    with django_assert_num_queries(6):
        client.get(reverse(LIJST))
    with django_assert_num_queries(7):
        client.get(_adres(vraag))
