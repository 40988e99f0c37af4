"""What the red thread contributes: a person's lines leave with the person's name only."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.rode_draad.models import Draad
from proeftuinen.rode_draad.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import Wissing

UITLEG = {"draden": "Wat je met de rode draad aan elkaar verbond."}


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the lines that this person drew."""
    draden = Draad.objects.filter(door=gebruiker).select_related("van", "naar")
    return {"draden": Rijen(draden, zeg=_zeg)}


def _zeg(draden: Iterable[Draad]) -> list[dict[str, Any]]:
    return [
        {"van": str(draad.van), "naar": str(draad.naar), "waarom": draad.waarom} for draad in draden
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to the thread."""
    gelegd = Draad.objects.filter(door=gebruiker)
    return [Wissing("Verbindingen die je legde", gelegd, "Blijven staan, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from the lines; the lines are the group's."""
    Draad.objects.filter(door=gebruiker).update(door=None)
