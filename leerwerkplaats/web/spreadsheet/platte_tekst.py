"""Reading CSV and pasted text: which signs, which separator, and then the cells."""

import csv
import io
from collections import Counter
from collections.abc import Iterator

from leerwerkplaats.web.spreadsheet.herken import KIES
from leerwerkplaats.web.spreadsheet.schrijven import lijkt_formule
from leerwerkplaats.web.spreadsheet.tabel import (
    BREEDSTE,
    TE_VEEL_KOLOMMEN,
    TE_VEEL_RIJEN,
    Leesfout,
)

GEEN_TEKST = f"Dit is geen lijst die we kunnen lezen. {KIES}"
SCHEIDERS = ";\t,|"  # the first, when none of them cuts
_MEESTE_REGELS = 50_000  # empty ones included
_PROEFTEKST = 64 * 1024
_PROEF = 60  # rows by which the separator is guessed
_TE_LANGE_CEL = 20_000  # in signs: then a quotation mark is open


def ontcijfer(inhoud: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 or Windows-1252; raises Leesfout if it is none."""
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _als(inhoud, "utf-16")
    proef = inhoud[:400]
    if proef.count(0) * 3 > len(proef):
        return _als(
            inhoud, "utf-16-le" if proef[1::2].count(0) > proef[::2].count(0) else "utf-16-be"
        )
    if b"\0" in inhoud:
        raise Leesfout(GEEN_TEKST)
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")


def _als(inhoud: bytes, codering: str) -> str:
    try:
        tekst = inhoud.decode(codering)
    except UnicodeDecodeError as fout:
        raise Leesfout(GEEN_TEKST) from fout
    if "\0" in tekst:
        raise Leesfout(GEEN_TEKST)
    return tekst.removeprefix("\ufeff")


def cellen(tekst: str) -> Iterator[tuple[int, list[str]]]:
    """Return the rows of a text, each with its number; raises Leesfout for an open quote."""
    tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    scheider = ""
    eerste, _, rest = tekst.partition("\n")
    if eerste.lower().startswith("sep=") and len(eerste) == 5:  # what Excel itself understands
        scheider, tekst = eerste[4], rest
    scheider = scheider or raad_scheider(tekst)
    nummer = 0
    try:
        for nummer, rij in enumerate(_lees(tekst, scheider), 1):
            if nummer > _MEESTE_REGELS:
                raise Leesfout(TE_VEEL_RIJEN)
            if len(rij) > BREEDSTE:
                raise Leesfout(TE_VEEL_KOLOMMEN.format(aantal=len(rij)))
            if any(len(cel) > _TE_LANGE_CEL for cel in rij):
                raise Leesfout(_aanhaling(nummer))
            yield nummer, [_zonder_streepje(cel) for cel in rij]
    except csv.Error as fout:
        raise Leesfout(_aanhaling(nummer + 1)) from fout


def _aanhaling(nummer: int) -> str:
    return (
        f"Rij {nummer} kunnen we niet lezen: er staat een cel in die niet ophoudt. Kijk of er een"
        " aanhalingsteken te veel staat."
    )


def _lees(tekst: str, scheider: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(tekst, newline=""), delimiter=scheider)


def _zonder_streepje(cel: str) -> str:
    """Take away the apostrophe that our own files have in front of a formula."""
    return cel[1:] if cel[:1] == "'" and lijkt_formule(cel[1:]) else cel


def raad_scheider(tekst: str) -> str:
    """Return the separator that cuts most rows into equally many cells."""
    return max(SCHEIDERS, key=lambda teken: _past(tekst, teken)) if tekst else SCHEIDERS[0]


def _past(tekst: str, scheider: str) -> tuple[float, int]:
    """Return how well a separator fits: the share of rows that it cuts alike, and into how many."""
    breedtes: Counter[int] = Counter()
    try:
        for nummer, rij in enumerate(_lees(tekst[:_PROEFTEKST], scheider)):
            if nummer >= _PROEF:
                break
            if any(cel.strip() for cel in rij):
                breedtes[len(rij)] += 1
    except csv.Error:
        return 0, 0
    meer = {breedte: aantal for breedte, aantal in breedtes.items() if breedte > 1}
    if not meer:
        return 0, 0
    breedte, aantal = max(meer.items(), key=lambda deel: (deel[1], deel[0]))
    return round(aantal / breedtes.total(), 1), breedte
