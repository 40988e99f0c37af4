"""The concept-oogst: the chapters that the features have so far, for its readers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from proeftuinen.traject.contracten import Hoofdstuk, wie_biedt
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.publiek import LEZERS

NOG_NIETS = {
    "traject": "het jaar",
    "mensen": "wie er meedoen",
    "organisaties": "de organisaties",
    "stoelen": "wie er nog ontbreekt",
    "gesprekken": "de gesprekken",
    "bestuur": "instemming en beleid",
    "sociale_kaart": "wie wat kan betekenen",
    "schrijven": "de ambitie",
    "bronnen": "citaten en foto's",
}
"""What is missing when a feature has no chapter yet: "Nog niets over …"."""


@dataclass(frozen=True)
class Deel:
    """A chapter of the concept, or the sentence that stands in its place; `anker` is its id."""

    anker: str
    titel: str
    hoofdstuk: Hoofdstuk | None = None


@dataclass(frozen=True)
class Oogst:
    """The concept as it stands now."""

    delen: tuple[Deel, ...]
    beelden: Mapping[str, str] = field(default_factory=dict)

    @property
    def hoofdstukken(self) -> list[Deel]:
        """Return the chapters that there are."""
        return [deel for deel in self.delen if deel.hoofdstuk]

    @property
    def missend(self) -> list[Deel]:
        """Return what there is nothing about yet."""
        return [deel for deel in self.delen if not deel.hoofdstuk]


def verzamel_oogst(proeftuin: Proeftuin) -> Oogst:
    """Ask every feature for its chapter, as the readers of the oogst may see it."""
    delen: list[Deel] = []
    beelden: dict[str, str] = {}
    for biedt in wie_biedt("hoofdstuk"):
        hoofdstuk = biedt(proeftuin, LEZERS)
        groep, naam = biedt.__module__.split(".")[-3:-1]
        if hoofdstuk:
            anker = f"hoofdstuk-{naam}"
            if any(deel.anker == anker for deel in delen):  # two features have a room of this name
                anker = f"hoofdstuk-{groep}-{naam}"
            delen.append(Deel(anker, hoofdstuk.titel, hoofdstuk))
            beelden.update(hoofdstuk.beelden)
        elif naam in NOG_NIETS:
            delen.append(Deel(f"hoofdstuk-{naam}", f"Nog niets over {NOG_NIETS[naam]}"))
    return Oogst(tuple(delen), beelden)
