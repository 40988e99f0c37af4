"""The worker's heartbeat, and the round that it makes each minute."""

import logging
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from django.db.models import Q

from leerwerkplaats.web.bijdragen import wie_biedt
from leerwerkplaats.web.models import Hartslag

logger = logging.getLogger(__name__)

WERKER = "werker"
RONDE = "ronde"
TUSSENTIJD = timedelta(seconds=50)
"""Less than the minute between two beats, so that a round is never left out by a hair."""
DOOD_NA = timedelta(minutes=3)
"""Without a beat for this long a worker counts as dead."""
VOORUIT = timedelta(minutes=3)
"""A moment further ahead than this was written by a clock that was wrong, and does not count."""
NOOIT = datetime(1970, 1, 1, tzinfo=UTC)


def naam_van(werker: str) -> str:
    """Return under which name the beats of one worker stand."""
    return f"{WERKER} {sha256(werker.encode()).hexdigest()[:24]}"


def klop(werker: str, nu: datetime) -> None:
    """Note that this worker lives, and so that there is one; one statement."""
    slagen = [Hartslag(naam=naam, moment=nu) for naam in (WERKER, naam_van(werker))]
    Hartslag.objects.bulk_create(
        slagen, update_conflicts=True, unique_fields=["naam"], update_fields=["moment"]
    )


def leeft(naam: str, nu: datetime) -> bool:
    """Tell whether there was a beat of this name in the last three minutes."""
    slagen = Hartslag.objects.filter(naam=naam, moment__gt=nu - DOOD_NA)
    return slagen.filter(moment__lt=nu + VOORUIT).exists()


def maak_ronde(nu: datetime) -> bool:
    """Once a minute, whoever is first of all workers, do what each part asks; tell whether we were.

    What one part meets never keeps the next from its turn.
    """
    Hartslag.objects.get_or_create(naam=RONDE, defaults={"moment": NOOIT})
    lang_genoeg = Q(moment__lte=nu - TUSSENTIJD) | Q(moment__gt=nu + VOORUIT)
    if not Hartslag.objects.filter(lang_genoeg, naam=RONDE).update(moment=nu):
        return False
    for doe in wie_biedt("elke_minuut"):
        try:
            doe(nu)
        except Exception as fout:  # noqa: BLE001  the others have their turn
            # Only its kind: the text of an error may hold a name or an address.
            logger.error("%s failed: %s", doe.__module__, type(fout).__name__)  # noqa: TRY400
    return True
