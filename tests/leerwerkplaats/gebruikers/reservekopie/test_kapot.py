"""What is not a whole back-up for this program is refused in a sentence, with nothing changed."""

import gzip
import io
import json
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from pyrage.x25519 import Identity

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.gebruikers.reservekopie import lezen, stroom, vorm
from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout
from leerwerkplaats.gebruikers.reservekopie.inhoud import naar_tekst
from leerwerkplaats.web.models import Auditregel, Hartslag

STUK = "is damaged or was cut off; nothing was changed. Take another back-up"


def alles() -> dict[str, list]:
    """Return all rows as they are stored."""
    rijen = {}
    with connection.cursor() as wijzer:
        for tabel in connection.introspection.django_table_names(include_views=False):
            wijzer.execute(f"SELECT * FROM {connection.ops.quote_name(tabel)} ORDER BY 1")
            rijen[tabel] = wijzer.fetchall()
    return rijen


@pytest.fixture(scope="session")
def gemaakt() -> list[bytes]:
    """The back-up of `heel`, once it is made: the key is the same for all tests."""
    return []


@pytest.fixture
def heel(transactional_db, bewaard, kopie, gemaakt) -> bytes:
    """A small but whole back-up, and a database that has changed since."""
    Gebruiker.objects.create_user("sanne@voorbeeld.example", "Sanne")
    (bewaard / "foto.bin").write_bytes(bytes(range(256)) * 1000)
    if not gemaakt:
        call_command("back-up", str(kopie))
        gemaakt.append(kopie.read_bytes())
    kopie.write_bytes(gemaakt[0])
    Gebruiker.objects.create_user("milan@voorbeeld.example", "Milan")
    (bewaard / "foto.bin").write_bytes(b"later")
    return gemaakt[0]


@pytest.fixture
def geweigerd(heel, bewaard, kopie, zet_terug):
    """Offer these bytes as a back-up: a refusal in these words, and nothing is changed."""

    def doe(inhoud: bytes, woorden: str) -> None:
        voor = alles()
        kopie.write_bytes(inhoud)
        with pytest.raises(CommandError, match=woorden) as fout:
            zet_terug()
        assert "\n" not in str(fout.value)
        assert alles() == voor
        assert [pad.name for pad in bewaard.iterdir()] == ["foto.bin"]
        assert (bewaard / "foto.bin").read_bytes() == b"later"

    return doe


@pytest.mark.parametrize("deel", [0.0001, 0.001, 0.01, 0.3, 0.7, 0.99, 0.99999])
def test_one_that_was_cut_off_is_refused(heel, geweigerd, deel):
    geweigerd(heel[: max(1, int(len(heel) * deel))], STUK)


@pytest.mark.parametrize("deel", [0.002, 0.1, 0.5, 0.9, 0.99999])
def test_one_flipped_bit_is_found(heel, geweigerd, deel):
    anders = bytearray(heel)
    anders[int(len(heel) * deel)] ^= 1
    geweigerd(bytes(anders), STUK)


def test_a_byte_too_many_is_found(heel, geweigerd):
    geweigerd(heel + b"x", STUK)


def test_an_empty_file_is_refused(geweigerd):
    geweigerd(b"", "is empty")


def test_another_kind_of_file_is_refused(geweigerd):
    geweigerd(b"PK\3\4 een zip, geen kopie", "is no back-up of manage.py back-up")


def test_another_age_file_is_refused(geheim, geweigerd):
    ander = pyrage.encrypt(b"boodschappen" * 100, [geheim.to_public()])
    geweigerd(ander, STUK)


def test_another_key_does_not_open_it(heel, geweigerd, identiteit):
    identiteit.write_text(str(Identity.generate()))
    geweigerd(heel, "This key does not open .* Use the one it was made for")


def test_one_of_several_keys_will_do(heel, zet_terug, identiteit, geheim):
    identiteit.write_text(f"{Identity.generate()}\n# the good one\n{geheim}\n")
    zet_terug()
    assert Gebruiker.objects.count() == 1


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("", "holds no secret key"),
        ("# public key: age1x\n", "holds no secret key"),
        ("wachtwoord", "holds a line that is no secret key"),
        ("sleutel: é", "holds no secret key"),
    ],
)
def test_a_file_without_a_key_is_refused_and_not_repeated(
    heel, geweigerd, identiteit, tekst, woorden
):
    identiteit.write_text(tekst)
    geweigerd(heel, woorden)


def test_files_that_are_not_there_are_named(heel, zet_terug, identiteit, kopie):
    kopie.unlink()
    with pytest.raises(CommandError, match=r"Cannot read .*kopie\.age: No such file"):
        zet_terug()
    identiteit.unlink()
    with pytest.raises(CommandError, match=r"Cannot read the key .*sleutel\.txt: No such file"):
        zet_terug()


# Made by hand: what only who has the public key could make, or another version of this program.


@pytest.fixture
def maak(geheim, tmp_path):
    """Encrypt members as a back-up: (name, content) one after the other."""

    def doe(*leden: tuple[str, bytes], slot: dict | None = None) -> Path:
        if slot is not None:
            leden = (*leden, (vorm.SLOT, json.dumps(slot).encode()))
        blokken = (blok for naam, inhoud in leden for blok in stroom.lid(naam, inhoud))
        uit = io.BytesIO()
        stroom.versleutel(iter([*blokken, stroom.einde()]), uit, [geheim.to_public()])
        pad = tmp_path / "zelf.age"
        pad.write_bytes(uit.getvalue())
        return pad

    return doe


LEEG = vorm.Manifest(
    formaat=vorm.FORMAAT, versie="0.1.0", id="a" * 12, moment="2026-01-01T00:00:00+00:00",
    motor="sqlite", met_bestanden=True, stand={}, tabellen=[],
)  # fmt: skip
MANIFEST = (vorm.MANIFEST, LEEG.naar_bytes())
SLOT = {"tabellen": {}, "bestanden": {}, "grootte": 0}


def lees(pad: Path, geheim: Identity) -> list:
    return list(lezen.lees(pad, [geheim]))


def test_a_back_up_that_would_name_a_folder_elsewhere_is_none(maak, geheim):
    anders = replace(LEEG, id="../../buiten")

    with pytest.raises(Kopiefout, match="was not made by"):
        lees(maak((vorm.MANIFEST, anders.naar_bytes()), slot=SLOT), geheim)


@pytest.mark.parametrize(
    "rij", ["5", "null", "{}", "[1]", "[1,2,3]", f"{'[' * 99_999}{']' * 99_999}"]
)
def test_a_row_of_another_shape_is_damage(maak, geheim, rij):
    manifest = replace(LEEG, tabellen=[vorm.Tabel("web.Proef", ["id", "naam"], 1)])
    leden = (vorm.MANIFEST, manifest.naar_bytes())
    deel = ("tabellen/web.Proef/0001.jsonl.gz", gzip.compress(f"{rij}\n".encode()))

    with pytest.raises(Kopiefout, match="damaged"):
        lees(maak(leden, deel, slot=SLOT), geheim)


def test_the_smallest_back_up_is_read(maak, geheim):
    assert lees(maak(MANIFEST, slot=SLOT), geheim) == [LEEG]


@pytest.mark.parametrize(
    "naam",
    ["../x", "/etc/x", "a/../../x", ".terugzetten/x", ".terugzetten", "./.terugzetten/x", "a//b"],
)
def test_a_file_that_would_land_elsewhere_is_refused(maak, geheim, naam):
    with pytest.raises(Kopiefout, match="a forbidden name"):
        lees(maak(MANIFEST, (f"bestanden/{naam}", b"x"), slot=SLOT), geheim)


@pytest.mark.parametrize(
    ("leden", "slot"),
    [
        ([MANIFEST], None),
        ([MANIFEST], SLOT | {"grootte": 1}),
        ([MANIFEST], SLOT | {"bestanden": {"x": "0" * 64}}),
        ([MANIFEST, ("bestanden/x", b"x")], SLOT),
        ([MANIFEST, ("tabellen/web.Auditregel/0001.jsonl.gz", b"x")], SLOT),
        ([MANIFEST, (vorm.SLOT, json.dumps(SLOT).encode())], SLOT),
        ([MANIFEST, (vorm.SLOT, b"geen json")], None),
        ([(vorm.MANIFEST, replace(LEEG, tabellen=[vorm.Tabel("a.B", [], 3)]).naar_bytes())],
         SLOT | {"tabellen": {"a.B": [0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]}}),
    ],
)  # fmt: skip
def test_one_that_does_not_prove_itself_is_refused(maak, geheim, leden, slot):
    with pytest.raises(Kopiefout, match=STUK):
        lees(maak(*leden, slot=slot), geheim)


@pytest.mark.parametrize(
    "leden", [[("iets.txt", b"x")], [(vorm.MANIFEST, b"[]")], [(vorm.MANIFEST, b"{")]]
)
def test_another_encrypted_tar_is_told_from_a_back_up(maak, geheim, leden):
    with pytest.raises(Kopiefout, match=r"back-up was not made by|is no back-up of"):
        lees(maak(*leden, slot=SLOT), geheim)


def test_one_of_a_newer_format_says_which_version_to_install(maak, geheim):
    nieuw = json.dumps({"formaat": vorm.FORMAAT + 1, "versie": "9.0", "anders": True}).encode()
    with pytest.raises(
        Kopiefout, match=r"made by version 9\.0; .* Install that version or a newer"
    ):
        lees(maak((vorm.MANIFEST, nieuw), slot=SLOT), geheim)


@pytest.fixture
def aangepast(heel, kopie, geheim, tmp_path):
    """Write the back-up of `heel` again with another manifest."""

    def doe(**anders) -> bytes:
        delen, som = [], vorm.Som()
        bron = lezen.lees(kopie, [geheim])
        manifest = replace(next(bron), **anders)
        for tabel in manifest.tabellen:
            som.begin(tabel.naam)
        for deel in bron:
            if isinstance(deel, lezen.Bestanddeel):
                inhoud = deel.read(10**7)
                delen.append((f"bestanden/{deel.naam}", inhoud))
                som.bestand(deel.naam, deel.som.hexdigest(), len(inhoud))
        leeg = [replace(tabel, rijen=0) for tabel in manifest.tabellen]
        delen.insert(0, (vorm.MANIFEST, replace(manifest, tabellen=leeg).naar_bytes()))
        delen.append((vorm.SLOT, naar_tekst(som.slot()).encode()))
        uit = io.BytesIO()
        blokken = (blok for naam, inhoud in delen for blok in stroom.lid(naam, inhoud))
        stroom.versleutel(iter([*blokken, stroom.einde()]), uit, [geheim.to_public()])
        return uit.getvalue()

    return doe


def test_one_with_migrations_of_a_later_version_is_refused(aangepast, geweigerd, kopie, geheim):
    stand = next(lezen.lees(kopie, [geheim])).stand
    later = stand | {"web": ["9999_iets_van_later"]}

    geweigerd(
        aangepast(stand=later, versie="7.3"),
        r"made by version 7\.3, which is newer .* it has web\.9999_iets_van_later\. Install that",
    )


def test_an_older_one_does_not_go_over_data_of_today(aangepast, geweigerd, kopie, geheim):
    manifest = next(lezen.lees(kopie, [geheim]))
    toen = manifest.stand | {"web": ["0002_cache_en_spoor"]}
    tabellen = [tabel for tabel in manifest.tabellen if tabel.naam != "web.Wisregel"]

    geweigerd(aangepast(stand=toen, tabellen=tabellen), "Give it a new, empty database")


def test_one_with_other_columns_is_refused(aangepast, geweigerd, kopie, geheim):
    tabellen = next(lezen.lees(kopie, [geheim])).tabellen
    anders = [replace(tabel, kolommen=[*tabel.kolommen, "erbij"]) for tabel in tabellen[:1]]

    geweigerd(aangepast(tabellen=anders + tabellen[1:]), "is not that of this program")


def test_nothing_of_a_refusal_is_noted(heel, geweigerd):
    voor = Auditregel.objects.count(), Hartslag.objects.count()
    geweigerd(heel[:-1], STUK)
    assert (Auditregel.objects.count(), Hartslag.objects.count()) == voor
