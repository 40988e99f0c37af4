"""What may be shown of a wave: people as they chose to be shown, and pairs without who said what.

The rule (docs/adr/0027): whoever reads is shown nothing that hangs on what others said about them.
Three ways of looking:

- a reader who has a place in the wave: pairs of two others with the answer of the three, pairs of
  their own by their own answer only (`voor`);
- a reader without a place: all pairs with the answer;
- together (print, projector, files: they go from hand to hand): pairs as named or mutual, without
  the answer. From such a line and one's own answer the other's answer never follows.

With the ladder no pair has an answer, for nobody: rungs are told in totals only (`maten`).
Pure: no database. People are known by `sleutel`, a number of their own within the proeftuin.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.antwoorden import Antwoord, Antwoordvorm, als_drie, hoogste

type Paarsleutel = tuple[int, int]
"""Two keys of people, the lower first."""
type Waarden = Mapping[int, Mapping[int, int]]
"""Answers as they are stored, by who said it and then by whom it is about: a wave can have 22,000
of them, and so they are cheap."""
type Gezegd = Mapping[int, Mapping[int, Antwoord]]
"""The same, as one of the three answers."""

_NIETS: Mapping[int, Antwoord] = {}


class Stand(IntEnum):
    """What is known of a pair. A pair on which nobody answered is ONBEKEND, never GEEN."""

    ONBEKEND = 0
    GEEN = 1  # someone answered "not yet", nobody named the other
    GENOEMD = 2  # one of the two named the other
    WEDERZIJDS = 3  # both did

    @property
    def is_lijn(self) -> bool:
        """Tell whether a line is drawn."""
        return self >= Stand.GENOEMD


@dataclass(frozen=True, slots=True)
class Mens:
    """Someone who has a place in a wave, as all who may see the map see them.

    `naam`: the name, or function and organisation, as the person chose. `kort`: for on the map.
    """

    sleutel: int
    naam: str
    kort: str
    domein: Domein
    organisatie: int | None = None  # key of the organisation
    organisatienaam: str = ""
    dimensies: frozenset[str] = frozenset()
    in_rust: bool = False
    publiek_id: str = ""  # of the contact


class Antwoordregel(NamedTuple):
    """What one said about another, as it is stored."""

    van: int
    naar: int
    waarde: int


class Paar(NamedTuple):
    """Two people; `antwoord` is the highest that was said, or None where it is not told.

    `eigen`: a pair of the reader, drawn by the reader's own answer.
    """

    een: int
    ander: int
    stand: Stand
    antwoord: Antwoord | None = None
    eigen: bool = False

    @property
    def sleutel(self) -> Paarsleutel:
        """Return the keys of the two."""
        return (self.een, self.ander)


@dataclass(frozen=True, slots=True)
class Netwerkbeeld:
    """A wave as it may be shown.

    `paren` holds every pair on which someone answered (and whose answer counts here); one that
    is not in it is ONBEKEND. `gevuld` is how many people answered at all, of `len(mensen)`.
    """

    titel: str
    dag: date
    vorm: Antwoordvorm
    mensen: Mapping[int, Mens]
    paren: Mapping[Paarsleutel, Paar]
    gevuld: int
    voor: int | None = None
    gedeeld: bool = False
    ongenoemd: int = 0  # how many have no place on the map because they chose so
    is_open: bool = False
    publiek_id: str = ""
    # Who said what about whom, as far as this reader's figures may hang on it. Shown nowhere: a
    # template cannot reach it. Only for `verschil` and `maten`.
    _gezegd: Gezegd = field(default_factory=dict, repr=False, compare=False)
    _over: Mapping[int, frozenset[int]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def met_antwoord(self) -> bool:
        """Tell whether lines have an answer; with the ladder, and from hand to hand, none has."""
        return not self.gedeeld and self.vorm == Antwoordvorm.DRIE

    def gezegd(self, een: int, ander: int) -> Mapping[int, Antwoord]:
        """Return who of these two said what, for working out only: never to be shown.

        Without `met_antwoord` all that names is KEN. From hand to hand who does not name the
        other is not in it.
        """
        paar = ((een, ander), (ander, een))
        antwoorden = {van: self._gezegd.get(van, _NIETS).get(naar) for van, naar in paar}
        return {van: zei for van, zei in antwoorden.items() if zei is not None}

    def gehoord(self, een: int, ander: int) -> frozenset[int]:
        """Return which of these two had their say on the pair, for working out only.

        From hand to hand: who answered about at least half of all others, these two left out. So
        it never hangs on whether someone said "not yet" here, or nothing.
        """
        if not self.gedeeld:
            return frozenset(self.gezegd(een, ander))
        paar, genoeg = frozenset((een, ander)), max(1, (len(self.mensen) - 2) / 2)
        return frozenset(mens for mens in paar if len(self._over.get(mens, paar) - paar) >= genoeg)

    @property
    def lijnen(self) -> list[Paar]:
        """Return the pairs that are drawn as a line."""
        return [paar for paar in self.paren.values() if paar.stand.is_lijn]

    def stand(self, een: int, ander: int) -> Stand:
        """Return what is known of these two."""
        paar = self.paren.get((min(een, ander), max(een, ander)))
        return paar.stand if paar else Stand.ONBEKEND


def per_mens(regels: Iterable[Antwoordregel]) -> Waarden:
    """Return these answers by who said them."""
    uit: dict[int, dict[int, int]] = {}
    for van, naar, waarde in regels:
        uit.setdefault(van, {})[naar] = waarde
    return uit


def zonder_masker(waarden: Waarden, mensen: Mapping[int, Mens], masker: int | None) -> Waarden:
    """Return the answers that count: between people on the map, and none about the reader."""
    telt = mensen.keys() - {masker}
    uit = {
        van: {naar: waarde for naar, waarde in over.items() if naar in telt}
        for van, over in waarden.items()
        if van in mensen
    }
    return {van: over for van, over in uit.items() if over}


def maak_beeld(
    leeg: Netwerkbeeld, regels: Iterable[Antwoordregel], mensen: Mapping[int, Mens]
) -> Netwerkbeeld:
    """Return the picture of these answers for the reader of `leeg`: its pairs and its response.

    From hand to hand a pair that nobody named is not in it: "not yet" would tell who did not
    answer what was said.

    Args:
        leeg: for whom it is, and of which wave.
        regels: all answers of the wave.
        mensen: who is on the map; answers of or about others do not count.

    """
    masker = None if leeg.gedeeld else leeg.voor
    return vul_beeld(leeg, zonder_masker(per_mens(regels), mensen, masker), mensen)


def vul_beeld(leeg: Netwerkbeeld, telt: Waarden, mensen: Mapping[int, Mens]) -> Netwerkbeeld:
    """Return the picture of answers that `zonder_masker` let through for this reader."""
    gezegd = _gezegd(telt, leeg)
    return replace(
        leeg,
        mensen=mensen,
        paren={(paar.een, paar.ander): paar for paar in sorted(_paren(gezegd, leeg))},
        gevuld=len(telt),
        _gezegd=gezegd,
        _over={van: frozenset(over) for van, over in telt.items()} if leeg.gedeeld else {},
    )


def _gezegd(telt: Waarden, leeg: Netwerkbeeld) -> Gezegd:
    """Return who said what; without `met_antwoord` all that names is KEN."""
    drie = [als_drie(waarde, leeg.vorm) for waarde in range(hoogste(leeg.vorm) + 1)]
    plafond = Antwoord.SAMEN if leeg.met_antwoord else Antwoord.KEN
    hoogte = [min(antwoord, plafond) for antwoord in drie]
    if leeg.gedeeld:
        telt = {van: {wie: zei for wie, zei in over.items() if zei} for van, over in telt.items()}
    return {van: {wie: hoogte[zei] for wie, zei in over.items()} for van, over in telt.items()}


def _paren(gezegd: Gezegd, leeg: Netwerkbeeld) -> Iterator[Paar]:
    """Return each pair of which one or both said something, once."""
    masker = None if leeg.gedeeld else leeg.voor
    alleen, samen = _uitslagen(met_antwoord=leeg.met_antwoord)
    for van, over in gezegd.items():
        for naar, zei in over.items():
            terug = gezegd.get(naar, _NIETS).get(van)
            if terug is None:
                een, ander = (van, naar) if van < naar else (naar, van)
                yield Paar(een, ander, *alleen[zei], masker in {een, ander})
            elif van < naar:  # the other is met too
                yield Paar(van, naar, *samen[zei][terug], masker in {van, naar})


type _Uitslag = tuple[Stand, Antwoord | None]


def _uitslagen(*, met_antwoord: bool) -> tuple[list[_Uitslag], list[list[_Uitslag]]]:
    """Return what is known of a pair when one of them said this, and when both said these.

    Lists and no dicts, for an answer is slow to hash and quick to count with.
    """

    def uitslag(hoogst: Antwoord, stand: Stand) -> _Uitslag:
        return stand if hoogst else Stand.GEEN, hoogst if met_antwoord else None

    alleen = [uitslag(zei, Stand.GENOEMD) for zei in Antwoord]
    samen = [
        [
            uitslag(max(zei, terug), Stand.WEDERZIJDS if zei and terug else Stand.GENOEMD)
            for terug in Antwoord
        ]
        for zei in Antwoord
    ]
    return alleen, samen
