"""A PDF of ours beside a plain hand-written one of as many pages, by WeasyPrint itself.

Both are made warm, turn by turn in the same run. Ours is tagged, in our letters, checked before
and made in another process; the plain one is none of that.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from statistics import median
from time import perf_counter

from django.template.loader import render_to_string

from bench.meten import verhouding
from leerwerkplaats.web.pdf import maak_pdf
from proeftuinen.sociale_kaart.bevestigd import nu
from proeftuinen.sociale_kaart.indeling import Indeling
from proeftuinen.sociale_kaart.lezen import lees_matrix
from proeftuinen.sociale_kaart.matrix import Vak
from proeftuinen.sociale_kaart.meenemen import drukvel
from proeftuinen.traject.models import Proeftuin

BEURTEN = 7
DOEL = 1.5
ALINEA = (
    "In de eerste bijeenkomst vertelde iedereen wat die doet voor mensen die ongeneeslijk ziek "
    "zijn. Er bleek meer te zijn dan we dachten, en ook iets wat niemand doet: in het weekend. "
)


@dataclass(frozen=True)
class Uitslag:
    """Median seconds and pages of both, and the ratio with its spread."""

    wat: str
    onze: float
    kale: float
    bladen: tuple[int, int]
    aandeel: float
    laag: float
    hoog: float

    def __str__(self) -> str:
        oordeel = "ok" if self.aandeel <= DOEL else f"above {DOEL}"
        return (
            f"pdf, {self.wat}: {self.onze:.2f} s for {self.bladen[0]} pages, plain "
            f"{self.kale:.2f} s for {self.bladen[1]}: {self.aandeel:.2f}x "
            f"({self.laag:.2f} to {self.hoog:.2f}), {oordeel}"
        )


def vergelijk(wat: str, onze: str, kale: str) -> Uitslag:
    """Print both pages by turns: `onze` as the house does, `kale` as anyone would by hand."""
    paren = [(_klok(maak_pdf, onze), _klok(_druk_kaal, kale)) for _ in range(BEURTEN + 1)][1:]
    onze_tijden, kale_tijden = ([paar[nr][0] for paar in paren] for nr in (0, 1))
    aandeel = verhouding(onze_tijden, kale_tijden)
    bladen = (_bladen(paren[0][0][1]), _bladen(paren[0][1][1]))
    midden = (median(onze_tijden), median(kale_tijden))
    return Uitslag(wat, *midden, bladen, aandeel.midden, aandeel.laag, aandeel.hoog)


def _klok(maak: Callable[[str], bytes], html: str) -> tuple[float, bytes]:
    begin = perf_counter()
    pdf = maak(html)
    return perf_counter() - begin, pdf


def _druk_kaal(html: str) -> bytes:
    from weasyprint import HTML  # noqa: PLC0415  slow import

    return HTML(string=html).write_pdf()


def _bladen(pdf: bytes) -> int:
    from pypdf import PdfReader  # noqa: PLC0415  slow import

    return len(PdfReader(BytesIO(pdf)).pages)


def _tekst(hoofdstukken: int) -> str:
    return "".join(
        f"<h2>Hoofdstuk {nr}</h2>" + f"<p>{ALINEA * 3}</p>" * 12 for nr in range(hoofdstukken)
    )


def _tabel(rijen: int) -> str:
    cellen = "".join(f"<td>{woord} helpt bij vervoer</td>" for woord in ("Buurt", "Zorg", "Kerk"))
    regels = "".join(f"<tr><th>Rij {nr}</th>{cellen}</tr>" for nr in range(rijen))
    return f"<table><thead><tr>{'<th>Wat</th>' * 4}</tr></thead><tbody>{regels}</tbody></table>"


def _onze(inhoud: str) -> str:
    kaal = render_to_string("pdf/basis.html", {"naam": "Lindewaard", "dag": date(2026, 5, 12)})
    return kaal.replace("<main>", f"<main><h1>Proef</h1>{inhoud}")


def _kale(inhoud: str) -> str:
    return (
        "<html lang=nl><title>Proef</title><style>@page{size:A4;margin:22mm 20mm 24mm}"
        "html{font:11.5pt/1.5 sans-serif}p{margin:0 0 3.5mm;max-width:150mm}"
        "table{border-collapse:collapse;width:100%;font-size:10pt;line-height:1.35}"
        "th,td{padding:1.6mm 2.4mm 1.6mm 0;border-bottom:.5pt solid;text-align:left}</style>"
        f"<h1>Proef</h1>{inhoud}"
    )


def _kale_matrix(tuin: Proeftuin) -> str:
    """Return the words of the matrix as anyone would put them in a table on A3."""
    matrix = lees_matrix(tuin, Indeling.FASEN, nu())
    kop = "".join(f"<th>{kolom.label}</th>" for kolom in matrix.kolommen)
    regels = "".join(
        f"<tr><th>{rij.dimensie.label}</th>{''.join(map(_kaal_vak, rij.vakken))}</tr>"
        for rij in matrix.rijen
    )
    return _kale(
        "<style>@page{size:A3 landscape}</style>"
        f"<table><thead><tr><th>Dimensie</th>{kop}</tr></thead><tbody>{regels}</tbody></table>"
    )


def _kaal_vak(vak: Vak) -> str:
    delen = "".join(
        f"<li>{deel.naam}<br><small>{deel.organisatienaam}</small></li>" for deel in vak.aanbod
    )
    return f"<td><ul>{delen}</ul></td>"


def meet(tuin: Proeftuin | None = None) -> str:
    """Return the lines of the report; with the matrix of this place, if one is given."""
    proeven = [("text", _tekst(6)), ("tables", _tabel(250))]
    paren = [(wat, _onze(deel), _kale(deel)) for wat, deel in proeven]
    if tuin:
        paren.append(
            ("matrix on A3", drukvel(tuin, "matrix", {"formaat": "a3"}), _kale_matrix(tuin))
        )
    return "\n".join(str(vergelijk(*paar)) for paar in paren)
