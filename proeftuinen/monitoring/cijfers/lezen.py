"""Gathering the measures that features tell, by what they are about."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from leerwerkplaats.begrippen import Maatthema
from leerwerkplaats.web.bijdragen import aandelen
from leerwerkplaats.web.grafiek import Deel, Staaf, staven
from proeftuinen.monitoring.cijfers.regels import MINST, groep_van, te_klein
from proeftuinen.traject.contracten import Maat
from proeftuinen.traject.models import Proeftuin

ONBEKEND = "nog niet bekend"
VERBORGEN = f"minder dan {MINST}, of te herleiden"
_IN_BEELD = "Experimenten"


@dataclass(frozen=True)
class Cijfer:
    """One figure as a page says it."""

    maat: Maat
    zin: str
    bekend: bool

    @property
    def naam(self) -> str:
        """Return what it counts."""
        return self.maat.naam


@dataclass(frozen=True)
class Themabeeld:
    """The figures of one theme, and a chart where their parts say something together."""

    thema: Maatthema
    cijfers: Sequence[Cijfer]
    tekening: tuple[SafeString, SafeString] = (SafeString(), SafeString())


def zeg_waarde(maat: Maat) -> str:
    """Return the value with its unit, with a comma for decimals."""
    if maat.waarde is None:
        return ONBEKEND
    getal = f"{maat.waarde:g}".replace(".", ",")
    return f"{getal} {maat.eenheid}"


def _maten(proeftuin: Proeftuin) -> list[tuple[Maatthema, Maat]]:
    uit = []
    for module in aandelen():
        functie = getattr(module, "maten", None)
        if functie is not None:
            thema = getattr(module, "MAATTHEMA", Maatthema.OVERIG)
            uit += [(Maatthema(thema), maat) for maat in functie(proeftuin)]
    return uit


def cijfers_van(proeftuin: Proeftuin) -> list[Themabeeld]:
    """Return all figures by theme, those of people under five hidden."""
    alle = _maten(proeftuin)
    weg = te_klein([maat for _, maat in alle])
    per: dict[Maatthema, list[Cijfer]] = {thema: [] for thema in Maatthema}
    for plek, (thema, maat) in enumerate(alle):
        zin = VERBORGEN if plek in weg else zeg_waarde(maat)
        bekend = plek not in weg and maat.waarde is not None
        per[thema].append(Cijfer(maat, zin, bekend))
    return [
        Themabeeld(thema, cijfers, _teken(cijfers)) for thema, cijfers in per.items() if cijfers
    ]


def _teken(cijfers: Sequence[Cijfer]) -> tuple[SafeString, SafeString]:
    """Draw how many experiments stand in each state."""
    delen = [
        cijfer.maat
        for cijfer in cijfers
        if groep_van(cijfer.maat) == _IN_BEELD and ":" in cijfer.naam and cijfer.maat.waarde
    ]
    hoogste = max((maat.waarde or 0 for maat in delen), default=0)
    if not hoogste:
        return SafeString(), SafeString()
    regels = [
        Staaf(
            maat.naam.partition(": ")[2].capitalize(),
            [Deel(maat.waarde or 0, "stap-4", "")],
            f"{maat.waarde:g}",
        )
        for maat in delen
    ]
    return staven(regels, hoogste=hoogste), staven(regels, breed=300, hoogste=hoogste)


def als_rijen(beelden: Sequence[Themabeeld]) -> list[list[object]]:
    """Return the figures as rows of a file: theme, what, value, unit, what it counts."""
    return [
        [
            beeld.thema.label,
            cijfer.naam,
            cijfer.maat.waarde if cijfer.bekend else cijfer.zin,
            cijfer.maat.eenheid,
            cijfer.maat.uitleg,
        ]
        for beeld in beelden
        for cijfer in beeld.cijfers
    ]


KOPPEN = ("thema", "wat", "waarde", "eenheid", "uitleg")
