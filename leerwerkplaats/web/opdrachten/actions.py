"""Asking for work that yields a file, and asking again."""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import IntegrityError, transaction

from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import soort_van
from leerwerkplaats.web.opdrachten.uitvoeren import voer_uit
from leerwerkplaats.web.spoor import leg_vast

LOPEND = (Opdracht.Stand.WACHT, Opdracht.Stand.BEZIG)


def vraag_aan(
    *, gebruiker: AbstractBaseUser, soort: str, ruimte: str, gegevens: Mapping[str, Any]
) -> Opdracht:
    """Have a file made by the worker; who asks for the same while it runs gets the same row.

    `ruimte` is the public id of the proeftuin. `gegevens` is what `maak` needs to know, as JSON:
    ids and choices, never what someone wrote. Raises ValueError for a kind that nobody offers.
    """
    if soort_van(soort) is None:
        raise ValueError(f"no feature offers work of the kind {soort!r}")
    sleutel = _sleutel(soort, ruimte, gegevens)
    lopend = Opdracht.objects.filter(gebruiker=gebruiker, sleutel=sleutel, stand__in=LOPEND)
    if opdracht := lopend.first():
        return opdracht
    try:
        return _maak(gebruiker, soort, ruimte, dict(gegevens), sleutel)
    except IntegrityError:  # asked at the same moment; it may be done by now
        wat = Opdracht.objects.filter(gebruiker=gebruiker, sleutel=sleutel)
        return lopend.first() or wat.latest("pk")


@transaction.atomic
def _maak(
    gebruiker: AbstractBaseUser, soort: str, ruimte: str, gegevens: dict[str, Any], sleutel: str
) -> Opdracht:
    """Make the row and its task, both or neither."""
    opdracht = Opdracht.objects.create(
        gebruiker=gebruiker, soort=soort, ruimte=ruimte, gegevens=gegevens, sleutel=sleutel
    )
    leg_vast(
        "opdracht.gevraagd",
        door=gebruiker,
        soort="opdracht",
        object_id=opdracht.publiek_id,
        ruimte=ruimte,
    )
    voer_uit.enqueue(opdracht.publiek_id)
    opdracht.refresh_from_db()
    return opdracht


def vraag_opnieuw(*, opdracht: Opdracht) -> Opdracht:
    """Have the same made once more, as a new row."""
    return vraag_aan(
        gebruiker=opdracht.gebruiker,
        soort=opdracht.soort,
        ruimte=opdracht.ruimte,
        gegevens=opdracht.gegevens,
    )


def _sleutel(soort: str, ruimte: str, gegevens: Mapping[str, Any]) -> str:
    """Return the fingerprint of what is asked."""
    tekst = json.dumps([soort, ruimte, dict(gegevens)], sort_keys=True)
    return sha256(tekst.encode()).hexdigest()
