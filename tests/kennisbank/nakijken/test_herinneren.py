"""Who keeps an item up is asked to look at it again: once, once more, and not twice by accident."""

from datetime import date, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.utils import timezone

from kennisbank.items.models import Kennisitem
from kennisbank.nakijken import aandeel
from kennisbank.nakijken.herinneren import SOORT, beurt, herinner, is_aan_de_beurt
from kennisbank.schrijven import actions as schrijven
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject.models import Deelname
from proeftuinen.traject.post.models import Bericht, Stilte
from tests.kennisbank.maak import maak_item

OP = date(2026, 5, 12)


def post() -> list[str]:
    """Return to whom a reminder went."""
    return sorted(Bericht.objects.filter(soort=SOORT).values_list("aan", flat=True))


@pytest.fixture
def item(plank, deelnemer, klok):
    """An item of the participant, to be looked at again today."""
    return maak_item(plank, titel="De buurvrouw", door=deelnemer, nakijken_op=OP)


@pytest.mark.parametrize(
    ("dagen", "verwacht"),
    [(0, 0), (59, 0), (60, 60), (364, 60), (365, 365), (424, 365), (425, 425)],
)
def test_there_are_two_days_a_year_on_which_to_ask(dagen, verwacht):
    assert beurt(OP, OP + timedelta(days=dagen)) == OP + timedelta(days=verwacht)


def test_over_three_years_of_nights_someone_is_asked_six_times():
    gevraagd, laatst = [], None
    for nr in range(3 * 365):
        dag = OP + timedelta(days=nr)
        if is_aan_de_beurt(OP, laatst, dag):
            laatst = dag
            gevraagd.append(nr)

    assert gevraagd == [0, 60, 365, 425, 730, 790]


def test_who_was_asked_late_is_not_asked_again_within_sixty_days():
    laat = OP + timedelta(days=50)

    assert not is_aan_de_beurt(OP, laat, OP + timedelta(days=109))
    assert is_aan_de_beurt(OP, laat, OP + timedelta(days=110))


def test_the_owner_gets_one_mail_with_everything_that_is_to_be_looked_at(item, plank, deelnemer):
    maak_item(plank, titel="Het orkest", door=deelnemer, nakijken_op=OP - timedelta(days=3))
    maak_item(plank, titel="Nog lang goed", door=deelnemer, nakijken_op=OP + timedelta(days=1))
    maak_item(plank, titel="Concept", door=deelnemer, gepubliceerd=False)

    aantal = herinner(timezone.now())

    assert aantal == 2
    mail = Bericht.objects.get(soort=SOORT)
    assert mail.aan == deelnemer.email
    assert mail.proeftuin is None
    assert mail.tekst.index("Het orkest") < mail.tekst.index("De buurvrouw")
    assert "di 12 mei 2026" in mail.tekst
    assert item.get_absolute_url() in mail.tekst
    assert "Nog lang goed" not in mail.tekst
    assert "landelijke plank" not in mail.tekst
    assert len(mail.tekst) < 4000


def test_a_long_list_fits_in_one_mail(plank, deelnemer, klok):
    for nr in range(12):
        maak_item(plank, titel=f"{nr} {'lang ' * 36}", door=deelnemer, nakijken_op=OP)

    herinner(timezone.now())

    tekst = Bericht.objects.get(soort=SOORT).tekst
    assert "En nog 4." in tekst
    assert len(tekst) < 4000


def test_asking_twice_on_one_night_sends_one_mail(item):
    herinner(timezone.now())

    assert herinner(timezone.now()) == 0
    assert len(post()) == 1


def test_the_daily_task_asks_and_asks_again_after_sixty_days(item, klok, deelnemer):
    aandeel.elke_dag(timezone.now())
    klok.shift(timedelta(days=59))
    aandeel.elke_dag(timezone.now())
    eerst = len(post())
    klok.shift(timedelta(days=1))
    aandeel.elke_dag(timezone.now())

    assert (eerst, len(post())) == (1, 2)


def test_who_looked_at_it_is_not_asked_until_the_new_day(item, deelnemer, klok):
    herinner(timezone.now())
    item.refresh_from_db()
    dag = OP + timedelta(days=100)
    schrijven.houd_geldig(item=item, door=deelnemer, versie=item.versie, nakijken_op=dag)
    klok.shift(timedelta(days=99))
    assert herinner(timezone.now()) == 0
    klok.shift(timedelta(days=1))

    assert herinner(timezone.now()) == 1


def test_an_address_at_rest_gets_nothing_and_is_not_asked_each_night(item, deelnemer):
    Stilte.objects.create(adres=deelnemer.email)

    herinner(timezone.now())
    herinner(timezone.now())

    assert post() == []
    assert Kennisitem.objects.get(pk=item.pk).herinnerd_op is not None


def test_an_owner_who_left_the_place_hears_nothing_of_it_any_more(item, deelnemer):
    Deelname.objects.filter(gebruiker=deelnemer).delete()

    assert herinner(timezone.now()) == 0
    assert post() == []


def test_an_account_that_is_closed_gets_no_mail(item, deelnemer):
    Gebruiker.objects.filter(pk=deelnemer.pk).update(is_active=False)

    assert herinner(timezone.now()) == 0


def test_what_nobody_keeps_up_on_the_shelf_of_the_site_is_for_the_landelijk_programma(
    landelijke_plank, landelijk, deelnemer, klok
):
    maak_item(titel="Van niemand", nakijken_op=OP)
    maak_item(titel="Van iemand zonder rol", door=deelnemer, nakijken_op=OP)
    maak_item(titel="Van Anouk zelf", door=landelijk, nakijken_op=OP)

    assert herinner(timezone.now()) == 3

    mail = Bericht.objects.get(soort=SOORT)
    assert mail.aan == landelijk.email
    zelf, niemand = mail.tekst.split("Dit staat op de landelijke plank")
    assert "Van Anouk zelf" in zelf
    assert "Van niemand" in niemand
    assert "Van iemand zonder rol" in niemand


def test_what_nobody_keeps_up_on_a_shelf_of_a_place_is_mailed_to_nobody(plank, klok, landelijk):
    item = maak_item(plank, titel="Van niemand", nakijken_op=OP)

    assert herinner(timezone.now()) == 0
    assert Kennisitem.objects.get(pk=item.pk).herinnerd_op is None
    assert post() == []


def test_after_an_old_back_up_nobody_is_asked_again_at_once(item):
    aandeel.na_terugzetten()

    assert herinner(timezone.now()) == 0


@pytest.mark.parametrize("aantal", [1, 3])
def test_asking_takes_as_many_questions_for_owners_as_there_are_owners(
    plank, deelnemer, klok, aantal, django_assert_max_num_queries
):
    for nr in range(aantal):
        maak_item(plank, titel=f"Item {nr}", door=deelnemer, nakijken_op=OP)

    with django_assert_max_num_queries(12 + aantal):
        herinner(timezone.now())


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time")
def test_two_runs_at_the_same_moment_send_one_mail():
    from kennisbank.planken.models import Plank

    wie = Gebruiker.objects.create_user("anouk@voorbeeld.example", "Anouk", landelijk=True)
    plank, _ = Plank.objects.get_or_create(ruimte="", defaults={"naam": "Landelijk"})
    for nr in range(5):
        maak_item(plank, titel=f"Item {nr}", door=wie, nakijken_op=OP)
    start, aantallen = Barrier(4), []

    def werk():
        try:
            start.wait()
            aantallen.append(herinner(timezone.now()))
        finally:
            connection.close()

    draden = [Thread(target=werk) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert sorted(aantallen) == [0, 0, 0, 5]
    assert len(post()) == 1
