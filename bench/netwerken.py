"""Made-up networks to measure and to test with: domains, organisations, few with many lines.

Two waves: in the second some people are new, most lines are old and some went. The same size
gives the same network, on any machine. Nobody in it exists.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import combinations
from math import log
from random import Random

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.antwoorden import Antwoord, Antwoordvorm
from proeftuinen.netwerk.beeld import Antwoordregel, Mens, Netwerkbeeld, Paarsleutel, maak_beeld

MATEN = {30: 105, 60: 240, 150: 750, 400: 3000}
"""How many people, and how many lines in the second wave."""

DOMEINEN = {
    Domein.ZORG: 36,
    Domein.SOCIAAL_DOMEIN: 20,
    Domein.INFORMEEL: 18,
    Domein.GEMEENTE: 12,
    Domein.CULTUUR: 8,
    Domein.OVERIG: 6,
}
"""How many of a hundred people belong to each."""

PER_ORGANISATIE = 4
ZELFDE_ORGANISATIE, ZELFDE_DOMEIN = 14.0, 4.0  # how much likelier a line is
NIEUW = 7.5  # one of so many people comes only in the second wave
AL_IN_EEN, WEG = 0.6, 0.04  # parts of the lines: there before, and gone
OVER_EN_WEER, SAMEN = 0.6, 0.4  # parts of the lines: named by both, and "work together"
GEEN = 2  # for each line so many pairs of whom one says "not yet"

_VOOR = (
    *("Anouk", "Bas", "Cato", "Daan", "Eefje", "Femke", "Gijs", "Hanna"),
    *("Imre", "Joris", "Karin", "Lars", "Mees", "Noor", "Olga", "Pim"),
)
_ACHTER = (
    *("Achterberg", "Bosveld", "Claassens", "Dorrestein", "Elsinga", "Faber", "van der Geest"),
    *("Hoekstra", "Ibrahimi", "Jonker", "Kerkhof", "Leeflang", "Middel", "Noordam", "Oosterlo"),
    *("Postma", "Quist", "Ravensberg", "de Saeleman", "Timmer"),
)


@dataclass(frozen=True)
class Testnet:
    """People with domain and organisation, and what each said in two waves."""

    domeinen: Mapping[int, Domein]
    organisaties: Mapping[int, int]
    nieuwkomers: frozenset[int]
    eerst: tuple[Antwoordregel, ...]
    later: tuple[Antwoordregel, ...]

    @cached_property
    def toen(self) -> Netwerkbeeld:
        """Return the first wave, as it goes from hand to hand."""
        return self._beeld("Nulmeting", date(2025, 11, 20), self.eerst, self.nieuwkomers)

    @cached_property
    def nu(self) -> Netwerkbeeld:
        """Return the second wave, as it goes from hand to hand."""
        return self._beeld("Tussenmeting", date(2026, 5, 12), self.later, frozenset())

    def _beeld(
        self, titel: str, dag: date, regels: tuple[Antwoordregel, ...], zonder: frozenset[int]
    ) -> Netwerkbeeld:
        mensen = {s: self._mens(s) for s in self.domeinen if s not in zonder}
        leeg = Netwerkbeeld(titel, dag, Antwoordvorm.DRIE, {}, {}, 0, gedeeld=True)
        return maak_beeld(leeg, regels, mensen)

    def _mens(self, sleutel: int) -> Mens:
        naam, organisatie = zeg_naam(sleutel), self.organisaties[sleutel]
        return Mens(
            sleutel=sleutel,
            naam=naam,
            kort=naam,
            domein=self.domeinen[sleutel],
            organisatie=organisatie,
            organisatienaam=f"Organisatie {organisatie}",
            publiek_id=f"mens{sleutel:08d}",
        )


def zeg_naam(sleutel: int) -> str:
    """Return a made-up name; the first 320 differ, after that they have a number."""
    reeks, nummer = divmod(sleutel, len(_VOOR))
    naam = f"{_VOOR[nummer]} {_ACHTER[(reeks + sleutel * 7) % len(_ACHTER)]}"
    beurt = reeks // len(_ACHTER)
    return f"{naam} {beurt + 1}" if beurt else naam


@lru_cache(maxsize=8)
def maak(aantal: int) -> Testnet:
    """Make the network of this size, one of MATEN."""
    kans = Random(aantal)
    domeinen, organisaties = _verdeel(aantal, kans)
    nieuwkomers = frozenset(kans.sample(range(1, aantal + 1), int(aantal / NIEUW)))
    later = _kies_lijnen(domeinen, organisaties, MATEN[aantal], kans)
    oud = [paar for paar in later if not nieuwkomers & set(paar)]
    eerst = kans.sample(oud, min(len(oud), int(MATEN[aantal] * AL_IN_EEN)))
    blijft, al = sorted(set(domeinen) - nieuwkomers), set(later)
    kan = [paar for paar in combinations(blijft, 2) if paar not in al]
    eerst += kans.sample(kan, int(MATEN[aantal] * WEG))
    return Testnet(
        domeinen,
        organisaties,
        nieuwkomers,
        _antwoorden(eerst, blijft, Random(aantal + 1)),
        _antwoorden(later, sorted(domeinen), Random(aantal + 2)),
    )


def _verdeel(aantal: int, kans: Random) -> tuple[dict[int, Domein], dict[int, int]]:
    """Give each person a domain, and an organisation of that domain."""
    lijst = kans.choices(list(DOMEINEN), list(DOMEINEN.values()), k=aantal)
    domeinen = dict(enumerate(lijst, start=1))
    soorten = list(DOMEINEN)
    organisaties = {}
    for sleutel, domein in domeinen.items():
        hoeveel = max(1, round(lijst.count(domein) / PER_ORGANISATIE))
        nummer = min(int(kans.random() ** 1.5 * hoeveel), hoeveel - 1)  # some are large
        organisaties[sleutel] = 1 + soorten.index(domein) + len(soorten) * nummer
    return domeinen, organisaties


def _kies_lijnen(
    domeinen: Mapping[int, Domein], organisaties: Mapping[int, int], hoeveel: int, kans: Random
) -> list[Paarsleutel]:
    """Draw pairs, each by its weight, without taking one twice (Efraimidis and Spirakis 2006)."""
    gewild = {sleutel: kans.paretovariate(1.6) for sleutel in domeinen}
    rang = []
    for een, ander in combinations(sorted(domeinen), 2):
        gewicht = gewild[een] * gewild[ander]
        if organisaties[een] == organisaties[ander]:
            gewicht *= ZELFDE_ORGANISATIE
        elif domeinen[een] == domeinen[ander]:
            gewicht *= ZELFDE_DOMEIN
        rang.append((-log(1 - kans.random()) / gewicht, (een, ander)))
    return sorted(paar for _, paar in sorted(rang)[:hoeveel])


def _antwoorden(
    lijnen: list[Paarsleutel], mensen: list[int], kans: Random
) -> tuple[Antwoordregel, ...]:
    gezegd = {}
    for paar in sorted(lijnen):
        van, naar = kans.sample(paar, 2)
        waarde = Antwoord.SAMEN if kans.random() < SAMEN else Antwoord.KEN
        gezegd[van, naar] = waarde
        if kans.random() < OVER_EN_WEER:
            gezegd[naar, van] = waarde
    for _ in range(len(lijnen) * GEEN):
        van, naar = kans.sample(mensen, 2)
        if (naar, van) not in gezegd:
            gezegd.setdefault((van, naar), Antwoord.NIET)
    return tuple(Antwoordregel(van, naar, int(waarde)) for (van, naar), waarde in gezegd.items())
