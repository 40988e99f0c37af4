"""The claims of the harvest, each with the number of its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Lezer, wie_biedt
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak


@dataclass(frozen=True)
class Bron:
    """A record behind claims, with its number in the annex; `eerste` is the first claim on it."""

    nummer: int
    label: str
    adres: str
    recht: Recht
    dag: date | None
    eerste: int = 0

    @property
    def bij(self) -> date | None:
        """Return its day, unless its label ends with a day already."""
        slot = self.label.rpartition("”")[2]
        return None if self.dag is None or str(self.dag.year) in slot else self.dag

    @property
    def plek(self) -> str:
        """Return the id of the first claim that leans on it."""
        return f"zin-{self.eerste}"


@dataclass(frozen=True)
class Genummerd:
    """A claim with the number of its source; `plek` is which claim of the book it is."""

    nummer: int
    uitspraak: Uitspraak
    plek: int = 0

    @property
    def anker(self) -> str:
        """Return its id in the report."""
        return f"zin-{self.plek}"


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
    for plek, deel in enumerate(sorted(alle, key=lambda deze: rang[deze.rubriek]), start=1):
        sleutel = (deel.adres, deel.bron)
        if sleutel not in bronnen:
            vast = deel.bron, deel.adres, deel.recht, deel.dag
            bronnen[sleutel] = Bron(len(bronnen) + 1, *vast, eerste=plek)
        genummerd.append(Genummerd(bronnen[sleutel].nummer, deel, plek))
    return genummerd, list(bronnen.values())


def bronnen_voor(bronnen: Iterable[Bron], lezer: Lezer) -> dict[int, str]:
    """Return by number the address of each source that this reader may open."""
    return {bron.nummer: bron.adres for bron in bronnen if lezer.mag(bron.recht)}
