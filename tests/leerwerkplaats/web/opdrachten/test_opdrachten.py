"""A file is made once, by one worker, and is never left lying about."""

import errno
from datetime import datetime, timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import OperationalError
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.web import dagelijks, werk
from leerwerkplaats.web.models import Auditregel, Opdracht
from leerwerkplaats.web.opdrachten import aandeel, bewaren, opslag, uitvoeren
from leerwerkplaats.web.opdrachten.actions import vraag_aan, vraag_opnieuw
from leerwerkplaats.web.opdrachten.soorten import Opdrachtfout
from leerwerkplaats.web.pdf import Drukfout

# A worker closes its connection, which an open transaction on PostgreSQL does not outlive.
pytestmark = pytest.mark.django_db(transaction=True)
Stand = Opdracht.Stand


@pytest.fixture(autouse=True)
def _lege_map():
    for pad in list(opslag.alle()):
        opslag.gooi_weg(pad)


@pytest.fixture
def vraag(kernteam, soort):
    def doe(wie=None, **gegevens) -> Opdracht:
        return vraag_aan(gebruiker=wie or kernteam, soort="proef", ruimte="plek", gegevens=gegevens)

    return doe


def _werk() -> None:
    call_command("db_worker", batch=True, startup_delay=False, interval=0, verbosity=0)


def _paden() -> set[str]:
    return set(Opdracht.objects.exclude(pad="").values_list("pad", flat=True))


# Asking.


def test_a_file_is_made_and_kept_under_a_name_that_tells_nothing(vraag):
    opdracht = vraag(welke=3)

    assert (opdracht.stand, opdracht.bestandsnaam, opdracht.mime) == (
        Stand.KLAAR,
        "mijn-bestand.txt",
        "text/plain",
    )
    assert opslag.lees(opdracht.pad) == b"inhoud 1"
    assert (opdracht.pad.startswith("opdrachten/"), len(opdracht.pad)) == (True, 43)
    assert Auditregel.objects.get().handeling == "opdracht.gevraagd"


def test_asking_the_same_while_it_runs_gives_the_one_that_runs(vraag, wachtrij, soort):
    eerste, tweede = vraag(a=1, b=2), vraag(b=2, a=1)
    _werk()

    assert eerste.pk == tweede.pk
    assert (soort.keren, Opdracht.objects.count(), len(list(opslag.alle()))) == (1, 1, 1)


def test_asking_something_else_or_as_someone_else_is_another(vraag, wachtrij, deelnemer):
    assert len({vraag(a=1).pk, vraag(a=2).pk, vraag(deelnemer, a=1).pk}) == 3


def test_asking_again_when_it_is_done_makes_it_anew(vraag, soort):
    eerste = vraag()
    tweede = vraag_opnieuw(opdracht=eerste)

    assert (eerste.pk == tweede.pk, soort.keren) == (False, 2)


def test_a_kind_that_nobody_offers_cannot_be_asked(kernteam):
    with pytest.raises(ValueError, match="onbekend"):
        vraag_aan(gebruiker=kernteam, soort="onbekend", ruimte="plek", gegevens={})


# Doing.


def test_a_task_that_runs_twice_makes_it_once(vraag, wachtrij, soort):
    opdracht = vraag()
    uitvoeren.voer_uit.enqueue(opdracht.publiek_id)
    _werk()

    assert (soort.keren, DBTaskResult.objects.successful().count()) == (1, 2)


def test_how_far_it_is_stands_in_the_row(vraag, wachtrij, soort):
    gezien = []

    def doe(opdracht, meld):
        meld(2, 5)
        meld(3, 5)  # too soon after the last to be worth a statement
        gezien.extend(Opdracht.objects.values_list("stand", "gedaan", "totaal"))

    soort.doe = doe
    vraag()
    _werk()

    assert gezien == [(Stand.BEZIG, 2, 5)]


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (Opdrachtfout("Er zijn te veel rijen."), "Er zijn te veel rijen."),
        (Drukfout("Dit is te veel."), "Dit is te veel."),
        (ZeroDivisionError("geheim"), uitvoeren.STUK),
    ],
)
def test_what_goes_wrong_is_told_in_a_sentence_and_leaves_no_file(vraag, soort, fout, zin):
    def doe(opdracht, meld):
        raise fout

    soort.doe = doe
    opdracht = vraag()

    assert (opdracht.stand, opdracht.fout, opdracht.pad) == (Stand.MISLUKT, zin, "")
    assert list(opslag.alle()) == []


def _dood(opdracht: Opdracht) -> None:
    """Leave the row and its task as a worker does that was killed with its file just written."""
    taak = DBTaskResult.objects.get()
    toen = timezone.now() - timedelta(minutes=5)
    DBTaskResult.objects.filter(pk=taak.pk).update(
        status=TaskResultStatus.RUNNING, started_at=toen, worker_ids=["weg"]
    )
    pad = opslag.nieuw_pad()
    opslag.schrijf(pad, b"half")
    Opdracht.objects.filter(pk=opdracht.pk).update(stand=Stand.BEZIG, begonnen_op=toen, pad=pad)


def test_what_a_killed_worker_left_is_made_by_the_next_without_an_orphan(vraag, wachtrij, soort):
    opdracht = vraag()
    _dood(opdracht)

    werk.elke_minuut(timezone.now())
    _werk()

    opdracht.refresh_from_db()
    assert (opdracht.stand, soort.keren) == (Stand.KLAAR, 1)
    assert set(opslag.alle()) == {opdracht.pad}


def test_a_worker_that_lost_its_claim_takes_its_own_file_away(vraag, wachtrij, soort):
    def doe(opdracht, meld):
        Opdracht.objects.update(begonnen_op=timezone.now(), pad="opdrachten/van-de-ander")

    soort.doe = doe
    vraag()
    _werk()

    assert (Opdracht.objects.get().stand, list(opslag.alle())) == (Stand.BEZIG, [])


def test_a_database_that_is_gone_leaves_it_to_the_net(vraag, wachtrij, soort):
    def doe(opdracht, meld):
        raise OperationalError

    soort.doe = doe
    opdracht = vraag()
    _werk()
    aandeel.elke_minuut(timezone.now())
    voor = Opdracht.objects.get().stand
    aandeel.elke_minuut(timezone.now() + uitvoeren.TE_LANG + timedelta(seconds=1))

    opdracht.refresh_from_db()
    assert (voor, opdracht.stand, opdracht.fout) == (
        Stand.BEZIG,
        Stand.MISLUKT,
        uitvoeren.AFGEBROKEN,
    )


# Ending.


@pytest.fixture
def ruim(django_capture_on_commit_callbacks):
    """Clear up as at this moment, and do what follows the commit."""

    def doe(nu: datetime) -> int:
        with django_capture_on_commit_callbacks(execute=True):
            return bewaren.ruim(nu)

    return doe


def test_after_seven_days_file_and_row_go(vraag, ruim):
    oud, nieuw = vraag(a=1), vraag(a=2)
    nu = timezone.now()
    Opdracht.objects.filter(pk=oud.pk).update(gemaakt=nu - timedelta(days=7, minutes=1))
    Opdracht.objects.filter(pk=nieuw.pk).update(gemaakt=nu - timedelta(days=6, hours=23))

    assert ruim(nu) == 1
    assert set(opslag.alle()) == _paden() == {nieuw.pad}


def test_a_dry_run_leaves_row_and_file(vraag, django_capture_on_commit_callbacks):
    oud = vraag()
    default_storage.save("opdrachten/zwerver", ContentFile(b"x"))
    straks = timezone.now() + timedelta(days=30)

    with django_capture_on_commit_callbacks(execute=True):
        uitslagen = dagelijks.ruim_alles_op(straks, droog=True)

    assert {deel.weg for deel in uitslagen if deel.naam == "gemaakte bestanden"} == {2}
    assert set(opslag.alle()) == {oud.pad, "opdrachten/zwerver"}
    assert _paden() == {oud.pad}


def test_a_storage_that_is_full_is_said_at_once_and_leaves_nothing(vraag, monkeypatch):
    def vol(*_alles: object, **_rest: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(type(default_storage._wrapped), "save", vol)

    opdracht = vraag()

    opdracht.refresh_from_db()
    assert (opdracht.stand, opdracht.fout, opdracht.pad) == (Stand.MISLUKT, uitvoeren.STUK, "")
    assert set(opslag.alle()) == set()


def test_clearing_up_that_was_cut_off_after_the_file_is_finished_the_next_time(vraag, ruim):
    opdracht = vraag()
    opslag.gooi_weg(opdracht.pad)
    Opdracht.objects.update(gemaakt=timezone.now() - timedelta(days=8))

    assert (ruim(timezone.now()), Opdracht.objects.count()) == (1, 0)


def test_a_file_that_no_row_names_goes_after_a_day(vraag, ruim):
    eigen = vraag()
    zwerver = default_storage.save("opdrachten/zwerver", ContentFile(b"x"))
    nu = timezone.now()

    assert (ruim(nu + timedelta(hours=23)), zwerver in set(opslag.alle())) == (0, True)
    assert (ruim(nu + timedelta(hours=25)), set(opslag.alle())) == (1, {eigen.pad})


def test_erasing_a_person_takes_their_files_and_no_others(
    vraag, kernteam, deelnemer, django_capture_on_commit_callbacks
):
    vraag()
    van_ander = vraag(deelnemer)

    with django_capture_on_commit_callbacks(execute=True):
        aandeel.wis(kernteam)

    assert set(opslag.alle()) == _paden() == {van_ander.pad}


def test_one_takes_along_which_files_one_had_made(vraag, kernteam):
    opdracht = vraag()

    assert list(aandeel.neem_mee(kernteam)["gemaakte bestanden"]) == [
        {
            "wat": "Een proef",
            "bestand": "mijn-bestand.txt",
            "stand": "Klaar",
            "op": opdracht.gemaakt.isoformat(),
        }
    ]
