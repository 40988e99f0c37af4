"""What changed between two waves: pure, on two pictures of `beeld`.

Who did not answer never counts as "no": a line is only gone, and only new, when those whose word
it hangs on had their say both times.

    nieuw      a line now and none then; all who name it now answered then. Also every line of
               who had no place then: it could not be asked (they stand under `erbij`)
    weg        a line then and none now; all who named it then answered now, and have a place, and
               none of the two is at rest, unless it is a pair of the reader: the reader knows the
               own answer, and would see by it who is at rest. So `weg` is `nieuw` read backwards
    gegroeid   a line both times; of those who answered both times the highest answer rose, or it
               stayed and more of the two name it
    minder     the same, downwards; at rest or not, for both waves show the line as it was said
    gelijk     a line both times, and neither of these
    onbekend   a line on one side only, and not known whether it came, went or was not told

With the ladder, or from hand to hand, a pair has no answer: then only who names it counts, also
when the other wave has answers.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from proeftuinen.netwerk.antwoorden import Antwoord
from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld, Paarsleutel


class Soort(StrEnum):
    """What became of a pair."""

    NIEUW = "nieuw"
    GEGROEID = "gegroeid"
    MINDER = "minder"
    WEG = "weg"
    GELIJK = "gelijk"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Verschil:
    """What became of every pair that was a line in one of the two waves.

    `erbij` and `weggegaan` are keys of people; people at rest keep their place and are in neither.
    `mensen` are those of both waves, as they are now.
    """

    toen: Netwerkbeeld
    nu: Netwerkbeeld
    paren: Mapping[Paarsleutel, Soort]
    mensen: Mapping[int, Mens]
    erbij: tuple[int, ...] = ()
    weggegaan: tuple[int, ...] = ()

    def aantal(self, soort: Soort) -> int:
        """Return how many pairs this became of."""
        return sum(1 for deze in self.paren.values() if deze == soort)

    def van(self, soort: Soort) -> list[Paarsleutel]:
        """Return the pairs that this became of, in the order of their keys."""
        return [sleutel for sleutel, deze in self.paren.items() if deze == soort]

    @property
    def aantallen(self) -> Mapping[Soort, int]:
        """Return how many pairs became what."""
        geteld = Counter(self.paren.values())
        return {soort: geteld[soort] for soort in Soort}

    @property
    def lijnen(self) -> tuple[int, int]:
        """Return how many lines there were then, and are now."""
        return _lijnen(self.toen, self.mensen), _lijnen(self.nu, self.mensen)

    @property
    def in_beide(self) -> "Verschil":
        """Return the difference on those who have a place in both waves."""
        samen = self.toen.mensen.keys() & self.nu.mensen.keys()
        paren = {
            sleutel: soort for sleutel, soort in self.paren.items() if samen.issuperset(sleutel)
        }
        mensen = {sleutel: mens for sleutel, mens in self.mensen.items() if sleutel in samen}
        return Verschil(self.toen, self.nu, paren, mensen)


def _lijnen(beeld: Netwerkbeeld, mensen: Iterable[int]) -> int:
    onder = set(mensen)
    return sum(1 for paar in beeld.lijnen if onder.issuperset(paar.sleutel))


def vergelijk(toen: Netwerkbeeld, nu: Netwerkbeeld) -> Verschil:
    """Return what changed from the one wave to the other, for the reader of the two pictures."""
    mensen = {**toen.mensen, **nu.mensen}
    lijnen = {paar.sleutel for beeld in (toen, nu) for paar in beeld.lijnen}
    return Verschil(
        toen,
        nu,
        {sleutel: _soort(sleutel, toen, nu) for sleutel in sorted(lijnen)},
        dict(sorted(mensen.items())),
        erbij=tuple(sorted(nu.mensen.keys() - toen.mensen.keys())),
        weggegaan=tuple(
            sleutel
            for sleutel in sorted(toen.mensen.keys() - nu.mensen.keys())
            if not toen.mensen[sleutel].in_rust
        ),
    )


def _soort(sleutel: Paarsleutel, toen: Netwerkbeeld, nu: Netwerkbeeld) -> Soort:
    was, is_nu = toen.stand(*sleutel).is_lijn, nu.stand(*sleutel).is_lijn
    if was and is_nu:
        return _groei(sleutel, toen, nu)
    if is_nu:
        nieuwkomer = any(mens not in toen.mensen for mens in sleutel)
        return Soort.NIEUW if nieuwkomer or _gehoord(sleutel, nu, toen) else Soort.ONBEKEND
    eigen = not {toen.voor, nu.voor}.isdisjoint(sleutel)
    blijft = not eigen and any(_in_rust(mens, toen, nu) for mens in sleutel)
    return Soort.WEG if not blijft and _gehoord(sleutel, toen, nu) else Soort.ONBEKEND


def _in_rust(sleutel: int, toen: Netwerkbeeld, nu: Netwerkbeeld) -> bool:
    return any(sleutel in beeld.mensen and beeld.mensen[sleutel].in_rust for beeld in (toen, nu))


def _gehoord(sleutel: Paarsleutel, lijn: Netwerkbeeld, leeg: Netwerkbeeld) -> bool:
    """Tell whether all who named it where it is a line had their say where it is none."""
    noemers = {mens for mens, antwoord in lijn.gezegd(*sleutel).items() if antwoord}
    return bool(noemers) and noemers <= leeg.gehoord(*sleutel)


def _groei(sleutel: Paarsleutel, toen: Netwerkbeeld, nu: Netwerkbeeld) -> Soort:
    voor, na = _hoogte(sleutel, toen, nu), _hoogte(sleutel, nu, toen)
    if voor == na:
        return Soort.GELIJK
    return Soort.GEGROEID if voor < na else Soort.MINDER


def _hoogte(sleutel: Paarsleutel, deze: Netwerkbeeld, andere: Netwerkbeeld) -> tuple[int, int]:
    """Return the highest answer here and how many name it, of who had their say both times."""
    telt = deze.gehoord(*sleutel) & andere.gehoord(*sleutel)
    met_antwoord = deze.met_antwoord and andere.met_antwoord
    plafond = Antwoord.SAMEN if met_antwoord else Antwoord.KEN
    gezegd = deze.gezegd(*sleutel)
    waarden = [min(gezegd.get(mens, Antwoord.NIET), plafond) for mens in telt]
    return max(waarden, default=0), sum(1 for waarde in waarden if waarde)
