"""The audit trail's one way in."""

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
