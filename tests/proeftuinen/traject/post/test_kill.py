"""Workers that are killed for real: nothing goes twice, nothing is forgotten."""

import os
import signal
import time
from collections import Counter

import pytest
from django.db import connection

ALLEEN_POSTGRES = "SQLite lets one writer in at a time; two workers are for PostgreSQL"
AANTAL = 5
NA_DE_DERDE = 3


def _wacht(tot, seconden=90):
    einde = time.monotonic() + seconden
    while not tot():
        assert time.monotonic() < einde, "it took too long"
        time.sleep(0.05)


def _schiet_bij(kantoor, stap, keer):
    """Kill the worker when a session reaches this step for the so-manieth time."""
    doel = []

    def schiet():
        if doel and kantoor.stappen[stap] == keer:
            os.kill(doel[0], signal.SIGKILL)
            doel.clear()

    kantoor.doe[stap] = schiet
    return doel


def _keur(kantoor, stand, onzeker):
    """Each message went once, or is shown as uncertain; return how many did."""
    standen = Counter(stand["berichten"].values())
    keren = kantoor.per_brief
    for publiek_id, hoe in stand["berichten"].items():
        aantal = keren[f"<bericht.{publiek_id}@localhost>"]
        assert aantal == 1 if hoe == "verzonden" else aantal <= 1, (publiek_id, hoe, aantal)
    assert standen == {"verzonden": AANTAL - onzeker, **({"onzeker": 1} if onzeker else {})}
    assert set(keren.values()) == {1}
    return standen


# The step at which it dies, how often the step was reached by then, and what may be uncertain.
PUNTEN = {
    "after the claim": ("noop", 2, 0),
    "just before handing over": ("mail", NA_DE_DERDE, 1),
    "after the mail server took it": ("inhoud", NA_DE_DERDE, 1),
}


@pytest.mark.parametrize("punt", PUNTEN)
def test_a_worker_killed_while_it_sends_sends_nothing_twice_and_forgets_nothing(
    punt, werkplaats, kantoor
):
    stap, keer, onzeker = PUNTEN[punt]
    doel = _schiet_bij(kantoor, stap, keer)
    werker = werkplaats.start(f"klaar:{AANTAL}", "werk")
    doel.append(werker.pid)
    assert werker.wait(timeout=90) == -signal.SIGKILL
    voor = len(kantoor.brieven)

    stand = werkplaats.stand("later:700", "batch")

    standen = _keur(kantoor, stand, onzeker)
    assert "RUNNING" not in stand["taken"]
    print(f"\nkill -9 {punt}: {AANTAL} messages, {voor} gone before, {dict(standen)}, 0 double")  # noqa: T201


def test_a_worker_killed_between_tasks_leaves_nothing_behind(werkplaats, kantoor):
    werker = werkplaats.start(f"klaar:{AANTAL - 2}", "werk")
    _wacht(lambda: len(kantoor.brieven) == AANTAL - 2)
    _wacht(lambda: set(werkplaats.stand()["taken"]) == {"SUCCESSFUL"})
    werker.kill()
    werker.wait()

    stand = werkplaats.stand("klaar:2", "later:700", "batch")

    standen = _keur(kantoor, stand, 0)
    print(f"\nkill -9 between tasks: {AANTAL} messages, {dict(standen)}, 0 double")  # noqa: T201


@pytest.mark.skipif(connection.vendor == "sqlite", reason=ALLEEN_POSTGRES)
def test_two_workers_send_two_hundred_messages_once_each(werkplaats, kantoor):
    werkplaats.doe("klaar:200")
    werkers = [werkplaats.start("werk") for _ in range(2)]
    _wacht(lambda: len(kantoor.brieven) >= 200, 180)
    _wacht(lambda: set(werkplaats.stand()["taken"]) == {"SUCCESSFUL"}, 180)
    for werker in werkers:
        assert werker.poll() is None
        werker.kill()

    stand = werkplaats.stand()

    assert Counter(stand["berichten"].values()) == {"verzonden": 200}
    assert (len(kantoor.brieven), set(kantoor.per_brief.values())) == (200, {1})
    print(f"\ntwo workers: {len(kantoor.brieven)} mails for 200 messages")  # noqa: T201
