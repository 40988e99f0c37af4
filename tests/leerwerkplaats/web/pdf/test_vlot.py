"""What makes the press faster changes no word and no place."""

from datetime import date
from io import BytesIO

import pytest
from django.template.loader import render_to_string
from pypdf import PdfReader

from leerwerkplaats.web.pdf import maak_pdf
from leerwerkplaats.web.pdf.vlot import _kan_passen

STIJL = (
    "<style>.twee{columns:2}.groep{break-inside:avoid}ul{margin:0}h4{margin:0}"
    "li{font-size:10pt}</style>"
)


def _druk(inhoud: str) -> PdfReader:
    kaal = render_to_string("pdf/basis.html", {"naam": "Lindewaard", "dag": date(2026, 5, 12)})
    html = kaal.replace("<main>", f"<main>{STIJL}<h1>Dank</h1>{inhoud}")
    return PdfReader(BytesIO(maak_pdf(html)))


def _groepen(maten: list[int]) -> tuple[str, list[str]]:
    namen = [[f"naam-{nr}-{rij}." for rij in range(maat)] for nr, maat in enumerate(maten)]
    delen = "".join(
        f"<div class='groep'><h4>Groep {nr}</h4><ul>"
        f"{''.join(f'<li>{naam}</li>' for naam in deel)}</ul></div>"
        for nr, deel in enumerate(namen)
    )
    return f"<div class='twee'>{delen}</div>", [naam for deel in namen for naam in deel]


@pytest.mark.parametrize("maten", [[3], [9, 2, 2, 2], [1, 1, 12, 1], [5] * 6, [20] * 9])
def test_all_stands_in_the_columns_once_and_in_order(maten: list[int]) -> None:
    inhoud, namen = _groepen(maten)

    tekst = "\n".join(blad.extract_text() for blad in _druk(inhoud).pages)

    assert [tekst.count(naam) for naam in namen] == [1] * len(namen)
    plekken = [tekst.index(naam) for naam in namen]
    assert plekken == sorted(plekken)


def test_what_fits_on_one_page_stands_on_one_page() -> None:
    inhoud, _ = _groepen([9, 8, 7, 6, 5])

    assert len(_druk(inhoud).pages) == 1


@pytest.mark.parametrize(
    ("hoog", "past"),
    [(29, False), (53, False), (55, True), (100, True)],
)
def test_too_low_is_what_fits_in_no_two_columns(hoog: float, past: bool) -> None:  # noqa: FBT001  a case
    assert _kan_passen([(0, 20), (5, 30), (5, 20), (5, 25)], hoog, 2) is past
