"""When it is forgotten who gave what to a bundle: the words stay, the name goes."""

from datetime import datetime, timedelta

from kennisbank.bundels.models import Bundel, Bundelregel

MAANDEN = 24
_DAGEN = 730


def vergeet_wie(nu: datetime) -> int:
    """Take away the names on what was made more than two years ago; return how many rows."""
    oud = {"gemaakt__lt": nu - timedelta(days=_DAGEN), "door__isnull": False}
    return Bundel.objects.filter(**oud).update(door=None) + Bundelregel.objects.filter(
        **oud
    ).update(door=None)
