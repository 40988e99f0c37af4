"""What someone chose to take along, and the wave as it goes from hand to hand (ADR 27)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from django.utils.text import slugify

from proeftuinen.netwerk.beeld import Netwerkbeeld
from proeftuinen.netwerk.lezen import lees_beeld, publieke_ids
from proeftuinen.netwerk.ligging.bewaren import Laag, liggingen
from proeftuinen.netwerk.ligging.vel import Punt
from proeftuinen.netwerk.models import Meting
from proeftuinen.netwerk.oprol import Oprol, rol_op
from proeftuinen.netwerk.tekening.svg import MEESTE_NAMEN
from proeftuinen.traject.models import Proeftuin


class Vorm(StrEnum):
    """A kind of file."""

    A3 = "pdf-a3"
    A4 = "pdf-a4"
    PNG = "png"
    SVG = "svg"
    XLSX = "xlsx"
    CSV = "csv"
    GRAPHML = "graphml"
    KUMU = "kumu"

    @property
    def is_beeld(self) -> bool:
        """Tell whether it is a picture, for people to look at; the others are data."""
        return self in {Vorm.A3, Vorm.A4, Vorm.PNG, Vorm.SVG}


@dataclass(frozen=True)
class Blad:
    """A wave to take along; made for all together, so it hangs on no reader.

    `namen`: by person. Otherwise nothing in it is of one person: only organisations.
    """

    proeftuin: Proeftuin
    meting: Meting
    heel: Netwerkbeeld
    oprol: Oprol
    namen: bool
    grijs: bool = False

    @property
    def tekent_mensen(self) -> bool:
        """Tell whether people are drawn: when they may, and their names fit on one sheet."""
        return self.namen and len(self.heel.mensen) <= MEESTE_NAMEN

    @property
    def beeld(self) -> Netwerkbeeld:
        """Return what is drawn."""
        return self.heel if self.tekent_mensen else self.oprol.beeld

    @property
    def gegevens(self) -> Netwerkbeeld:
        """Return what data files tell."""
        return self.heel if self.namen else self.oprol.beeld

    @cached_property
    def punten(self) -> Mapping[int, Punt]:
        """Return where each that is drawn lies."""
        laag = Laag.MENSEN if self.tekent_mensen else Laag.ORGANISATIES
        return liggingen(self.proeftuin, self.beeld, laag)

    @cached_property
    def plekken(self) -> Mapping[int, Punt]:
        """Return where each in a data file lies."""
        laag = Laag.MENSEN if self.namen else Laag.ORGANISATIES
        return liggingen(self.proeftuin, self.gegevens, laag)

    @property
    def golf(self) -> str:
        """Return the wave as files name it: "Nulmeting 2025-11-20"."""
        return f"{self.heel.titel} {self.heel.dag.isoformat()}"

    def naam(self, vorm: Vorm, einde: str) -> str:
        """Return a name for a file, with the wave and its day, of plain signs only."""
        wie = "mensen" if self.namen else "organisaties"
        papier = vorm.value[-2:] if vorm in {Vorm.A3, Vorm.A4} else ""
        delen = ["netwerk", self.proeftuin.naam[:30], self.golf, wie, papier]
        return f"{'-'.join(filter(None, map(slugify, delen)))}.{einde}"


def kies(metingen: Sequence[Meting], gevraagd: str) -> Meting | None:
    """Return the wave that is asked for; the latest when none is, None when it is not there."""
    if not gevraagd:
        return metingen[-1] if metingen else None
    return next((meting for meting in metingen if meting.publiek_id == gevraagd), None)


def lees_blad(proeftuin: Proeftuin, meting: Meting, *, namen: bool, grijs: bool = False) -> Blad:
    """Return the wave to take along; six queries."""
    beeld = lees_beeld(meting, None)
    oprol = rol_op(beeld, publieke_ids(beeld))
    return Blad(proeftuin, meting, beeld, oprol, namen=namen, grijs=grijs)
