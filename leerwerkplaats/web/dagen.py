"""Say days, periods and moments as Dutch people do, without asking a locale."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

TIJDZONE = ZoneInfo("Europe/Amsterdam")
DAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def zeg_dag(dag: date) -> str:
    """Say a day with its weekday: "di 3 maart 2026"."""
    return f"{DAGEN[dag.weekday()]} {_datum(dag)}"


def zeg_dag_kort(dag: date, nu: date) -> str:
    """Say a day without its year when that is this year: "di 3 maart"."""
    return zeg_dag(dag).removesuffix(f" {nu.year}")


def zeg_periode(begin: date, einde: date) -> str:
    """Say a period, both ends included, with no more words than it needs.

    One day is "3 maart 2026"; days are "3 tot 17 maart 2026" or "3 maart tot 8 mei 2026"; whole
    calendar months are "oktober 2026" or "oktober tot november 2026". Two years are both named.
    """
    if begin == einde:
        return _datum(begin)
    if begin.day == 1 and (einde + timedelta(days=1)).day == 1:
        return _van_tot(zeg_maand(begin), zeg_maand(einde))
    return _van_tot(_datum(begin), _datum(einde))


def zeg_van_naar(oud: date, nieuw: date) -> str:
    """Say how a day moves: "van 4 naar 9 juni", or "van 30 juni naar 2 juli"; years if two."""
    van, naar = _zonder_gedeeld_slot(_datum(oud), _datum(nieuw))
    if oud.year == nieuw.year:
        naar = naar.removesuffix(f" {nieuw.year}")
    return f"van {van} naar {naar}"


def zeg_moment(moment: datetime) -> str:
    """Say a moment on Dutch clocks: "di 3 maart 2026, 13.30 uur".

    Raises ValueError for a moment without time zone: nobody can tell what clock it means.
    """
    if moment.tzinfo is None:
        raise ValueError("zeg_moment needs a datetime with a time zone")
    lokaal = moment.astimezone(TIJDZONE)
    return f"{zeg_dag(lokaal.date())}, {lokaal.hour}.{lokaal.minute:02d} uur"


def _datum(dag: date) -> str:
    return f"{dag.day} {zeg_maand(dag)}"


def zeg_maand(dag: date) -> str:
    """Say a month with its year: "maart 2026"."""
    return f"{MAANDEN[dag.month - 1]} {dag.year}"


def _van_tot(van: str, tot: str) -> str:
    return tot if van == tot else " tot ".join(_zonder_gedeeld_slot(van, tot))


def _zonder_gedeeld_slot(eerste: str, tweede: str) -> tuple[str, str]:
    """Drop from the first the last words it shares with the second, but keep its first word."""
    woorden, slot = eerste.split(), tweede.split()
    while len(woorden) > 1 and woorden[-1] == slot[-1]:
        woorden.pop()
        slot.pop()
    return " ".join(woorden), tweede
