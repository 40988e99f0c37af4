"""From what someone hands in to rows of lines; and these rows as a text that a page carries."""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace

from leerwerkplaats.web.spreadsheet.herken import KAPOT
from leerwerkplaats.web.spreadsheet.lezen import Leesfout, Tabel, lees_bestand, lees_tekst
from leerwerkplaats.web.spreadsheet.tabel import GROOTST, TE_GROOT
from proeftuinen.netwerk.formaten.inlezen.kolommen import Kolom, herken
from proeftuinen.netwerk.formaten.tabellen import LIJNEN

MEESTE_RIJEN = 10_000
LANGSTE_CEL = 300  # in signs; names are at most 200
MEESTE_TEKST = 1_500_000  # signs that a page carries from look to look
BLADEN = frozenset({"connections", "lijnen", "relaties", "edges"})
_ONMOGELIJK = re.compile("[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Lijnrij:
    """One row as it was handed in; what a column that is not there would say is empty."""

    nummer: int
    van: str
    naar: str
    antwoord: str | None = None  # None: there is no such column
    stand: str = ""
    richting: str = ""
    van_id: str = ""
    naar_id: str = ""


def uit_tekst(tekst: str) -> list[Lijnrij]:
    """Read what was pasted; raises Leesfout."""
    return _rijen(lees_tekst(tekst, hooguit=MEESTE_RIJEN))


def uit_bestand(inhoud: bytes) -> list[Lijnrij]:
    """Read a file: CSV, XLSX, or the ZIP that we gave; raises Leesfout."""
    if len(inhoud) > GROOTST:
        raise Leesfout(TE_GROOT)
    inhoud = _uit_ons_pak(inhoud)
    return _rijen(lees_bestand(inhoud, hooguit=MEESTE_RIJEN, bladen=BLADEN))


def _uit_ons_pak(inhoud: bytes) -> bytes:
    """Return the lines of a ZIP of ours; any other file as it is."""
    if not inhoud.startswith(b"PK"):
        return inhoud
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            if LIJNEN not in pak.namelist():
                return inhoud
            with pak.open(LIJNEN) as deel:
                lijnen = deel.read(GROOTST + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as fout:
        raise Leesfout(KAPOT) from fout
    if len(lijnen) > GROOTST:
        raise Leesfout(TE_GROOT)
    return lijnen


def _rijen(tabel: Tabel) -> list[Lijnrij]:
    kolommen, eerste = herken(tabel.rijen)
    plek = {kolom: nummer for nummer, kolom in enumerate(kolommen) if kolom}
    rijen = []
    for nummer, rij in zip(tabel.nummers[eerste:], tabel.rijen[eerste:], strict=True):
        cellen = {kolom.value: _schoon(rij[waar]) for kolom, waar in plek.items()}
        if any(cellen.values()):
            rijen.append(replace(Lijnrij(nummer, "", ""), **cellen))
    if Kolom.ANTWOORD in plek and not any(rij.antwoord for rij in rijen):
        rijen = [replace(rij, antwoord=None) for rij in rijen]  # a column without one answer
    if len(als_tekst(rijen)) > MEESTE_TEKST:
        raise Leesfout(TE_GROOT)
    return rijen


def _schoon(cel: str) -> str:
    return " ".join(_ONMOGELIJK.sub(" ", cel).split())[:LANGSTE_CEL]


def als_tekst(rijen: Sequence[Lijnrij]) -> str:
    """Return the rows as a text for a page to carry."""
    return json.dumps([astuple(rij) for rij in rijen], ensure_ascii=False, separators=(",", ":"))


def van_tekst(tekst: str) -> list[Lijnrij]:
    """Return the rows of such a text; raises ValueError when it was made by another."""
    if len(tekst) > MEESTE_TEKST:
        raise ValueError("too long")
    try:
        delen = json.loads(tekst)
    except RecursionError as fout:
        raise ValueError("too deep") from fout
    if not isinstance(delen, list) or len(delen) > MEESTE_RIJEN:
        raise ValueError("no rows")
    return [_rij(deel) for deel in delen]


def _rij(deel: object) -> Lijnrij:
    if not isinstance(deel, list) or len(deel) != 8:
        raise ValueError("no row")
    nummer, van, naar, antwoord, *rest = deel
    if type(nummer) is not int or not 0 <= nummer < 10_000_000:
        raise ValueError("no number")
    woorden = [van, naar, *rest, "" if antwoord is None else antwoord]
    if not all(isinstance(woord, str) and len(woord) <= LANGSTE_CEL for woord in woorden):
        raise ValueError("no words")
    schoon = [_schoon(woord) for woord in (van, naar, *rest)]
    waarde = None if antwoord is None else _schoon(antwoord)
    return Lijnrij(nummer, schoon[0], schoon[1], waarde, *schoon[2:])
