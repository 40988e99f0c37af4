"""Photos go into a book small enough, and one that is gone leaves a frame."""

from io import BytesIO
from random import Random

import pytest
from PIL import Image

from leerwerkplaats.web.opdrachten import opslag
from leerwerkplaats.web.pdf import Drukfout
from proeftuinen.uitgaven.drukken import beelden
from proeftuinen.uitgaven.drukken.beelden import lees_beelden
from tests.proeftuinen.uitgaven.drukken.boeken import boek


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
