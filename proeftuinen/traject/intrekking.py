"""Telling that something may no longer be used, so that no file still gives it away."""

from django.db import transaction

from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin


@transaction.atomic
def meld_intrekking(proeftuin: Proeftuin) -> None:
    """Call within the transaction that withdraws, changes or erases, after that; twice is fine."""
    neem_slot(proeftuin)
    for hoort in wie_biedt("bij_intrekking"):
        hoort(proeftuin)


def neem_slot(proeftuin: Proeftuin) -> None:
    """Let who withdraws and who keeps or publishes a file of this place wait for each other.

    Else the one would not see the file yet, and the other not that something was withdrawn. Locks
    on consents are taken before it, rows are deleted and files are kept after it: in one order, so
    that nobody waits for ever.
    """
    rij = Proeftuin.objects.select_for_update(no_key=True).filter(pk=proeftuin.pk)
    rij.values_list("pk").first()
