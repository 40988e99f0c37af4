"""Reading XLSX (ECMA-376, part 1): only what a table needs, in one pass, without building a tree.

openpyxl would read far more than the cells (styles, names, validations), of which a hostile file
can make minutes of work. Here a part is measured before it is read, and reading stops at the row
that is one too many.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from posixpath import join, normpath
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException

from leerwerkplaats.web.spreadsheet.delen import (
    Blad,
    Bladlezer,
    Boeklezer,
    Cel,
    Genoeg,
    Relatielezer,
    Stijllezer,
    Tekstlezer,
)
from leerwerkplaats.web.spreadsheet.herken import KAPOT, MET_WACHTWOORD, eis_werkmap
from leerwerkplaats.web.spreadsheet.tabel import (
    LEEG,
    MEESTE_RIJEN,
    TE_GROOT,
    Leesfout,
    kolomletter,
)

GROOTSTE_DEEL = 24 * 1024 * 1024  # of one part, unpacked
MEESTE_TAGS = 800_000  # in all parts that are read together; 2,000 rows of 60 cells need fewer
MEESTE_KENMERKEN = 500_000
MEESTE_DELEN = 1_000
_HAP = 256 * 1024
MEESTE_BLADEN = 5  # that are looked at for one that holds something

GEEN_UITKOMST = (
    "In rij {rij}, kolom {kolom} staat een formule zonder uitkomst. Open het bestand in Excel,"
    " bewaar het en probeer het opnieuw."
)
_BOEK = "xl/workbook.xml"
_STUK = (
    zipfile.BadZipFile,
    zlib.error,
    ParseError,
    DefusedXmlException,
    NotImplementedError,  # a way of packing that we do not know
    RuntimeError,  # a part behind a password
    ValueError,
    LookupError,
    EOFError,
)


def rijen_van(
    inhoud: bytes, *, hooguit: int = MEESTE_RIJEN, bladen: frozenset[str] = frozenset()
) -> list[tuple[int, list[str]]]:
    """Return the rows of the first visible sheet that holds something, each with its number.

    A sheet that is called as one of `bladen` (small letters) comes before all others. Raises
    Leesfout for a file that is broken, locked, too big, or not a workbook.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            return _Werkmap(pak).rijen(hooguit, bladen)
    except _STUK as fout:
        raise Leesfout(KAPOT) from fout


class _Werkmap:
    """A workbook in its zip file."""

    def __init__(self, pak: zipfile.ZipFile) -> None:
        self.pak = pak
        self.tags = self.kenmerken = 0
        delen = pak.infolist()
        if len(delen) > MEESTE_DELEN:
            raise Leesfout(TE_GROOT)
        self.namen = {deel.filename for deel in delen}
        eis_werkmap(self.namen)
        if any(deel.flag_bits & 1 for deel in delen):
            raise Leesfout(MET_WACHTWOORD)

    def lees(self, naam: str, lezer: Any) -> Any:
        """Let `lezer` hear the tags of a part; a part that is not there says nothing."""
        from defusedxml.ElementTree import DefusedXMLParser  # noqa: PLC0415  slow import

        if naam not in self.namen:
            return lezer
        if self.pak.getinfo(naam).file_size > GROOTSTE_DEEL:
            raise Leesfout(TE_GROOT)
        oor = DefusedXMLParser(target=lezer, forbid_dtd=True)
        try:
            with self.pak.open(naam) as deel:
                while hap := deel.read(_HAP):
                    self.tags += hap.count(b"<")
                    self.kenmerken += hap.count(b"=")
                    if self.tags > MEESTE_TAGS or self.kenmerken > MEESTE_KENMERKEN:
                        raise Leesfout(TE_GROOT)
                    oor.feed(hap)
            oor.close()
        except Genoeg:
            pass
        return lezer

    def rijen(self, hooguit: int, bladen: frozenset[str]) -> list[tuple[int, list[str]]]:
        """Return the written out rows of the first sheet that holds any."""
        boek = self.lees(_BOEK, Boeklezer())
        paden = self.lees("xl/_rels/workbook.xml.rels", Relatielezer()).paden
        volgorde = sorted(boek.bladen, key=lambda blad: boek.namen.get(blad, "") not in bladen)
        for relatie in volgorde[:MEESTE_BLADEN]:
            doel = paden.get(relatie, "")
            pad = doel.lstrip("/") if doel.startswith("/") else normpath(join("xl", doel))
            blad = self.lees(pad, Bladlezer(hooguit)).blad
            if blad.rijen:
                return list(self._schrijf_uit(blad, boek.vanaf_1904))
        raise Leesfout(LEEG)

    def _schrijf_uit(self, blad: Blad, vanaf_1904: bool) -> Iterator[tuple[int, list[str]]]:  # noqa: FBT001
        nodig = {
            int(cel.waarde) for rij in blad.rijen.values() for cel in rij.values() if cel.gedeeld
        }
        gedeeld = self.lees("xl/sharedStrings.xml", Tekstlezer(nodig)).teksten
        datums = self.lees("xl/styles.xml", Stijllezer()).datumstijlen
        nul = datetime(1904, 1, 1) if vanaf_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
        _vul_samengevoegd(blad)
        for nummer, rij in sorted(blad.rijen.items()):
            cellen = [""] * (max(rij) + 1)
            for kolom, cel in rij.items():
                if cel.formule and not cel.waarde and cel.soort != "str":
                    plek = {"rij": nummer, "kolom": kolomletter(kolom)}
                    raise Leesfout(GEEN_UITKOMST.format(**plek))
                waarde = gedeeld.get(int(cel.waarde), "") if cel.gedeeld else cel.waarde
                cellen[kolom] = _zeg(cel, waarde, nul if cel.stijl in datums else None)
            yield nummer, cellen


def _vul_samengevoegd(blad: Blad) -> None:
    """Give each row of cells that were merged downwards what stands in the first."""
    for kolom, eerste, laatste in blad.samen:
        bron = blad.rijen.get(eerste, {}).get(kolom)
        if bron is None:
            continue
        for nummer in range(eerste + 1, laatste + 1):
            if nummer in blad.rijen and any(cel.waarde for cel in blad.rijen[nummer].values()):
                blad.rijen[nummer][kolom] = bron


def _zeg(cel: Cel, waarde: str, nul: datetime | None) -> str:
    """Say what a cell holds: a day as 12-03-2026, a whole number without a point."""
    if cel.soort == "b":
        return {"1": "ja", "0": "nee"}.get(waarde, waarde)
    if cel.soort not in {"", "n"}:
        return waarde
    try:
        getal = float(waarde)
    except ValueError:
        return waarde
    if nul is not None and 0 <= getal < 2_958_466:  # 31 December 9999
        return _zeg_dag(nul + timedelta(days=getal), getal)
    return str(int(getal)) if getal.is_integer() and abs(getal) < 1e18 else waarde.replace(".", ",")


def _zeg_dag(moment: datetime, getal: float) -> str:
    if getal < 1:
        return f"{moment:%H:%M}"
    return f"{moment:%d-%m-%Y}" if float(getal).is_integer() else f"{moment:%d-%m-%Y %H:%M}"
