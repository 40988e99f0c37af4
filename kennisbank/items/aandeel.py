"""What items contribute to the house: the index after a back-up was put back."""

from kennisbank.items.zoekstuk import herindexeer


def na_terugzetten() -> None:
    """Make the index anew: an older back-up may have none, or one of other stems."""
    herindexeer()
