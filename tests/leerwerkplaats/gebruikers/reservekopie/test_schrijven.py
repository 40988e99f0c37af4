"""Making a back-up: whole or not at all, of one moment, in little memory, for the key only."""

import os
import resource
import signal
import subprocess
import time

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pyrage.x25519 import Identity

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.gebruikers.reservekopie import lezen, vorm
from leerwerkplaats.web.models import Hartslag

MB = 1024


def tabel(kopie, geheim, naam: str) -> list[list]:
    rijen = []
    for deel in lezen.lees(kopie, [geheim]):
        if isinstance(deel, lezen.Tabeldeel) and deel.tabel == naam:
            rijen += deel.rijen
    return rijen


def test_without_a_key_it_refuses_with_a_hint(transactional_db, bewaard, kopie, settings):
    settings.BACKUP_ONTVANGERS = []

    with pytest.raises(
        CommandError, match=r"BACKUP_ONTVANGER is not set.* manage\.py maak_sleutel"
    ):
        call_command("back-up", str(kopie))

    assert list(kopie.parent.glob("kopie*")) == []
    assert not Hartslag.objects.exists()


def test_a_key_with_a_typing_error_is_refused(transactional_db, bewaard, kopie, settings):
    settings.BACKUP_ONTVANGERS = ["age1" + "q" * 58]
    with pytest.raises(CommandError, match="typing error"):
        call_command("back-up", str(kopie))


def test_a_pair_is_made_and_the_secret_half_opens_what_the_public_one_closes(
    transactional_db, bewaard, kopie, settings, tmp_path, capsys
):
    call_command("maak_sleutel")
    uit, fout = capsys.readouterr()
    (tmp_path / "nieuw.txt").write_text(uit)
    settings.BACKUP_ONTVANGERS = [fout.rpartition("BACKUP_ONTVANGER=")[2].strip()]
    call_command("back-up", str(kopie))

    call_command("terugzetten", kopie, identiteit=tmp_path / "nieuw.txt", ja=True)

    assert "AGE-SECRET-KEY-1" in uit
    assert "AGE-SECRET-KEY" not in fout


def test_it_is_unreadable_for_others_and_notes_its_moment(transactional_db, bewaard, kopie, klok):
    Gebruiker.objects.create_user("canary@voorbeeld.example", "Kanarie")

    call_command("back-up", str(kopie))

    assert kopie.stat().st_mode & 0o077 == 0
    assert not [
        woord for woord in (b"canary", b"Kanarie", b"manifest") if woord in kopie.read_bytes()
    ]
    assert Hartslag.objects.get(naam="back-up").moment == timezone.now()


def test_every_one_of_several_keys_opens_it(transactional_db, bewaard, kopie, settings, geheim):
    reserve = Identity.generate()
    settings.BACKUP_ONTVANGERS += [str(reserve.to_public())]

    call_command("back-up", str(kopie))

    assert [type(next(lezen.lees(kopie, [wie]))) for wie in (geheim, reserve)] == [
        vorm.Manifest
    ] * 2


def test_the_site_goes_on_writing_while_a_slow_reader_takes_the_back_up(
    ingericht, geheim, tmp_path
):
    """The reader stops half-way; what is written then is not in this back-up, nor held up."""
    huis, kopie = ingericht, tmp_path / "kopie.age"
    huis.sql(GEMEENTEN.format(aantal=20_000, tekst=TEKST[bool(huis.adres)]))
    huis.sql(REGELS.format(aantal=10))
    with kopie.open("wb") as uit:
        proces = huis.start("back-up", "-", stdout=subprocess.PIPE)
        uit.write(os.read(proces.stdout.fileno(), 1000))
        huis.sql(REGELS.format(aantal=5))
        while deel := os.read(proces.stdout.fileno(), 65_536):
            uit.write(deel)
        fout = proces.communicate()[1]

    assert (proces.returncode, fout.startswith("Back-up of ")) == (0, True), fout
    assert kopie.stat().st_size > 300_000  # more than a pipe holds, so it did have to wait
    assert len(huis.rijen()["web_auditregel"]) == 15
    assert len(tabel(kopie, geheim, "web.Auditregel")) == 10


TEKST = "hex(randomblob(16))", "md5(random()::text)"
GEMEENTEN = """
INSERT INTO proeftuinen_gemeente (code, naam, provincie, vervallen)
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < {aantal})
SELECT n, {tekst}, '', false FROM t
"""
REGELS = """
INSERT INTO web_auditregel (moment, door, handeling, soort, object_id, ruimte)
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < {aantal})
SELECT '2026-01-01 00:00:00', 'bcdfghjkmnpq', 'stap.bewerkt', 'stap', 'bcdfghjkmnpr', 'bcdfghjkmnps'
FROM t
"""


def test_memory_stays_flat_for_a_large_file_and_many_rows(ingericht, kopie, identiteit):
    huis = ingericht
    groot = huis.map / "bestanden" / "groot.bin"
    groot.write_bytes(b"klein")
    terug = ("terugzetten", str(kopie), "--identiteit", str(identiteit), "--ja")
    klein = [huis.meet("back-up", str(kopie)), huis.meet(*terug)]
    with groot.open("wb") as uit:
        uit.truncate(80 * MB * 1024)
    huis.sql(REGELS.format(aantal=50_000))

    nu = [huis.meet("back-up", str(kopie)), huis.meet(*terug)]

    assert [deel.code for deel in klein + nu] == [0, 0, 0, 0], nu[1].fout
    assert kopie.stat().st_size > 80 * MB * 1024
    meer = [(na.kb - voor.kb) / MB for voor, na in zip(klein, nu, strict=True)]
    assert max(meer) < 30, f"MB more for 80 MB and 50,000 rows: {meer}"


@pytest.mark.parametrize("grens", [60_000, 900_000])
def test_a_full_disk_leaves_nothing_and_the_former_one_whole(ingericht, kopie, grens):
    (ingericht.map / "bestanden" / "x.bin").write_bytes(os.urandom(1_000_000))
    kopie.write_bytes(b"de vorige")

    uit = ingericht.doe(
        "back-up",
        str(kopie),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (grens, grens)),
    )

    assert uit.code == 1
    assert (
        uit.fout.strip()
        == f"CommandError: Could not write {kopie}: File too large. No back-up was made."
    )
    assert (kopie.read_bytes(), [pad.name for pad in kopie.parent.glob("*.deel")]) == (
        b"de vorige",
        [],
    )


def test_output_that_takes_no_more_is_an_error(ingericht):
    with open("/dev/full", "w") as vol:  # noqa: PTH123
        uit = ingericht.doe("back-up", "-", stdout=vol)

    assert uit.code == 1
    assert (
        uit.fout.strip()
        == "CommandError: Could not write -: No space left on device. No back-up was made."
    )


def test_a_folder_that_is_not_there_is_named(transactional_db, bewaard, tmp_path):
    with pytest.raises(CommandError, match=r"Could not write .*weg/kopie\.age: No such file"):
        call_command("back-up", str(tmp_path / "weg" / "kopie.age"))


def test_one_that_is_killed_is_never_taken_for_a_whole_one(ingericht, kopie, identiteit):
    with (ingericht.map / "bestanden" / "groot.bin").open("wb") as uit:
        uit.truncate(400 * MB * 1024)
    kopie.write_bytes(b"de vorige")
    deel = kopie.with_name("kopie.age.deel")
    proces = ingericht.start("back-up", str(kopie))
    while not (deel.exists() and deel.stat().st_size > MB):
        assert proces.poll() is None, proces.stderr.read()
        time.sleep(0.01)
    proces.send_signal(signal.SIGSTOP)
    tweede = ingericht.doe("back-up", str(kopie))
    proces.send_signal(signal.SIGKILL)
    proces.communicate()

    assert tweede.fout.startswith("CommandError: Another back-up is being written")
    assert (proces.returncode, kopie.read_bytes()) == (-signal.SIGKILL, b"de vorige")
    terug = ingericht.doe("terugzetten", str(deel), "--identiteit", str(identiteit), "--ja")
    assert (terug.code, "cut off" in terug.fout) == (1, True)
    (ingericht.map / "bestanden" / "groot.bin").unlink()
    assert ingericht.doe("back-up", str(kopie)).code == 0  # what was left is no hindrance
    assert not deel.exists()
