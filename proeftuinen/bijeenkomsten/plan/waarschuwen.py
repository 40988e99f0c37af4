"""What to look at in a run sheet before the day. Pure; no clock, no database."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel
from proeftuinen.mensen.models import Contact

if TYPE_CHECKING:
    from proeftuinen.bijeenkomsten.plan.draaiboek import Draaiboek, Groepregel, Regel

ZITTEN = 100
"""Minutes in a row after which people need a break."""
ETMAAL = 24 * 60
_NOEM = 3

_Soort = Agendaonderdeel.Soort


def waarschuw(draaiboek: "Draaiboek") -> list[str]:
    """Return what to look at, in plain Dutch; nothing while no block is there."""
    if not draaiboek.regels:
        return []
    return [
        *_etmaal(draaiboek),
        *_verhaal(draaiboek),
        *_pauze(draaiboek),
        *_leiding(draaiboek),
        *_tegelijk(draaiboek),
    ]


def _etmaal(draaiboek: "Draaiboek") -> Iterator[str]:
    if draaiboek.minuten > ETMAAL:
        uren = draaiboek.minuten // 60
        yield f"Dit plan duurt {uren} uur, dat is meer dan een dag. Kijk de minuten nog eens na."


def _verhaal(draaiboek: "Draaiboek") -> Iterator[str]:
    soorten = {regel.onderdeel.soort for regel in draaiboek.alle()}
    if not soorten & {_Soort.VERHAAL, _Soort.FILM}:
        yield (
            "Er zit nog geen verhaal of film in. Een verhaal uit de wijk laat iedereen voelen "
            "waar het om gaat."
        )


def _pauze(draaiboek: "Draaiboek") -> Iterator[str]:
    """Warn of a stretch without a break; a gap before a pinned block counts as one."""
    achtereen = langste = 0
    for regel in draaiboek.regels:
        if regel.is_pauze or (regel.tijd and regel.tijd.gat >= 10):
            achtereen = 0
        achtereen += 0 if regel.is_pauze else regel.minuten
        langste = max(langste, achtereen)
    if langste > ZITTEN:
        yield f"Er zijn {langste} minuten achter elkaar zonder pauze. Plan er een pauze tussen."


def _leiding(draaiboek: "Draaiboek") -> Iterator[str]:
    namen = list(_zonder_leiding(draaiboek))
    if namen:
        noem = ", ".join(namen[:_NOEM])
        nog = f" en nog {len(namen) - _NOEM}" if len(namen) > _NOEM else ""
        yield f"Nog niemand leidt: {noem}{nog}."


def _zonder_leiding(draaiboek: "Draaiboek") -> Iterator[str]:
    for regel in draaiboek.regels:
        if regel.is_pauze:
            continue
        if regel.groepen:
            yield from (
                f"{regel.onderdeel.titel}, {deel.groep.naam}"
                for deel in regel.groepen
                if not deel.leiding and not (deel.regels and all(r.leiding for r in deel.regels))
            )
        elif not regel.leiding:
            yield regel.onderdeel.titel


def _tegelijk(draaiboek: "Draaiboek") -> Iterator[str]:
    for regel in draaiboek.regels:
        for naam in _dubbel(regel):
            yield f"{naam} leidt twee groepen tegelijk, bij {regel.onderdeel.titel}."


def _dubbel(regel: "Regel") -> Iterator[str]:
    """Yield who leads in two groups at the same minutes; contacts only, a typed name may differ."""
    beurten: dict[int, list[_Beurt]] = {}
    for deel in regel.groepen:
        for beurt in _beurten(deel, regel.minuten):
            beurten.setdefault(beurt.leider.pk, []).append(beurt)
    for lijst in beurten.values():
        if any(een.botst(ander) for een, ander in combinations(lijst, 2)):
            yield str(lijst[0].leider)


@dataclass(frozen=True)
class _Beurt:
    """Someone leads in a group, from one minute of the parallel block up to another."""

    leider: Contact
    groep: int
    van: int
    tot: int

    def botst(self, ander: "_Beurt") -> bool:
        """Tell whether this is in another group at the same minutes."""
        return self.groep != ander.groep and self.van < ander.tot and ander.van < self.tot


def _beurten(deel: "Groepregel", minuten: int) -> Iterator[_Beurt]:
    groep = deel.groep
    if groep.leider:
        yield _Beurt(groep.leider, groep.pk, 0, minuten)
    nu = 0
    for regel in deel.regels:
        if regel.onderdeel.leider:
            yield _Beurt(regel.onderdeel.leider, groep.pk, nu, nu + regel.minuten)
        nu += regel.minuten
