import pytest
from django.urls import reverse

from proeftuinen.acties.models import Actie
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.rode_draad.models import Draad
from tests.proeftuinen.ambities.maak import maak_versie, maak_zin


def _naar(naam, tuin, *rest):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *rest])


def _velden(antwoord):
    """Return what the browser would send of the page of proposals."""
    rijen, sleutel = antwoord.context["rijen"], antwoord.context["form"]["sleutel"].value()
    velden = {"sleutel": sleutel, "zin-TOTAL_FORMS": len(rijen.forms)}
    velden |= {"zin-INITIAL_FORMS": rijen.initial_form_count()}
    for nr, rij in enumerate(rijen.forms):
        velden |= {f"zin-{nr}-{naam}": rij[naam].value() for naam in ("neem", "tekst", "deel")}
    return velden


def test_proposals_become_the_sentences_that_were_ticked(als, proeftuin, kernteam):
    maak_versie(proeftuin)
    client, adres = als(kernteam), _naar("ambitiezinnen-knippen", proeftuin)
    velden = _velden(client.get(adres))
    velden["zin-0-tekst"] = "Inwoners voelen zich gezien."
    velden["zin-0-dimensies"] = ["psychisch", "sociaal"]
    del velden["zin-1-neem"]

    for _ in range(2):
        client.post(adres, velden)

    eerste = Ambitiezin.objects.first()
    assert (eerste.tekst, eerste.dimensies) == (
        "Inwoners voelen zich gezien.",
        ["sociaal", "psychisch"],
    )
    assert Ambitiezin.objects.count() == int(velden["zin-TOTAL_FORMS"]) - 1


def test_a_sentence_that_is_too_long_is_told_on_top_and_nothing_is_lost(als, proeftuin, kernteam):
    maak_versie(proeftuin)
    client, adres = als(kernteam), _naar("ambitiezinnen-knippen", proeftuin)
    velden = _velden(client.get(adres)) | {"zin-1-tekst": "lang " * 100}

    tekst = client.post(adres, velden).content.decode()

    assert "Kijk zin 2 na" in tekst
    assert "lang lang lang" in tekst
    assert Ambitiezin.objects.count() == 0


@pytest.mark.parametrize("velden", [{}, {"zin-TOTAL_FORMS": "x"}, {"zin-TOTAL_FORMS": "9999"}])
def test_a_broken_list_of_proposals_is_no_error_page(als, proeftuin, kernteam, velden):
    maak_versie(proeftuin)

    antwoord = als(kernteam).post(_naar("ambitiezinnen-knippen", proeftuin), velden)

    assert antwoord.status_code == 200
    assert Ambitiezin.objects.count() == 0


def test_before_adoption_one_is_led_to_writing(als, proeftuin, kernteam):
    antwoord = als(kernteam).get(_naar("ambitiezinnen-knippen", proeftuin))

    assert antwoord.url == _naar("ambitie-schrijven", proeftuin)


def test_an_action_begins_at_a_sentence(als, proeftuin, deelnemer, kernteam):
    zin = maak_zin(maak_versie(proeftuin), kernteam)
    client = als(deelnemer)
    bladzijde = client.get(zin.get_absolute_url())
    uit = bladzijde.context["schakel_id"]
    nieuw = f"{_naar('actie-nieuw', proeftuin)}?uit={uit}"
    assert nieuw in bladzijde.content.decode()

    form = client.get(nieuw).context["form"]
    velden = {"titel": "Bellijst", "uit": uit, "sleutel": form["sleutel"].value()}
    client.post(nieuw, velden)

    assert Actie.objects.get().titel == "Bellijst"
    assert Draad.objects.get().van.object_id == zin.publiek_id
    assert "Bellijst" in client.get(zin.get_absolute_url()).content.decode()


def test_two_editors_see_both_texts(als, proeftuin, kernteam):
    zin = maak_zin(maak_versie(proeftuin), kernteam)
    client, adres = als(kernteam), _naar("ambitiezin-bewerken", proeftuin, zin.publiek_id)
    client.post(adres, {"versie": 1, "tekst": "De eerste tekst."})

    antwoord = client.post(adres, {"versie": 1, "tekst": "De tweede tekst."})

    assert antwoord.status_code == 409
    assert "De eerste tekst." in antwoord.content.decode()
    assert "De tweede tekst." in antwoord.content.decode()


def test_a_lapsed_sentence_says_since_when(als, proeftuin, deelnemer, kernteam):
    zin = maak_zin(maak_versie(proeftuin), kernteam)
    als(kernteam).post(_naar("ambitiezin-vervallen", proeftuin, zin.publiek_id))

    tekst = als(deelnemer).get(zin.get_absolute_url()).content.decode()

    assert "sinds versie 1 niet meer bij de ambitie" in tekst


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_asks_the_same_however_many_sentences(
    als, proeftuin, kernteam, aantal, django_assert_num_queries
):
    versie = maak_versie(proeftuin)
    for nr in range(aantal):
        maak_zin(versie, kernteam, f"Zin {nr}")
    client = als(kernteam)
    client.get(_naar("ambitiezinnen", proeftuin))

    with django_assert_num_queries(6):
        client.get(_naar("ambitiezinnen", proeftuin))
