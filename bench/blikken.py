"""Looking at the pages of a book, and making the books of a place that had a full year.

The place is Lindewaard of the demo world. Of a look counts all that a press of the button asks:
gathering, the press and the picture, with nothing kept from the look before. Processor time of
this process and the press together, for other work on the machine is not ours; the clock beside it.
"""

from functools import partial
from statistics import median

from bench.netwerkdruk import Duur, duur, midden
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.pdf import Drukfout
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.bouw import verzamel_boek
from proeftuinen.uitgaven.boek.keuze import OMSLAG, RONDOM, boek_om_te_zien
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet
from proeftuinen.uitgaven.drukken.beelden import lees_beelden
from proeftuinen.uitgaven.drukken.kast import kast
from proeftuinen.uitgaven.drukken.voorbeeld import maak_plaat
from proeftuinen.uitgaven.maken.maak import opzet_van
from proeftuinen.uitgaven.maken.stukken import maak_stukken

BEURTEN = 3
DOEL_BLIK, DOEL_OOGST = 500, 6.0
MS = 1000


def meet(tuin: Proeftuin) -> str:
    """Return a line of the report for the looks, and one for each book."""
    regels = [_blikken(tuin)]
    return "\n".join(regels + [_boek(tuin, soort) for soort in Boeksoort])


def _blikken(tuin: Proeftuin) -> str:
    opzet = opzet_van(tuin, Boeksoort.LOGBOEK)
    boek = verzamel_boek(tuin, opzet, dag=vandaag(), uitgave=1)
    _kijk(opzet, OMSLAG)  # warms up
    duren = {
        sleutel: midden([_blik(opzet, sleutel) for _ in range(BEURTEN)])
        for sleutel in (OMSLAG, *(deel.sleutel for deel in boek.delen), RONDOM)
    }
    rondom = duren.pop(RONDOM)
    traag = max(duren, key=lambda sleutel: duren[sleutel][1])
    over = sum(cpu * MS > DOEL_BLIK for _, cpu in (*duren.values(), rondom))
    _kijk(opzet, RONDOM)
    volgende = midden([duur(partial(_kijk, opzet, RONDOM, 2)) for _ in range(BEURTEN)])
    return (
        f"a look at a page of {tuin.naam}: {median(cpu for _, cpu in duren.values()) * MS:.0f} ms "
        f"CPU for {len(duren)} chapters (median), slowest {traag} {_ms(duren[traag])}; contents, "
        f"foreword and thanks {_ms(rondom)}, their next page {_ms(volgende)} "
        f"(target {DOEL_BLIK} ms each, {f'{over} over' if over else 'ok'})"
    )


def _ms(deel: Duur) -> str:
    klok, cpu = deel
    return f"{cpu * MS:.0f} ms CPU, {klok * MS:.0f} by the clock"


def _blik(opzet: Opzet, sleutel: str) -> Duur:
    kast.leeg()
    return duur(partial(_kijk, opzet, sleutel))


def _kijk(opzet: Opzet, sleutel: str, blad: int = 1) -> None:
    boek = boek_om_te_zien(opzet.proeftuin, opzet, sleutel, dag=vandaag(), uitgave=1)
    if boek is None:
        raise Drukfout(sleutel)
    maak_plaat(boek, sleutel, blad)


def _boek(tuin: Proeftuin, soort: str) -> str:
    klok, cpu = midden([duur(partial(_maak, tuin, soort)) for _ in range(BEURTEN)])
    oordeel = "" if soort == Boeksoort.LOGBOEK else f", {'ok' if cpu <= DOEL_OOGST else 'over'}"
    return (
        f"all files of the {soort} of {tuin.naam}: {cpu:.2f} s CPU, {klok:.2f} s by the clock"
        + (f" (target {DOEL_OOGST:g} s{oordeel})" if oordeel else "")
    )


def _maak(tuin: Proeftuin, soort: str) -> None:
    boek = verzamel_boek(tuin, opzet_van(tuin, soort), dag=vandaag(), uitgave=1)
    maak_stukken(boek, lees_beelden(boek), lambda _gedaan, _totaal: None)
