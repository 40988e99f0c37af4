"""Who should sit at the table, who does, and which chairs are empty: a calculation, no database.

A chair is never about who is ill: "naasten en ervaringskennis" counts, and says no more.
Source: docs/begrippen.md, after Agora's publications on leerwerkplaatsen (who takes part in which
step, and who can help on which dimension).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.organisaties.soorten import SOORTEN, soort_van
from proeftuinen.mensen.stoelen.standaard import OP_CODE, STOELEN, Stoel

GETALLEN = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes"),
    *("zeven", "acht", "negen", "tien", "elf", "twaalf"),
)
_FORMEEL, _INFORMEEL = "formeel", "informeel"


@dataclass(frozen=True, slots=True)
class Zitter:
    """What counts of one person: the kind of organisation, roles, work. No name."""

    soort: str = ""
    formeel: bool | None = None
    rollen: frozenset[str] = frozenset()
    ervaring: bool = False
    functie: str = ""


@dataclass(frozen=True, slots=True)
class Besluit:
    """What the group decided about a chair, or a chair of their own (`naam`)."""

    id: str
    stoel: str = ""
    naam: str = ""
    niet_nodig: bool = False
    bezet: bool = False
    stap: int | None = None
    reden: str = ""


class Stand(StrEnum):
    """How a chair stands."""

    BEZET = "bezet"
    LEEG = "leeg"
    NIET_NODIG = "niet_nodig"


@dataclass(frozen=True)
class Plaats:
    """One chair at this table: `code` of a standard one, or the public id of one of their own."""

    code: str
    label: str
    stand: Stand
    waarom: str = ""
    domein: Domein | None = None
    functie: str = ""
    aantal: int = 0
    reden: str = ""
    besluit: str = ""
    eigen: bool = False
    nummer: int = 0


@dataclass(frozen=True)
class Tafel:
    """The chairs of one step, or of the whole year."""

    plaatsen: Sequence[Plaats] = field(default_factory=tuple)

    def _met(self, stand: Stand) -> list[Plaats]:
        return [plaats for plaats in self.plaatsen if plaats.stand == stand]

    @property
    def bezet(self) -> list[Plaats]:
        """Return the chairs that are taken."""
        return self._met(Stand.BEZET)

    @property
    def leeg(self) -> list[Plaats]:
        """Return the empty chairs."""
        return self._met(Stand.LEEG)

    @property
    def niet_nodig(self) -> list[Plaats]:
        """Return the chairs that the group can do without."""
        return self._met(Stand.NIET_NODIG)

    @property
    def nodig(self) -> list[Plaats]:
        """Return the chairs that count, in the order of their numbers."""
        return [plaats for plaats in self.plaatsen if plaats.stand != Stand.NIET_NODIG]

    @property
    def zin(self) -> str:
        """Say it in a sentence: "Aan tafel zitten 14 van de 19. Vijf stoelen zijn leeg."."""
        if not self.leeg:
            return f"Alle {len(self.nodig)} stoelen zijn bezet."
        zit = "zit" if len(self.bezet) == 1 else "zitten"
        return f"Aan tafel {zit} {len(self.bezet)} van de {len(self.nodig)}. {self.leegzin}"

    @property
    def leegzin(self) -> str:
        """Say how many chairs are empty."""
        aantal = len(self.leeg)
        if aantal == 1:
            return "Eén stoel is leeg."
        woord = GETALLEN[aantal].capitalize() if aantal < len(GETALLEN) else str(aantal)
        return f"{woord} stoelen zijn leeg."


def zit_op(stoel: Stoel, zitter: Zitter) -> bool:
    """Tell whether this person takes this chair."""
    return bool(_aantal_op(stoel, {zitter: 1}))


def _aantal_op(stoel: Stoel, zitters: Mapping[Zitter, int]) -> int:
    """Count who takes this chair; what someone does is read once, however many do it."""
    functies = {zitter.functie for zitter in zitters} if stoel.woorden else set()
    werk = {deel for deel in functies if _begint(stoel.woorden).search(deel.lower())}
    return sum(keer for zitter, keer in zitters.items() if _past(stoel, zitter, werk))


def _past(stoel: Stoel, zitter: Zitter, werk: set[str]) -> bool:
    if stoel.dimensie:
        return stoel.dimensie in soort_van(zitter.soort).dimensies if zitter.soort else False
    if stoel.code in {_FORMEEL, _INFORMEEL}:
        return zitter.formeel is (stoel.code == _FORMEEL)
    return (
        zitter.soort in stoel.soorten
        or zitter.functie in werk
        or (stoel.ervaring and zitter.ervaring)
        or not zitter.rollen.isdisjoint(stoel.rollen)
    )


@cache
def _begint(woorden: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a word that begins with one of these."""
    return re.compile(rf"\b(?:{'|'.join(woorden)})")


def dek(
    zitters: Iterable[Zitter],
    besluiten: Iterable[Besluit] = (),
    *,
    stapsoort: str = "",
    stap: int | None = None,
) -> Tafel:
    """Lay the table for a kind of step ("" for the whole year): each chair taken, empty or not
    needed. `stap` is the step for which decisions of that step alone count too.
    """
    gelijken, besluiten = Counter(zitters), list(besluiten)  # many do the same work
    geldig = [deel for deel in besluiten if deel.stap is None or deel.stap == stap]
    weg = {deel.stoel: deel for deel in geldig if deel.niet_nodig}
    plaatsen = [
        _plaats(stoel, gelijken, weg.get(stoel.code), stapsoort)
        for stoel in STOELEN
        if stoel.hoort_bij(stapsoort)
    ]
    plaatsen += [_eigen(deel) for deel in geldig if deel.naam]
    return Tafel(tuple(_genummerd(plaatsen)))


def _plaats(
    stoel: Stoel, zitters: Mapping[Zitter, int], besluit: Besluit | None, stapsoort: str
) -> Plaats:
    aantal = _aantal_op(stoel, zitters)
    stand = Stand.NIET_NODIG if besluit else Stand.BEZET if aantal else Stand.LEEG
    return Plaats(
        code=stoel.code,
        label=stoel.label,
        stand=stand,
        waarom=stoel.waarom_bij(stapsoort),
        domein=stoel.domein,
        functie=stoel.functie or stoel.label,
        aantal=aantal,
        reden=besluit.reden if besluit else "",
        besluit=besluit.id if besluit else "",
    )


def _eigen(besluit: Besluit) -> Plaats:
    return Plaats(
        code=besluit.id,
        label=besluit.naam,
        stand=Stand.BEZET if besluit.bezet else Stand.LEEG,
        waarom="Een stoel van jullie zelf.",
        functie=besluit.naam,
        besluit=besluit.id,
        eigen=True,
    )


def _genummerd(plaatsen: Iterable[Plaats]) -> Iterable[Plaats]:
    nummer = 0
    for plaats in plaatsen:
        nodig = plaats.stand != Stand.NIET_NODIG
        nummer += nodig
        yield replace(plaats, nummer=nummer if nodig else 0)


def soorten_bij(code: str) -> frozenset[str]:
    """Return which kinds of organisation could fill this chair; none for a chair of their own."""
    stoel = OP_CODE.get(code)
    if stoel is None:
        return frozenset()
    if stoel.dimensie:
        return frozenset(deel.code for deel in SOORTEN if stoel.dimensie in deel.dimensies)
    return stoel.soorten
