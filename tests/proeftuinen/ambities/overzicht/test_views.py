import pytest
from django.urls import reverse

from proeftuinen.acties import actions as acties
from proeftuinen.ambities.schrijven.models import Ambitie
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.ambities.maak import maak_versie, maak_zin


def _naar(naam, tuin):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id])


def _lees(client, naam, tuin):
    return client.get(_naar(naam, tuin)).content.decode()


def test_without_an_ambition_the_page_says_what_to_do_first(als, proeftuin, deelnemer):
    tekst = _lees(als(deelnemer), "ambitie", proeftuin)

    assert "Ga verder met kernthema kiezen" in tekst
    assert "0 van de 4 stukken hebben een tekst" in tekst


def test_it_shows_per_sentence_what_is_done(als, proeftuin, deelnemer, kernteam):
    zin = maak_zin(maak_versie(proeftuin), kernteam)
    uit = Schakel.objects.get(soort="ambitiezin", object_id=zin.publiek_id).publiek_id
    acties.maak(proeftuin=proeftuin, door=kernteam, waarden={"titel": "Bellijst"}, uit=uit)

    tekst = _lees(als(deelnemer), "ambitie", proeftuin)

    assert "zich gezien voelen en weten wie ze bellen" in tekst
    assert "1 ding loopt" in tekst


def test_the_later_version_is_the_one_that_holds(als, proeftuin, deelnemer):
    maak_versie(proeftuin)
    maak_versie(proeftuin, 2, inwoners="nooit alleen staan")

    tekst = _lees(als(deelnemer), "ambitie", proeftuin)

    assert "nooit alleen staan" in tekst
    assert "zich gezien voelen" not in tekst


def test_only_what_is_shared_reaches_the_municipality(
    als, proeftuin, gemeentelezer, procesbegeleider
):
    maak_versie(proeftuin)
    assert als(gemeentelezer).get(_naar("ambitie-lezen", proeftuin)).status_code == 404
    overzicht = reverse("proeftuinen:overzicht", args=[proeftuin.publiek_id])
    assert "zich gezien voelen" not in als(gemeentelezer).get(overzicht).content.decode()

    for _ in range(2):
        als(procesbegeleider).post(_naar("ambitie-delen", proeftuin), {"delen": "ja"})
    sinds = Ambitie.objects.get().gedeeld_op

    assert "zich gezien voelen" in _lees(als(gemeentelezer), "ambitie-lezen", proeftuin)
    assert "zich gezien voelen" in als(gemeentelezer).get(overzicht).content.decode()
    als(procesbegeleider).post(_naar("ambitie-delen", proeftuin), {"delen": "ja"})
    assert Ambitie.objects.get().gedeeld_op == sinds
    als(procesbegeleider).post(_naar("ambitie-delen", proeftuin), {"delen": "nee"})
    assert als(gemeentelezer).get(_naar("ambitie-lezen", proeftuin)).status_code == 404


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_asks_the_same_however_much_was_done(
    als, proeftuin, deelnemer, kernteam, aantal, django_assert_num_queries
):
    versie = maak_versie(proeftuin)
    for nr in range(aantal):
        zin = maak_zin(versie, kernteam, f"Zin {nr}")
        uit = Schakel.objects.get(soort="ambitiezin", object_id=zin.publiek_id).publiek_id
        for titel in "ab"[:aantal]:
            acties.maak(proeftuin=proeftuin, door=kernteam, waarden={"titel": titel}, uit=uit)
    client = als(deelnemer)
    client.get(_naar("ambitie", proeftuin))

    with django_assert_num_queries(12):
        client.get(_naar("ambitie", proeftuin))
