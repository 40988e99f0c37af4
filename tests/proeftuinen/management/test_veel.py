from datetime import date

import pytest

from leerwerkplaats.begrippen import Stapsoort
from proeftuinen.management.demo.veel import maak_veel
from proeftuinen.models import Controlepunt, Deelname, Gemeente, Proeftuin, Schakel, Stap
from proeftuinen.traject.volgorde import tegenspraak
from proeftuinen.traject.vormen import Vorm

pytestmark = [pytest.mark.django_db, pytest.mark.een_database]
AANTAL = 84  # once each shape with each province


@pytest.fixture(autouse=True)
def _vaste_dag(settings):
    settings.DEMO_DATUM = date(2026, 3, 3)


def rijen():
    # Without the keys and moments that the database gives.
    modellen = (
        (Proeftuin, ("publiek_id", "naam", "vorm", "start")),
        (Stap, ("publiek_id", "proeftuin__publiek_id", "nummer", "begin", "afgesloten_op")),
        (Controlepunt, ("publiek_id", "stap__publiek_id", "tekst", "klaar")),
        (Schakel, ("publiek_id", "object_id", "adres")),
    )
    return [
        sorted(map(repr, model.objects.order_by("pk").values_list(*velden)))
        for model, velden in modellen
    ]


def test_it_covers_all_provinces_and_shapes():
    assert maak_veel(AANTAL) == AANTAL

    provincies = Proeftuin.objects.values_list("gemeenten__provincie", flat=True)
    alle = Gemeente.objects.filter(vervallen=False).values_list("provincie", flat=True)
    assert set(provincies) == set(alle)
    assert set(Proeftuin.objects.values_list("vorm", flat=True)) == set(Vorm.values)


def test_each_has_ten_steps_a_checklist_knots_and_one_or_two_municipalities():
    maak_veel(AANTAL)

    tuinen = Proeftuin.objects.prefetch_related("gemeenten", "stappen", "schakels")
    assert {len(tuin.stappen.all()) for tuin in tuinen} == {10}
    assert {len(tuin.schakels.all()) for tuin in tuinen} == {15}  # each meeting too
    assert {len(tuin.gemeenten.all()) for tuin in tuinen} == {1, 2}
    assert not Stap.objects.filter(controlepunten=None).exists()
    assert not Deelname.objects.exists()


def test_the_years_stand_at_all_kinds_of_steps_and_contradict_nowhere():
    maak_veel(AANTAL)

    dag = date(2026, 3, 3)
    nu = Stap.objects.filter(begin__lte=dag, einde__gte=dag, afgesloten_op=None)
    langer = set(nu.values_list("soort", flat=True))
    assert {
        Stapsoort.VOORBEREIDING,
        Stapsoort.GESPREKKEN,
        Stapsoort.EXPERIMENT_VOORBEREIDEN,
        Stapsoort.EXPERIMENTEREN,
        Stapsoort.VERBINDING,
    } <= langer
    assert [t for t in Proeftuin.objects.all() if tegenspraak(list(Stap.objects.van(t)), {})] == []


def test_the_same_seed_gives_the_same_rows():
    maak_veel(20)
    eerst = rijen()
    Proeftuin.objects.all().delete()

    maak_veel(20)

    assert rijen() == eerst


def test_a_higher_number_adds_to_what_is_there_and_a_second_time_makes_nothing():
    maak_veel(10)
    eerst = [set(deel) for deel in rijen()]

    assert maak_veel(12) == 2
    assert maak_veel(12) == 0

    assert all(oud < set(nieuw) for oud, nieuw in zip(eerst, rijen(), strict=True))


def test_another_seed_gives_others():
    maak_veel(5)

    assert maak_veel(5, zaad=2) == 5


def test_its_size_does_not_raise_the_number_of_queries(django_assert_max_num_queries):
    maak_veel(1)

    with django_assert_max_num_queries(20):
        maak_veel(40)
