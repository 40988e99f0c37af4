"""Who stands twice: in the list itself, or among the people that the proeftuin has already.

The same address is certain, unless the names differ: then it is a mailbox that people share. An
alike name counts when nothing speaks against it: another organisation does.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from proeftuinen.mensen.inlezen.keuren import Rij
from proeftuinen.mensen.inlezen.namen import gelijkend, sleutel, vorm
from proeftuinen.mensen.organisaties.namen import zoeknaam

_BEGIN = 4  # letters by which names are brought together before they are compared
_MEESTE = 300  # names that one is compared with, so that a list of one name stays cheap


@dataclass(frozen=True)
class Bekende:
    """Someone who is there already: a contact (its public id), or an earlier row of the list."""

    naam: str
    adres: str = ""
    organisatie: str = ""
    telefoon: str = ""
    contact: str = ""
    rij: int = 0
    overleden: bool = False


@dataclass(frozen=True)
class Dubbel:
    """That a row may be about someone who is there already."""

    bekende: Bekende
    zelfde_adres: bool
    zeker: bool


@dataclass(frozen=True, slots=True)
class _Kaart:
    """What can speak for or against, worked out once for each of whom there are many."""

    bekende: Bekende
    organisatie: str
    cijfers: str

    @classmethod
    def van(cls, bekende: Bekende) -> "_Kaart":
        return cls(bekende, zoeknaam(bekende.organisatie), _cijfers(bekende.telefoon))

    def kan(self, ander: "_Kaart") -> bool:
        """Tell whether these may be one person: nothing speaks against it, and alike by name."""
        zelfde_toestel = bool(ander.cijfers) and self.cijfers == ander.cijfers
        hier, daar = self.organisatie, ander.organisatie
        if hier and daar and hier != daar and not zelfde_toestel:
            return False
        return gelijkend(self.bekende.naam, ander.bekende.naam)


class _Kaartenbak:
    """Everyone known so far, to be looked up by address and by name."""

    def __init__(self, bekenden: Iterable[Bekende]) -> None:
        self._op_adres: dict[str, Bekende] = {}
        self._op_naam: dict[str, list[_Kaart]] = defaultdict(list)
        for bekende in bekenden:
            self.zet_bij(bekende)

    def zet_bij(self, bekende: Bekende) -> None:
        self.zet_adres_bij(bekende.adres, bekende)
        kaart = _Kaart.van(bekende)
        for begin in _begin(bekende.naam):
            self._op_naam[begin].append(kaart)

    def zet_adres_bij(self, adres: str, bekende: Bekende) -> None:
        """Let an address lead to someone; whoever had it first keeps it."""
        if adres:
            self._op_adres.setdefault(adres, bekende)

    def zoek(self, rij: Rij) -> Dubbel | None:
        """Return who this row may be about, the most certain first."""
        if zelfde := self._op_adres.get(rij.email) if rij.email else None:
            return Dubbel(zelfde, zelfde_adres=True, zeker=gelijkend(zelfde.naam, rij.naam))
        eigen_kaart = _Kaart.van(_als_bekende(rij))
        mogelijk = [kaart.bekende for kaart in self._buren(rij.naam) if kaart.kan(eigen_kaart)]
        if not mogelijk:
            return None
        eigen = sleutel(rij.naam)
        beste = min(mogelijk, key=lambda deel: sleutel(deel.naam) != eigen)
        return Dubbel(beste, zelfde_adres=False, zeker=False)

    def _buren(self, naam: str) -> Iterator[_Kaart]:
        for begin in _begin(naam):
            yield from self._op_naam[begin][:_MEESTE]


def _begin(naam: str) -> set[str]:
    return {woord[:_BEGIN] for woord in vorm(naam) if len(woord) > 1}


def _cijfers(telefoon: str) -> str:
    return "".join(teken for teken in telefoon if teken.isdigit())[-9:]


def vind_dubbelen(
    rijen: Sequence[Rij], bekenden: Iterable[Bekende], keuzes: Mapping[str, str]
) -> dict[int, Dubbel]:
    """Return by number which rows may be about someone who is there already.

    A row that is left out counts for nothing; one that is "someone else" counts for later rows.
    """
    bak = _Kaartenbak(bekenden)
    dubbelen: dict[int, Dubbel] = {}
    for rij in rijen:
        keuze = keuzes.get(str(rij.nummer), "")
        if keuze == "weg" or not rij.naam:
            continue
        if dubbel := bak.zoek(rij):
            dubbelen[rij.nummer] = dubbel
            if "email" not in rij.fouten:
                bak.zet_adres_bij(rij.email, dubbel.bekende)
        if dubbel is None or keuze == "nieuw":
            bak.zet_bij(_als_bekende(rij))
    return dubbelen


def _als_bekende(rij: Rij) -> Bekende:
    waarden = rij.waarden
    return Bekende(
        rij.naam,
        "" if "email" in rij.fouten else rij.email,
        waarden["organisatie"],
        waarden["telefoon"],
        rij=rij.nummer,
    )
