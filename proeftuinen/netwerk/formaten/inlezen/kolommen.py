"""Which column of a list of lines holds what: by its heading, Dutch or English, in any order.

Known: our own files, lists by hand, Kumu (From, To, Type, Direction) and Gephi (Source, Target,
Type, Weight).
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from leerwerkplaats.web.spreadsheet.lezen import Leesfout

_HOOGSTE_KOP = 6  # headings stand in one of the first rows; above it may stand a title
GEEN_KOLOMMEN = (
    "We zien niet wie bij wie hoort. Zet boven de kolommen “van” en “naar”, en als het er is "
    "“antwoord”."
)
ALLEEN_KOPPEN = "Er staan alleen koppen in dit bestand. Zet er lijnen onder en probeer het opnieuw."
DUBBEL = "Er zijn twee kolommen voor “{wat}”: “{een}” en “{ander}”. Haal er een weg."


class Kolom(StrEnum):
    """What a column holds."""

    VAN = "van"
    NAAR = "naar"
    ANTWOORD = "antwoord"
    STAND = "stand"
    RICHTING = "richting"
    VAN_ID = "van_id"
    NAAR_ID = "naar_id"
    NIET = ""


_KOPPEN = {
    Kolom.VAN: "van from source bron wie een persoon1 vanpersoon naamvan vannaam afzender",
    Kolom.NAAR: "naar to target doel ander anderen over persoon2 naarpersoon naamnaar naarnaam met",
    Kolom.ANTWOORD: "antwoord waarde answer value weight gewicht score trede",
    Kolom.STAND: "stand type soort relatie relation relationship tie",
    Kolom.RICHTING: "direction richting",
    Kolom.VAN_ID: "vanid fromid sourceid",
    Kolom.NAAR_ID: "naarid toid targetid",
}
_OP_KOP = {woord: kolom for kolom, woorden in _KOPPEN.items() for woord in woorden.split()}


def herken_kop(kop: str) -> Kolom:
    """Return what a column with this heading holds."""
    los = unicodedata.normalize("NFKD", kop[:100]).casefold()
    return _OP_KOP.get("".join(teken for teken in los if teken.isalnum()), Kolom.NIET)


def herken(rijen: Sequence[Sequence[str]]) -> tuple[list[Kolom], int]:
    """Return what each column holds, and in which row the lines begin.

    Two or three columns without headings are read as from, to and answer. Raises Leesfout when it
    is not clear who, when a heading is there twice, and when nothing stands below them.
    """
    for nummer, rij in enumerate(rijen[:_HOOGSTE_KOP]):
        kolommen = [herken_kop(cel) for cel in rij]
        if {Kolom.VAN, Kolom.NAAR} <= set(kolommen):
            _eis_enkel(kolommen, rij)
            if nummer + 1 == len(rijen):
                raise Leesfout(ALLEEN_KOPPEN)
            return kolommen, nummer + 1
    if len(rijen[0]) not in {2, 3}:
        raise Leesfout(GEEN_KOLOMMEN)
    return [Kolom.VAN, Kolom.NAAR, Kolom.ANTWOORD][: len(rijen[0])], 0


def _eis_enkel(kolommen: Sequence[Kolom], koppen: Sequence[str]) -> None:
    for kolom, aantal in Counter(kolommen).items():
        if aantal > 1 and kolom != Kolom.NIET:
            plekken = [nr for nr, deel in enumerate(kolommen) if deel == kolom]
            een, ander = (koppen[nr][:40] for nr in plekken[:2])
            raise Leesfout(DUBBEL.format(wat=kolom.replace("_id", " id"), een=een, ander=ander))
