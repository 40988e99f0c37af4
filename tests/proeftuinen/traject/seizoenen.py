"""Years to draw, and reading a drawing back as XML."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta

import pytest

from proeftuinen.traject.seizoen import (
    Seizoen,
    Seizoenstap,
    Stand,
)
from proeftuinen.traject.seizoen.woordafbreking import tekstbreedte

SVG = "{http://www.w3.org/2000/svg}"


BREEDTE = 1168


VANDAAG = date(2026, 5, 12)


NEGEN = (
    ("1", "Voorbereiding", "voorbereiding", (2025, 9, 8), (2025, 10, 17)),
    ("2", "Stakeholdergesprekken", "gesprekken", (2025, 10, 12), (2025, 11, 15)),
    ("3", "Startbijeenkomst", "start", (2025, 11, 27), (2025, 11, 27)),
    ("4", "Eerste werkbijeenkomst", "werk", (2026, 1, 27), (2026, 1, 27)),
    ("5", "Tweede werkbijeenkomst", "werk", (2026, 3, 10), (2026, 3, 10)),
    ("6a", "Voorbereiden experimenten", "experiment_voorbereiden", (2026, 3, 11), (2026, 4, 14)),
    ("6b", "Aan de slag", "experimenteren", (2026, 4, 14), (2026, 6, 3)),
    ("7", "Derde werkbijeenkomst", "werk", (2026, 6, 4), (2026, 6, 4)),
    ("8", "Transitiebijeenkomst", "transitie", (2026, 7, 9), (2026, 7, 9)),
    ("9", "In verbinding blijven", "verbinding", (2026, 7, 20), (2026, 8, 31)),
)


def stand_op(begin, einde, vandaag):
    if einde < vandaag:
        return Stand.KLAAR
    return Stand.NU if begin <= vandaag else Stand.STRAKS


def stappen(vandaag=VANDAAG):
    return tuple(
        Seizoenstap(
            nummer, naam, soort, date(*van), date(*tot), stand_op(date(*van), date(*tot), vandaag)
        )
        for nummer, naam, soort, van, tot in NEGEN
    )


def jaar(**anders):
    gewoon = Seizoen(
        date(2025, 9, 1),
        date(2026, 8, 31),
        VANDAAG,
        stappen(),
        ((date(2025, 12, 22), 68), (VANDAAG, 92)),
    )
    return replace(gewoon, **anders)


def zestien_stappen():
    return tuple(
        Seizoenstap(
            str(nr + 1),
            ("Werkbijeenkomst met alle mantelzorgers", "Stakeholdergesprekken", "Aan de slag")[
                nr % 3
            ],
            "werk",
            date(2025, 9, 1) + timedelta(days=22 * nr),
            date(2025, 9, 1) + timedelta(days=22 * nr + 9),
            list(Stand)[nr % 5],
        )
        for nr in range(16)
    )


def zelfde_data():
    samen = [
        replace(stap, begin=date(2026, 4, 1), einde=date(2026, 6, 1)) for stap in stappen()[5:7]
    ]
    return (*stappen()[:5], *samen, *stappen()[7:])


def met_vierde_werkbijeenkomst():
    vierde = Seizoenstap(
        "7b", "Vierde werkbijeenkomst", "werk", date(2026, 6, 18), date(2026, 6, 18), Stand.STRAKS
    )
    return (*stappen()[:8], vierde, *stappen()[8:])


def lange_namen():
    namen = ("a" * 10_000, "Vijfde ronde " * 900, "Zorgverzekeringsmaatschappijoverleggen")
    return tuple(replace(stap, naam=namen[nr % 3]) for nr, stap in enumerate(stappen()))


JAREN = {
    "gewoon": jaar(),
    "zonder metingen": jaar(metingen=()),
    "zonder stappen": jaar(stappen=()),
    "zestien stappen": jaar(stappen=zestien_stappen()),
    "twaalf stappen": jaar(stappen=zestien_stappen()[:12]),
    "zelfde data": jaar(stappen=zelfde_data()),
    "vierde werkbijeenkomst": jaar(stappen=met_vierde_werkbijeenkomst()),
    "lange namen": jaar(stappen=lange_namen()),
    "te vroeg": jaar(vandaag=date(2025, 8, 1)),
    "te laat": jaar(vandaag=date(2026, 10, 1)),
    "eerste dag": jaar(vandaag=date(2025, 9, 1)),
    "laatste dag": jaar(vandaag=date(2026, 8, 31)),
    "achttien maanden": jaar(begin=date(2025, 3, 15), einde=date(2026, 9, 14)),
    "zes weken": jaar(begin=date(2026, 4, 20), einde=date(2026, 5, 31)),
    "een dag": jaar(begin=VANDAAG, einde=VANDAAG),
    "einde voor begin": jaar(einde=date(2025, 1, 1)),
    "vanaf februari": jaar(begin=date(2026, 2, 1), einde=date(2027, 1, 31)),
    "veel metingen": jaar(
        metingen=tuple((date(2026, 1, 1) + timedelta(days=5 * nr), 60 + nr) for nr in range(26))
    ),
    "alles op een dag": jaar(
        stappen=tuple(replace(stap, begin=VANDAAG, einde=VANDAAG) for stap in stappen())
    ),
}


elk_jaar = pytest.mark.parametrize("seizoen", JAREN.values(), ids=JAREN.keys())


def lees(svg):
    return ET.fromstring(svg)


def teksten(svg):
    """Every written text once, as (text, left, right, baseline, size); halos are left out."""
    gevonden = []
    for element in lees(svg).iter(f"{SVG}text"):
        if element.get("stroke"):
            continue
        grootte, x = float(element.get("font-size")), float(element.get("x"))
        breed = tekstbreedte(element.text, grootte)
        links = {"middle": x - breed / 2, "end": x - breed}.get(element.get("text-anchor"), x)
        gevonden.append((element.text, links, links + breed, float(element.get("y")), grootte))
    return gevonden


def badges(svg):
    """The x of each step number, in the order in which the numbers are written."""
    return [
        (element.text, float(element.get("x")))
        for element in lees(svg).iter(f"{SVG}text")
        if element.get("font-size") == "14" and element.get("text-anchor") == "middle"
    ]


def planten(svg):
    return [
        float(groep.get("transform").removeprefix("translate(").split()[0])
        for groep in lees(svg).iter(f"{SVG}g")
        if groep.get("transform")
    ]


def hoogte(svg):
    return float(lees(svg).get("viewBox").split()[3])
