"""Holding an organisation still while something is tied to it.

Merging and taking away lock an organisation before what hangs on it. Whoever ties something to it
locks it first too, so that of the two one waits: what is tied follows into the merged one, or
finds that it is gone. Tying does not keep others from tying or from changing its name.
"""

from collections.abc import Collection

from django.db import connection

from proeftuinen.mensen.organisaties.models import Organisatie


def houd_vast(organisatie: Organisatie | None) -> Organisatie | None:
    """Return the organisation to tie to: this one, or what it went into; None when it is gone.

    Must be called in the transaction that ties, before its first row is written.
    """
    pk = organisatie.pk if organisatie else None
    while pk:
        _slot([pk])
        rij = Organisatie.objects.filter(pk=pk).first()
        if rij is None or rij.samengevoegd_in_id is None:
            return rij
        pk = rij.samengevoegd_in_id
    return None


def houd_velen_vast(codes: Collection[str]) -> dict[str, Organisatie]:
    """Return those of these public ids that are there still, by that id; merged ones are gone.

    As `houd_vast`, for many at once: all are locked in the order in which merging does.
    """
    rijen = Organisatie.objects.filter(publiek_id__in=codes)
    _slot(list(rijen.order_by("pk").values_list("pk", flat=True)))
    return {rij.publiek_id: rij for rij in rijen.filter(samengevoegd_in=None)}


def _slot(pks: list[int]) -> None:
    """Take the lock of a foreign key now, and not when the transaction ends; Django has none."""
    if connection.vendor != "postgresql":
        return  # SQLite lets one writer in at a time
    tabel = connection.ops.quote_name(Organisatie._meta.db_table)
    vraag = f"SELECT 1 FROM {tabel} WHERE id = ANY(%s) ORDER BY id FOR KEY SHARE"  # noqa: S608  our own name
    with connection.cursor() as cursor:
        cursor.execute(vraag, [pks])
