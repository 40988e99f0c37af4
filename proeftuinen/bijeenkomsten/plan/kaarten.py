"""Meetings beside other things: on the overview, and at the step that they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.plan import lezen
from proeftuinen.bijeenkomsten.plan.lijst import zeg_uren
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.contracten import Kaart, Lezer, Plek, Uitkomst
from proeftuinen.traject.models import Proeftuin, Stap

_MAP = "proeftuinen/bijeenkomsten/plan"


@dataclass(frozen=True, slots=True)
class Stapregel:
    """A meeting at a step; `staat_nog` when the step is left out and people count on it."""

    bijeenkomst: Bijeenkomst
    wanneer: str
    staat_nog: bool


def zeg_wanneer(bijeenkomst: Bijeenkomst) -> str:
    """Say when it is: "di 3 maart 2026, 13.30 tot 17.00 uur"."""
    return ", ".join(filter(None, (zeg_dag(bijeenkomst.dag), zeg_uren(bijeenkomst))))


def van_overzicht(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return the next meeting; one query."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    rijen = lezen.komende_van(proeftuin, lezer.gebruiker_id)
    if not rijen:
        return []
    komend = rijen[0]
    inhoud = {"bijeenkomst": komend, "uren": zeg_uren(komend)}
    return [Kaart("Volgende bijeenkomst", f"{_MAP}/kaart_overzicht.html", inhoud, Plek.ZIJ, 10)]


def van_stap(stap: Stap, lezer: Lezer) -> Sequence[Kaart]:
    """Return the meetings of a step, and the way to one more."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    rijen = lezen.van_stap(stap)
    dag = vandaag()
    regels = [
        Stapregel(
            rij,
            zeg_wanneer(rij),
            stap.overgeslagen and not rij.afgezegd and not rij.is_geweest(dag),
        )
        for rij in rijen
    ]
    door = any(not rij.afgezegd for rij in rijen)
    maken = not stap.overgeslagen and not (stap.bijeenkomst and door)
    maken = maken and lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
    if not regels and not maken:
        return []
    inhoud = {"regels": regels, "maken": maken, "stap": stap}
    return [Kaart("Bijeenkomsten", f"{_MAP}/kaart_stap.html", inhoud, Plek.ZIJ, 10)]


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return whether the day of each of its meetings has come, and how many were there."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    dag = vandaag()
    alles = lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
    return [
        Uitkomst(
            rij.titel,
            rij.dag <= dag,
            zeg_dag(rij.dag) + (f", {_zeg_er(rij.er, alles=alles)}" if rij.er else ""),
            rij.get_absolute_url(),
        )
        for rij in lezen.van_stap(stap)
        if not rij.afgezegd
    ]


def _zeg_er(aantal: int, *, alles: bool) -> str:
    """Say how many were there; a small number only to who knows these people (`alles`)."""
    return zeg_mensen(aantal) if alles or aantal >= lezen.GENOEG else "enkele mensen"


def zeg_mensen(aantal: int) -> str:
    """Say how many were there: "1 persoon", "12 mensen"."""
    return "1 persoon" if aantal == 1 else f"{aantal} mensen"
