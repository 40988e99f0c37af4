"""What can be told of waves to who sees no names: totals, and per pair of domains. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.beeld import Antwoordregel, Netwerkbeeld
from proeftuinen.netwerk.maten.menging import DOMEINPAREN, Domeinpaar
from proeftuinen.netwerk.maten.treden import Treden, tel_treden
from proeftuinen.netwerk.maten.vrijgave import (
    Cellen,
    Verteld,
    Vrij,
    geef_vrij,
    maak_cellen,
    som,
)

MINST_ANTWOORDDEN = 3  # so many people of an organisation answered before it is named


@dataclass(frozen=True, slots=True)
class Blok:
    """A pair of domains; `lijnen` None is held back."""

    paar: Domeinpaar
    lijnen: int | None
    mogelijk: int
    treden: Treden | None = None

    @property
    def procent(self) -> int | None:
        """Return the share of possible pairs that is a line."""
        return None if self.lijnen is None else round(100 * self.lijnen / self.mogelijk)


@dataclass(frozen=True, slots=True)
class Telling:
    """A wave in totals; what is None is held back, `treden` also when there is no ladder."""

    mensen: int
    gevuld: int
    lijnen: int | None
    blokken: Sequence[Blok]
    treden: Treden | None
    organisaties: Sequence[str]

    @property
    def achtergehouden(self) -> int:
        """Return of how many pairs of domains nothing is told."""
        return sum(1 for blok in self.blokken if blok.lijnen is None)


type Ruw = tuple[Netwerkbeeld, Sequence[Antwoordregel]]


def cellen_van(golf: Ruw) -> Cellen:
    """Part the answers of a wave by pair of domains."""
    beeld, regels = golf
    return maak_cellen(regels, {mens.sleutel: mens.domein for mens in beeld.mensen.values()})


def vertel(golven: Sequence[Ruw]) -> list[Telling]:
    """Return what may be told of each of these waves, in their order, beside those before it."""
    eerder: list[Cellen] = []
    tellingen = []
    for golf in golven:
        telling, cellen = vertel_een(golf, eerder, [])
        tellingen.append(telling)
        eerder.append(cellen)
    return tellingen


def vertel_een(
    golf: Ruw, eerder: Sequence[Cellen], verteld: Sequence[Verteld]
) -> tuple[Telling, Cellen]:
    """Return what may be told of a wave beside what was told before, and its cells."""
    cellen = cellen_van(golf)
    return _telling(golf, cellen, geef_vrij(cellen, eerder, verteld)), cellen


def _telling(golf: Ruw, cellen: Cellen, vrij: Vrij) -> Telling:
    beeld, _ = golf
    ladder = beeld.vorm == Antwoordvorm.LADDER
    return Telling(
        mensen=len(beeld.mensen),
        gevuld=beeld.gevuld,
        lijnen=len(som(cellen, cellen).lijnen) if vrij.totaal else None,
        blokken=[
            _blok(paar, cellen, vrij, ladder=ladder) for paar in DOMEINPAREN if paar in cellen
        ],
        treden=_treden(cellen, list(cellen)) if ladder and vrij.totaal else None,
        organisaties=_organisaties(golf),
    )


def _blok(paar: Domeinpaar, cellen: Cellen, vrij: Vrij, *, ladder: bool) -> Blok:
    cel = cellen[paar]
    if paar not in vrij.cellen:
        return Blok(paar, None, cel.mogelijk)
    treden = _treden(cellen, [paar]) if ladder else None
    return Blok(paar, len(cel.lijnen), cel.mogelijk, treden)


def _treden(cellen: Cellen, welke: Sequence[Domeinpaar]) -> Treden:
    antwoorden = som(cellen, welke).antwoorden.items()
    return tel_treden(Antwoordregel(van, naar, waarde) for (van, naar), waarde in antwoorden)


def _organisaties(golf: Ruw) -> list[str]:
    """Return the organisations of which enough people answered."""
    beeld, regels = golf
    antwoordden = {regel.van for regel in regels}
    namen = Counter(
        (mens.organisatie, mens.organisatienaam)
        for mens in beeld.mensen.values()
        if mens.organisatie and mens.sleutel in antwoordden
    )
    return sorted(naam for (_, naam), wie in namen.items() if wie >= MINST_ANTWOORDDEN)
