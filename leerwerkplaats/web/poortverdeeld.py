"""Finds what exists only when fields are read as one: half a number here, the rest in the next.

Reads the end of each text and the beginning of the next one together, with and without a space.
Pure: it keeps nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from leerwerkplaats.herkenning.soorten import Soort, Vondst
from leerwerkplaats.herkenning.vinden import vind

RAND = 80  # signs at each end of a text; no identifier of one word is longer
SOORTEN = {Soort.BSN, Soort.TELEFOON, Soort.MAIL, Soort.REKENING, Soort.COLLEGA}
_GAT = "\n\n\n"

Stukken = Sequence[tuple[str, Vondst]]


def verdeeld(teksten: Mapping[str, str], namen: Iterable[str] = ()) -> list[Stukken]:
    """Return the split identifiers, each as its pieces: the field, and a finding in its text."""
    uit: list[Stukken] = []
    gezien: set[tuple[str, int]] = set()
    for tussen in ("", " "):
        samen, plaatsen = _lees_als_een(teksten, tussen)
        for vondst in vind(samen, namen):
            stukken = _stukken(vondst, teksten, plaatsen)
            sleutels = {(naam, deel.eind) for naam, deel in stukken}
            if vondst.soort in SOORTEN and len(stukken) > 1 and not sleutels & gezien:
                gezien |= sleutels
                uit.append(stukken)
    return uit


def _lees_als_een(
    teksten: Mapping[str, str], tussen: str
) -> tuple[str, list[tuple[str, int] | None]]:
    """Return the ends of all texts as one, and of each sign in it the field and the place."""
    tekens: list[str] = []
    plaatsen: list[tuple[str, int] | None] = []
    for naam, tekst in teksten.items():
        bereik = list(range(len(tekst)))
        delen = [bereik[:RAND], bereik[-RAND:]] if len(tekst) > 2 * RAND else [bereik]
        for nummer, deel in enumerate(delen):
            naad = _GAT if nummer else tussen * bool(tekens)
            tekens += [*naad, *(tekst[plek] for plek in deel)]
            plaatsen += [*([None] * len(naad)), *((naam, plek) for plek in deel)]
    return "".join(tekens), plaatsen


def _stukken(
    vondst: Vondst, teksten: Mapping[str, str], plaatsen: Sequence[tuple[str, int] | None]
) -> Stukken:
    """Cut a finding at the fields; what is offered comes in the first piece."""
    per: dict[str, list[int]] = {}
    for plaats in plaatsen[vondst.begin : vondst.eind]:
        if plaats:
            per.setdefault(plaats[0], []).append(plaats[1])
    uit = []
    for naam, plekken in per.items():
        begin, eind = min(plekken), max(plekken) + 1
        tekst = teksten[naam][begin:eind]
        voorstel = "" if uit else vondst.voorstel
        deel = replace(vondst, begin=begin, eind=eind, tekst=tekst, voorstel=voorstel)
        uit.append((naam, deel))
    return uit
