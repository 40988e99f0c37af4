"""Figures that features tell: all of them, by theme, and never about fewer than five people."""

from types import SimpleNamespace

import pytest
from django.conf import settings
from django.urls import reverse

from leerwerkplaats.begrippen import Maatthema
from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.bijdragen import aandelen
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.acties.models import Actie
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.cijfers import lezen
from proeftuinen.monitoring.cijfers.aandeel import hoofdstuk, kaarten
from proeftuinen.monitoring.cijfers.regels import MINST, te_klein
from proeftuinen.monitoring.cijfers.zeggen import ENKEL, VERBORGEN, zeg_waarde
from proeftuinen.traject.contracten import Lezer, Maat
from tests.proeftuinen.experimenten.maak import maak_experiment
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg


def _maat(naam, waarde, eenheid="mensen"):
    return Maat(naam, waarde, eenheid)


def _per_naam(proeftuin):
    return {c.naam: c.zin for beeld in lezen.cijfers_van(proeftuin) for c in beeld.cijfers}


def test_every_feature_with_measures_says_what_they_are_about():
    zonder = [
        module.__name__
        for module in aandelen()
        if hasattr(module, "maten") and not hasattr(module, "MAATTHEMA")
    ]

    assert len(settings.AANDELEN) > 60
    assert zonder == []


def test_every_figure_says_what_it_counts_and_has_a_unit_that_can_be_one(proeftuin):
    maak_experiment(proeftuin)
    maten = [c.maat for beeld in lezen.cijfers_van(proeftuin) for c in beeld.cijfers]

    assert len(maten) > 50
    assert [maat.naam for maat in maten if not maat.uitleg] == []
    assert {maat.eenheid for maat in maten} <= ENKEL.keys()
    assert len({maat.naam for maat in maten}) == len(maten)


def test_a_small_number_of_people_goes_with_the_next_smallest():
    maten = [
        _maat("Mensen: a", 3),
        _maat("Mensen: b", 9),
        _maat("Mensen: c", 6),
        _maat("x", 2, "y"),
    ]

    assert te_klein(maten) == {0, 2}


def test_a_number_on_its_own_goes_alone_and_what_is_not_people_stays():
    assert te_klein([_maat("Respons", 4), _maat("Mensen", 12), _maat("Acties", 1, "acties")]) == {0}


@pytest.mark.parametrize("waarde", [None, 5, 40])
def test_what_is_unknown_or_large_enough_stays(waarde):
    assert te_klein([_maat("Mensen", waarde)]) == frozenset()


def test_small_ones_that_are_enough_together_take_nobody_along():
    maten = [_maat(f"Mensen: {nr}", waarde) for nr, waarde in enumerate([0, 1, 7, 4])]

    assert te_klein(maten) == {0, 1, 3}


def test_small_ones_that_are_nearly_all_four_and_those_alike_take_the_next_along():
    maten = [_maat(f"Mensen: {nr}", waarde) for nr, waarde in enumerate([4, 20, 4, 7, 7])]

    assert te_klein(maten) == {0, 2, 3, 4}


def test_what_is_hidden_of_a_row_is_one_line():
    waarden = {"Zorg": 9, "Gemeente": 3, "Cultuur": 3, "Overig": 0}
    maten = [_maat(f"Mensen: {naam}", waarde) for naam, waarde in waarden.items()]

    cijfers = [(deel.naam, deel.zin, deel.maat.uitleg) for deel in lezen.zeg_alle(maten)]

    samen = "te weinig om apart te noemen: gemeente, cultuur, overig"
    assert cijfers == [
        ("Mensen: Zorg", "9 mensen", ""),
        ("Mensen: andere groepen samen", "6 mensen", samen),
    ]


def test_of_a_row_that_is_hidden_whole_no_number_is_told():
    (een,) = lezen.zeg_alle([_maat("Mensen: Zorg", 1), _maat("Mensen: Cultuur", 2)])

    assert (een.naam, een.zin, een.bekend, een.maat.waarde) == (
        "Mensen: per groep",
        VERBORGEN,
        False,
        None,
    )


@pytest.mark.parametrize(
    ("waarde", "zin"), [(1, "1 mens"), (2.5, "2,5 mensen"), (-1, "-1 mensen"), (None, None)]
)
def test_a_number_is_said_with_its_unit(waarde, zin):
    assert zeg_waarde(_maat("Mensen", waarde)) == (zin or "nog niet bekend")


def test_a_rung_is_said_as_a_rung():
    assert zeg_waarde(_maat("Midden op de ladder", 2.5, "trede")) == "trede 2,5"


@pytest.mark.parametrize("eenheid", ["keer", "handtekeningen"])
def test_what_is_counted_once_for_each_person_is_hidden_like_people(eenheid):
    assert te_klein([_maat("x", 4, eenheid), _maat("y", 5, eenheid)]) == {0}


def test_the_page_shows_what_was_counted_by_theme(als, deelnemer, gemeentelezer, proeftuin):
    maak_experiment(proeftuin)
    adres = reverse("proeftuinen:cijfers", args=[proeftuin.publiek_id])

    teksten = [als(wie).get(adres).text for wie in (deelnemer, gemeentelezer)]

    for tekst in teksten:
        for thema in (Maatthema.VERBONDENHEID, Maatthema.MEEDOEN, Maatthema.DOEN, Maatthema.BLIJFT):
            assert thema.label in tekst
        assert "1 experiment<" in tekst
        assert "nog niet bekend" in tekst


def test_a_chart_draws_what_is_shown_and_no_more(proeftuin, monkeypatch):
    waarden = {"Zorg": 9, "Gemeente": 4, "Cultuur": 2}
    maten = [_maat(f"Bij bijeenkomsten: {naam}", waarde) for naam, waarde in waarden.items()]
    module = SimpleNamespace(maten=lambda _: maten, MAATTHEMA=Maatthema.MEEDOEN)
    monkeypatch.setattr(lezen, "aandelen", lambda: [module])

    (beeld,) = lezen.cijfers_van(proeftuin)

    (tekening,) = beeld.tekeningen
    assert tekening.titel == "Wie waren er bij bijeenkomsten?"
    for svg in (tekening.breed, tekening.smal):
        assert svg.count("<rect") == 2
        assert ">Andere groepen samen<" in svg
        assert "Gemeente" not in svg


def test_of_one_part_there_is_no_chart(als, deelnemer, proeftuin):
    maak_experiment(proeftuin)

    tekst = als(deelnemer).get(reverse("proeftuinen:cijfers", args=[proeftuin.publiek_id])).text

    assert "hoe ver zijn ze" not in tekst


def test_four_people_in_a_world_are_not_told(proeftuin):
    for nummer in range(4):
        Contact.objects.create(proeftuin=proeftuin, naam=f"Mens {nummer}")

    cijfers = _per_naam(proeftuin)

    assert cijfers["Mensen: per groep"] == VERBORGEN
    assert "Mensen: Zorg" not in cijfers
    assert all(
        not zin[0].isdigit() or int(zin.split()[0]) >= MINST
        for naam, zin in cijfers.items()
        if zin.endswith(" mensen")
    )


def test_a_file_holds_no_more_than_the_page(als, gemeentelezer, proeftuin):
    Contact.objects.create(proeftuin=proeftuin, naam="Eén mens")

    antwoord = als(gemeentelezer).get(
        reverse("proeftuinen:cijfers-meenemen", args=[proeftuin.publiek_id])
    )

    regels = antwoord.content.decode("utf-8-sig").splitlines()
    assert regels[0] == '"thema";"wat";"waarde";"eenheid";"uitleg"'
    assert f'"{VERBORGEN}"' in antwoord.content.decode("utf-8-sig")
    assert len(regels) - 1 == len(_per_naam(proeftuin))


def test_it_is_a_chapter_and_who_reads_along_is_led_to_it(proeftuin):
    maak_experiment(proeftuin)
    lezer = Lezer(RECHTEN[Rol.GEMEENTE])

    assert hoofdstuk(proeftuin, lezer).titel == "Het jaar in getallen"
    assert hoofdstuk(proeftuin, Lezer(frozenset())) is None
    assert [len(kaarten(proeftuin, deel)) for deel in (lezer, Lezer(RECHTEN[Rol.KERNTEAM]))] == [
        1,
        0,
    ]


def test_it_asks_as_much_with_three_experiments_as_with_one(
    als, deelnemer, proeftuin, django_assert_num_queries
):
    binnen = als(deelnemer)
    adres = reverse("proeftuinen:cijfers", args=[proeftuin.publiek_id])
    for aantal in (1, 2):
        for _ in range(aantal):
            maak_experiment(proeftuin)
        binnen.get(adres)
        with django_assert_num_queries(39):
            binnen.get(adres)


def test_what_is_still_to_do_is_told(proeftuin):
    for stand in ("open", "open", "klaar", "vervallen"):
        op = None if stand == "open" else dit_moment()
        Actie.objects.create(proeftuin=proeftuin, titel="Iets", stand=stand, afgerond_op=op)

    cijfers = _per_naam(proeftuin)

    assert (cijfers["Open acties"], cijfers["Afgeronde acties"]) == ("2 acties", "1 actie")


def test_it_asks_as_much_with_three_waves_and_people_as_with_one(
    als, deelnemer, proeftuin, django_assert_num_queries
):
    binnen = als(deelnemer)
    adres = reverse("proeftuinen:cijfers", args=[proeftuin.publiek_id])
    for soorten in (["nul"], ["tussen", "eind"]):
        for soort in soorten:
            meting = maak_meting(proeftuin, soort=soort, stand="gesloten")
            zeg(meting, maak_plaats(meting, f"A {soort}"), maak_plaats(meting, f"B {soort}"), 1)
        binnen.get(adres)
        with django_assert_num_queries(42):
            binnen.get(adres)
