"""What differs between two texts, to look at and said in words; no database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kennisbank.items.verschil import ERBIJ, WEG, Stuk, vergelijk
from proeftuinen.ambities.delen import BEGIN, Deel

_OP_REGEL = 3
_LETTERS = 60


@dataclass(frozen=True)
class Deelverschil:
    """One part in two texts: its runs of words, and what to say of them."""

    naam: str
    stukken: Sequence[Stuk]
    zin: str

    @property
    def gelijk(self) -> bool:
        """Tell whether both say the same."""
        return not any(stuk.soort in {WEG, ERBIJ} for stuk in self.stukken)

    @property
    def links(self) -> Sequence[Stuk]:
        """Return the first text: what is the same, and what went."""
        return [stuk for stuk in self.stukken if stuk.soort != ERBIJ]

    @property
    def rechts(self) -> Sequence[Stuk]:
        """Return the second text: what is the same, and what came."""
        return [stuk for stuk in self.stukken if stuk.soort != WEG]


def _noem(stukken: Sequence[Stuk], soort: str) -> str:
    """Return the runs of one kind between quotes; long ones and many are cut."""
    delen = [" ".join(stuk.tekst.split()) for stuk in stukken if stuk.soort == soort]
    delen = [deel for deel in delen if deel]
    kort = [deel if len(deel) <= _LETTERS else f"{deel[:_LETTERS].rstrip()}…" for deel in delen]
    tekst = ", ".join(f"“{deel}”" for deel in kort[:_OP_REGEL])
    rest = len(kort) - _OP_REGEL
    return f"{tekst} en nog {rest}" if rest > 0 else tekst


def zeg_stukken(stukken: Sequence[Stuk]) -> str:
    """Say what went and what came.

    >>> zeg_stukken(vergelijk("samen op tijd praten", "samen rustig praten"))
    'Weg: “op tijd”. Erbij: “rustig”.'
    >>> zeg_stukken(vergelijk("samen", "samen"))
    'De teksten zijn gelijk.'
    """
    weg, erbij = _noem(stukken, WEG), _noem(stukken, ERBIJ)
    zinnen = [f"{woord}: {deel}." for woord, deel in (("Weg", weg), ("Erbij", erbij)) if deel]
    return " ".join(zinnen) or "De teksten zijn gelijk."


def verschil_van(naam: str, een: str, ander: str) -> Deelverschil:
    """Return what differs between two texts."""
    stukken = vergelijk(een, ander)
    return Deelverschil(naam, stukken, zeg_stukken(stukken))


def verschillen(oud: Mapping[str, str], nieuw: Mapping[str, str]) -> list[Deelverschil]:
    """Return the four parts of two whole texts, in order."""
    return [
        verschil_van(f"{BEGIN[deel]} …", oud.get(deel.value, ""), nieuw.get(deel.value, ""))
        for deel in Deel
    ]


def zeg_verschillen(oud: Mapping[str, str], nieuw: Mapping[str, str]) -> list[str]:
    """Say what differs, one sentence for each part that is another."""
    return [
        f"Bij “{deel.naam}”: {deel.zin[0].lower()}{deel.zin[1:]}"
        for deel in verschillen(oud, nieuw)
        if not deel.gelijk
    ]
