"""Keeping the index up to date with what items say."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Zoekstuk:
    """The words of one item as its writer left them; what stands in `titel` weighs most."""

    item_id: int
    titel: str
    kop: str
    tekst: str


def zet(stukken: Sequence[Zoekstuk]) -> None:
    """Index these anew; the caller holds a transaction."""
