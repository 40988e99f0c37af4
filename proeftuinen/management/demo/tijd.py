"""When things happen in the demo world, counted from the day on which it is loaded.

Pure calculation. Whatever that day is, Lindewaard works on its experiments, Kersenbrug has just
begun and Wilgenoord is done; meetings fall on days that are free of weekend and holidays.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from proeftuinen.traject.planning import einde_jaar
from proeftuinen.traject.vrijedagen import Regio, reden_geen_werkdag, reden_vrij

DAG = timedelta(days=1)
ZOEKRUIMTE = 100
"""Days to look ahead for a meeting; the longest holiday, in summer, takes 44."""
LIEFST = frozenset({1, 3})
OMWEG = 3
EINDE_MIDDAG = time(17)

type Periode = tuple[date, date]


def eerste_van_maand(vandaag: date, terug: int) -> date:
    """Return the first day of the month that lies so many months back; 0 is this month."""
    maanden = vandaag.year * 12 + vandaag.month - 1 - terug
    return date(maanden // 12, maanden % 12 + 1, 1)


def moment(dag: date) -> datetime:
    """Return the end of the afternoon of this day, in Dutch time."""
    return timezone.make_aware(datetime.combine(dag, EINDE_MIDDAG))


def bij(wens: date, vanaf: date, regio: Regio) -> date:
    """Return the best day for a meeting: near the wish, not before `vanaf`, rather Tue or Thu."""
    dagen = (vanaf + n * DAG for n in range(ZOEKRUIMTE))
    return min(
        (dag for dag in dagen if reden_vrij(dag, regio) is None),
        key=lambda dag: abs((dag - wens).days) + (0 if dag.weekday() in LIEFST else OMWEG),
    )


def werkdag_vanaf(dag: date) -> date:
    """Return this day, or the first working day after it."""
    return dag if reden_geen_werkdag(dag) is None else werkdag_vanaf(dag + DAG)


def werkdag_tot(dag: date) -> date:
    """Return this day, or the last working day before it."""
    return dag if reden_geen_werkdag(dag) is None else werkdag_tot(dag - DAG)


def lindewaard(start: date, vandaag: date, regio: Regio) -> Mapping[str, Periode]:
    """Return the year's steps by number: 6b is now, 7 about three weeks ahead.

    `start` lies some eight months back. "7b" is an evening that the group added.
    """

    def deel(breuk: float) -> date:
        return start + round(breuk * (vandaag - start).days) * DAG

    drie = bij(deel(0.34), deel(0.3), regio)
    vier = bij(deel(0.57), drie + 14 * DAG, regio)
    vijf = bij(deel(0.76), vier + 14 * DAG, regio)
    zes_a = werkdag_vanaf(vijf + DAG), werkdag_tot(vandaag - 10 * DAG)
    zeven = bij(vandaag + 21 * DAG, vandaag + 14 * DAG, regio)
    avond = bij(zeven + 14 * DAG, zeven + 7 * DAG, regio)
    acht = bij(zeven + 35 * DAG, avond + 7 * DAG, regio)
    return {
        "1": (werkdag_vanaf(start), werkdag_tot(deel(0.2))),
        "2": (werkdag_vanaf(deel(0.16)), werkdag_tot(drie - DAG)),
        "3": (drie, drie),
        "4": (vier, vier),
        "5": (vijf, vijf),
        "6a": zes_a,
        "6b": (werkdag_vanaf(zes_a[0] + (zes_a[1] - zes_a[0]) / 3), werkdag_tot(zeven - DAG)),
        "7": (zeven, zeven),
        "7b": (avond, avond),
        "8": (acht, acht),
        "9": (werkdag_vanaf(acht + DAG), max(einde_jaar(start), acht + 28 * DAG)),
    }


def wilgenoord(zeven: date, acht: date, negen: Periode, regio: Regio) -> Mapping[str, Periode]:
    """Return where a fourth work meeting goes between 7 and 8, and what it asks of 8 and 9."""
    vierde = bij(zeven + 15 * DAG, zeven + 7 * DAG, regio)
    if acht < vierde + 7 * DAG:
        acht = bij(vierde + 14 * DAG, vierde + 7 * DAG, regio)
    begin = max(negen[0], werkdag_vanaf(acht + DAG))
    return {"7b": (vierde, vierde), "8": (acht, acht), "9": (begin, max(negen[1], begin))}
