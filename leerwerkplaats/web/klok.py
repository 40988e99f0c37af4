"""What day it is: the real one, or the fixed day of a demo, a picture or a measurement."""

from datetime import date

from django.conf import settings
from django.utils import timezone


def vandaag() -> date:
    """Return today in Dutch local time, or settings.DEMO_DATUM where that is set."""
    return settings.DEMO_DATUM or timezone.localdate()
