"""What exists only when texts are read as one: half a number here, the rest in the next.

Reads the end of each text and the beginning of the next together, with and without a space.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from leerwerkplaats.herkenning.soorten import Ernst, Soort, Vondst
from leerwerkplaats.herkenning.vinden import vind

RAND = 80  # signs at each end of a text; no identifier is longer
MEESTE = 5  # texts over which one identifier is looked for
SOORTEN = {Soort.BSN, Soort.TELEFOON, Soort.MAIL, Soort.REKENING, Soort.COLLEGA}
_GAT = "\n\n\n\n"

type _Plek = tuple[int, int] | None  # the text and the place in it; None is put between


@dataclass(frozen=True)
class Deel:
    """A piece of a split identifier: the number of its text, and the finding in that text."""

    veld: int
    vondst: Vondst


@dataclass(frozen=True)
class Verdeeld:
    """An identifier over two or more texts; what is offered stands at its first piece."""

    soort: Soort
    delen: Sequence[Deel]

    @property
    def velden(self) -> Sequence[int]:
        """Return the numbers of the texts in which its pieces stand."""
        return tuple(deel.veld for deel in self.delen)

    @property
    def ernst(self) -> Ernst:
        """Return what the gate does: like the whole."""
        return self.delen[0].vondst.ernst


def verdeeld(teksten: Sequence[str], namen: Iterable[str] = ()) -> Sequence[Verdeeld]:
    """Return what blocks and exists only when these texts, in this order, are read as one."""
    namen = tuple(namen)
    uit: list[Verdeeld] = []
    gezien: set[tuple[int, int]] = set()
    for tussen in ("", " "):
        samen, plaatsen = _lees_als_een(teksten, tussen)
        for vondst in vind(samen, namen, grondig=True):
            if vondst.soort not in SOORTEN or vondst.ernst is not Ernst.BLOKKEER:
                continue
            delen = _delen(vondst, teksten, plaatsen)
            sleutels = {(deel.veld, deel.vondst.eind) for deel in delen}
            if 1 < len(delen) <= MEESTE and not sleutels & gezien:
                gezien |= sleutels
                uit.append(Verdeeld(vondst.soort, delen))
    return uit


def _lees_als_een(teksten: Sequence[str], tussen: str) -> tuple[str, list[_Plek]]:
    """Return the ends of all texts as one, and of each sign in it the text and the place."""
    tekens: list[str] = []
    plaatsen: list[_Plek] = []
    for veld, tekst in enumerate(teksten):
        heel = range(len(tekst))
        stukken = (heel[:RAND], heel[-RAND:]) if len(tekst) > 2 * RAND else (heel,)
        for nummer, stuk in enumerate(stukken):
            naad = _GAT if nummer else tussen * bool(tekens)
            tekens += [*naad, *(tekst[plek] for plek in stuk)]
            plaatsen += [*([None] * len(naad)), *((veld, plek) for plek in stuk)]
    return "".join(tekens), plaatsen


def _delen(vondst: Vondst, teksten: Sequence[str], plaatsen: Sequence[_Plek]) -> list[Deel]:
    """Cut a finding at the texts."""
    per: dict[int, list[int]] = {}
    for plaats in plaatsen[vondst.begin : vondst.eind]:
        if plaats:
            per.setdefault(plaats[0], []).append(plaats[1])
    uit: list[Deel] = []
    for veld, plekken in per.items():
        begin, eind = plekken[0], plekken[-1] + 1
        voorstel = "" if uit else vondst.voorstel
        stuk = teksten[veld][begin:eind]
        uit.append(
            Deel(veld, replace(vondst, begin=begin, eind=eind, tekst=stuk, voorstel=voorstel))
        )
    return uit
