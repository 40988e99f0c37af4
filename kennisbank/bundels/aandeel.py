"""What bundles contribute."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from kennisbank.bundels import bewaren
from kennisbank.bundels.boekje import SOORTEN
from kennisbank.bundels.models import Bundel, Bundelregel
from kennisbank.planken.models import LANDELIJK
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import Bewaartermijn, Wissing
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from leerwerkplaats.web.rijen import Rijen

UITLEG = {
    "bundels": "Bundels die je begon.",
    "vondsten in bundels": "Wat je aan bundels gaf: liedjes, boeken en items uit de kennisbank.",
}


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the booklet."""
    return SOORTEN


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail says of bundles."""
    return {
        "bundel.gemaakt": "begon een bundel",
        "bundel.gewijzigd": "wijzigde een bundel",
        "bundel.gedeeld": "deelde een bundel met iedereen",
        "bundel.niet_gedeeld": "stopte met het delen van een bundel",
        "bundel.weg": "haalde een bundel weg",
        "bundelregel.toegevoegd": "zette iets in een bundel",
        "bundelregel.gewijzigd": "wijzigde een regel in een bundel",
        "bundelregel.verplaatst": "veranderde de volgorde van een bundel",
        "bundelregel.weg": "haalde iets uit een bundel",
    }


def _van(gebruiker: Gebruiker) -> tuple[QuerySet[Bundel], QuerySet[Bundelregel]]:
    """Return the bundles and lines that bear this person's name."""
    regels = Bundelregel.objects.filter(door=gebruiker)
    return Bundel.objects.filter(door=gebruiker), regels.order_by("pk")


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the bundles that the person began, and what they gave to any."""
    bundels, regels = _van(gebruiker)
    return {
        "bundels": Rijen(bundels.select_related("plank"), zeg=_zeg_bundels),
        "vondsten in bundels": Rijen(regels.select_related("bundel", "item"), zeg=_zeg_regels),
    }


def _zeg_bundels(bundels: Iterable[Bundel]) -> list[dict[str, Any]]:
    return [
        {
            "plank": bundel.plank.naam,
            "titel": bundel.titel,
            "ondertitel": bundel.ondertitel,
            "inleiding": bundel.inleiding,
            "op": bundel.gemaakt.isoformat(),
        }
        for bundel in bundels
    ]


def _zeg_regels(regels: Iterable[Bundelregel]) -> list[dict[str, Any]]:
    return [
        {
            "bundel": regel.bundel.titel,
            "wat": regel.get_vondst_display() or "Item uit de kennisbank",
            "titel": str(regel),
            "maker": regel.maker,
            "link": regel.link,
            "woorden": regel.woorden,
            "op": regel.gemaakt.isoformat(),
        }
        for regel in regels
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say that the words stay with the place, without a name."""
    bundels, regels = _van(gebruiker)
    blijft = "Blijven staan, zonder je naam."
    eerst = f"{blijft} Wil je dat niet? Haal ze dan eerst zelf uit de bundel."
    return [
        Wissing("Bundels die je begon", bundels, blijft),
        Wissing("Wat je aan bundels gaf, met je eigen woorden", regels, eerst),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from bundles and lines."""
    for rijen in _van(gebruiker):
        rijen.order_by().update(door=None)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when it is forgotten who gave what."""
    return [
        Bewaartermijn(
            "bundels",
            "Wie een bundel begon, of er iets in zette",
            f"{bewaren.MAANDEN} maanden; wat er staat, blijft zonder naam",
            bewaren.vergeet_wie,
        )
    ]


def na_terugzetten() -> None:
    """Share no bundle of a place again because an old back-up says so; a person does that anew."""
    Bundel.objects.gedeeld().exclude(plank__ruimte=LANDELIJK).update(gedeeld_op=None)
