"""A run sheet for guests: no notes, no names of people, nothing that only the team needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from proeftuinen.bijeenkomsten.drukken.boek import Boek, Soort, druk, lees_boek
from proeftuinen.bijeenkomsten.plan.draaiboek import Draaiboek, Regel
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Verhaal

VERTELT = {
    Verhaal.Teller.INWONER: "Een inwoner vertelt.",
    Verhaal.Teller.NAASTE: "Een naaste vertelt.",
    Verhaal.Teller.PROFESSIONAL: "Een professional vertelt.",
}
RUIM = 177.0
"""Millimetres that an A5 has for the programme; REGEL and so on are those of its large letter."""
KRAP = 235.0
"""What fits of these with smaller margins and a letter of 10 points; above it the smallest."""
KOP, BLOK, REGEL = 24.0, 3.2, 5.3


@dataclass(frozen=True)
class Punt:
    """A line of the programme: when, what, and what a guest should know."""

    regel: Regel
    zin: str = ""
    let_op: str = ""
    groepen: Sequence[tuple[str, str]] = ()  # name and room


def _punt(boek: Boek, regel: Regel) -> Punt:
    pk = regel.onderdeel.pk
    verhaal, film = boek.verhalen.get(pk), boek.films.get(pk)
    zin = regel.onderdeel.doel
    if regel.onderdeel.soort == Soort.VERHAAL:  # what is written there is about who tells
        zin = VERTELT[Verhaal.Teller(verhaal.teller_soort)] if verhaal else ""
    groepen = [(deel.groep.naam, deel.groep.ruimte) for deel in regel.groepen]
    return Punt(regel, zin, film.waarschuwing if film else "", groepen)


def _hoogte(plan: Draaiboek, punten: Sequence[Punt]) -> float:
    """Return about how many millimetres the programme takes in the large letter."""
    deze = plan.bijeenkomst
    thuis = [regel.onderdeel for regel in (*plan.vooraf, *plan.achteraf)]
    kop = KOP + REGEL * (_regels(deze.titel, 30) + _regels(deze.locatie) + _regels(deze.route))
    blokken = sum(BLOK + REGEL * _regels(punt.regel.onderdeel.titel, 44) for punt in punten)
    teksten = [tekst for punt in punten for tekst in (punt.zin, punt.let_op) if tekst]
    groepen = [f"{naam}: {ruimte}" for punt in punten for naam, ruimte in punt.groepen]
    rest = sum(_regels(tekst) for tekst in (*teksten, *groepen))
    bij = sum(_regels(f"{deel.titel}. {deel.doel}") + 0.3 for deel in thuis)
    koppen = 2 * (bool(plan.vooraf) + bool(plan.achteraf)) + bool(plan.einde) * 1.6
    return kop + blokken + len(teksten) + REGEL * (rest + bij + koppen)


def _regels(tekst: str, breed: int = 54) -> int:
    """Return how many lines this takes; `breed`: signs on one line."""
    return sum(max(1, -(-len(regel) // breed)) for regel in tekst.splitlines())


def programma(bijeenkomst: Bijeenkomst) -> str:
    """Return the page of the programme, for guests: one A5 when it fits."""
    boek = lees_boek(bijeenkomst)
    plan = boek.draaiboek
    punten = [_punt(boek, regel) for regel in plan.regels]
    hoogte = _hoogte(plan, punten)
    context = {
        "plan": plan,
        "punten": punten,
        "vooraf": plan.vooraf,
        "achteraf": plan.achteraf,
        "krap": hoogte > RUIM,
        "klein": hoogte > KRAP,
    }
    return druk("programma", bijeenkomst, context)
