"""The page of the people of a meeting: the list, whom one can put on it, and who comes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from leerwerkplaats.begrippen import Dimensie, Domein
from proeftuinen.bijeenkomsten.nodigen import aandeel, actions, bewaren, lezen
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.mensen import stilte
from proeftuinen.mensen.actions import koppel
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.models import KOLOMKEUZES, Voorziening, Voorzieningsplek
from proeftuinen.traject.post.models import Bericht
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_contact, maak_onderdeel


@pytest.fixture
def huis(proeftuin):
    """An organisation for the spirit that takes part."""
    deze = Organisatie.objects.create(naam="Kerk", zoeknaam="kerk", domein=Domein.INFORMEEL)
    deze.proeftuinen.add(proeftuin)
    return deze


def _namen(avond, **vraag):
    return {str(wie) for wie in lezen.kandidaten(avond, vraag) if wie.gebruiker is None}


def test_whom_one_can_ask_are_the_living_who_are_not_at_rest_nor_on_the_list(avond, zet, kernteam):
    zet("Opdelijst")
    for naam in ("Gewoon", "Rust", "Rustzonder", "Dood"):
        email = "" if naam == "Rustzonder" else f"{naam.lower()}@voorbeeld.example"
        wie = maak_contact(avond.proeftuin, naam, email=email)
        if naam.startswith("Rust"):
            stilte.zet_op_rust(contact=wie, door=kernteam)
        if naam == "Dood":
            stilte.overleden(contact=wie, door=kernteam, versie=wie.versie)

    assert _namen(avond) == {"Gewoon"}


def test_one_looks_by_word_domain_organisation_and_who_takes_part(avond, huis, deelnemer):
    maak_contact(avond.proeftuin, "Zanger", organisatie=huis)
    maak_contact(avond.proeftuin, "Buurman", functie="Straatmuzikant")

    assert _namen(avond, q="kerk") == _namen(avond, domein=Domein.INFORMEEL) == {"Zanger"}
    assert _namen(avond, organisatie=huis.publiek_id) == {"Zanger"}
    assert _namen(avond, q="straatmuz") == {"Buurman"}
    assert set(lezen.kandidaten(avond, {"mee": "1"}).values_list("heet", flat=True)) == {
        "Sanne",
        "Milan",
        "Tineke",
        "Youssef",
    }


def test_one_puts_chosen_people_or_all_that_were_found_on_the_list(als, kernteam, avond, adres):
    een, *_ = [maak_contact(avond.proeftuin, f"Mens {nummer}") for nummer in range(60)]
    site = als(kernteam)

    leeg = site.post(adres("genodigden-toevoegen"))
    site.post(adres("genodigden-toevoegen"), {"wie": [een.publiek_id, "bestaatniet"]})
    eerst = Genodigde.objects.count()
    vraag = site.post(adres("genodigden-toevoegen") + "?q=mens", {"doe": "allen"})
    nog_eerst = Genodigde.objects.count()
    gezien = vraag.context["gezien"]
    later = maak_contact(avond.proeftuin, "Mens die er later bij kwam")
    for _ in range(2):
        site.post(adres("genodigden-toevoegen") + "?q=mens", {"doe": "allen", "gezien": gezien})

    assert "Kies minstens één mens." in leeg.content.decode()
    assert "59 mensen op de lijst zetten?" in vraag.content.decode()
    assert (eerst, nog_eerst, Genodigde.objects.count()) == (1, 1, 60)
    assert not Genodigde.objects.filter(contact=later).exists()
    assert not Bericht.objects.filter(soort="bijeenkomst").exists()


def test_nobody_of_another_place_comes_on_the_list(als, kernteam, avond, andere_proeftuin, adres):
    vreemd = maak_contact(andere_proeftuin, "Vreemd")

    als(kernteam).post(adres("genodigden-toevoegen"), {"wie": vreemd.publiek_id})

    assert not Genodigde.objects.exists()


def test_the_mail_is_seen_before_it_goes_and_an_empty_post_sends_nothing(
    als, kernteam, zet, adres, stuur
):
    zet("Ans")
    zet("Bellen", email="", telefoon="0612345678")
    site = als(kernteam)

    voor = site.get(adres("uitnodigingen-sturen")).content.decode()
    site.post(adres("uitnodigingen-sturen"))
    niets = stuur()
    site.post(adres("uitnodigingen-sturen"), {"doe": "stuur"})
    lijst = site.get(adres("bijeenkomst-mensen")).content.decode()

    assert "Stuur 1 uitnodiging" in voor
    assert "[hier komt de link]" in voor
    assert niets == []
    assert Bericht.objects.filter(soort="bijeenkomst").count() == 1
    assert "Geen mailadres: bel even" in lijst
    assert "0612345678" in lijst


def test_one_press_reminds_who_did_not_answer(als, kernteam, zet, avond, adres, klok):
    zet("Ans")
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)
    klok.shift(timedelta(days=1))
    site = als(kernteam)

    kaart = site.get(adres("bijeenkomst")).content.decode()
    site.post(adres("herinneren"), {"doe": "stuur"})

    assert "Herinner 1 mens" in kaart
    assert Bericht.objects.filter(soort="bijeenkomst-herinnering").count() == 1


def test_on_the_list_nothing_says_who_is_at_rest_and_who_died_is_gone(
    als, kernteam, zet, avond, adres
):
    rust, dood = zet("Rustig"), zet("Dood")
    voor = als(kernteam).get(adres("bijeenkomst-mensen")).content.decode()
    stilte.zet_op_rust(contact=rust.contact, door=kernteam)
    stilte.overleden(contact=dood.contact, door=kernteam, versie=dood.contact.versie)

    na = als(kernteam).get(adres("bijeenkomst-mensen")).content.decode()

    assert "Dood" in voor
    assert "Dood" not in na
    assert "Rustig" in na
    assert "rust" not in na.lower().replace("rustig", "")
    assert lezen.tel(avond).samen == 1


def test_who_comes_is_counted_per_domain_and_dimension(avond, zet, huis, kernteam):
    plek = Voorziening.objects.create(organisatie=huis, naam="Stilteplek")
    waarden = {"dimensie": Dimensie.ZINGEVING, "kolom": KOLOMKEUZES[0][0]}
    Voorzieningsplek.objects.create(voorziening=plek, **waarden)
    for naam, antwoord in (("Ja", "ja"), ("Nee", "nee")):
        wie = zet(naam, organisatie=huis)
        actions.antwoord(genodigde=wie, door=kernteam, antwoord=antwoord, opmerking="")

    tafel = lezen.lees_tafel(avond)

    assert (Domein.INFORMEEL, Domein.INFORMEEL.label, 1) in tafel.domeinen
    assert dict(tafel.dimensies)["Zingeving"] == 1
    assert dict(tafel.dimensies)["Lichamelijk"] == 0


def test_whether_ervaringskennis_is_at_the_table_is_a_yes_or_a_no(als, kernteam, avond, zet, adres):
    wie = zet("Kanarienaam", ervaringsdeskundig=True)
    site = als(kernteam)
    zonder = site.get(adres("bijeenkomst-mensen")).content.decode()
    actions.antwoord(genodigde=wie, door=kernteam, antwoord="ja", opmerking="")
    met = site.get(adres("bijeenkomst-mensen")).content.decode()

    assert "Nog niet aan tafel" in zonder
    assert "?soort=verhaal" in zonder
    assert "Zit aan tafel" in met


def test_with_a_story_in_the_plan_one_is_told_that_there_is_one(als, kernteam, avond, zet, adres):
    zet("Ans")
    maak_onderdeel(avond, "Verhaal", soort="verhaal")

    bladzijde = als(kernteam).get(adres("bijeenkomst-mensen")).content.decode()

    assert "Er staat wel een verhaal of film in het draaiboek." in bladzijde


def test_the_list_is_looked_through_by_word_and_answer(als, kernteam, zet, adres):
    zet("Ans")
    actions.antwoord(genodigde=zet("Bea"), door=kernteam, antwoord="ja", opmerking="")
    site = als(kernteam)

    def gevonden(vraag):
        bladzijde = site.get(adres("bijeenkomst-mensen") + vraag).content.decode()
        return ["Ans" in bladzijde, "Bea" in bladzijde]

    assert gevonden("?antwoord=ja") == [False, True]
    assert gevonden("?antwoord=geen") == [True, False]
    assert gevonden("?q=bea") == [False, True]
    assert gevonden("?antwoord=gek&page=99") == [True, True]


def test_after_the_day_the_list_stands_still(als, kernteam, zet, adres, klok):
    wie = zet("Ans")
    klok.shift(timedelta(days=60))
    site = als(kernteam)

    site.post(adres("genodigde-weghalen", wie.publiek_id))
    site.post(adres("genodigde-antwoord", wie.publiek_id), {"antwoord": "ja"})
    site.post(adres("uitnodigingen-sturen"), {"doe": "stuur"})

    wie.refresh_from_db()
    assert (wie.antwoord, wie.afgehaald_op) == ("", None)
    assert not Bericht.objects.exists()


def _vul(avond, aantal):
    nu = timezone.now()
    mensen = [
        Contact(proeftuin=avond.proeftuin, naam=f"Mens {nummer}", email=f"m{nummer}@v.example")
        for nummer in range(aantal)
    ]
    Contact.objects.bulk_create(mensen)
    Genodigde.objects.bulk_create(
        Genodigde(bijeenkomst=avond, contact=wie, gevraagd_op=nu, antwoord="ja") for wie in mensen
    )


@pytest.mark.parametrize("aantal", [1, 3, 300])
def test_the_list_asks_as_much_for_one_as_for_three_hundred(
    als, kernteam, avond, adres, aantal, django_assert_num_queries
):
    _vul(avond, aantal)
    site = als(kernteam)
    site.get(adres("bijeenkomst-mensen"))

    with django_assert_num_queries(10):
        site.get(adres("bijeenkomst-mensen"))


@pytest.mark.parametrize("aantal", [1, 3])
def test_choosing_asks_as_much_for_one_as_for_three(
    als, kernteam, avond, adres, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        maak_contact(avond.proeftuin, f"Mens {nummer}")
    site = als(kernteam)
    site.get(adres("genodigden-toevoegen"))

    with django_assert_num_queries(8):
        site.get(adres("genodigden-toevoegen"))


def test_telling_three_hundred_of_a_change_takes_few_queries(
    avond, kernteam, django_assert_max_num_queries
):
    _vul(avond, 300)
    Bericht.objects.bulk_create(
        Bericht(aan="x@v.example", soort="bijeenkomst", over_id=wie, stand="verzonden")
        for wie in Genodigde.objects.values_list("publiek_id", flat=True)
    )

    with django_assert_max_num_queries(20):
        actions.vertel_wijziging(bijeenkomst=avond, door=kernteam)
    with django_assert_max_num_queries(20):
        actions.vertel_wijziging(bijeenkomst=avond, door=kernteam)

    assert Bericht.objects.filter(stand="klaar").count() == 300


def test_remarks_go_after_three_months_and_the_list_after_two_years(avond, zet, klok):
    wie = zet("Ans")
    Genodigde.objects.update(antwoord="ja", opmerking="kanarie")
    opmerkingen, lijst = bewaren.TERMIJNEN

    klok.shift(timedelta(days=23 + 91))
    te_vroeg = opmerkingen.ruim(timezone.now())
    klok.shift(timedelta(days=4))
    weg = opmerkingen.ruim(timezone.now())
    blijft = lijst.ruim(timezone.now())
    wie.refresh_from_db()
    klok.shift(timedelta(days=640))

    assert (te_vroeg, weg, blijft, wie.opmerking, wie.antwoord) == (0, 1, 0, "", "ja")
    assert lijst.ruim(timezone.now()) == 1


def test_erasing_takes_the_own_place_and_the_name_from_those_of_others(avond, deelnemer, kernteam):
    eigen = koppel(proeftuin=avond.proeftuin, gebruiker=deelnemer)
    ander = maak_contact(avond.proeftuin, "Ans", email="ans@voorbeeld.example")
    actions.zet_op_lijst(bijeenkomst=avond, door=deelnemer, contacten=[eigen, ander])
    actions.nodig_uit(bijeenkomst=avond, door=kernteam)

    aandeel.wis(deelnemer)

    (blijft,) = Genodigde.objects.all()
    assert (blijft.contact, blijft.door) == (ander, None)
    assert Bericht.objects.get(aan=deelnemer.email).stand == "tegengehouden"


def test_two_contacts_that_turn_out_to_be_one_keep_the_answer(avond, zet, deelnemer, kernteam):
    koppel(proeftuin=avond.proeftuin, gebruiker=deelnemer)
    oud = zet("Tineke van vroeger", email=deelnemer.email)
    actions.antwoord(genodigde=oud, door=kernteam, antwoord="ja", opmerking="")

    koppel(proeftuin=avond.proeftuin, gebruiker=deelnemer)

    (wie,) = Genodigde.objects.all()
    assert (wie.contact.gebruiker, wie.antwoord) == (deelnemer, "ja")


def test_a_meeting_of_another_place_has_no_list_here(als, kernteam, andere_proeftuin, proeftuin):
    vreemd = maak_bijeenkomst(andere_proeftuin)

    bladzijde = f"/proeftuinen/{proeftuin.publiek_id}/bijeenkomsten/{vreemd.publiek_id}/mensen/"

    assert als(kernteam).get(bladzijde).status_code == 404
