"""A flow chart as a graph of questions and outcomes: reading it, its order, what is not right yet.

Without database or Django. The plain values are those of `items.delen.Schema`: `begin`, and
`punten` of `{sleutel, soort, tekst, toelichting, antwoorden: [{tekst, naar}]}`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

VRAAG, UITKOMST = "vraag", "uitkomst"
MEESTE_PUNTEN = 60
MEESTE_ANTWOORDEN = 6
LANGSTE_TEKST = 200
LANGSTE_TOELICHTING = 600
LANGSTE_ANTWOORD = 100
TE_VEEL = f"Een schema heeft hooguit {MEESTE_PUNTEN} vragen en uitkomsten. Maak er twee van."
_MEER_DAN_GENOEG = 300  # points that are read of plain values, whoever wrote them
_SLEUTEL = re.compile(r"[-a-zA-Z0-9_]{1,20}")


@dataclass(frozen=True)
class Antwoord:
    """An answer, and the key of the point that it leads to; empty when that is not chosen yet."""

    tekst: str
    naar: str = ""


@dataclass(frozen=True)
class Punt:
    """A question with its answers, or an outcome."""

    sleutel: str
    soort: str
    tekst: str
    toelichting: str = ""
    antwoorden: tuple[Antwoord, ...] = ()

    @property
    def is_vraag(self) -> bool:
        """Tell whether it asks something."""
        return self.soort == VRAAG

    def waarden(self) -> dict[str, Any]:
        """Return the plain values."""
        vast = {
            "sleutel": self.sleutel,
            "soort": self.soort,
            "tekst": self.tekst,
            "toelichting": self.toelichting,
        }
        if not self.is_vraag:
            return vast
        return {**vast, "antwoorden": [{"tekst": a.tekst, "naar": a.naar} for a in self.antwoorden]}


@dataclass(frozen=True)
class Gebrek:
    """What is not right yet, in plain Dutch; `sleutel` is the point it is about, if one."""

    tekst: str
    sleutel: str = ""


@dataclass(frozen=True)
class Graaf:
    """A flow chart: the key of the point where it begins, and its points as they were written."""

    begin: str = ""
    punten: tuple[Punt, ...] = ()

    def waarden(self) -> dict[str, Any]:
        """Return the plain values, as they are kept."""
        return {"begin": self.begin, "punten": [punt.waarden() for punt in self.punten]}

    @cached_property
    def per_sleutel(self) -> Mapping[str, Punt]:
        """Return the points by their key."""
        return {punt.sleutel: punt for punt in self.punten}

    @cached_property
    def naar(self) -> Mapping[str, tuple[str, ...]]:
        """Return for each key where its answers lead, each point once."""
        bekend = self.per_sleutel
        return {
            punt.sleutel: tuple(dict.fromkeys(a.naar for a in punt.antwoorden if a.naar in bekend))
            for punt in self.punten
        }

    @cached_property
    def aangewezen(self) -> frozenset[str]:
        """Return the keys that some answer leads to, be it from where nobody comes."""
        return frozenset(doel for doelen in self.naar.values() for doel in doelen)

    @cached_property
    def bereikbaar(self) -> frozenset[str]:
        """Return the keys that one can come to from where it begins."""
        return _vanaf([self.begin] if self.begin in self.per_sleutel else [], self.naar)

    @cached_property
    def volgorde(self) -> tuple[Punt, ...]:
        """Return the points in the order in which they are numbered.

        First where it begins; then each point after all that lead to it, as far as that can be,
        and for the rest as they were written. What cannot be reached stands last.
        """
        plek = {punt.sleutel: nr for nr, punt in enumerate(self.punten)}
        binnen = [p.sleutel for p in self.punten if p.sleutel in self.bereikbaar]
        buiten = [p.sleutel for p in self.punten if p.sleutel not in self.bereikbaar]
        eerst = [self.begin] if self.begin in plek else []
        keten = [*_sorteer(binnen, self.naar, plek, eerst), *_sorteer(buiten, self.naar, plek, [])]
        return tuple(self.per_sleutel[sleutel] for sleutel in keten)

    @cached_property
    def nummers(self) -> Mapping[str, int]:
        """Return the number of each point, from 1."""
        return {punt.sleutel: nr for nr, punt in enumerate(self.volgorde, 1)}

    @cached_property
    def in_kring(self) -> frozenset[str]:
        """Return the keys of points from which one can come back to the same point."""
        return frozenset(s for s in self.per_sleutel if s in self.verder_dan(s))

    def verder_dan(self, sleutel: str) -> frozenset[str]:
        """Return the keys that one can come to from this point."""
        return _vanaf(self.naar[sleutel], self.naar)


def _vanaf(begin: Sequence[str], naar: Mapping[str, Sequence[str]]) -> frozenset[str]:
    gezien: set[str] = set()
    stapel = list(begin)
    while stapel:
        sleutel = stapel.pop()
        if sleutel not in gezien:
            gezien.add(sleutel)
            stapel.extend(naar[sleutel])
    return frozenset(gezien)


def _sorteer(
    sleutels: Sequence[str],
    naar: Mapping[str, Sequence[str]],
    plek: Mapping[str, int],
    eerst: Sequence[str],
) -> list[str]:
    """Return the keys in topological order; in a circle the first one that was written goes on."""
    wachten, keten = set(sleutels), []
    while wachten:
        nog_geleid = {doel for sleutel in wachten for doel in naar[sleutel] if doel != sleutel}
        vrij = [s for s in eerst if s in wachten] or wachten - nog_geleid or wachten
        nu = min(vrij, key=plek.__getitem__)
        wachten.remove(nu)
        keten.append(nu)
    return keten


def lees(deel: Mapping[str, Any]) -> Graaf:
    """Return the graph of plain values, whatever they are: what is no point of ours is left out."""
    punten: dict[str, Punt] = {}
    ruw = deel.get("punten")
    for waarde in islice(ruw if isinstance(ruw, list | tuple) else (), _MEER_DAN_GENOEG):
        punt = _lees_punt(waarde)
        if punt is not None:
            punten.setdefault(punt.sleutel, punt)
    return Graaf(_tekst(deel, "begin"), tuple(punten.values()))


def _tekst(waarde: Mapping[str, Any], naam: str) -> str:
    tekst = waarde.get(naam)
    return tekst if isinstance(tekst, str) else ""


def _lees_punt(waarde: Any) -> Punt | None:
    if not isinstance(waarde, Mapping) or not _SLEUTEL.fullmatch(_tekst(waarde, "sleutel")):
        return None
    soort = UITKOMST if waarde.get("soort") == UITKOMST else VRAAG
    ruw = waarde.get("antwoorden") if soort == VRAAG else ()
    antwoorden = tuple(
        Antwoord(_tekst(antwoord, "tekst"), _tekst(antwoord, "naar"))
        for antwoord in (ruw if isinstance(ruw, list | tuple) else ())
        if isinstance(antwoord, Mapping)
    )
    teksten = _tekst(waarde, "tekst"), _tekst(waarde, "toelichting")
    return Punt(_tekst(waarde, "sleutel"), soort, *teksten, antwoorden)


def gebreken(graaf: Graaf) -> list[Gebrek]:
    """Return what is not right yet, in the order of the points; nothing when it can be used."""
    if not graaf.punten:
        return [Gebrek("Er staat nog niets in dit schema. Begin met een vraag.")]
    if len(graaf.punten) > MEESTE_PUNTEN:
        return [Gebrek(TE_VEEL)]
    gevonden = []
    if graaf.begin not in graaf.per_sleutel:
        gevonden.append(Gebrek("Kies met welke vraag het schema begint."))
    elif not graaf.per_sleutel[graaf.begin].is_vraag:
        gevonden.append(Gebrek("Een schema begint met een vraag, niet met een uitkomst."))
    for punt in graaf.volgorde:
        gevonden += [Gebrek(tekst, punt.sleutel) for tekst in _gebreken_van(punt, graaf)]
    return gevonden


def _gebreken_van(punt: Punt, graaf: Graaf) -> list[str]:
    wat = "Deze vraag" if punt.is_vraag else "Deze uitkomst"
    gevonden = [] if punt.tekst.strip() else [f"{wat} heeft nog geen tekst."]
    if punt.is_vraag and not punt.antwoorden:
        gevonden.append("Deze vraag heeft nog geen antwoord.")
    if len(punt.antwoorden) > MEESTE_ANTWOORDEN:
        gevonden.append(f"Deze vraag heeft meer dan {MEESTE_ANTWOORDEN} antwoorden.")
    for antwoord in punt.antwoorden:
        if not antwoord.tekst.strip():
            gevonden.append("Bij deze vraag heeft een antwoord nog geen tekst.")
        elif antwoord.naar not in graaf.per_sleutel:
            gevonden.append(f"Het antwoord ‘{antwoord.tekst}’ leidt nog nergens heen.")
    if punt.sleutel in graaf.in_kring:
        gevonden.append(f"Je kunt bij {wat.lower()} in een kringetje blijven lopen.")
    if graaf.bereikbaar and punt.sleutel not in graaf.bereikbaar | graaf.aangewezen:
        gevonden.append(f"Geen enkel antwoord leidt naar {wat.lower()}.")
    return gevonden
