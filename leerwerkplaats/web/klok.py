"""What day and moment it is: the real one, or that of a demo, a picture or a measurement."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def vandaag() -> date:
    """Return today in Dutch local time, or settings.DEMO_DATUM where that is set."""
    return settings.DEMO_DATUM or timezone.localdate()


def dit_moment() -> datetime:
    """Return now; where settings.DEMO_DATUM is set the real hour on that day, in local time."""
    nu = timezone.now()
    if settings.DEMO_DATUM is None:
        return nu
    hier = timezone.localtime(nu)
    uur = hier.replace(tzinfo=None, fold=0).time()
    return datetime.combine(settings.DEMO_DATUM, uur, tzinfo=timezone.get_default_timezone())
