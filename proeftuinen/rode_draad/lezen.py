"""Reading the thread: only the knots that the reader may see."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.contracten import Lezer, verzamel


@dataclass(frozen=True)
class Draden:
    """The lines of one knot: what it came from and what it led to."""

    kwam_voort_uit: tuple[Draad, ...]
    leidde_tot: tuple[Draad, ...]


def draden_van(schakel: Schakel, lezer: Lezer) -> Draden:
    """Return the lines whose other end the reader may see; one query."""
    rechten = [recht.value for recht in lezer.rechten]
    draden = (
        Draad.objects.filter(Q(van=schakel) | Q(naar=schakel))
        .filter(van__recht__in=rechten, naar__recht__in=rechten)
        .select_related("van", "naar")
        .order_by("pk")
    )
    return Draden(
        tuple(draad for draad in draden if draad.naar_id == schakel.pk),
        tuple(draad for draad in draden if draad.van_id == schakel.pk),
    )


@dataclass(frozen=True)
class Doeladres:
    """A target of "stuur door" with its filled-in address."""

    label: str
    url: str


def doelen_van(schakel: Schakel, lezer: Lezer) -> list[Doeladres]:
    """Return where this knot can be sent on to; targets come from the features by contract."""
    tuin = schakel.proeftuin.publiek_id
    return [
        Doeladres(doel.label, f"{reverse(doel.url_naam, args=[tuin])}?uit={schakel.publiek_id}")
        for doel in verzamel("doelen")
        if lezer.mag(doel.recht)
    ]
