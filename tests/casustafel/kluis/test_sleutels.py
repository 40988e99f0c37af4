"""Keys: where they stand, who may read them, how they are wrapped anew, and that they go."""

import os
import stat
import threading
from types import SimpleNamespace

import pytest
from cryptography.fernet import Fernet
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db.utils import ConnectionHandler

from casustafel.kluis import sleutels
from casustafel.kluis.kasten import HoofdsleutelFout, KastWeg, Map, SleutelWeg, Tabel
from casustafel.kluis.router import Sleutelrouter
from casustafel.kluis.slot import Slot
from leerwerkplaats import omgeving

OUD, NIEUW = "o" * 60, "n" * 60


@pytest.fixture
def map_(settings, tmp_path):
    settings.SLEUTELS_DIR = tmp_path / "sleutels"
    settings.CASUS_HOOFDSLEUTELS = [OUD]
    return settings.SLEUTELS_DIR


@pytest.fixture
def tabel(db, tmp_path):
    handler = ConnectionHandler(
        {
            "default": {},
            "sleutels": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": str(tmp_path / "sleutels.sqlite3"),
            },
        }
    )
    yield Tabel(handler["sleutels"])
    handler["sleutels"].close()


@pytest.fixture(params=["folder", "database"])
def kast(request, map_, monkeypatch):
    plek = Map(map_) if request.param == "folder" else request.getfixturevalue("tabel")
    monkeypatch.setattr(sleutels, "kast", lambda: plek)
    return plek


def test_what_was_locked_is_read_with_its_own_key_only(kast):
    sleutels.maak("eenx")
    sleutels.maak("twee")
    dicht = Slot("eenx").sluit({"vraag": "Wat helpt?"})

    assert Slot("eenx").lees(dicht) == {"vraag": "Wat helpt?"}
    with pytest.raises(SleutelWeg):
        Slot("twee").lees(dicht)


def test_a_destroyed_key_is_gone_for_good(kast):
    sleutels.maak("eenx")
    dicht = Slot("eenx").sluit("geheim")

    sleutels.vernietig("eenx")
    sleutels.vernietig("eenx")

    with pytest.raises(SleutelWeg):
        Slot("eenx").lees(dicht)
    assert list(kast.namen()) == []


def test_a_place_that_is_not_there_is_not_a_key_that_is_gone(kast):
    with pytest.raises(KastWeg):
        sleutels.haal("eenx")

    assert not kast.is_er()


def test_another_master_key_opens_nothing_and_breaks_nothing(kast, settings):
    sleutels.maak("eenx")
    settings.CASUS_HOOFDSLEUTELS = [NIEUW]

    with pytest.raises(HoofdsleutelFout):
        sleutels.haal("eenx")
    assert sleutels.herverpak() == 0
    settings.CASUS_HOOFDSLEUTELS = [OUD]
    assert isinstance(sleutels.haal("eenx"), Fernet)


def test_a_new_master_key_takes_over_and_the_old_one_can_go(kast, settings):
    for naam in ("eenx", "twee", "drie"):
        sleutels.maak(naam)
    dicht = Slot("twee").sluit("geheim")
    settings.CASUS_HOOFDSLEUTELS = [NIEUW, OUD]

    assert Slot("twee").lees(dicht) == "geheim"
    assert sleutels.herverpak() == 3
    assert sleutels.herverpak() == 0

    settings.CASUS_HOOFDSLEUTELS = [NIEUW]
    assert Slot("twee").lees(dicht) == "geheim"


def test_wrapping_anew_brings_no_destroyed_key_back(kast):
    sleutels.maak("eenx")
    was = kast.haal("eenx")
    sleutels.vernietig("eenx")

    assert not kast.vervang("eenx", was, b"nieuw")
    assert list(kast.namen()) == []


def test_only_old_keys_that_lock_nothing_are_swept(kast):
    for naam in ("wees", "levend"):
        sleutels.maak(naam)
    straks, net = 4_000_000_000, 1_000_000

    assert sleutels.veeg(lambda _: {"levend"}, net) == 0
    assert sleutels.veeg(lambda _: {"levend"}, straks) == 1
    assert list(kast.namen()) == ["levend"]


@pytest.mark.parametrize("naam", ["../ander", "a/b", "", "ABCD", ".slot", "x" * 65, "ab", "naam\n"])
def test_a_name_never_leaves_the_place(kast, naam):
    for doe in (sleutels.maak, sleutels.haal, sleutels.vernietig):
        with pytest.raises(ValueError, match="small letters"):
            doe(naam)


def test_only_the_site_itself_reads_the_folder(map_):
    os.umask(oud := os.umask(0))
    os.umask(0)
    try:
        sleutels.maak("eenx")
    finally:
        os.umask(oud)

    assert stat.S_IMODE(map_.stat().st_mode) == 0o700
    assert {stat.S_IMODE(pad.stat().st_mode) for pad in map_.iterdir()} == {0o600}


def test_a_half_written_key_goes_with_its_key_and_with_the_sweep(map_):
    sleutels.maak("eenx")
    (map_ / "eenx.klad").write_bytes(b"half")
    (map_ / "wees.klad").write_bytes(b"half")

    sleutels.vernietig("eenx")
    sleutels.veeg(lambda _: set(), 4_000_000_000)

    assert [pad.name for pad in map_.iterdir()] == [".slot"]


def test_keys_that_are_replaced_and_destroyed_at_once_all_go(map_, settings):
    namen = [f"naam{nr}" for nr in range(30)]
    for naam in namen:
        sleutels.maak(naam)
    settings.CASUS_HOOFDSLEUTELS = [NIEUW, OUD]
    draden = [threading.Thread(target=sleutels.herverpak) for _ in range(3)]
    draden.append(threading.Thread(target=lambda: [sleutels.vernietig(n) for n in namen]))
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert [pad.name for pad in map_.iterdir()] == [".slot"]


def test_the_database_of_keys_gets_no_table_of_a_model():
    router = Sleutelrouter()

    assert router.allow_migrate("sleutels", "casustafel") is False
    assert router.allow_migrate("default", "casustafel") is None


def test_a_database_of_keys_is_chosen_by_one_setting(monkeypatch):
    gekozen = SimpleNamespace(DATABASES={"default": {}, "sleutels": {}})
    monkeypatch.setattr(sleutels, "settings", gekozen)
    monkeypatch.setattr(sleutels, "connections", {"sleutels": "verbinding"})

    assert sleutels.kast().verbinding == "verbinding"


def test_the_database_of_keys_is_never_the_one_of_the_site():
    with pytest.raises(ImproperlyConfigured, match="SLEUTELS_URL must not be"):
        omgeving.eis_ander("postgres://h/n", "SLEUTELS_URL", "postgres://h/n/", "DATABASE_URL")


def _fouten():
    return [fout.id for fout in run_checks() if fout.id.startswith("casustafel.")]


def test_the_check_knows_a_good_place_from_a_bad_one(map_, settings, tmp_path):
    sleutels.maak("eenx")
    assert _fouten() == []

    map_.chmod(0o755)
    assert _fouten() == ["casustafel.W001"]

    settings.SLEUTELS_DIR = settings.MEDIA_ROOT / "sleutels"
    assert _fouten() == ["casustafel.E001"]

    settings.SLEUTELS_DIR = tmp_path / "bestand"
    settings.SLEUTELS_DIR.write_text("geen map")
    assert _fouten() == ["casustafel.E002"]
