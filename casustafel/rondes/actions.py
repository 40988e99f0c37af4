"""Leading a table: which round, more time, and who was heard."""

from django.db import transaction

from casustafel.plannen.models import Tafel, Tafelgast
from casustafel.plannen.spoor import spoor
from casustafel.rondes.draaiboek import rondes_van
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment

ERBIJ, MEESTE_EXTRA = 5, 60
"""Minutes that one press adds, and how many a round can get."""


@transaction.atomic
def zet_ronde(*, tafel: Tafel, door: Gebruiker, van: int, naar: int) -> bool:
    """Go from round `van` to round `naar` (0: not begun, one past the last: done).

    Returns False, and changes nothing, when another got there first or there is no such round.
    """
    if not 0 <= naar <= len(rondes_van(tafel.minuten)) + 1:
        return False
    rij = Tafel.objects.filter(pk=tafel.pk, ronde=van).exclude(ronde=naar)
    gezet = rij.update(ronde=naar, ronde_begon=dit_moment() if naar else None, ronde_extra=0)
    if gezet:
        spoor("casustafel.ronde", tafel, door)
    return bool(gezet)


@transaction.atomic
def geef_tijd(*, tafel: Tafel, door: Gebruiker, van: int, extra: int) -> bool:
    """Give round `van` five minutes more; `extra` is what the presser saw it had.

    Returns False when the round or its minutes are others by now.
    """
    if not van or extra + ERBIJ > MEESTE_EXTRA:
        return False
    rij = Tafel.objects.filter(pk=tafel.pk, ronde=van, ronde_extra=extra)
    return bool(rij.update(ronde_extra=extra + ERBIJ))


@transaction.atomic
def zet_gehoord(*, gast: Tafelgast, ronde: int, gehoord: bool) -> None:
    """Tick that this guest spoke in a round, or prefers to pass; or take the tick away."""
    deze = Tafelgast.objects.select_for_update(no_key=True).get(pk=gast.pk)
    nu = set(deze.gehoord)
    nieuw = nu | {ronde} if gehoord else nu - {ronde}
    if nieuw != nu:
        deze.gehoord = sorted(nieuw)
        deze.save(update_fields=["gehoord"])
