"""What a person says in a wave. No answer is lost, none is overwritten unseen (ADR 29).

A tap leaves no line in the audit trail: the answer itself tells who gave it and when, and there
are sixty a second when a whole region answers.
"""

from functools import cache

from django.db import connection, transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.models import Gemist, Meting, Netwerkplaats, Relatie

HOOGUIT_GEMIST = 40  # names by one person; more is a list that belongs elsewhere


class Dicht(Exception):
    """The wave is closed: nothing was written."""


class Onbekend(Exception):
    """The other has no place in this wave that one can answer about."""


class Anders(Exception):
    """Another device stored something else meanwhile; `waarde` says what."""

    def __init__(self, waarde: int) -> None:
        super().__init__("Another answer is stored.")
        self.waarde = waarde


class TeVeel(Exception):
    """This person named very many who are missing."""


_ZEG = """
INSERT INTO {relatie} (meting_id, van_id, naar_id, waarde, bron, door_id, gewijzigd)
SELECT m.id, v.id, n.id, %s, %s, %s, %s
FROM {plaats} v
JOIN {meting} m ON m.id = v.meting_id
JOIN {plaats} n ON n.meting_id = m.id AND n.id <> v.id
JOIN {contact} c ON c.id = n.contact_id
WHERE v.id = %s AND n.publiek_id = %s AND m.stand = %s AND c.zicht <> %s AND c.stand <> %s
{slot}
ON CONFLICT (van_id, naar_id) DO UPDATE
SET waarde = excluded.waarde, bron = excluded.bron, door_id = excluded.door_id,
    gewijzigd = excluded.gewijzigd
WHERE {relatie}.waarde IN (excluded.waarde, %s)
RETURNING id
"""


@cache
def _sql(*, met_slot: bool) -> str:
    """Return the statement; on PostgreSQL it and closing the wave wait for each other.

    So do it and taking one of the two people away.
    """
    namen = {"relatie": Relatie, "plaats": Netwerkplaats, "meting": Meting, "contact": Contact}
    tabellen = {naam: model._meta.db_table for naam, model in namen.items()}
    slot = "FOR SHARE OF m FOR KEY SHARE OF v, n" if met_slot else ""
    return _ZEG.format(slot=slot, **tabellen)


def zeg(
    *, plaats: Netwerkplaats, naar: str, waarde: int, gezien: int | None, door: Gebruiker | None
) -> None:
    """Write one answer about the place `naar`, in one statement that also checks everything.

    `gezien` is the stored answer as this device knew it. What is stored is only replaced when it
    is that, or already what is asked; so the same post twice is the same as once. Raises Dicht,
    Onbekend, Anders.
    """
    nu = connection.ops.adapt_datetimefield_value(timezone.now())
    waarden = [waarde, Relatie.Bron.ZELF.value, door.pk if door else None, nu, plaats.pk, naar]
    waarden += [Meting.Stand.OPEN.value, Zicht.NIETS.value, Contact.Stand.OVERLEDEN.value, gezien]
    with connection.cursor() as cursor:
        cursor.execute(_sql(met_slot=connection.features.has_select_for_update), waarden)
        geschreven = cursor.fetchone()
    if geschreven is None:
        _leg_uit(plaats, naar)
    if plaats.begonnen_op is None:
        begin = Netwerkplaats.objects.filter(pk=plaats.pk, begonnen_op=None)
        begin.update(begonnen_op=timezone.now())


def _leg_uit(plaats: Netwerkplaats, naar: str) -> None:
    """Raise why nothing was written."""
    if not Meting.objects.filter(pk=plaats.meting_id, stand=Meting.Stand.OPEN).exists():
        raise Dicht
    ander = Netwerkplaats.objects.filter(meting=plaats.meting_id, publiek_id=naar)
    ander = ander.exclude(contact__zicht=Zicht.NIETS).exclude(
        contact__stand=Contact.Stand.OVERLEDEN
    )
    bewaard = Relatie.objects.filter(van=plaats, naar__in=ander).values_list("waarde", flat=True)
    waarde = bewaard.first()
    if waarde is None:
        raise Onbekend
    raise Anders(waarde)


def meld_klaar(*, plaats: Netwerkplaats) -> bool:
    """Note that the person is done; False when the wave is closed. Twice changes nothing."""
    hier = Netwerkplaats.objects.filter(pk=plaats.pk, meting__stand=Meting.Stand.OPEN)
    hier.filter(klaar_op=None).update(klaar_op=timezone.now())
    return hier.exists()


@transaction.atomic
def meld_gemist(*, plaats: Netwerkplaats, naam: str, waar: str) -> bool:
    """Keep whom someone misses, for the team; the same name and place stay one.

    False when the wave is closed. Raises TeVeel.
    """
    deze = Netwerkplaats.objects.select_for_update(of=("self",))
    if not deze.filter(pk=plaats.pk, meting__stand=Meting.Stand.OPEN).exists():
        return False
    gezegd = Gemist.objects.filter(van=plaats)
    if gezegd.filter(naam=naam, waar=waar).exists():
        return True
    if gezegd.count() >= HOOGUIT_GEMIST:
        raise TeVeel
    Gemist.objects.create(meting_id=plaats.meting_id, van=plaats, naam=naam, waar=waar)
    return True
