"""What stands in an address or form instead of a primary key, for rows that have no public id."""

from collections.abc import Iterable
from typing import Any

from django.utils.crypto import constant_time_compare, salted_hmac

LENGTE = 24


def verwijzing(soort: str, gebruiker_pk: int, pk: int) -> str:
    """Return the reference of one row of one person: 24 signs, of no use without our secret."""
    inhoud = f"{soort}:{gebruiker_pk}:{pk}"
    hoort = salted_hmac("leerwerkplaats.verwijzing", inhoud, algorithm="sha256")
    return hoort.hexdigest()[:LENGTE]


def zoek(soort: str, gebruiker_pk: int, rijen: Iterable[Any], ref: str) -> Any | None:
    """Return the row of this person that the reference names; None when there is none."""
    return next(
        (
            rij
            for rij in rijen
            if constant_time_compare(verwijzing(soort, gebruiker_pk, rij.pk), ref)
        ),
        None,
    )
