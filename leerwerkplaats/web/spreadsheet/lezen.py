"""Reading a table that someone hands in: pasted text, CSV, TSV or XLSX. Knows no domain.

Whatever comes in, the answer is a table of texts or a `Leesfout` with one plain sentence. A file
of 5 MB made to hurt costs less than a second and some tens of MB.
"""

from leerwerkplaats.web.spreadsheet import herken, platte_tekst, werkmap
from leerwerkplaats.web.spreadsheet.tabel import (
    GROOTST,
    LEEG,
    MEESTE_RIJEN,
    TE_GROOT,
    Leesfout,
    Tabel,
    kolomletter,
    maak_tabel,
)

__all__ = ["Leesfout", "Tabel", "kolomletter", "lees_bestand", "lees_tekst"]


def lees_bestand(
    inhoud: bytes, *, hooguit: int = MEESTE_RIJEN, bladen: frozenset[str] = frozenset()
) -> Tabel:
    """Return the table in a file, whatever its name; raises Leesfout when there is none.

    Args:
        inhoud: the bytes of the file.
        hooguit: so many rows, the headings not among them.
        bladen: names of sheets in small letters; one of these is read before any other.

    """
    if len(inhoud) > GROOTST:
        raise Leesfout(TE_GROOT)
    if not inhoud.strip(b"\0 \t\r\n"):
        raise Leesfout(LEEG)
    if herken.is_werkmap(inhoud):
        return maak_tabel(werkmap.rijen_van(inhoud, hooguit=hooguit, bladen=bladen), hooguit)
    return lees_tekst(platte_tekst.ontcijfer(inhoud), hooguit=hooguit)


def lees_tekst(tekst: str, *, hooguit: int = MEESTE_RIJEN) -> Tabel:
    """Return the table in a text; raises Leesfout when there is none."""
    return maak_tabel(platte_tekst.cellen(tekst), hooguit)
