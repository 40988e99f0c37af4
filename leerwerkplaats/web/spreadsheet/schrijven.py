"""Writing tables: CSV as Dutch Excel opens it, and XLSX. A text never becomes a formula.

ASVS 5.0 1.2.10: what a program would take for a formula gets an apostrophe in front. `lezen` takes
that apostrophe away again, so that a file of ours comes back as it was.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.timezone import is_aware, localtime

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# A program that opens a file takes a cell that begins with one of these for a formula; "−" is the
# minus sign of mathematics. Look-alikes (full width, small, raised) are the same after NFKC.
FORMULETEKENS = frozenset("=+-@\t\r\n\0−")
LANGSTE_CEL = 32_767  # the most that Excel keeps in one cell
BREEDSTE_KOLOM = 60  # in signs

_ONMOGELIJK = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LIJKT_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # what XLSX would read as a sign by its number
_NIET_IN_BLADNAAM = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


@dataclass(frozen=True)
class Blad:
    """One sheet: its name, the headings and the rows below them."""

    naam: str
    koppen: Sequence[str]
    rijen: Iterable[Sequence[object]]


def lijkt_formule(tekst: str) -> bool:
    """Tell whether a program may take this text for a formula, also after spaces."""
    kaal = unicodedata.normalize("NFKC", tekst.lstrip(" \xa0\u200b\ufeff")[:1])
    return kaal[:1] in FORMULETEKENS if kaal else False


def onschadelijk(tekst: str) -> str:
    """Return the text with an apostrophe in front when it could be taken for a formula."""
    return f"'{tekst}" if lijkt_formule(tekst) else tekst


def als_tekst(waarde: object) -> str:
    """Say a value as a Dutch spreadsheet does: ja or nee, decimal comma, days as 2026-03-12."""
    match waarde:
        case None:
            return ""
        case bool():
            return "ja" if waarde else "nee"
        case datetime():
            moment = localtime(waarde) if is_aware(waarde) else waarde
            return f"{moment:%Y-%m-%d %H:%M}"
        case date():
            return waarde.isoformat()
        case float() | Decimal():
            return str(waarde).replace(".", ",")
        case _:
            return str(waarde)


def _csv_cel(waarde: object) -> str:
    tekst = als_tekst(waarde)
    if isinstance(waarde, int | float | Decimal):
        return tekst
    return onschadelijk(_ONMOGELIJK.sub("", tekst))


def als_csv(koppen: Sequence[str], rijen: Iterable[Sequence[object]]) -> bytes:
    """Return a file that opens in Dutch Excel with a double click: BOM, semicolons, CRLF."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    schrijver.writerow([_csv_cel(kop) for kop in koppen])
    schrijver.writerows([_csv_cel(cel) for cel in rij] for rij in rijen)
    return uit.getvalue().encode("utf-8-sig")


def als_xlsx(bladen: Sequence[Blad]) -> bytes:
    """Return a workbook: bold headings that stay in sight, columns as wide as what they hold.

    Texts are texts, whatever they begin with; numbers stay numbers. Raises ValueError without a
    sheet.
    """
    from openpyxl import Workbook  # noqa: PLC0415  slow import

    if not bladen:
        raise ValueError("A workbook needs a sheet.")
    boek = Workbook(write_only=True)
    boek.properties.creator = "Leerwerkplaats"
    gebruikt: set[str] = set()
    for blad in bladen:
        _vul(boek.create_sheet(_bladnaam(blad.naam, gebruikt)), blad)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _vul(vel: Any, blad: Blad) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415  slow import

    rijen = [list(rij) for rij in blad.rijen]
    vel.freeze_panes = "A2"
    for nummer, breedte in enumerate(_breedtes(blad.koppen, rijen), 1):
        vel.column_dimensions[get_column_letter(nummer)].width = breedte
    vel.append(list(_cellen(vel, blad.koppen, vet=True)))
    for rij in rijen:
        vel.append(list(_cellen(vel, rij)))


def _breedtes(koppen: Sequence[str], rijen: Sequence[Sequence[object]]) -> Iterator[int]:
    for nummer in range(max(map(len, [koppen, *rijen]))):
        teksten = (als_tekst(rij[nummer]) for rij in [koppen, *rijen] if nummer < len(rij))
        yield min(BREEDSTE_KOLOM, max(map(len, teksten)) + 2)


def _cellen(vel: Any, rij: Sequence[object], *, vet: bool = False) -> Iterator[Any]:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415  slow import
    from openpyxl.styles import Font  # noqa: PLC0415  slow import

    for waarde in rij:
        getal = isinstance(waarde, int | float | Decimal) and not isinstance(waarde, bool)
        if waarde is None or getal:
            yield waarde
            continue
        tekst = _ONMOGELIJK.sub("", als_tekst(waarde))[:LANGSTE_CEL]
        cel = WriteOnlyCell(vel, _LIJKT_CODE.sub("_x005F_", tekst))
        cel.data_type = "s"  # whatever it begins with: never a formula
        if vet:
            cel.font = Font(bold=True)
        yield cel


def _bladnaam(naam: str, gebruikt: set[str]) -> str:
    """Return a name that Excel takes: at most 31 signs, none that it refuses, and only once."""
    schoon = _NIET_IN_BLADNAAM.sub(" ", _ONMOGELIJK.sub("", naam)).strip("' ") or "Blad"
    schoon = _kort(schoon, 31)
    nummer = 1
    uniek = schoon
    while uniek.casefold() in gebruikt | {"history"}:
        nummer += 1
        staart = f" ({nummer})"
        uniek = _kort(schoon, 31 - len(staart)) + staart
    gebruikt.add(uniek.casefold())
    return uniek


def _kort(naam: str, lengte: int) -> str:
    """Cut a name off as Excel counts: an emoji is two."""
    while len(naam.encode("utf-16-le")) // 2 > lengte:
        naam = naam[:-1]
    return naam.strip("' ")
