"""The figures of an edition as data: those of the page of figures, with the same limits."""

import json
from typing import Any

from leerwerkplaats.web.spreadsheet.schrijven import als_csv
from proeftuinen.monitoring.cijfers.lezen import KOPPEN, als_rijen, cijfers_van
from proeftuinen.uitgaven.boek.bouw import Boek

BRON = (
    "Geteld in de leerwerkplaats zelf, over het hele jaar tot en met deze dag. Aantallen mensen "
    "onder de vijf staan er niet in."
)


def rijen_van(boek: Boek) -> list[list[object]]:
    """Return a row for each figure: theme, what, value, unit, what it counts."""
    return als_rijen(cijfers_van(boek.proeftuin))


def csv_van(boek: Boek) -> bytes:
    """Return the aggregated figures as CSV for Dutch Excel."""
    return als_csv(KOPPEN, rijen_van(boek))


def json_van(boek: Boek) -> bytes:
    """Return the aggregated figures as JSON, with where they come from."""
    inhoud: dict[str, Any] = {
        "boek": boek.titel,
        "proeftuin": boek.proeftuin.naam,
        "uitgave": boek.nummer,
        "dag": boek.dag.isoformat(),
        "bron": BRON,
        "cijfers": [dict(zip(KOPPEN, rij, strict=True)) for rij in rijen_van(boek)],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=1).encode()
