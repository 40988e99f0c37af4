"""The organisations of a wave as a drawing for the oogst: for readers who see no names. Pure.

By the rule of `oprol`, with the rules of totals: an organisation stands by name when three of its
people answered; the people of all others stand together per domain, also from three on. A line is
drawn from three lines between people and five answers on; no line means fewer, and no numbers
stand beside it. So no line is one person's. Docs/adr/0027.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.utils.safestring import SafeString

from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld, Paar, Stand
from proeftuinen.netwerk.cijfers.telling import MINST_ANTWOORDDEN
from proeftuinen.netwerk.lezen import Golf
from proeftuinen.netwerk.ligging.plaatsen import Punt, lijnen_van, plaats
from proeftuinen.netwerk.maten.vrijgave import ANTWOORDEN, LIJNEN
from proeftuinen.netwerk.oprol import groep_van, rol_op
from proeftuinen.netwerk.tekening import Opties, teken
from proeftuinen.netwerk.tekening.labels import GROOT

REGEL = (
    "Een organisatie staat er als drie van haar mensen of meer invulden. De anderen staan per "
    "domein bij elkaar. Een lijn betekent: er zijn minstens drie lijnen tussen hun mensen."
)


def organisaties(golf: Golf) -> Netwerkbeeld:
    """Return the picture of a wave, read for all together, by organisation as `REGEL` says."""
    gehoord = {regel.van for regel in golf.regels}
    beeld = _zonder_kleine(golf.beeld, gehoord)
    groepen = {sleutel: groep_van(mens) for sleutel, mens in beeld.mensen.items()}
    genoeg = Counter(groepen[sleutel] for sleutel in gehoord & groepen.keys())
    antwoorden = Counter(
        tuple(sorted((groepen[regel.van], groepen[regel.naar]))) for regel in golf.regels
    )
    opgerold = rol_op(beeld)
    mensen = {
        sleutel: _noem(mens)
        for sleutel, mens in opgerold.beeld.mensen.items()
        if genoeg[sleutel] >= MINST_ANTWOORDDEN
    }
    paren = {
        paar: Paar(*paar, Stand.WEDERZIJDS)
        for paar, aantal in opgerold.paren.items()
        if aantal >= LIJNEN and antwoorden[paar] >= ANTWOORDEN and mensen.keys() >= set(paar)
    }
    return replace(opgerold.beeld, mensen=mensen, paren=paren)


def _zonder_kleine(beeld: Netwerkbeeld, gehoord: set[int]) -> Netwerkbeeld:
    """Return the picture in which people of an organisation with too few answers have none."""
    telt = Counter(mens.organisatie for s, mens in beeld.mensen.items() if s in gehoord)
    mensen = {
        sleutel: mens
        if telt[mens.organisatie] >= MINST_ANTWOORDDEN
        else replace(mens, organisatie=None, organisatienaam="")
        for sleutel, mens in beeld.mensen.items()
    }
    return replace(beeld, mensen=mensen)


def _noem(groep: Mens) -> Mens:
    if groep.organisatie:
        return groep
    return replace(groep, naam=f"Anderen ({groep.domein.label})", kort="Anderen")


def zeg_lijnen(beeld: Netwerkbeeld) -> list[tuple[str, str]]:
    """Return each organisation with those that it has a line with: the drawing in words."""
    naast: dict[int, list[str]] = {sleutel: [] for sleutel in beeld.mensen}
    for een, ander in beeld.paren:
        naast[een].append(beeld.mensen[ander].naam)
        naast[ander].append(beeld.mensen[een].naam)
    namen = [(beeld.mensen[sleutel].naam, ", ".join(sorted(wie))) for sleutel, wie in naast.items()]
    return sorted((naam, wie) for naam, wie in namen if wie)


def teken_naast(beelden: Sequence[Netwerkbeeld]) -> list[SafeString]:
    """Draw these waves, earliest first, for page and paper; empty when there is no line.

    Who stands in the last one stands on the same place in all.
    """
    plaatsen: Mapping[int, Punt] = {}
    tekeningen = []
    for beeld in reversed(beelden):
        domeinen = {sleutel: mens.domein for sleutel, mens in beeld.mensen.items()}
        plekken = plaats(domeinen, lijnen_van(beeld), plaatsen) if beeld.paren else {}
        plaatsen = plaatsen or plekken
        titel = f"Organisaties in het netwerk, {beeld.titel.lower()}: de lijst zegt hetzelfde"
        opties = Opties(titel=titel, letter=GROOT)
        tekening = teken(beeld, plekken, opties=opties) if beeld.paren else ""
        tekeningen.append(SafeString(tekening))
    return tekeningen[::-1]
