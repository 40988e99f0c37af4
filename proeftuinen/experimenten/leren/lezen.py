"""Reading rounds: the growth line, from what the group tries to how it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from proeftuinen.experimenten.bedenken.models import Experiment, Stand
from proeftuinen.experimenten.leren.models import HoeVerder, Ronde
from proeftuinen.traject.contracten import Lezer

PROBEREN, VERWACHTEN = "Wat proberen we?", "Wat verwachten we?"
GEBEURDE, LEERDEN, VERDER = "Wat gebeurde er?", "Wat leerden we?", "Hoe verder?"
BESLUITEN = {
    HoeVerder.DOORGAAN: "We gaan door, in een nieuwe ronde.",
    HoeVerder.AANPASSEN: "We pasten het aan, in een nieuwe ronde.",
    HoeVerder.STOPPEN: "We zijn gestopt.",
    HoeVerder.DOORGEVEN: "We gaven het door.",
}


@dataclass(frozen=True)
class Vraag:
    """One question with its answer; `leeg` is what stands there as long as there is none."""

    kop: str
    tekst: str
    leeg: str = ""
    bij: str = ""  # a short line below
    nu: bool = False  # what the group is at


@dataclass(frozen=True)
class Knoop:
    """A knot of the stem: one question, or two that stand beside each other."""

    vragen: Sequence[Vraag]

    @property
    def vol(self) -> bool:
        """Tell whether its last question is answered: then its leaf is green."""
        return bool(self.vragen[-1].tekst)

    @property
    def nu(self) -> bool:
        """Tell whether the group is at it now."""
        return any(vraag.nu for vraag in self.vragen)


@dataclass(frozen=True)
class Stengel:
    """A round as a piece of the stem."""

    ronde: Ronde
    knopen: Sequence[Knoop]

    @property
    def besluit(self) -> str:
        """Say in a word how it went on."""
        return self.ronde.get_hoe_verder_display().lower()


def rondes_van(experiment: Experiment) -> list[Ronde]:
    """Return the rounds of an experiment, the first one first; one query."""
    rondes = list(experiment.rondes.all())
    for ronde in rondes:
        ronde.experiment = experiment
    return rondes


def klopte_zin(ronde: Ronde) -> str:
    """Say whether it went as was expected, or nothing when nobody said."""
    zinnen = {
        "ja": "Het ging zoals we verwachtten.",
        "deels": "Het ging voor een deel zoals we verwachtten.",
        "nee": "Het ging anders dan we verwachtten.",
    }
    return zinnen.get(ronde.klopte, "")


def _vragen(ronde: Ronde) -> list[Vraag]:
    besluit = BESLUITEN.get(HoeVerder(ronde.hoe_verder), "") if ronde.hoe_verder else ""
    gebeurd = ronde.gebeurd or klopte_zin(ronde)
    bij = klopte_zin(ronde) if ronde.gebeurd else ""
    open_nog = ronde.klaar_op is None
    return [
        Vraag(PROBEREN, ronde.proberen),
        Vraag(VERWACHTEN, ronde.verwachting),
        Vraag(
            GEBEURDE,
            gebeurd,
            "Dat vullen jullie in terwijl je bezig bent." if open_nog else "Niet opgeschreven.",
            bij,
            nu=open_nog and not ronde.gebeurd,
        ),
        Vraag(
            LEERDEN,
            ronde.geleerd,
            "Dat komt als jullie terugkijken." if open_nog else "Niet opgeschreven.",
            nu=open_nog and bool(ronde.gebeurd) and not ronde.geleerd,
        ),
        Vraag(
            VERDER,
            besluit,
            "Dat kiezen jullie als de ronde klaar is: doorgaan, aanpassen, stoppen of doorgeven.",
            ronde.toelichting,
            nu=open_nog and bool(ronde.gebeurd and ronde.geleerd),
        ),
    ]


def als_stengel(ronde: Ronde) -> Stengel:
    """Return a round with what was expected beside what happened."""
    proberen, verwacht, gebeurd, geleerd, verder = _vragen(ronde)
    knopen = [Knoop([proberen]), Knoop([verwacht, gebeurd]), Knoop([geleerd]), Knoop([verder])]
    return Stengel(ronde, knopen)


def _plan(experiment: Experiment) -> list[Knoop]:
    """Return what is there before it begins."""
    wacht = "Dat vraagt de site als jullie beginnen."
    vragen = [
        Vraag(PROBEREN, experiment.wat),
        Vraag(VERWACHTEN, experiment.verwachting, wacht),
        Vraag(GEBEURDE, "", "Dat komt zodra jullie begonnen zijn."),
    ]
    return [Knoop([vraag]) for vraag in vragen]


def deel(experiment: Experiment, lezer: Lezer, *, mag_wijzigen: bool) -> dict[str, Any]:
    """Return what the page of an experiment shows of its rounds; one query.

    `experiment` comes with its `stand`.
    """
    stengels = [als_stengel(ronde) for ronde in rondes_van(experiment)]
    laatste = stengels[-1] if stengels else None
    is_open = laatste is not None and laatste.ronde.klaar_op is None
    dicht = bool(experiment.gestopt_op or experiment.afgerond_op)
    mag = mag_wijzigen and experiment.gearchiveerd_op is None
    return {
        "eerder": stengels[:-1],
        "nu": laatste,
        "plan": [] if laatste else _plan(experiment),
        "telt": len(stengels) > 1,
        "is_open": is_open,
        "advies": experiment.advies,
        "in_rust": experiment.stand == Stand.RUST,
        "mag_beginnen": mag and not experiment.is_begonnen,
        "mag_schrijven": mag and is_open,
        "mag_verbeteren": mag and bool(stengels),
        "mag_rusten": mag and is_open and not dicht and experiment.geborgd_op is None,
        "mag_weer": mag and dicht and bool(stengels) and not is_open,
        "mag_advies": mag and experiment.is_begonnen,
    }
