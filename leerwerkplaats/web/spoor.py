"""The audit trail's one way in."""

from collections.abc import Iterable
from typing import Protocol

from leerwerkplaats.web.models import Auditregel


class Persoon(Protocol):
    """Anyone with a public id."""

    publiek_id: str


def leg_vast(
    handeling: str, *, door: Persoon | None, soort: str, object_id: str = "", ruimte: str = ""
) -> None:
    """Add a line: `handeling` is a verb of ours ("stap.verplaatst"), never text of a user."""
    Auditregel.objects.create(
        handeling=handeling,
        door=door.publiek_id if door else "",
        soort=soort,
        object_id=object_id,
        ruimte=ruimte,
    )


def leg_elk_vast(
    handeling: str, *, door: Persoon | None, soort: str, object_ids: Iterable[str], ruimte: str = ""
) -> None:
    """Add a line for each of these things, in one statement; what `leg_vast` says holds here."""
    wie = door.publiek_id if door else ""
    Auditregel.objects.bulk_create(
        Auditregel(handeling=handeling, door=wie, soort=soort, object_id=deel, ruimte=ruimte)
        for deel in object_ids
    )
