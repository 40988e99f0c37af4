"""The claims of the harvest, each with the number of its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.traject.contracten import Lezer, wie_biedt
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak


@dataclass(frozen=True)
class Bron:
    """A record behind claims, with its number in the annex."""

    nummer: int
    label: str
    adres: str
    recht: Recht
    dag: date | None

    @property
    def bij(self) -> date | None:
        """Return its day, unless its label says it already."""
        return None if self.dag is None or zeg_dag(self.dag) in self.label else self.dag


@dataclass(frozen=True)
class Genummerd:
    """A claim with the number of its source."""

    nummer: int
    uitspraak: Uitspraak


def nummer(proeftuin: Proeftuin, lezer: Lezer) -> tuple[list[Genummerd], list[Bron]]:
    """Return the claims in the order of the report, and their sources in the order of use."""
    alle = [
        deel
        for vertel in wie_biedt("uitspraken")
        for deel in vertel(proeftuin, lezer)
        if lezer.binnen(deel.dag)
    ]
    rang = {rubriek: nr for nr, rubriek in enumerate(Rubriek)}
    bronnen: dict[tuple[str, str], Bron] = {}
    genummerd = []
    for deel in sorted(alle, key=lambda deze: rang[deze.rubriek]):
        sleutel = (deel.adres, deel.bron)
        if sleutel not in bronnen:
            bronnen[sleutel] = Bron(len(bronnen) + 1, deel.bron, deel.adres, deel.recht, deel.dag)
        genummerd.append(Genummerd(bronnen[sleutel].nummer, deel))
    return genummerd, list(bronnen.values())


def bronnen_voor(bronnen: Iterable[Bron], lezer: Lezer) -> dict[int, str]:
    """Return by number the address of each source that this reader may open."""
    return {bron.nummer: bron.adres for bron in bronnen if lezer.mag(bron.recht)}
