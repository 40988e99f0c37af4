"""Holding the row of a room: while it is held nobody closes it, and closing forgets every phone.

All that a phone writes holds its room first, and everything else after it: so two that write at
once wait for each other in one order.
"""

from leerwerkplaats.web.klok import dit_moment
from proeftuinen.bijeenkomsten.live.models import Zitting


class Dicht(Exception):
    """The room or the question is closed; nothing was kept."""


def houd(zitting: Zitting) -> Zitting:
    """Return the room as it is now, held until this transaction ends."""
    rijen = Zitting.objects.select_for_update(of=("self",), no_key=True)
    return rijen.get(pk=zitting.pk)


def houd_open(zitting: Zitting) -> Zitting:
    """Return the room, held; raises Dicht when it is closed, also when it was opened again since.

    What was meant for the room of before is not for this one: its phones were forgotten.
    """
    nu = houd(zitting)
    if nu.code != zitting.code or not nu.is_open(dit_moment()):
        raise Dicht
    return nu
