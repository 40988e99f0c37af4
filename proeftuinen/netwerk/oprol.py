"""From people to organisations, by a rule that the page states: pure, on a picture of `beeld`."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld, Paar, Paarsleutel, Stand

REGEL = (
    "Tussen twee organisaties staat een lijn als er minstens één lijn is tussen iemand van de een "
    "en iemand van de ander. De lijn is doorgetrokken als minstens één paar elkaar over en weer "
    "noemt, en dik als minstens één paar samenwerkt. Mensen zonder organisatie staan per domein "
    "bij elkaar. Een organisatie hoort bij het domein van de meeste van haar mensen."
)
_DOMEINEN = list(Domein)


@dataclass(frozen=True, slots=True)
class Oprol:
    """A wave by organisation. The keys of `beeld` are those of organisations.

    Below 1: the people of one domain who have none. `paren` counts the lines between people
    behind each line, `leden` the people behind each organisation, `binnen` the lines within one.
    """

    beeld: Netwerkbeeld
    paren: Mapping[Paarsleutel, int]
    leden: Mapping[int, int]
    binnen: int = 0


def rol_op(beeld: Netwerkbeeld, publieke_ids: Mapping[int, str] = MappingProxyType({})) -> Oprol:
    """Return the picture rolled up by `REGEL`.

    What it shows follows from the picture alone, so it tells this reader nothing more. Pairs have
    no `eigen`, and nobody is `voor`.

    Args:
        beeld: the wave as this reader may see it.
        publieke_ids: the public id of each organisation, by key, for markup.

    """
    waar = {sleutel: groep_van(mens) for sleutel, mens in beeld.mensen.items()}
    groepen: dict[int, list[Mens]] = {}
    for sleutel, mens in beeld.mensen.items():
        groepen.setdefault(waar[sleutel], []).append(mens)
    lijnen: dict[Paarsleutel, list[Paar]] = {}
    binnen = 0
    for paar in beeld.paren.values():
        een, ander = sorted((waar[paar.een], waar[paar.ander]))
        if een == ander:
            binnen += paar.stand.is_lijn
        else:
            lijnen.setdefault((een, ander), []).append(paar)
    samen = replace(
        beeld,
        mensen={s: _organisatie(s, groepen[s], publieke_ids) for s in sorted(groepen)},
        paren={s: _voeg_samen(s, lijnen[s]) for s in sorted(lijnen)},
        voor=None,
        _gezegd={},
        _over={},
    )
    aantallen = {s: sum(p.stand.is_lijn for p in paren) for s, paren in lijnen.items()}
    return Oprol(samen, aantallen, {s: len(leden) for s, leden in groepen.items()}, binnen)


def groep_van(mens: Mens) -> int:
    """Return the key of the organisation, or of those of a domain who have none."""
    return mens.organisatie or -_DOMEINEN.index(mens.domein)


def _organisatie(sleutel: int, leden: list[Mens], publieke_ids: Mapping[int, str]) -> Mens:
    domein = _meeste(mens.domein for mens in leden)
    naam = leden[0].organisatienaam if sleutel > 0 else f"Zonder organisatie ({domein.label})"
    return Mens(
        sleutel=sleutel,
        naam=naam,
        kort=naam if sleutel > 0 else "Zonder organisatie",
        domein=domein,
        organisatie=sleutel if sleutel > 0 else None,
        organisatienaam=naam if sleutel > 0 else "",
        dimensies=frozenset().union(*(mens.dimensies for mens in leden)),
        publiek_id=publieke_ids.get(sleutel) or f"zonder-{domein.value}",
    )


def _meeste(domeinen: Iterable[Domein]) -> Domein:
    """Return the one that is there most; of as many, the first in the list of domains."""
    geteld = Counter(domeinen)
    return min(geteld, key=lambda domein: (-geteld[domein], _DOMEINEN.index(domein)))


def _voeg_samen(sleutel: Paarsleutel, paren: list[Paar]) -> Paar:
    stand = max((paar.stand for paar in paren), default=Stand.ONBEKEND)
    antwoorden = [paar.antwoord for paar in paren if paar.antwoord is not None]
    return Paar(*sleutel, stand, max(antwoorden, default=None))
