"""A wave in words and tables: pure, the equal of its drawing for who cannot see that."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld, Paar, Stand
from proeftuinen.netwerk.oprol import Oprol

STANDEN = {Stand.GENOEMD: "genoemd", Stand.WEDERZIJDS: "wederzijds"}
MEESTE_PAREN = 3  # pairs of domains that the summary names


@dataclass(frozen=True, slots=True)
class Rij:
    """Someone, or an organisation, with whom there is a line."""

    mens: Mens
    wederzijds: Sequence[str]
    genoemd: Sequence[str]
    leden: int = 0


@dataclass(frozen=True, slots=True)
class Groep:
    """The rows of one domain."""

    domein: Domein
    rijen: Sequence[Rij]


def aantal(getal: int, een: str, meer: str) -> str:
    """Say a number with its noun: "1 lijn", "3 lijnen"."""
    return f"{getal} {een if getal == 1 else meer}"


def op_naam(mens: Mens) -> tuple[str, int]:
    """Return what people are sorted by."""
    return mens.naam.casefold(), mens.sleutel


def groepen(beeld: Netwerkbeeld, oprol: Oprol | None = None) -> list[Groep]:
    """Return all by domain and name, each with the others; with `oprol` these are organisations."""
    over: dict[Stand, dict[int, list[str]]] = {stand: {} for stand in STANDEN}
    for paar in beeld.lijnen:
        bij = f" ({oprol.paren[paar.sleutel]})" if oprol else ""
        for een, ander in (paar.sleutel, paar.sleutel[::-1]):
            over[paar.stand].setdefault(een, []).append(beeld.mensen[ander].naam + bij)
    per_domein: dict[Domein, list[Rij]] = {}
    for mens in sorted(beeld.mensen.values(), key=op_naam):
        met = [sorted(over[stand].get(mens.sleutel, []), key=str.casefold) for stand in over]
        leden = oprol.leden[mens.sleutel] if oprol else 0
        per_domein.setdefault(mens.domein, []).append(Rij(mens, met[1], met[0], leden))
    return [Groep(domein, per_domein[domein]) for domein in Domein if domein in per_domein]


def samenvatting(waar: str, beeld: Netwerkbeeld, getekend: Netwerkbeeld) -> list[str]:
    """Return in sentences what the drawing shows; `beeld` is of people, `getekend` what is drawn.

    Who has no line is not told: that can be seen on the map, and is nobody's figure.
    """
    van_mensen = getekend is beeld
    wie = ("mens", "mensen") if van_mensen else ("organisatie", "organisaties")
    domeinen = Counter(mens.domein for mens in getekend.mensen.values())
    per_domein = ", ".join(f"{d.label.lower()} {domeinen[d]}" for d in Domein if domeinen[d])
    lijnen = getekend.lijnen
    staan = "staat" if len(getekend.mensen) == 1 else "staan"
    zinnen = [
        f"Netwerkkaart van {waar}: {beeld.titel.lower()} van {zeg_dag(beeld.dag)}.",
        respons(beeld),
        f"Er {staan} {aantal(len(getekend.mensen), *wie)} op: {per_domein or 'niemand'}.",
        *_over_lijnen(lijnen),
    ]
    tussen = [paar for paar in lijnen if len(_domeinen(paar, getekend)) > 1]
    return [*zinnen, *(_tussen(tussen, getekend) if lijnen else [])]


def respons(beeld: Netwerkbeeld) -> str:
    """Say how many answered, and how many are not on the map because they chose so."""
    vulden = "vulde" if beeld.gevuld == 1 else "vulden"
    zin = f"{beeld.gevuld} van de {aantal(len(beeld.mensen), 'mens', 'mensen')} {vulden} in."
    if beeld.ongenoemd == 1:
        return f"{zin} Iemand koos ervoor niet op de kaart te staan."
    if beeld.ongenoemd:
        return f"{zin} {beeld.ongenoemd} mensen kozen ervoor niet op de kaart te staan."
    return zin


def _over_lijnen(lijnen: Sequence[Paar]) -> list[str]:
    if not lijnen:
        return ["Er zijn nog geen lijnen."]
    samen = sum(paar.stand == Stand.WEDERZIJDS for paar in lijnen)
    zijn = "is" if len(lijnen) == 1 else "zijn"
    zin = f"Er {zijn} {aantal(len(lijnen), 'lijn', 'lijnen')}: {samen} keer noemen twee elkaar"
    return [f"{zin} over en weer, {len(lijnen) - samen} keer noemt de een de ander."]


def _domeinen(paar: Paar, beeld: Netwerkbeeld) -> frozenset[Domein]:
    return frozenset(beeld.mensen[sleutel].domein for sleutel in paar.sleutel)


def _tussen(tussen: Sequence[Paar], beeld: Netwerkbeeld) -> list[str]:
    if not tussen:
        return ["Nog geen lijn loopt tussen twee domeinen."]
    volgorde = list(Domein)
    geteld = Counter(tuple(sorted(_domeinen(paar, beeld), key=volgorde.index)) for paar in tussen)
    meest = sorted(geteld, key=lambda p: (-geteld[p], [volgorde.index(d) for d in p]))
    woorden = [
        f"{een.label.lower()} en {ander.label.lower()} ({geteld[een, ander]})"
        for een, ander in meest[:MEESTE_PAREN]
    ]
    lopen = "loopt" if len(tussen) == 1 else "lopen"
    vaakst = "" if len(tussen) == 1 else "het vaakst "
    return [
        (
            f"{aantal(len(tussen), 'lijn', 'lijnen')} {lopen} tussen twee domeinen, "
            f"{vaakst}tussen {'; '.join(woorden)}."
        )
    ]
