import json
import shutil
from datetime import timedelta

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.web import hartslag
from proeftuinen.traject.post.actions import klaarzetten

GOED = dict.fromkeys(["database", "worker", "post", "schijf", "opslag"], "goed")


def _taak(wacht: timedelta) -> None:
    taak = DBTaskResult.objects.create(
        task_path="proeftuinen.traject.post.verzenden.verstuur_post",
        args_kwargs={"args": ["geheim-id"], "kwargs": {}},
        backend_name="default",
        queue_name="default",
        status="READY",
        run_after=timezone.now() - wacht,
    )
    DBTaskResult.objects.filter(pk=taak.pk).update(enqueued_at=timezone.now() - wacht)


@pytest.mark.django_db
def test_a_healthy_house_answers_200_to_anyone(client):
    antwoord = client.get("/gezond/")
    assert antwoord.status_code == 200
    assert antwoord.json() == GOED
    assert antwoord.headers["Cache-Control"] == "private, no-store"


@pytest.mark.django_db
def test_a_task_that_waits_four_minutes_is_fine(client):
    _taak(timedelta(minutes=4))
    assert client.get("/gezond/").status_code == 200


@pytest.mark.django_db
def test_a_task_that_waits_more_than_five_minutes_makes_the_house_unwell(client):
    _taak(timedelta(minutes=5, seconds=5))
    antwoord = client.get("/gezond/")
    assert antwoord.status_code == 503
    assert antwoord.json() == GOED | {"worker": "fout"}
    assert "geheim-id" not in antwoord.text


@pytest.mark.django_db
@pytest.mark.parametrize("fout", [OperationalError, InterfaceError])
def test_a_database_that_fails_gives_503_without_details(client, fout, caplog):
    def weiger(execute, sql, params, many, context):
        raise fout("connection to 10.0.0.3 as lw refused: wachtwoord123")

    with connection.execute_wrapper(weiger):
        antwoord = client.get("/gezond/")
    assert antwoord.status_code == 503
    assert json.loads(antwoord.content) == {
        "database": "fout",
        "worker": "fout",
        "post": "fout",
        "schijf": "goed",
        "opslag": "fout",
    }
    assert "wachtwoord123" not in antwoord.text


@pytest.mark.django_db
def test_a_full_disk_makes_the_house_unwell(client, monkeypatch):
    bijna_vol = shutil._ntuple_diskusage(10**12, 10**12 - 1000, 1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: bijna_vol)
    antwoord = client.get("/gezond/")
    assert (antwoord.status_code, antwoord.json()) == (503, GOED | {"schijf": "fout"})


@pytest.mark.django_db
def test_a_disk_that_cannot_be_read_makes_the_house_unwell(client, monkeypatch):
    def stuk(plek):
        raise OSError("Input/output error: /dev/sda1")

    monkeypatch.setattr(shutil, "disk_usage", stuk)
    antwoord = client.get("/gezond/")
    assert antwoord.status_code == 503
    assert "/dev/sda1" not in antwoord.text


@pytest.mark.django_db
def test_health_is_only_read(client):
    assert client.head("/gezond/").status_code == 200
    assert client.post("/gezond/").status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("seconden", "uitslag"), [(None, "fout"), (179, "goed"), (181, "fout"), (3600, "fout")]
)
def test_without_a_heartbeat_for_three_minutes_nobody_works(
    client, klok, settings, seconden, uitslag
):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    if seconden:
        hartslag.klop("a", timezone.now())
        klok.shift(seconden)

    antwoord = client.get("/gezond/")

    assert antwoord.json() == GOED | {"worker": uitslag}
    assert antwoord.status_code == (200 if uitslag == "goed" else 503)


@pytest.mark.django_db
def test_a_deferred_task_does_not_wait_before_its_time(client):
    _taak(timedelta(hours=1))
    DBTaskResult.objects.update(run_after=timezone.now() - timedelta(seconds=1))
    assert client.get("/gezond/").json() == GOED


@pytest.mark.django_db
@pytest.mark.parametrize(("minuten", "uitslag"), [(9, "goed"), (11, "fout")])
def test_mail_that_is_late_makes_the_house_unwell(client, klok, minuten, uitslag):
    klaarzetten(aan="geheim@voorbeeld.example", soort="los", onderwerp="Geheim", tekst="Geheim")
    klok.shift(timedelta(minutes=minuten))
    antwoord = client.get("/gezond/")
    assert antwoord.json() == GOED | {"post": uitslag}
    assert "eheim" not in antwoord.text
