"""Photos go into a book small enough, and one that is gone leaves a frame."""

from io import BytesIO
from random import Random

import pytest
from PIL import Image
from pypdf import PdfReader

from leerwerkplaats.web.opdrachten import opslag
from leerwerkplaats.web.pdf import Drukfout, maak_pdf
from proeftuinen.uitgaven.drukken import beelden
from proeftuinen.uitgaven.drukken.beelden import leeg_vlak, lees_beelden
from proeftuinen.uitgaven.drukken.pagina import html_van
from proeftuinen.uitgaven.drukken.voorbeeld import maak_plaat
from proeftuinen.uitgaven.maken.stukken import SECONDEN
from tests.proeftuinen.uitgaven.drukken.boeken import boek, deel, foto


def _ruis(breed: int, hoog: int) -> bytes:
    bak = BytesIO()
    ruis = Image.frombytes("RGB", (breed, hoog), Random(1).randbytes(breed * hoog * 3))
    ruis.save(bak, "JPEG", quality=90)
    return bak.getvalue()


def _maat(inhoud: bytes) -> int:
    with Image.open(BytesIO(inhoud)) as beeld:
        return max(beeld.size)


def test_two_hundred_photos_go_in_smaller_than_ten(proeftuin, monkeypatch):
    foto = _ruis(1700, 400)
    monkeypatch.setattr(opslag, "lees", lambda _pad: foto)

    maten = {}
    for aantal in (10, 200):
        namen = {f"foto-{nr}": "x" for nr in range(aantal)}
        gelezen = lees_beelden(boek(proeftuin, "logboek", beelden=namen))
        maten[aantal] = _maat(gelezen["foto-1"].inhoud)
        assert len(gelezen) == aantal
        assert sum(len(deel.inhoud) for deel in gelezen.values()) <= beelden.RUIMTE

    assert maten == {10: 1600, 200: 1000}


def test_photos_that_are_too_heavy_together_become_smaller(proeftuin, monkeypatch):
    foto = _ruis(1000, 500)
    monkeypatch.setattr(opslag, "lees", lambda _pad: foto)
    monkeypatch.setattr(beelden, "RUIMTE", 400_000)

    gelezen = lees_beelden(boek(proeftuin, "logboek", beelden={"a": "x", "b": "y"}))

    assert sum(len(deel.inhoud) for deel in gelezen.values()) <= 400_000


def test_five_hundred_photos_are_refused_with_a_sentence(proeftuin):
    namen = {f"foto-{nr}": "x" for nr in range(500)}

    with pytest.raises(Drukfout, match="Kies er minder"):
        lees_beelden(boek(proeftuin, "logboek", beelden=namen))


def test_a_photo_that_is_gone_leaves_a_frame(proeftuin):
    gelezen = lees_beelden(boek(proeftuin, "logboek", beelden={"weg": "bestaat/niet.jpg"}))

    assert _maat(gelezen["weg"].inhoud) == 1200


@pytest.mark.parametrize("breed", [200, 1700], ids=["goes in as it is", "is made smaller"])
@pytest.mark.parametrize("stuk", ["cut off", "no photo", "empty"])
def test_a_photo_whose_file_is_broken_leaves_a_frame(proeftuin, monkeypatch, breed, stuk):
    heel = _ruis(breed, 200)
    bestand = {"cut off": heel[: len(heel) // 2], "no photo": b"\x00" * 500, "empty": b""}[stuk]
    monkeypatch.setattr(opslag, "lees", lambda _pad: bestand)

    gelezen = lees_beelden(boek(proeftuin, "logboek", beelden={"a": "x"}))
    plaat = maak_plaat(_met_foto(proeftuin, "a"), "bronnen", 1)

    assert gelezen["a"].inhoud == leeg_vlak()
    assert plaat.png.startswith(b"\x89PNG")


def _met_foto(proeftuin, *namen):
    delen = (deel("bronnen", fotos=[foto(naam) for naam in namen]),)
    return boek(proeftuin, "logboek", delen=delen, beelden=dict.fromkeys(namen, "x"))


def test_two_hundred_real_photos_make_a_book(proeftuin, monkeypatch):
    bestand = _ruis(1700, 1100)
    monkeypatch.setattr(opslag, "lees", lambda _pad: bestand)
    vol = _met_foto(proeftuin, *(f"foto-{nr}.jpg" for nr in range(200)))

    pdf = maak_pdf(html_van(vol), bestanden=lees_beelden(vol), seconden=SECONDEN)

    assert len(PdfReader(BytesIO(pdf)).pages) > 20
