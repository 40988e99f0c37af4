"""Figures that features tell: all of them, by theme, and never about fewer than five people."""

import pytest
from django.conf import settings
from django.urls import reverse
from hypothesis import given
from hypothesis import settings as zoals
from hypothesis import strategies as st

from leerwerkplaats.begrippen import Maatthema
from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.bijdragen import aandelen
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.cijfers import lezen
from proeftuinen.monitoring.cijfers.aandeel import hoofdstuk, kaarten
from proeftuinen.monitoring.cijfers.regels import MINST, te_klein
from proeftuinen.traject.contracten import Lezer, Maat
from tests.proeftuinen.experimenten.maak import maak_experiment


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


@zoals(database=None, deadline=None, derandomize=True)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=7))
def test_what_is_hidden_can_never_be_worked_out_from_the_sum(waarden):
    """Whoever knows the sum and the rule still has two ways to fill in what is hidden."""
    maten = [_maat(f"Mensen: {nr}", waarde) for nr, waarde in enumerate(waarden)]

    weg = te_klein(maten)

    assert all(waarde >= MINST for nr, waarde in enumerate(waarden) if nr not in weg)
    assert len(weg) != 1
    if weg and len(weg) < len(waarden):
        assert sum(waarden[nr] for nr in weg) >= MINST


def test_empty_worlds_and_one_of_one_person_take_along_another():
    maten = [_maat(f"Mensen: {nr}", waarde) for nr, waarde in enumerate([0, 1, 7, 20])]

    assert te_klein(maten) == {0, 1, 2}


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
        assert "1 experimenten" in tekst
        assert "nog niet bekend" in tekst
        assert "lw-staven" in tekst


def test_four_people_in_a_world_are_not_told(proeftuin):
    for nummer in range(4):
        Contact.objects.create(proeftuin=proeftuin, naam=f"Mens {nummer}")

    cijfers = _per_naam(proeftuin)

    assert cijfers["Mensen: Zorg"] == lezen.VERBORGEN
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
    assert f'"{lezen.VERBORGEN}"' in antwoord.content.decode("utf-8-sig")
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
        with django_assert_num_queries(37):
            binnen.get(adres)
