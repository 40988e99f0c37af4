"""The daily task: once a day whoever asks, and one class that fails stops no other."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection, connections
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.web import aandeel, dagelijks
from leerwerkplaats.web.dagen import TIJDZONE
from leerwerkplaats.web.models import Auditregel, Hartslag, Verzendsleutel

DEEL = "tests.leerwerkplaats.web.mislukt"


def _moment(tekst: str) -> datetime:
    return datetime.fromisoformat(tekst).replace(tzinfo=TIJDZONE)


@pytest.mark.parametrize(
    ("nu", "grens"),
    [
        ("2026-05-12 12:00", "2026-05-12 03:00"),
        ("2026-05-12 03:00", "2026-05-12 03:00"),
        ("2026-05-12 02:59", "2026-05-11 03:00"),
        ("2026-03-29 03:30", "2026-03-29 03:00"),  # the night that summer time begins
        ("2026-10-25 02:30", "2026-10-24 03:00"),  # and the one that it ends
    ],
)
def test_a_day_begins_at_three_at_night_here(nu, grens):
    assert dagelijks.grens(_moment(nu)) == _moment(grens)


@pytest.mark.parametrize(
    ("dag", "maanden", "eerder"),
    [
        ("2026-05-12", 12, "2025-05-12"),
        ("2028-02-29", 12, "2027-02-28"),
        ("2026-05-31", 1, "2026-04-30"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2026-01-15", 24, "2024-01-15"),
        ("2026-01-15", 1, "2025-12-15"),
    ],
)
def test_months_back_is_the_same_day_or_the_last_one_of_a_shorter_month(dag, maanden, eerder):
    terug = dagelijks.maanden_terug(datetime.fromisoformat(dag).replace(tzinfo=UTC), maanden)

    assert terug.date().isoformat() == eerder


@pytest.mark.django_db
def test_it_runs_once_a_day_and_catches_up_after_a_day_that_was_missed():
    vragen = [
        ("2026-05-12 02:00", True),  # it never ran
        ("2026-05-12 02:59", False),
        ("2026-05-12 03:00", True),
        ("2026-05-12 23:00", False),
        ("2026-05-15 18:00", True),  # the machine was off for three days: one run
        ("2026-05-15 18:01", False),
        ("2026-05-16 03:00", True),
    ]

    for nu, verwacht in vragen:
        with time_machine.travel(_moment(nu), tick=False):
            assert dagelijks.begin_als_het_tijd_is(timezone.now()) is verwacht, nu


@pytest.mark.django_db
def test_the_minute_of_the_worker_begins_it(klok):
    aandeel.elke_minuut(timezone.now())

    assert dagelijks.hartslagen()[dagelijks.KLAAR] == timezone.now()


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite in memory locks by table")
@pytest.mark.django_db(transaction=True)
def test_of_eight_workers_that_ask_at_once_one_begins_it(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    samen, wonnen = threading.Barrier(8), []

    def vraag() -> None:
        samen.wait()
        try:
            wonnen.append(dagelijks.begin_als_het_tijd_is(timezone.now()))
        finally:
            connections.close_all()

    draden = [threading.Thread(target=vraag) for _ in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert sorted(wonnen) == [False] * 7 + [True]
    assert DBTaskResult.objects.count() == 1


@pytest.fixture
def met_een_die_faalt(settings):
    settings.AANDELEN = [DEEL, *settings.AANDELEN]


@pytest.mark.django_db
@pytest.mark.usefixtures("met_een_die_faalt")
def test_a_class_that_fails_stops_no_other_and_is_seen(klok, kernteam, caplog):
    oud = Verzendsleutel.objects.create(
        gebruiker=kernteam, sleutel="0" * 32, adres="kanarie@voorbeeld.example"
    )
    Verzendsleutel.objects.update(gemaakt=timezone.now() - timedelta(days=8))

    uitslag = dagelijks.voer_uit.call()

    assert "mislukt" not in uitslag
    assert uitslag["sleutels"] == 1
    assert not Verzendsleutel.objects.filter(pk=oud.pk).exists()
    achter = [
        deel.termijn.naam for deel in dagelijks.standen(dagelijks.hartslagen()) if deel.achter
    ]
    assert achter == ["mislukt"]
    assert "retention failed: mislukt: ValueError" in caplog.text
    assert "geheim" not in caplog.text


@pytest.mark.django_db
@pytest.mark.usefixtures("met_een_die_faalt")
def test_what_a_failing_class_did_before_it_failed_is_taken_back(klok):
    dagelijks.voer_uit.call()

    assert not Hartslag.objects.filter(naam="half werk").exists()


@pytest.mark.django_db
def test_what_was_removed_stands_in_the_trail_as_a_number(klok, kernteam):
    for nummer in range(3):
        Verzendsleutel.objects.create(gebruiker=kernteam, sleutel=f"{nummer}" * 32)
    Verzendsleutel.objects.update(gemaakt=timezone.now() - timedelta(days=8))

    dagelijks.voer_uit.call()
    dagelijks.voer_uit.call()

    regels = Auditregel.objects.filter(handeling="termijn.opgeruimd")
    assert list(regels.values_list("soort", "object_id")) == [("sleutels", "3")]


@pytest.mark.django_db
def test_by_hand_a_dry_run_tells_and_changes_nothing(klok, kernteam, capsys):
    Verzendsleutel.objects.create(gebruiker=kernteam, sleutel="0" * 32)
    Verzendsleutel.objects.update(gemaakt=timezone.now() - timedelta(days=8))

    call_command("bewaartermijnen", droog=True)

    assert "sleutels: 1 gone, 0 warned" in capsys.readouterr().out
    assert Verzendsleutel.objects.count() == 1
    assert dagelijks.hartslagen() == {}
    call_command("bewaartermijnen")
    assert Verzendsleutel.objects.count() == 0
    assert dagelijks.KLAAR in dagelijks.hartslagen()


@pytest.mark.django_db
@pytest.mark.usefixtures("met_een_die_faalt")
def test_by_hand_a_failure_is_told_last_and_the_rest_is_done(klok, capsys):
    with pytest.raises(CommandError, match="classes failed: mislukt"):
        call_command("bewaartermijnen")

    uit = capsys.readouterr().out
    assert "mislukt: FAILED" in uit
    assert "sessies: 0 gone" in uit


@pytest.mark.django_db
def test_counters_that_no_longer_count_leave_their_table(klok):
    from django.core.cache import cache

    cache.set("kort", 1, timeout=60)
    cache.set("lang", 1, timeout=86_400)
    klok.shift(timedelta(hours=1))

    uitslag = dagelijks.voer_uit.call()

    assert uitslag["tellers"] == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM cache")
        assert cursor.fetchone() == (1,)
    assert cache.get("lang") == 1


@pytest.mark.django_db
def test_a_clock_that_stood_years_ahead_for_a_while_does_not_stop_the_days(klok):
    klok.move_to("2031-01-01T12:00:00+00:00")
    assert dagelijks.begin_als_het_tijd_is(timezone.now()) is True
    klok.move_to("2026-05-12T12:00:00+00:00")

    assert dagelijks.begin_als_het_tijd_is(timezone.now()) is True
    assert dagelijks.begin_als_het_tijd_is(timezone.now()) is False
