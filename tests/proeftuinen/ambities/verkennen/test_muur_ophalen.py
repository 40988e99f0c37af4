"""Filling the wall from what stands elsewhere: each thing once, and nothing of a talk but a name."""

import pytest
from django.urls import reverse
from django.utils import timezone

from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livevraag
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.gesprekken import themas
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.models import Draad
from proeftuinen.sociale_kaart.models import Voorziening, Voorzieningsplek
from tests.onderdelen.live_leiden import vaste_zitting

GEHEIM = "kanarie-notitie"


def _adres(tuin):
    return reverse("proeftuinen:vondsten-ophalen", args=[tuin.publiek_id])


@pytest.fixture
def thema(proeftuin, kernteam):
    (thema,) = themas.vind_of_maak(proeftuin=proeftuin, door=kernteam, namen=["Korte lijnen"])
    thema.toelichting = f"{GEHEIM} bij het thema"
    thema.save()
    gesprek = Gesprek.objects.create(
        proeftuin=proeftuin, met_wie="huisarts", notities=GEHEIM, wanneer=timezone.now()
    )
    gesprek.themas.add(thema)
    return thema


@pytest.fixture
def aanbod(proeftuin):
    huis = Organisatie.objects.create(naam="Het Huis", zoeknaam="huis", domein="zorg")
    huis.proeftuinen.add(proeftuin)
    aanbod = Voorziening.objects.create(organisatie=huis, naam="Inloop", gemaakt_in=proeftuin)
    for dimensie in ("zingeving", "sociaal"):
        Voorzieningsplek.objects.create(voorziening=aanbod, dimensie=dimensie, kolom="nazorg")
    return aanbod


@pytest.fixture
def stuk(proeftuin):
    return Beleidsstuk.objects.create(
        proeftuin=proeftuin,
        naam="Wmo-plan",
        dimensies_begin=["sociaal"],
        wie="beleidsmedewerker",
        notitie=GEHEIM,
    )


@pytest.fixture
def bijdrage(proeftuin):
    zitting = vaste_zitting(proeftuin, "eigen")
    vraag = Livevraag.objects.create(zitting=zitting, soort="ideeen", vraag="Wat werkt?")
    Zaalvraag.objects.create(proeftuin=proeftuin, livevraag=vraag, waarvoor="werkt_al")
    Bijdrage.objects.create(vraag=vraag, sleutel="h", tekst="Verstopt", zicht="verborgen")
    los = Livevraag.objects.create(zitting=zitting, soort="ideeen", vraag="Iets anders?")
    Bijdrage.objects.create(vraag=los, sleutel="l", tekst="Hoort er niet bij")
    return Bijdrage.objects.create(vraag=vraag, sleutel="b", tekst="Samen eten", naam=GEHEIM)


def _sleutels(*dingen):
    return [f"{ding._meta.model_name}-{ding.publiek_id}" for ding in dingen]


def test_the_page_offers_all_four_and_nothing_that_was_said_or_hidden(
    als, kernteam, proeftuin, thema, aanbod, stuk, bijdrage
):
    tekst = als(kernteam).get(_adres(proeftuin)).text

    woorden = ("Korte lijnen", "Inloop", "Het Huis", "Wmo-plan", "Samen eten")
    assert [woord for woord in woorden if woord not in tekst] == []
    geen = (GEHEIM, "huisarts", "Verstopt", "Hoort er niet bij")
    assert [woord for woord in geen if woord in tekst] == []


def test_what_is_ticked_hangs_with_its_kind_who_and_dimensions(
    als, kernteam, deelnemer, proeftuin, thema, aanbod, stuk, bijdrage
):
    velden = {
        "vangst": [*_sleutels(thema, aanbod, stuk, bijdrage), "thema-bestaatniet", "\x00"],
        f"soort-thema-{thema.publiek_id}": "talent",
        f"soort-bijdrage-{bijdrage.publiek_id}": "geen soort",
    }

    antwoord = als(kernteam).post(_adres(proeftuin), velden, follow=True)

    assert "4 kaartjes hangen erbij." in antwoord.text
    rijen = {rij.tekst: rij for rij in Vondst.objects.select_related("organisatie")}
    zegt = {
        tekst: (rij.soort, rij.wie, str(rij.organisatie or ""), rij.dimensies)
        for tekst, rij in rijen.items()
    }
    assert zegt == {
        "Korte lijnen": ("talent", "", "", []),
        "Inloop": ("initiatief", "", "Het Huis", ["sociaal", "zingeving"]),
        "Wmo-plan": ("beleid", "beleidsmedewerker", "", ["sociaal"]),
        "Samen eten": ("succes", "", "", []),
    }
    muur = als(deelnemer).get(reverse("proeftuinen:vondsten", args=[proeftuin.publiek_id])).text
    assert "Korte lijnen" in muur
    assert GEHEIM not in muur


def test_each_thing_comes_once_however_often_it_is_ticked(
    als, kernteam, proeftuin, thema, aanbod, stuk, bijdrage
):
    client, velden = als(kernteam), {"vangst": _sleutels(thema, aanbod, stuk, bijdrage)}

    for _ in range(3):
        antwoord = client.post(_adres(proeftuin), velden, follow=True)

    assert "Dat hing er al." in antwoord.text
    assert Vondst.objects.count() == 4
    assert "Korte lijnen" not in client.get(_adres(proeftuin)).text


def test_a_card_is_tied_to_the_knot_of_what_it_came_from(als, kernteam, proeftuin, thema, stuk):
    als(kernteam).post(_adres(proeftuin), {"vangst": _sleutels(thema, stuk)})

    assert [(draad.van.soort, draad.naar.soort) for draad in Draad.objects.all()] == [
        ("thema", "vondst")
    ]
    assert Draad.objects.get().van.object_id == thema.publiek_id


def test_who_takes_part_sees_no_theme_of_a_talk_through_the_thread(
    als, kernteam, deelnemer, proeftuin, thema
):
    als(kernteam).post(_adres(proeftuin), {"vangst": _sleutels(thema)})
    kaartje = Vondst.objects.get()

    paginas = [als(wie).get(kaartje.get_absolute_url()).text for wie in (kernteam, deelnemer)]

    assert ["Thema: Korte lijnen" in pagina for pagina in paginas] == [True, False]


def test_things_of_another_place_do_not_come_along(
    als, kernteam, proeftuin, andere_proeftuin, thema
):
    ander = Beleidsstuk.objects.create(proeftuin=andere_proeftuin, naam="Ander beleid")

    antwoord = als(kernteam).post(_adres(proeftuin), {"vangst": _sleutels(ander)}, follow=True)

    assert "Dat hing er al." in antwoord.text
    assert not Vondst.objects.exists()


def test_nothing_ticked_says_so(als, kernteam, proeftuin, thema):
    antwoord = als(kernteam).post(_adres(proeftuin), follow=True)

    assert "Vink eerst aan wat je wilt ophalen." in antwoord.text


def test_the_page_asks_as_much_for_one_as_for_three(
    als, kernteam, proeftuin, thema, aanbod, stuk, bijdrage, django_assert_num_queries
):
    client = als(kernteam)
    client.get(_adres(proeftuin))
    for nr in range(3):
        if nr:
            Beleidsstuk.objects.create(proeftuin=proeftuin, naam=f"Plan {nr}")
            Bijdrage.objects.create(vraag=bijdrage.vraag, sleutel=str(nr), tekst="Nog iets")
            Voorziening.objects.create(organisatie=aanbod.organisatie, naam=f"Aanbod {nr}")
            themas.vind_of_maak(proeftuin=proeftuin, door=kernteam, namen=[f"Thema {nr}"])
        with django_assert_num_queries(10):
            client.get(_adres(proeftuin))


def test_a_source_that_goes_leaves_its_card(als, kernteam, proeftuin, thema):
    als(kernteam).post(_adres(proeftuin), {"vangst": _sleutels(thema)})

    themas.haal_weg(thema=thema, door=kernteam)

    kaartje = Vondst.objects.get()
    assert (kaartje.thema, kaartje.tekst) == (None, "Korte lijnen")


def test_of_what_is_too_long_for_a_card_one_sees_that_there_was_more(
    als, kernteam, proeftuin, bijdrage
):
    Bijdrage.objects.filter(pk=bijdrage.pk).update(tekst="samen eten " * 90)

    als(kernteam).post(_adres(proeftuin), {"vangst": _sleutels(bijdrage)})

    tekst = Vondst.objects.get().tekst
    assert len(tekst) <= 400
    assert tekst.endswith("…")
