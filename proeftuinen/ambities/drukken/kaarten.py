"""A card for each sentence of the ambition: four on an A4, to cut out and lay on the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import batched

from django.template.loader import render_to_string

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.drukken.zetten import hoogte
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.traject.models import Proeftuin

_BREED, _HOOG = 75, 82
"""Room for the text of a card, mm."""
_MATEN = (8.4, 7.4, 6.6, 5.8, 5.0, 4.4, 3.8, 3.2, 2.6)
"""Sizes of its letter, mm, as static/pdf/ambitie_kaarten.css has them; in the last one 400 signs of
any kind fit."""


@dataclass(frozen=True)
class Zinkaart:
    """A card: its sentence, and which of the sizes its letter has, from 1."""

    zin: Ambitiezin
    maat: int
    dimensies: tuple[Dimensie, ...]


def kaarten(proeftuin: Proeftuin, zinnen: Sequence[Ambitiezin]) -> str:
    """Return the page of the cards."""
    context = {
        "proeftuin": proeftuin,
        "naam": proeftuin.titel,
        "dag": vandaag(),
        "vellen": [[_kaart(zin) for zin in vel] for vel in batched(zinnen, 4, strict=False)],
    }
    return render_to_string("proeftuinen/ambities/drukken/kaarten_pdf.html", context)


def _kaart(zin: Ambitiezin) -> Zinkaart:
    dimensies = tuple(deel for deel in Dimensie if deel in zin.dimensies)
    return Zinkaart(zin, _maat(zin.tekst), dimensies)


def _maat(tekst: str) -> int:
    """Return the first size that this text fits in."""
    for nr, maat in enumerate(_MATEN, 1):
        if hoogte([tekst], _BREED / maat) * maat <= _HOOG:
            return nr
    return len(_MATEN)
