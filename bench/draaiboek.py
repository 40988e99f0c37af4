"""A run sheet of 40 blocks with parallel groups: its hours anew, reading it, and moving a block.

CPU time in this process on SQLite, median of rounds. A move is the whole of it: under the lock,
with what is kept to undo it, and the plan read anew.
"""

from collections.abc import Callable
from datetime import date, time
from statistics import median
from time import process_time

from proeftuinen.bijeenkomsten.plan.bouwen import actions
from proeftuinen.bijeenkomsten.plan.bouwen.beeld import maak_blad
from proeftuinen.bijeenkomsten.plan.draaiboek import lees_draaiboek
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep
from proeftuinen.bijeenkomsten.tijden import Blok, leg_uit
from proeftuinen.traject.models import Proeftuin

DOEL = 50.0  # ms, for reading the plan with its hours anew
BEURTEN = 15
BLOKKEN, NAAST, GROEPEN, BINNEN = 40, 6, 3, 3
MS = 1000


def opnieuw(tuin: Proeftuin) -> str:
    """Return a line of the report; the meeting is made here and taken away again."""
    deze = _plan(tuin)
    try:
        rijen = list(deze.onderdelen.filter(groep=None).order_by("volgorde"))
        puur = _ms(lambda: _puur(deze))
        lezen = _ms(lambda: lees_draaiboek(deze))
        beurt = iter(range(1, BEURTEN + 2))

        def verplaats() -> None:
            naar = f"na:{rijen[next(beurt) % (BLOKKEN - 1) + 1].publiek_id}"
            door = tuin.deelnames.first().gebruiker
            actions.verplaats(bijeenkomst=deze, odid=rijen[0].publiek_id, naar=naar, door=door)
            maak_blad(deze, team=True)

        zetten = _ms(verplaats)
    finally:
        deze.delete()
    return (
        f"re-timing {BLOKKEN} blocks, {NAAST} with {GROEPEN} groups: hours alone {puur:.2f} ms,"
        f" read with hours {lezen:.1f} ms (target {DOEL:.0f} ms,"
        f" {'ok' if lezen <= DOEL else 'over'}); a move and the page anew {zetten:.1f} ms"
    )


def _ms(doe: Callable[[], object]) -> float:
    doe()
    tijden = []
    for _ in range(BEURTEN):
        begin = process_time()
        doe()
        tijden.append((process_time() - begin) * MS)
    return median(tijden)


def _puur(deze: Bijeenkomst) -> object:
    lijn = tuple(Blok(("g", nr), 15) for nr in range(BINNEN))
    blokken = [
        Blok(nr, 10, groepen=(lijn,) * GROEPEN if nr < NAAST else ()) for nr in range(BLOKKEN)
    ]
    return leg_uit(deze.aanvang, blokken)


def _plan(tuin: Proeftuin) -> Bijeenkomst:
    uren = {"begin": time(9), "einde": time(17)}
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel="Lang", dag=date(2026, 6, 4), **uren)
    for nr in range(BLOKKEN):
        naast = nr < NAAST
        blok = _blok(deze, nr, soort="parallel" if naast else "gewoon")
        for plek in range(GROEPEN if naast else 0):
            groep = Groep.objects.create(onderdeel=blok, volgorde=plek, naam=f"Groep {plek}")
            for deel in range(BINNEN):
                _blok(deze, deel, groep=groep)
    return deze


def _blok(
    deze: Bijeenkomst, nr: int, *, soort: str = "gewoon", groep: Groep | None = None
) -> Agendaonderdeel:
    return Agendaonderdeel.objects.create(
        bijeenkomst=deze,
        groep=groep,
        volgorde=(nr + 1) * 1024,
        titel=f"Onderdeel {nr}",
        soort=soort,
        minuten=10,
        doel="Waar het om gaat, in een zin of twee.",
        materialen=["3 flappen", "12 stiften"],
    )
