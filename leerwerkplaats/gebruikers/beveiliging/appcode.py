"""Checking a code from an app (RFC 6238) or a recovery code, so that each works once.

allauth remembers a used code for one period of thirty seconds, but with a tolerance of one period
a code is good for ninety. RFC 6238, 5.2 asks that a code is accepted once, so the last period that
was used is kept beside the secret and only a later one opens the lock.
"""

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker

TELLER = "laatste_teller"


def periode_van(geheim: str, code: str, *, na: int = 0) -> int | None:
    """Return the period in which the app shows this code, when it lies after `na`; else None."""
    for teller in yield_hotp_counters_from_time():
        verwacht = format_hotp_value(hotp_value(geheim, teller))
        if teller > na and compare_user_code(actual=code, expected=verwacht):
            return teller
    return None


@transaction.atomic
def klopt(gebruiker: Gebruiker, code: str) -> Authenticator | None:
    """Return the lock that this code opens, and use the code up; None when it opens none."""
    rijen = Authenticator.objects.select_for_update().filter(user_id=gebruiker.pk)
    per_soort = {rij.type: rij for rij in rijen.order_by("pk")}
    app = per_soort.get(Authenticator.Type.TOTP)
    if app:
        geheim = decrypt(app.data["secret"])
        teller = periode_van(geheim, code, na=app.data.get(TELLER, 0))
        if teller is not None:
            app.data[TELLER] = teller
            app.save(update_fields=["data"])
            return app
    reserve = per_soort.get(Authenticator.Type.RECOVERY_CODES)
    return reserve if reserve and reserve.wrap().validate_code(code) else None
