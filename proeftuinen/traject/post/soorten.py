"""The kinds of mail: each feature names its own, so that the outbox knows none of them."""

from django.db.models import Q

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Postsoort, wie_biedt

ANDERS = Postsoort("Bericht")


def soorten() -> dict[str, Postsoort]:
    """Return all kinds by their name in `Bericht.soort`."""
    return {naam: deel for bied in wie_biedt("postsoorten") for naam, deel in bied().items()}


def soort_van(naam: str) -> Postsoort:
    """Return the kind of this name; an unknown one is plain text without conditions."""
    return soorten().get(naam, ANDERS)


def mag_behandelen(rechten: frozenset[Recht]) -> Q:
    """Return the condition on messages that someone with these rights may see and change."""
    voorwaarde = Q()
    for naam, soort in soorten().items():
        eigen = soort.te_zien(rechten)
        if eigen:
            voorwaarde &= ~Q(soort=naam) | eigen
    return voorwaarde
