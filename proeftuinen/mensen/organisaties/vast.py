"""Holding an organisation still while something is tied to it.

Merging and taking away lock an organisation before what hangs on it. Whoever ties something to it
locks it first too, so that of the two one waits: what is tied follows into the merged one, or
finds that it is gone. Tying does not keep others from tying or from changing its name.
"""

from django.db import connection

from proeftuinen.mensen.organisaties.models import Organisatie


def houd_vast(organisatie: Organisatie | None) -> Organisatie | None:
    """Return the organisation to tie to: this one, or what it went into; None when it is gone.

    Must be called in the transaction that ties, before its first row is written.
    """
    pk = organisatie.pk if organisatie else None
    while pk:
        _slot(pk)
        rij = Organisatie.objects.filter(pk=pk).first()
        if rij is None or rij.samengevoegd_in_id is None:
            return rij
        pk = rij.samengevoegd_in_id
    return None


def _slot(pk: int) -> None:
    """Take the lock of a foreign key now, and not when the transaction ends; Django has none."""
    if connection.vendor != "postgresql":
        return  # SQLite lets one writer in at a time
    tabel = connection.ops.quote_name(Organisatie._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {tabel} WHERE id = %s FOR KEY SHARE", [pk])  # noqa: S608  our own name
