"""The lists of tables and insights, and what they tell elsewhere."""

from collections import Counter
from datetime import timedelta

import pytest
from django.urls import reverse

from casustafel.inzichten.models import Inzicht
from casustafel.overzicht import aandeel, lezen
from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.traject.contracten import Lezer
from tests.casustafel.maak import maak_tafel

pytestmark = pytest.mark.django_db


def _inzicht(tuin, tekst, **velden):
    velden = {"nagekeken_op": dit_moment(), "dimensies": ["sociaal"]} | velden
    return Inzicht.objects.create(proeftuin=tuin, tekst=tekst, **velden)


def _pagina(client, naam, tuin, vraag=""):
    url = reverse(f"casustafel:{naam}", args=[tuin.publiek_id])
    return client.get(f"{url}{vraag}")


def test_without_tables_the_page_says_what_to_do_first(als, klok, proeftuin, kernteam):
    tekst = _pagina(als(kernteam), "casustafels", proeftuin).content.decode()

    assert "Nog geen casustafel" in tekst
    assert reverse("casustafel:tafel-nieuw", args=[proeftuin.publiek_id]) in tekst


def test_what_comes_stands_first_and_ones_own_is_marked(als, klok, proeftuin, deelnemer):
    dag = vandaag()
    maak_tafel(proeftuin, dag=dag - timedelta(days=9), boom="berk")
    maak_tafel(proeftuin, gasten=(deelnemer,), dag=dag + timedelta(days=9), is_open=False)
    maak_tafel(proeftuin, dag=dag + timedelta(days=2), is_open=False, boom="els")

    context = _pagina(als(deelnemer), "casustafels", proeftuin).context

    assert [(rij.tafel.boom, rij.ik) for rij in context["komende"]] == [
        ("els", False),
        ("wilg", True),
    ]
    assert [rij.tafel.boom for rij in context["voorbij"]] == ["berk"]


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_lists_ask_as_many_queries_however_long(
    als, klok, proeftuin, deelnemer, aantal, django_assert_num_queries
):
    for nr in range(aantal):
        maak_tafel(proeftuin, gasten=(deelnemer,), dag=vandaag() + timedelta(days=nr))
        oud = maak_tafel(proeftuin, dag=vandaag() - timedelta(days=nr + 5))
        _inzicht(proeftuin, f"Les {nr}", tafel=oud)
    client = als(deelnemer)
    _pagina(client, "casustafels", proeftuin)

    with django_assert_num_queries(TAFELS):
        _pagina(client, "casustafels", proeftuin)
    with django_assert_num_queries(INZICHTEN):
        _pagina(client, "inzichten", proeftuin)


TAFELS, INZICHTEN = 8, 9


def test_insights_can_be_chosen_by_dimension(als, klok, proeftuin, deelnemer):
    _inzicht(proeftuin, "Over samen")
    _inzicht(proeftuin, "Over zin", dimensies=["zingeving"])

    tekst = _pagina(als(deelnemer), "inzichten", proeftuin, "?dimensie=zingeving").content.decode()

    assert "Over zin" in tekst
    assert "Over samen" not in tekst


def test_who_reads_along_sees_only_what_is_shared(als, klok, proeftuin, gemeentelezer):
    _inzicht(proeftuin, "Alleen hier")
    _inzicht(proeftuin, "Voor iedereen", gepubliceerd_op=dit_moment())

    tekst = _pagina(als(gemeentelezer), "inzichten", proeftuin).content.decode()

    assert "Voor iedereen" in tekst
    assert "Alleen hier" not in tekst


def test_what_waits_shows_only_to_another_guest(als, klok, proeftuin, kernteam, deelnemer):
    tafel = maak_tafel(proeftuin, inbrenger=kernteam, gasten=(deelnemer,))
    geheim = tafel.slot.sluit({"tekst": "Geheim"})
    Inzicht.objects.create(proeftuin=proeftuin, tafel=tafel, door=kernteam, geheim=geheim)

    assert len(_pagina(als(deelnemer), "inzichten", proeftuin).context["te_nakijken"]) == 1
    assert _pagina(als(kernteam), "inzichten", proeftuin).context["te_nakijken"] == []


def test_the_chapter_and_the_timeline_follow_what_one_may_read(klok, proeftuin):
    maak_tafel(proeftuin)
    _inzicht(proeftuin, "Alleen hier")
    _inzicht(proeftuin, "Verborgen", verborgen_op=dit_moment())
    binnen, buiten = Lezer(RECHTEN[Rol.DEELNEMER], 1), Lezer(RECHTEN[Rol.GEMEENTE], 2)

    assert [rij.tekst for rij in aandeel.gebeurtenissen(proeftuin, binnen)] == [
        "Casustafel gehouden",
        "Inzicht: Alleen hier",
    ]
    assert aandeel.gebeurtenissen(proeftuin, buiten) == []
    assert aandeel.hoofdstuk(proeftuin, buiten) is None
    groepen = aandeel.hoofdstuk(proeftuin, binnen).inhoud["groepen"]
    assert [(label, [str(rij) for rij in rijen]) for label, rijen in groepen] == [
        ("Sociaal", ["Alleen hier"])
    ]


def test_a_domain_of_few_people_is_never_told_by_itself():
    assert lezen.verdeel(Counter(zorg=4, gemeente=3, informeel=1)) == ({"zorg": 4}, 4)
    assert lezen.verdeel(Counter(zorg=4, gemeente=2, informeel=1)) == ({"zorg": 4}, 3)
    assert lezen.verdeel(Counter(zorg=4, gemeente=3)) == ({"zorg": 4, "gemeente": 3}, 0)


def test_figures_tell_nothing_of_fewer_than_five(klok, proeftuin):
    maak_tafel(proeftuin, gasten=("Een", "Twee", "Drie", "Vier"))

    namen = [maat.naam for maat in aandeel.maten(proeftuin)]

    assert "Mensen aan een casustafel" not in namen


@pytest.mark.parametrize(
    ("aantal", "van", "mag"),
    [(None, 9, False), (4, 9, False), (5, 8, True), (6, 8, False), (8, 8, False)],
)
def test_an_answer_is_a_figure_when_enough_gave_it_and_enough_did_not(aantal, van, mag):
    assert lezen.verraadt_niemand(aantal, van) is mag
