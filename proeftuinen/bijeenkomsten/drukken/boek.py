"""A run sheet as its prints for the team show it: the draaiboek, and what to bring."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.template.loader import render_to_string

from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten import keten
from proeftuinen.bijeenkomsten.plan.draaiboek import Draaiboek, Groepregel, Regel, lees_draaiboek
from proeftuinen.bijeenkomsten.plan.materialen import tel_op
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Film,
    Kleur,
    Verhaal,
)
from proeftuinen.mensen.models import Geregeld

MAP = "proeftuinen/bijeenkomsten/drukken"
Soort = Agendaonderdeel.Soort
LANG = 450
"""Signs in one block above which it may be cut over two pages."""
MEESTE_AFSPRAKEN = 30
"""Open agreements of earlier meetings that stand on the draaiboek; of more it says so."""


def zeg_duur(minuten: int) -> str:
    """Say minutes as people do: "1 uur en 30 minuten"."""
    uren, rest = divmod(minuten, 60)
    los = f"{rest} {'minuut' if rest == 1 else 'minuten'}"
    if not uren:
        return los
    return f"{uren} uur en {los}" if rest else f"{uren} uur"


@dataclass(frozen=True)
class Regelvel:
    """A block as the draaiboek prints it: its rule, and lines of facts (a word, a text)."""

    regel: Regel
    verhaal: Verhaal | None = None
    film: Film | None = None
    groepen: Sequence["Groepvel"] = ()

    @property
    def onderdeel(self) -> Agendaonderdeel:
        """Return the block itself."""
        return self.regel.onderdeel

    @cached_property
    def merk(self) -> str:
        """Return its kind and its move, in small words below the title."""
        deze = self.onderdeel
        zegt_niets = {Soort.GEWOON, Soort.PAUZE, *Agendaonderdeel.THUIS}
        soort = "" if deze.soort in zegt_niets else deze.get_soort_display()
        thuis = deze.soort in Agendaonderdeel.THUIS
        beweegt = not self.regel.is_pauze and not thuis and deze.kleur != Kleur.PAUZE
        kleur = deze.get_kleur_display() if beweegt else ""
        vorm = str(deze.werkvorm) if deze.werkvorm else ""
        return " · ".join(filter(None, (kleur, soort, vorm)))

    @cached_property
    def uur(self) -> list[str]:
        """Return what there is to say of its hour: pinned, empty before it, or too little."""
        tijd = self.regel.tijd
        delen = ["Begint vast op dit uur."] if self.onderdeel.vast else []
        if tijd and tijd.gat:
            delen.append(f"Vooraf {zeg_duur(tijd.gat)} ruimte.")
        if tijd and tijd.knel:
            delen.append(f"Wat ervoor komt, loopt {zeg_duur(tijd.knel)} door.")
        return delen

    @cached_property
    def feiten(self) -> list[tuple[str, str]]:
        """Return who, where, what to bring, own fields, and what a story or a film needs."""
        deze = self.onderdeel
        delen = [
            ("Leiding", self.regel.leiding),
            ("Ruimte", deze.ruimte),
            ("Mee", ", ".join(map(str, deze.materialen))),
            *_eigen(deze),
            *_van_verhaal(self.verhaal),
            *_van_film(self.film),
        ]
        return [deel for deel in delen if deel[1]]

    @property
    def stappen(self) -> list[str]:
        """Return what who leads does; "(4 min)" is never cut over two lines."""
        return [str(stap).replace(" min", "\u00a0min") for stap in self.onderdeel.stappen]

    @property
    def vragen(self) -> list[str]:
        """Return what to talk about after the film."""
        return list(map(str, self.film.vragen)) if self.film else []

    @cached_property
    def is_lang(self) -> bool:
        """Tell whether it is so long that it may be cut."""
        deze = self.onderdeel
        teksten = [deze.doel, deze.notities, *self.vragen, *(tekst for _, tekst in self.feiten)]
        lengte = sum(map(len, teksten))
        return lengte + sum(len(str(stap)) + 40 for stap in deze.stappen) > LANG


@dataclass(frozen=True)
class Groepvel:
    """A group of a parallel block with its own line."""

    deel: Groepregel
    regels: Sequence[Regelvel] = ()

    @property
    def bij(self) -> str:
        """Return room, who leads and about how many people."""
        groep = self.deel.groep
        mensen = f"{groep.mensen} mensen" if groep.mensen else ""
        return " · ".join(filter(None, (groep.ruimte, self.deel.leiding, mensen)))


def _eigen(onderdeel: Agendaonderdeel) -> Iterator[tuple[str, str]]:
    """Yield own fields; what is not a name with a value is left out."""
    for veld in onderdeel.eigen:
        if isinstance(veld, list | tuple) and len(veld) == 2:
            yield str(veld[0]), str(veld[1])


def _van_verhaal(verhaal: Verhaal | None) -> Iterator[tuple[str, str]]:
    if verhaal is None:
        return
    soort = verhaal.get_teller_soort_display()
    yield "Verteller", f"{verhaal.teller} ({soort.lower()})" if verhaal.teller else soort
    yield "Voorgesprek", _voorgesprek(verhaal)
    yield "Bewaren", verhaal.get_bewaren_display()
    yield "Vergoeding", dict(Geregeld.choices).get(verhaal.vergoeding, "")
    yield "Belt de dag erna", str(verhaal.beller) if verhaal.beller else "Nog niemand"


def _voorgesprek(verhaal: Verhaal) -> str:
    delen = [
        "Gedaan" if verhaal.voorgesprek_gedaan else "Nog te doen",
        zeg_dag(verhaal.voorgesprek_op) if verhaal.voorgesprek_op else "",
        f"door {verhaal.voorgesprek_met}" if verhaal.voorgesprek_met else "",
    ]
    return ", ".join(filter(None, delen))


def _van_film(film: Film | None) -> Iterator[tuple[str, str]]:
    if film is None:
        return
    yield "Film", f"{film.filmminuten} minuten" if film.filmminuten else ""
    yield "Link", film.link
    yield "Zeg vooraf", film.waarschuwing
    yield "Zonder internet", film.terugval


@dataclass(frozen=True)
class Boek:
    """A run sheet with the stories and films of its blocks."""

    draaiboek: Draaiboek
    verhalen: Mapping[int, Verhaal] = field(default_factory=dict)
    films: Mapping[int, Film] = field(default_factory=dict)

    @property
    def bijeenkomst(self) -> Bijeenkomst:
        """Return whose it is."""
        return self.draaiboek.bijeenkomst

    def vel(self, regel: Regel) -> Regelvel:
        """Return a block as the draaiboek prints it."""
        pk = regel.onderdeel.pk
        groepen = [Groepvel(deel, [self.vel(rij) for rij in deel.regels]) for deel in regel.groepen]
        return Regelvel(regel, self.verhalen.get(pk), self.films.get(pk), groepen)


def lees_boek(bijeenkomst: Bijeenkomst) -> Boek:
    """Return the run sheet of a meeting with its stories and films; four queries."""
    hier = {"onderdeel__bijeenkomst": bijeenkomst}
    wie = ("teller", "voorgesprek_met", "beller")
    verhalen = Verhaal.objects.filter(**hier).select_related(*(f"{w}__gebruiker" for w in wie))
    films = Film.objects.filter(**hier)
    return Boek(
        lees_draaiboek(bijeenkomst),
        {verhaal.pk: verhaal for verhaal in verhalen},
        {film.pk: film for film in films},
    )


def druk(sjabloon: str, bijeenkomst: Bijeenkomst, context: Mapping[str, Any]) -> str:
    """Return the page of a print of a meeting."""
    vast = {
        "naam": bijeenkomst.proeftuin.titel,
        "dag": vandaag(),
        "bijeenkomst": bijeenkomst,
    }
    return render_to_string(f"{MAP}/{sjabloon}_pdf.html", {**vast, **context})


def draaiboek(bijeenkomst: Bijeenkomst) -> str:
    """Return the page of the draaiboek, for the team."""
    boek = lees_boek(bijeenkomst)
    plan = boek.draaiboek
    context = {
        "plan": plan,
        "regels": [boek.vel(regel) for regel in plan.regels],
        "vooraf": [boek.vel(regel) for regel in plan.vooraf],
        "achteraf": [boek.vel(regel) for regel in plan.achteraf],
        "samen": zeg_duur(plan.minuten),
        "over": zeg_duur(abs(plan.over)) if plan.over else "",
        **_nog_open(bijeenkomst),
    }
    return druk("draaiboek", bijeenkomst, context)


def _nog_open(bijeenkomst: Bijeenkomst) -> Mapping[str, Any]:
    """Return what earlier meetings agreed and is not done, the most urgent first."""
    rijen = list(keten.nog_open(bijeenkomst)[: MEESTE_AFSPRAKEN + 1])
    return {"nog_open": rijen[:MEESTE_AFSPRAKEN], "meer_open": len(rijen) > MEESTE_AFSPRAKEN}


# What to bring.


@dataclass(frozen=True)
class Ruimte:
    """A room: what is in it by its hour, and what must lie there."""

    naam: str
    regels: Sequence[tuple[Regel, str]]  # and the group, or how the room is to be set
    materialen: Sequence[str]

    @property
    def telt_op(self) -> bool:
        """Tell whether more than one block asks for things here, so that the sum says more."""
        return sum(bool(regel.onderdeel.materialen) for regel, _ in self.regels) > 1


def ruimtes_van(plan: Draaiboek) -> list[Ruimte]:
    """Return the rooms in the order in which they are first used; without a name: the main room."""
    per: dict[str, list[tuple[Regel, str]]] = {}
    for regel in plan.regels:
        eigen, zo = _zaal(regel.onderdeel.ruimte)
        if not regel.groepen or regel.onderdeel.materialen:
            per.setdefault(eigen, []).append((regel, zo))
        for deel in regel.groepen:
            waar = _zaal(deel.groep.ruimte)[0] or eigen
            rijen = deel.regels or [Regel(regel.onderdeel, regel.tijd)] * (not deel.regels)
            for rij in rijen:
                plek = _zaal(rij.onderdeel.ruimte)[0] if deel.regels else ""
                zonder = rij if deel.regels else _zonder_spullen(regel)
                per.setdefault(plek or waar, []).append((zonder, deel.groep.naam))
    return [
        Ruimte(naam, rijen, tel_op(lijn for rij, _ in rijen for lijn in rij.onderdeel.materialen))
        for naam, rijen in per.items()
    ]


def _zaal(ruimte: str) -> tuple[str, str]:
    """Return the name of a room, and how it is to be set: a werkvorm says that in a sentence."""
    schoon = " ".join(ruimte.split())
    return ("", schoon) if schoon.endswith(".") else (schoon, "")


def _zonder_spullen(regel: Regel) -> Regel:
    """Return the parallel block as a group without a line of its own has it: its things once."""
    kaal = Agendaonderdeel(titel=regel.onderdeel.titel, minuten=regel.onderdeel.minuten)
    return Regel(kaal, regel.tijd)


def meenemen(bijeenkomst: Bijeenkomst) -> str:
    """Return the page of what to bring, in all and per room."""
    plan = lees_draaiboek(bijeenkomst)
    context = {"plan": plan, "ruimtes": ruimtes_van(plan)}
    return druk("meenemen", bijeenkomst, context)
