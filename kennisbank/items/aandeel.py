"""What items contribute to the house: a search index that is right, whatever happened to it."""

from datetime import datetime

from kennisbank.items.zoekstuk import herindexeer
from kennisbank.zoekindex import index


def na_terugzetten() -> None:
    """Make the index anew: it is in no back-up."""
    herindexeer()


def elke_dag(nu: datetime) -> None:
    """Make the index anew when this release makes it in another way."""
    if not index.is_bij():
        herindexeer()
