"""What jaarplan contributes: what a person takes out, and what goes when the person goes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.traject.contracten import Wissing
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.jaarplan.werkbladen import werkbladen

__all__ = ["werkbladen"]

UITLEG = {"jaarplannen": "Plannen die je bewaarde om later een jaar mee te beginnen."}


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the plans that the person made, whole: each can be read in again elsewhere."""
    return {"jaarplannen": Rijen(Plansjabloon.objects.filter(door=gebruiker), zeg=_zeg)}


def _zeg(plannen: Iterable[Plansjabloon]) -> list[dict[str, Any]]:
    return [
        {
            "naam": plan.naam,
            "uitleg": plan.uitleg,
            "voor iedereen": plan.gedeeld,
            "op": plan.gemaakt.isoformat(),
            "stappen": plan.inhoud["stappen"],
        }
        for plan in plannen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say that own plans go, and that those offered to everyone stay."""
    eigen = Plansjabloon.objects.filter(door=gebruiker)
    return [
        Wissing("Je bewaarde jaarplannen", eigen.filter(gedeeld=False), "Gaan weg."),
        Wissing(
            "Jaarplannen van jou die voor iedereen zijn",
            eigen.filter(gedeeld=True),
            "Blijven staan, zonder je naam.",
        ),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Throw the person's own plans away and take the name off the shared ones.

    Saved plans have no term of their own: they hold no dates and no people, and end with their
    maker.
    """
    Plansjabloon.objects.filter(door=gebruiker, gedeeld=False).delete()
    Plansjabloon.objects.filter(door=gebruiker).update(door=None)
