"""What the beheerder may do: an account off or on, and a failed task once more."""

from uuid import UUID

from django.db import transaction
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.gebruikers.gegevens import sessies
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast


class NietJezelf(Exception):
    """Someone would shut out themselves."""


@transaction.atomic
def account_zetten(*, wie: Gebruiker, aan: bool, door: Gebruiker) -> None:
    """Let someone in again, or shut them out and end where they are signed in, at once.

    Doing it twice changes nothing. Raises NietJezelf.
    """
    if wie.pk == door.pk:
        raise NietJezelf
    if Gebruiker.objects.filter(pk=wie.pk, is_active=not aan).update(is_active=aan):
        handeling = "gebruiker.aangezet" if aan else "gebruiker.uitgezet"
        leg_vast(handeling, door=door, soort="gebruiker", object_id=wie.publiek_id)
    if not aan:
        sessies.beeindig(wie)


@transaction.atomic
def taak_opnieuw(*, nummer: UUID, door: Gebruiker) -> bool:
    """Hand a failed task to a worker again; False when it is not waiting for that any more."""
    mislukt = DBTaskResult.objects.failed().filter(pk=nummer)
    gelukt = mislukt.update(
        status=TaskResultStatus.READY,
        started_at=None,
        finished_at=None,
        run_after=timezone.now(),
        enqueued_at=timezone.now(),
        worker_ids=[],
        exception_class_path="",
        traceback="",
    )
    if gelukt:
        leg_vast("taak.opnieuw", door=door, soort="taak", object_id=str(nummer))
    return bool(gelukt)
