"""The list: who stands in it, what comes first, and the whole of it without JavaScript."""

import pytest

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.invullen import post
from proeftuinen.netwerk.invullen.lezen import lees_lijst
from proeftuinen.netwerk.meten.actions import sluit
from proeftuinen.netwerk.models import Gemist
from tests.proeftuinen.netwerk.invullen.conftest import gezegd
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

VRAGEN = 10


def _vorm(ik, **keuzes):
    """Post the form as the browser does: all that was shown, and the buttons that are on."""
    kaarten = lees_lijst(ik).kaarten
    return {"gezien": " ".join(f"{k.id}:{k.gezien}" for k in kaarten), **keuzes}


def test_nothing_is_chosen_in_advance_on_the_first_page(als, deelnemer, ik, naar):
    Contact.objects.filter(pk=ik.contact_id).update(zelf_gekozen_op=None)

    tekst = als(deelnemer).get(naar.lijst + "?lijst=1").text

    assert "Wat anderen zien" in tekst
    assert tekst.count('type="radio"') == 3
    assert " checked" not in tekst


def test_the_first_page_tells_of_the_ladder_in_its_own_words(als, deelnemer, ik, naar):
    drie = als(deelnemer).get(naar.lijst).text
    type(ik.meting).objects.filter(pk=ik.meting_id).update(vorm="ladder")

    ladder = als(deelnemer).get(naar.lijst).text

    assert "Wat je over iemand kiest, ziet die persoon niet." in drie
    assert "Niemand ziet welke trede je koos." in ladder
    assert "Niemand ziet welke trede je koos." not in drie


@pytest.mark.parametrize("vorm", ["drie", "ladder"])
def test_before_the_first_tap_one_reads_that_few_who_answer_can_be_recognised(
    als, deelnemer, ik, naar, vorm
):
    """Docs/adr/0027: with one to four people the map shows whose lines they are."""
    type(ik.meting).objects.filter(pk=ik.meting_id).update(vorm=vorm)

    tekst = als(deelnemer).get(naar.lijst).text

    assert "Vullen maar één tot vier mensen in, dan is te zien van wie de lijnen zijn" in tekst
    assert ">Verder naar de lijst</button>" in tekst
    assert 'type="radio" name="a-' not in tekst


@pytest.mark.parametrize("zicht", Zicht.values)
def test_how_one_stands_on_the_map_is_chosen_before_the_list(als, deelnemer, ik, naar, zicht):
    Contact.objects.filter(pk=ik.contact_id).update(zelf_gekozen_op=None)
    velden = {"doe": "zicht", "versie": ik.contact.versie, "zicht": zicht}

    antwoord = als(deelnemer).post(naar.lijst, velden)

    assert (antwoord.status_code, antwoord.url) == (302, naar.lijst + "?lijst=1")
    ik.contact.refresh_from_db()
    assert ik.contact.zicht == zicht
    assert ik.contact.zelf_gekozen_op is not None


def test_without_a_choice_the_first_page_asks_for_one(als, deelnemer, ik, naar):
    antwoord = als(deelnemer).post(naar.lijst, {"doe": "zicht", "versie": ik.contact.versie})

    assert antwoord.status_code == 200
    assert "Er klopt nog iets niet" in antwoord.text


def test_a_choice_that_someone_changed_meanwhile_shows_both(als, deelnemer, ik, naar):
    velden = {"doe": "zicht", "versie": ik.contact.versie, "zicht": "niets"}
    Contact.objects.filter(pk=ik.contact_id).update(versie=ik.contact.versie + 1, zicht="functie")

    antwoord = als(deelnemer).post(naar.lijst, velden)

    assert antwoord.status_code == 409
    assert "zonder naam" in antwoord.text
    ik.contact.refresh_from_db()
    assert ik.contact.zicht == "functie"


def test_a_card_shows_someone_as_they_chose(ik, meting):
    organisatie = Organisatie.objects.create(naam="De Linde", zoeknaam="de linde", domein="zorg")
    maak_plaats(meting, "Fenna Bos", organisatie=organisatie, functie="huisarts")
    maak_plaats(meting, "Geheim", organisatie=organisatie, functie="arts", zicht=Zicht.FUNCTIE)
    maak_plaats(meting, "Niet", functie="koster", zicht=Zicht.NIETS)

    kaarten = lees_lijst(ik).kaarten

    assert sorted((k.naam, k.wat, k.domein) for k in kaarten) == [
        ("Fenna Bos", "huisarts, De Linde", Domein.ZORG),
        ("arts, De Linde", "", Domein.ZORG),
    ]


def test_who_is_to_be_done_stands_first(ik, meting, fenna, joris):
    zeg(meting, ik, fenna, 1)

    assert [k.naam for k in lees_lijst(ik).kaarten] == ["Joris Vink", "Fenna Bos"]


@pytest.mark.parametrize("mensen", [1, 3])
def test_the_list_takes_as_many_queries_with_one_as_with_three(
    als, deelnemer, ik, meting, naar, mensen, django_assert_num_queries
):
    for nummer in range(mensen):
        zeg(meting, ik, maak_plaats(meting, f"Buur {nummer}"), 1)
    klant = als(deelnemer)

    with django_assert_num_queries(VRAGEN):
        tekst = klant.get(naar.lijst).text

    assert f"{mensen} van {mensen} mensen" in tekst


def test_searching_works_without_javascript(als, deelnemer, ik, fenna, joris, naar):
    tekst = als(deelnemer).get(naar.lijst + "?lijst=1&q=HUISARTS fenna").text

    assert "Fenna Bos" in tekst
    assert "Joris Vink" not in tekst


def test_forty_people_go_in_one_post_without_javascript(als, deelnemer, ik, meting, naar):
    mensen = [maak_plaats(meting, f"Buur {nummer}") for nummer in range(40)]
    keuzes = {f"a-{mens.publiek_id}": nr % 3 for nr, mens in enumerate(mensen)}

    antwoord = als(deelnemer).post(naar.lijst, _vorm(ik, doe="bewaar", **keuzes))

    assert antwoord.status_code == 302
    assert gezegd(ik) == {m.publiek_id: nr % 3 for nr, m in enumerate(mensen)}


def test_a_form_of_four_hundred_people_fits(als, deelnemer, ik, meting, naar, settings):
    kaarten = 400

    assert kaarten + 4 < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS


def test_a_form_keeps_what_it_can_and_shows_both_choices_at_the_other(
    als, deelnemer, ik, meting, fenna, joris, naar
):
    velden = _vorm(ik, **{f"a-{fenna.publiek_id}": 1, f"a-{joris.publiek_id}": 2})
    zeg(meting, ik, fenna, 0)

    antwoord = als(deelnemer).post(naar.lijst, velden)

    assert antwoord.status_code == 409
    assert post.zeg_botsing(1, 0, "drie") in antwoord.text
    assert f"{fenna.publiek_id}:0" in antwoord.text
    assert gezegd(ik) == {fenna.publiek_id: 0, joris.publiek_id: 2}


@pytest.mark.parametrize("waarde", ["x", "6", "-1", "", "\x00"])
def test_a_form_with_what_is_no_answer_says_so_at_the_card(
    als, deelnemer, ik, fenna, joris, naar, waarde
):
    velden = _vorm(ik, **{f"a-{fenna.publiek_id}": waarde, f"a-{joris.publiek_id}": 1})

    antwoord = als(deelnemer).post(naar.lijst, velden)

    assert antwoord.status_code == 400
    assert post.GEEN_KEUZE in antwoord.text
    assert gezegd(ik) == {joris.publiek_id: 1}


def test_an_empty_form_changes_nothing(als, deelnemer, ik, fenna, naar):
    antwoord = als(deelnemer).post(naar.lijst, {})

    assert antwoord.status_code == 400
    assert post.ONVOLLEDIG in antwoord.text
    assert gezegd(ik) == {}


def test_a_form_in_a_wave_that_closed_is_given_back_as_text(
    als, deelnemer, procesbegeleider, ik, fenna, naar, monkeypatch
):
    from proeftuinen.netwerk.invullen import bladen

    velden = _vorm(ik, **{f"a-{fenna.publiek_id}": 2})
    lees = bladen.lees_lijst

    def lees_en_sluit(plaats):
        lijst = lees(plaats)
        sluit(meting=plaats.meting, door=procesbegeleider)
        return lijst

    monkeypatch.setattr(bladen, "lees_lijst", lees_en_sluit)

    antwoord = als(deelnemer).post(naar.lijst, velden)

    assert antwoord.status_code == 409
    assert "Fenna Bos: werk ik mee samen" in antwoord.text
    assert gezegd(ik) == {}


def test_who_is_done_sees_only_their_own_result(als, deelnemer, ik, meting, fenna, joris, naar):
    zeg(meting, ik, fenna, 2)
    zeg(meting, joris, ik, 2)
    klant = als(deelnemer)

    antwoord = klant.post(naar.klaar)
    tekst = klant.get(antwoord.url).text

    ik.refresh_from_db()
    assert (antwoord.url, ik.klaar_op is not None) == (naar.klaar, True)
    assert "Je kent 1 van de 2 mensen. Met 1 werk je samen." in tekst
    assert "Bij 1 persoon koos je nog niets." in tekst


def test_who_is_missed_is_kept_once(als, deelnemer, ik, naar):
    klant = als(deelnemer)
    velden = {"naam": "Wies Kan", "waar": "bakkerij"}

    codes = {klant.post(naar.gemist, velden).status_code for _ in range(5)}

    assert codes == {302}
    assert list(Gemist.objects.values_list("van", "naam", "waar")) == [
        (ik.pk, "Wies Kan", "bakkerij")
    ]


def test_without_an_open_wave_there_is_nothing_to_do(als, deelnemer, proeftuin, naar):
    klant = als(deelnemer)

    for adres in (naar.lijst, naar.klaar, naar.gemist):
        assert "Je hoeft nu niets in te vullen" in klant.get(adres).text


def test_who_has_no_place_has_nothing_to_fill_in(als, kernteam, ik, naar, proeftuin):
    assert "Je hoeft nu niets in te vullen" in als(kernteam).get(naar.lijst).text


def test_a_wave_elsewhere_is_not_this_one(als, deelnemer, proeftuin, andere_proeftuin, naar):
    maak_plaats(maak_meting(andere_proeftuin), "", gebruiker=deelnemer)

    assert "Je hoeft nu niets in te vullen" in als(deelnemer).get(naar.lijst).text
