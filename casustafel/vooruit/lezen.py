"""Reading the domino picture: events in time, people of the house, and everyone's questions."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from casustafel.plannen.models import Tafel
from casustafel.vooruit.gebeurtenissen import BIJ_SLEUTEL
from casustafel.vooruit.models import Dominovraag, Huisgenoot, Steen
from casustafel.vooruit.rollen import Rol
from casustafel.vooruit.steen import Tegel, tegels


@dataclass(frozen=True)
class Vraagregel:
    """A question with its words."""

    vraag: Dominovraag
    tekst: str
    dimensie: str


@dataclass(frozen=True)
class Vak:
    """A cell: someone at an event, with their questions."""

    steen: Steen
    naam: str  # of the event
    vragen: Sequence[Vraagregel]


@dataclass(frozen=True)
class Rij:
    """Someone of the house, with a cell for each event."""

    mens: Huisgenoot
    naam: str
    vakken: Sequence[Vak]


@dataclass(frozen=True)
class Kolom:
    """An event, with its tile."""

    steen: Steen
    naam: str
    tegel: Tegel


def naam_van_steen(tafel: Tafel, steen: Steen) -> str:
    """Return what an event is called; one of their own is unlocked."""
    if steen.soort:
        bekend = BIJ_SLEUTEL.get(steen.soort)
        return bekend.naam if bekend else "Gebeurtenis"
    inhoud = tafel.slot.lees(steen.geheim)
    return inhoud["tekst"] if inhoud else ""


def namen_van_mensen(mensen: Sequence[Huisgenoot]) -> list[str]:
    """Return the roles as words; of two alike the second is "Tiener 2"."""
    labels = dict(Rol.choices)
    keer: dict[str, int] = defaultdict(int)
    uit = []
    for mens in mensen:
        keer[mens.rol] += 1
        naam = labels.get(mens.rol, "Iemand")
        uit.append(naam if keer[mens.rol] == 1 else f"{naam} {keer[mens.rol]}")
    return uit


def soorten_van(tafel: Tafel) -> frozenset[str]:
    """Return the events of the library that lie there."""
    return frozenset(tafel.stenen.exclude(soort="").values_list("soort", flat=True))


def deel(tafel: Tafel) -> dict[str, Any]:
    """Return the picture: `kolommen`, `rijen`, and whether it has begun; three queries."""
    stenen, mensen = list(tafel.stenen.all()), list(tafel.huisgenoten.all())
    vragen = Dominovraag.objects.filter(steen__tafel=tafel)
    per_vak: dict[tuple[int, int], list[Vraagregel]] = defaultdict(list)
    for vraag in vragen:
        inhoud = tafel.slot.lees(vraag.geheim)
        tekst = inhoud["tekst"] if inhoud else ""
        regel = Vraagregel(vraag, tekst, vraag.dimensie)
        per_vak[vraag.huisgenoot_id, vraag.steen_id].append(regel)
    namen = {steen.pk: naam_van_steen(tafel, steen) for steen in stenen}
    kolommen = [
        Kolom(steen, namen[steen.pk], tegel)
        for steen, tegel in zip(stenen, tegels([deel.stand for deel in stenen]), strict=True)
    ]
    rijen = [
        Rij(
            mens,
            naam,
            [Vak(steen, namen[steen.pk], per_vak[mens.pk, steen.pk]) for steen in stenen],
        )
        for mens, naam in zip(mensen, namen_van_mensen(mensen), strict=True)
    ]
    return {"kolommen": kolommen, "rijen": rijen, "begonnen": bool(stenen or mensen)}
