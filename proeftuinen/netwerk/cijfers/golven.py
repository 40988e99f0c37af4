"""Which waves a reader may see in figures, and which two are compared."""

from collections.abc import Sequence

from proeftuinen.netwerk.models import Meting


def kies(metingen: Sequence[Meting], gevraagd: str, anders: int) -> Meting | None:
    """Return the wave of this public id, or the one at this place in the row."""
    for meting in metingen:
        if meting.publiek_id == gevraagd:
            return meting
    return metingen[anders] if metingen else None


def kies_twee(metingen: Sequence[Meting], van: str, tot: str) -> tuple[Meting, Meting] | None:
    """Return the two to compare, the earlier first; unasked the first and the last of all."""
    if len(metingen) < 2:
        return None
    toen, nu = kies(metingen, van, 0), kies(metingen, tot, -1)
    if toen is None or nu is None or toen == nu:
        toen, nu = metingen[0], metingen[-1]
    return (toen, nu) if metingen.index(toen) < metingen.index(nu) else (nu, toen)
