"""Faults of the house, for real: a database that stops and starts, a web worker that is killed."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection

from tests.storingshuis import TEL, Cluster, huis, wacht_tot

TEKST = "Vraag de fanfare of zij spelen"
PUNTEN = 60


@pytest.fixture
def cluster():
    """A PostgreSQL of our own, to stop and start."""
    eigen = Cluster()
    try:
        eigen.url = eigen.maak()
        yield eigen
    finally:
        eigen.weg()


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="PostgreSQL stops and starts")
def test_a_database_that_stops_gives_readable_pages_and_all_works_when_it_is_back(
    cluster, tmp_path
):
    with huis(tmp_path, cluster.url) as thuis:
        tuin = f"/proeftuinen/{thuis.tuin}/"
        punten = f"{tuin}stappen/{thuis.stap}/punten/"
        assert thuis.vraag(tuin).status == 200
        cluster.stop()

        weg = [thuis.vraag(pad) for pad in (tuin, "/")]
        gestuurd = thuis.vraag(punten, {"tekst": TEKST, "sleutel": str(uuid4())})
        ziek = thuis.vraag("/gezond/", binnen=False)

        cluster.start()
        duurde = wacht_tot(lambda: thuis.vraag(tuin).status == 200, 12)
        with ThreadPoolExecutor(8) as draden:
            daarna = list(draden.map(lambda _: thuis.vraag(tuin).status, range(40)))
        bewaard = thuis.vraag(punten, {"tekst": TEKST, "sleutel": str(uuid4())})

    traagst = max(kwam.duur for kwam in [*weg, gestuurd])
    print(  # noqa: T201
        f"database gone: page in {traagst:.1f} s, red in {ziek.duur:.1f} s, back in {duurde:.1f} s"
    )
    for kwam in [*weg, gestuurd]:
        assert kwam.status == 503
        assert kwam.koppen["Retry-After"] == "30"
        assert "We kunnen er even niet bij" in kwam.tekst
        assert kwam.duur < 5
    assert TEKST in gestuurd.tekst
    assert (ziek.status, '"database": "fout"' in ziek.tekst) == (503, True)
    assert ziek.duur < 3
    assert daarna == [200] * 40
    assert bewaard.status == 302


def test_a_killed_web_worker_loses_nothing_and_doubles_nothing(tmp_path, request):
    url = ""
    if connection.vendor == "postgresql":
        url = request.getfixturevalue("cluster").url
    with huis(tmp_path, url) as thuis:
        punten = f"/proeftuinen/{thuis.tuin}/stappen/{thuis.stap}/punten/"
        eerst, afgebroken, gedood = thuis.werkers(), [], []

        def stuur(nr: int) -> int:
            """Press the button, and press it again while the line breaks; one key for both."""
            velden = {"tekst": f"Punt {nr}", "sleutel": str(uuid4())}
            if nr == PUNTEN // 3:
                os.kill(eerst[0], signal.SIGKILL)
                gedood.append(nr)
            for _ in range(20):
                try:
                    return thuis.vraag(punten, velden).status
                except OSError:
                    afgebroken.append(nr)
                    time.sleep(0.05)
            return 0

        with ThreadPoolExecutor(8) as draden:
            statussen = list(draden.map(stuur, range(PUNTEN)))
        wacht_tot(lambda: len(thuis.werkers()) == 2 and eerst[0] not in thuis.werkers())
        with ThreadPoolExecutor(8) as draden:
            daarna = list(draden.map(lambda _: thuis.vraag("/").status, range(24)))
        geteld = thuis.draai(TEL)

    print(f"worker killed: {PUNTEN} posts, {len(afgebroken)} sent again, rows {geteld}")  # noqa: T201
    assert gedood == [PUNTEN // 3]
    assert statussen == [302] * PUNTEN
    assert geteld == f"{PUNTEN} {PUNTEN} {PUNTEN}"
    assert daarna == [200] * 24
