"""Gathering the measures that features tell, by what they are about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from leerwerkplaats.begrippen import Maatthema
from leerwerkplaats.web.bijdragen import aandelen
from leerwerkplaats.web.grafiek import Deel, Staaf, staven
from proeftuinen.monitoring.cijfers.regels import groep_van, te_klein
from proeftuinen.monitoring.cijfers.zeggen import APART, SAMEN, VERBORGEN, zeg_waarde
from proeftuinen.traject.contracten import Maat
from proeftuinen.traject.models import Proeftuin

TEKENINGEN: Mapping[str, str] = {
    "Lijnen per meting": "Hoe groeide het netwerk?",
    "Organisaties": "Uit welke hoek komen de organisaties?",
    "Bij bijeenkomsten": "Wie waren er bij bijeenkomsten?",
    "Experimenten": "Experimenten: hoe ver zijn ze?",
}
"""Rows of which the parts say something side by side, with what stands above the chart."""
_BREED, _SMAL = 640, 300


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
class Tekening:
    """A chart for a wide and for a narrow screen; the table below it says the same."""

    titel: str
    breed: SafeString
    smal: SafeString


@dataclass(frozen=True)
class Themabeeld:
    """The figures of one theme, and charts where their parts say something together."""

    thema: Maatthema
    cijfers: Sequence[Cijfer]
    tekeningen: Sequence[Tekening]


def cijfers_van(proeftuin: Proeftuin) -> list[Themabeeld]:
    """Return all figures by theme, those of people under five hidden."""
    per: dict[Maatthema, list[Maat]] = {thema: [] for thema in Maatthema}
    for module in aandelen():
        functie = getattr(module, "maten", None)
        if functie is not None:
            thema = Maatthema(getattr(module, "MAATTHEMA", Maatthema.OVERIG))
            per[thema] += functie(proeftuin)
    beelden = [(thema, zeg_alle(maten)) for thema, maten in per.items() if maten]
    return [Themabeeld(thema, cijfers, _teken(cijfers)) for thema, cijfers in beelden]


def zeg_alle(maten: Sequence[Maat]) -> list[Cijfer]:
    """Return these as a page says them: what is hidden of a row stands in one line, together."""
    weg = te_klein(maten)
    verborgen: dict[str, list[Maat]] = {}
    for plek in sorted(weg):
        verborgen.setdefault(groep_van(maten[plek]), []).append(maten[plek])
    uit: list[Cijfer] = []
    for plek, maat in enumerate(maten):
        groep = groep_van(maat)
        if plek not in weg:
            uit.append(Cijfer(maat, zeg_waarde(maat), maat.waarde is not None))
        elif not groep:
            uit.append(Cijfer(maat, VERBORGEN, bekend=False))
        elif maat is verborgen[groep][-1]:
            rij = [deel for deel in maten if groep_van(deel) == groep and deel.waarde is not None]
            uit.append(_samen(groep, verborgen[groep], alles=len(rij) == len(verborgen[groep])))
    return uit


def _samen(groep: str, delen: Sequence[Maat], *, alles: bool) -> Cijfer:
    """Return the hidden parts of a row as one figure; a row that is hidden whole has none."""
    namen = ", ".join(deel.naam.partition(": ")[2].lower() for deel in delen)
    uitleg = f"te weinig om apart te noemen: {namen}"
    if alles:
        return Cijfer(Maat(f"{groep}: {APART}", None, delen[0].eenheid, uitleg), VERBORGEN, False)
    waarde = sum(deel.waarde or 0 for deel in delen)
    maat = Maat(f"{groep}: {SAMEN}", waarde, delen[0].eenheid, uitleg)
    return Cijfer(maat, zeg_waarde(maat), bekend=True)


def _teken(cijfers: Sequence[Cijfer]) -> list[Tekening]:
    """Draw the rows that say something side by side, of what is shown and nothing else."""
    uit = []
    for groep, titel in TEKENINGEN.items():
        delen = [cijfer.maat for cijfer in cijfers if groep_van(cijfer.maat) == groep]
        regels = [
            Staaf(
                maat.naam.partition(": ")[2].capitalize(),
                [Deel(maat.waarde, "stap-4", "")],
                f"{maat.waarde:g}",
            )
            for maat in delen
            if maat.waarde
        ]
        if len(regels) > 1:
            hoogste = max(regel.delen[0].waarde for regel in regels)
            breed, smal = (staven(regels, breed=px, hoogste=hoogste) for px in (_BREED, _SMAL))
            uit.append(Tekening(titel, breed, smal))
    return uit


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
