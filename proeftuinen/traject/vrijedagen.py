"""Tell on which days nobody can be asked to come: weekends, public and school holidays.

Source: the library `holidays`, country NL: categories "public" and "school". School holidays are
those of the Regeling vaststelling schoolvakanties, per region; the library holds them for 2014 up
to 2030 (2030 without its herfstvakantie, which is not set yet). In other years we know public
holidays only, and `schoolvakanties_bekend` says so. Bevrijdingsdag counts once in five years.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from django.db.models import TextChoices

ZOEKRUIMTE = 90
"""Days `eerste_werkbare_dag` looks ahead; the longest holiday, in summer, takes 44."""

DAGEN_PER_WEEK = 7
ZATERDAG, ZONDAG = 5, 6
VAKANTIES = frozenset(
    {"Voorjaarsvakantie", "Meivakantie", "Zomervakantie", "Herfstvakantie", "Kerstvakantie"}
)


class Regio(TextChoices):
    """The three regions over which the ministry spreads the school holidays."""

    NOORD = "noord", "Noord"
    MIDDEN = "midden", "Midden"
    ZUID = "zuid", "Zuid"


REGIO_PER_PROVINCIE: Mapping[str, Regio] = MappingProxyType(
    {
        "Groningen": Regio.NOORD,
        "Fryslân": Regio.NOORD,
        "Friesland": Regio.NOORD,
        "Drenthe": Regio.NOORD,
        "Overijssel": Regio.NOORD,
        "Flevoland": Regio.NOORD,
        "Noord-Holland": Regio.NOORD,
        "Gelderland": Regio.MIDDEN,
        "Utrecht": Regio.MIDDEN,
        "Zuid-Holland": Regio.MIDDEN,
        "Noord-Brabant": Regio.ZUID,
        "Limburg": Regio.ZUID,
        "Zeeland": Regio.ZUID,
    }
)


def regio_van(provincie: str) -> Regio:
    """Return the school region of a province, as CBS writes its name; Midden when unknown.

    By law the border runs between municipalities: Gelderland lies in all three regions (Nijmegen
    and Arnhem in Zuid, Hattem in Noord), Zeewolde and Altena belong to Midden and Eemnes to Noord.
    We go by province, with Gelderland in Midden; so a user must be able to choose another region.
    """
    return REGIO_PER_PROVINCIE.get(provincie.strip(), Regio.MIDDEN)


def schoolvakanties_bekend(jaar: int) -> bool:
    """Say whether all five school holidays of this calendar year are known (2014 to 2029)."""
    return frozenset(_schoolvakanties(jaar, Regio.MIDDEN).values()) >= VAKANTIES


def reden_feestdag(dag: date) -> str | None:
    """Return the name of the public holiday on this day ("Tweede Paasdag"), or None."""
    return _feestdagen(dag.year).get(dag)


def reden_geen_werkdag(dag: date) -> str | None:
    """Return why offices are closed: a public holiday, "zaterdag" or "zondag"; else None."""
    weekend = {ZATERDAG: "zaterdag", ZONDAG: "zondag"}.get(dag.weekday())
    return reden_feestdag(dag) or weekend


def reden_vrij(dag: date, regio: Regio) -> str | None:
    """Return why this is no day for a meeting, in Dutch, or None when it is one.

    A public holiday goes before a school holiday ("kerstvakantie regio Midden"), and that before
    a weekend.
    """
    return _vrije_dagen(dag.year, regio).get(dag) or reden_geen_werkdag(dag)


def eerste_werkbare_dag(dag: date, regio: Regio, *, voorkeur: tuple[int, ...] = (1, 3)) -> date:
    """Return the first day from `dag` on that is free of weekend, public and school holidays.

    `voorkeur` holds weekdays (Monday is 0). Is one of them workable within seven days from that
    first day, then the first of those. Raises LookupError when 90 days hold no workable day.
    """
    werkbaar = [d for d in _dagen_vanaf(dag, ZOEKRUIMTE) if reden_vrij(d, regio) is None]
    if not werkbaar:
        raise LookupError(f"no workable day within {ZOEKRUIMTE} days from {dag:%Y-%m-%d}")
    week_verder = werkbaar[0] + timedelta(days=DAGEN_PER_WEEK)
    geliefd = (d for d in werkbaar if d < week_verder and d.weekday() in voorkeur)
    return next(geliefd, werkbaar[0])


def _dagen_vanaf(dag: date, aantal: int) -> list[date]:
    return [dag + timedelta(days=n) for n in range(aantal)]


@cache
def _vrije_dagen(jaar: int, regio: Regio) -> Mapping[date, str]:
    """Map each public or school holiday of one year to its reason; made once per year, region."""
    vakanties = {
        dag: f"{naam.lower()} regio {regio.label}"
        for dag, naam in _schoolvakanties(jaar, regio).items()
    }
    return MappingProxyType(vakanties | dict(_feestdagen(jaar)))


@cache
def _feestdagen(jaar: int) -> Mapping[date, str]:
    """Map each public holiday to its name; Dutch writes both words with a capital."""
    return MappingProxyType({dag: naam.title() for dag, naam in _lees(jaar, "public").items()})


@cache
def _schoolvakanties(jaar: int, regio: Regio) -> Mapping[date, str]:
    return MappingProxyType(_lees(jaar, "school", regio.label))


def _lees(jaar: int, soort: str, gebied: str | None = None) -> dict[date, str]:
    from holidays import country_holidays  # noqa: PLC0415 - slow import: a second, once

    gevonden = country_holidays("NL", subdiv=gebied, years=jaar, language="nl", categories=(soort,))
    return dict(gevonden.items())
