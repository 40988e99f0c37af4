"""kill -9 in a restore: what was there is whole, or what comes is, and once more finishes it."""

import json
import signal
from pathlib import Path

import pytest
from django.db import connection

from leerwerkplaats.gebruikers.reservekopie import lezen

BREUK = str(Path(__file__).with_name("breuk.py"))
MENSEN = """
INSERT INTO gebruikers_gebruiker
(password, publiek_id, email, naam, landelijk, beheerder, is_active, wil_post, gemaakt)
VALUES ('!', '{id}', '{naam}@voorbeeld.example', '{naam}', false, false, true, true,
        '2026-01-01 00:00:00')
"""
SPOOR = "web_auditregel"


@pytest.fixture
def gewijzigd(ingericht, kopie):
    """A house with a back-up, that went on since; returns it with what was in the back-up."""
    bestanden = ingericht.map / "bestanden"
    ingericht.sql(MENSEN.format(id="bcdfghjkmnpq", naam="sanne"))
    for naam in ("a.txt", "b.txt"):
        (bestanden / naam).write_text("toen")
    uit = ingericht.doe("back-up", str(kopie))
    assert uit.code == 0, uit.fout
    toen = ingericht.rijen(), ingericht.bestanden()
    ingericht.sql(MENSEN.format(id="bcdfghjkmnpr", naam="milan"))
    (bestanden / "a.txt").write_text("nu")
    (bestanden / "c.txt").write_text("nu")
    return ingericht, toen


def zonder_spoor(rijen: dict) -> dict:
    return {naam: deel for naam, deel in rijen.items() if naam != SPOOR}


def eigen(bestanden: dict) -> dict:
    """Return the files without those that stand ready."""
    return {naam: inhoud for naam, inhoud in bestanden.items() if ".terugzetten" not in naam}


@pytest.mark.parametrize(
    ("soort", "welke", "vast"),
    [
        ("sql", r'TRUNCATE|DELETE FROM "gebruikers_gebruiker"', False),
        ("sql", r'SET CONSTRAINTS|INSERT INTO "gebruikers_gebruiker"', False),
        ("sql", r'INSERT INTO "web_hartslag"', False),
        ("rename", "1", True),
        ("rename", "2", True),
        ("sql", r'DELETE FROM "web_hartslag" WHERE "web_hartslag"."naam" =', True),
    ],
    ids=[
        "emptied",
        "filling",
        "before the commit",
        "after the commit",
        "between files",
        "at the end",
    ],
)
def test_a_kill_leaves_the_old_or_the_new_and_once_more_finishes(
    gewijzigd, kopie, identiteit, soort, welke, vast
):
    huis, (rijen, bestanden) = gewijzigd
    nu = huis.rijen(), huis.bestanden()
    woorden = ("terugzetten", str(kopie), "--identiteit", str(identiteit), "--ja")

    dood = huis.doe(BREUK, soort, welke, *woorden)

    assert dood.code == -signal.SIGKILL, dood.fout
    if vast:
        assert zonder_spoor(huis.rijen()) == zonder_spoor(rijen)
    else:
        assert (huis.rijen(), eigen(huis.bestanden())) == nu

    klaar = huis.doe(*woorden)

    assert klaar.code == 0, klaar.fout
    assert zonder_spoor(huis.rijen()) == zonder_spoor(rijen)
    assert len(huis.rijen()[SPOOR]) == len(rijen[SPOOR]) + 1
    assert huis.bestanden() == bestanden
    with huis.cursor() as cursor:
        cursor.execute("SELECT naam FROM web_hartslag")
        assert cursor.fetchall() == [("back-up",)]


def test_an_older_back_up_goes_into_an_empty_database_and_is_brought_up_to_date(
    ingericht, nieuw_huis, kopie, identiteit
):
    oud, nieuw = ingericht, nieuw_huis("nieuw")
    assert oud.doe("migrate", "proeftuinen", "0001_begin", "-v0").code == 0
    oud.sql(MENSEN.format(id="bcdfghjkmnpq", naam="sanne"))
    assert oud.doe("back-up", str(kopie)).code == 0
    woorden = ("terugzetten", str(kopie), "--identiteit", str(identiteit))

    uit = nieuw.doe(*woorden)

    assert uit.code == 0, uit.fout
    assert nieuw.doe("migrate", "--check").code == 0
    assert nieuw.rijen()["gebruikers_gebruiker"] == oud.rijen()["gebruikers_gebruiker"]
    assert nieuw.rijen()["proeftuinen_bericht"] == []


def test_an_older_back_up_asks_for_a_database_without_tables(
    ingericht, nieuw_huis, mal, kopie, identiteit
):
    nieuw = nieuw_huis("nieuw", uit=mal)
    assert ingericht.doe("migrate", "proeftuinen", "0001_begin", "-v0").code == 0
    assert ingericht.doe("back-up", str(kopie)).code == 0

    uit = nieuw.doe("terugzetten", str(kopie), "--identiteit", str(identiteit))

    assert (uit.code, "do not run migrate before it" in uit.fout) == (1, True)


def test_a_back_up_of_one_engine_goes_into_the_other_and_back(
    nieuw_huis, identiteit, geheim, tmp_path
):
    if connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL too: script/test postgres runs it")
    eerste = nieuw_huis("eerste")
    gevuld = [eerste.doe("migrate", "-v0"), eerste.doe("demowereld")]
    assert [deel.code for deel in gevuld] == [0, 0]
    eerste.sql("UPDATE proeftuinen_bericht SET stand = 'verzonden'")  # what waits would be held
    eerste.sql("UPDATE proeftuinen_gesprek SET voorgelegd_op = NULL WHERE antwoord = ''")
    huizen = [eerste, nieuw_huis("midden", motor="sqlite"), nieuw_huis("laatste")]
    inhoud = []
    for nr, huis in enumerate(huizen):
        pad = tmp_path / f"{nr}.age"
        uit = huis.doe("back-up", str(pad))
        assert uit.code == 0, uit.fout
        inhoud.append(_lees(pad, geheim))
        if nr + 1 < len(huizen):
            uit = huizen[nr + 1].doe("terugzetten", str(pad), "--identiteit", str(identiteit))
            assert uit.code == 0, uit.fout

    assert len(inhoud[0]["proeftuinen.Stap"]) > 50
    for later in inhoud[1:]:
        assert (
            later.pop("web.Auditregel")[: len(inhoud[0]["web.Auditregel"])]
            == inhoud[0]["web.Auditregel"]
        )
        assert later == {naam: deel for naam, deel in inhoud[0].items() if naam != "web.Auditregel"}


def _lees(pad: Path, geheim) -> dict[str, list]:
    """Return all rows, JSON in columns read so that its spaces and order do not matter."""
    tabellen: dict[str, list] = {}
    for deel in lezen.lees(pad, [geheim]):
        if isinstance(deel, lezen.Tabeldeel):
            rijen = [[_waarde(waarde) for waarde in rij] for rij in deel.rijen]
            tabellen.setdefault(deel.tabel, []).extend(rijen)
    return tabellen


def _waarde(waarde):
    return json.loads(waarde) if isinstance(waarde, str) and waarde[:1] in {"{", "["} else waarde
