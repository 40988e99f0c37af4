"""Telling that something may no longer be used, so that no file still gives it away."""

from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin


def meld_intrekking(proeftuin: Proeftuin) -> None:
    """Call within the transaction that withdraws, changes or erases; twice does no harm."""
    for hoort in wie_biedt("bij_intrekking"):
        hoort(proeftuin)
