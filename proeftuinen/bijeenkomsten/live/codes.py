"""The code that opens a room: six letters that are hard to mistake, and how long they work."""

import secrets
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from proeftuinen.bijeenkomsten.live.models import Zitting
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

LETTERS = "bcdfghjkmnpqrstvwxz"
"""Consonants only, so that a code is no word; no l, which reads as I or 1."""
LENGTE = 6
MAP = "proeftuinen/bijeenkomsten/live"
UITLOOP = timedelta(hours=4)
"""How long a code works after the day of the meeting."""
AANLOOP = timedelta(hours=3)
"""How long before a meeting that begins in the night a code counts as of that meeting."""
PROEF = timedelta(hours=8)
"""How long a code works that is made before the day: a working day to try things out."""


def nieuwe_code() -> str:
    """Return a code that no room has: one of 47 million."""
    while True:
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTE))
        if not Zitting.objects.filter(code=code).exists():
            return code


def lees_code(getypt: str) -> str:
    """Return the code in what someone typed: capitals, spaces and dashes make no difference."""
    return "".join(teken for teken in getypt.casefold() if teken.isalnum())


def _nacht(dag: date) -> datetime:
    return datetime.combine(dag, time(), tzinfo=timezone.get_default_timezone())


def is_vroeg(bijeenkomst: Bijeenkomst, nu: datetime) -> bool:
    """Tell whether it is before the day of the meeting; a code made now is to try things out."""
    begin = _nacht(bijeenkomst.dag)
    if bijeenkomst.aanvang:
        begin = min(begin, bijeenkomst.aanvang - AANLOOP)
    return nu < begin


def geldig_tot(bijeenkomst: Bijeenkomst, nu: datetime) -> datetime:
    """Return until when a code made now works: four hours past the end of the meeting's day.

    Of a meeting before today, or one that runs past midnight, the later day counts. Before the day
    it is a few hours only: a code of days is one to guess at for days.
    """
    if is_vroeg(bijeenkomst, nu):
        return nu + PROEF
    dagen = [bijeenkomst.dag, timezone.localdate(nu)]
    if bijeenkomst.slot:
        dagen.append(timezone.localdate(bijeenkomst.slot))
    return _nacht(max(dagen) + timedelta(days=1)) + UITLOOP


def zaal_bij(code: str) -> Zitting | None:
    """Return the room that this code is of, open or not, or None."""
    rijen = Zitting.objects.select_related("bijeenkomst__proeftuin")
    return rijen.filter(code=lees_code(code)).first()
