"""Reading talks about the ladder: one talk for one reader, and all of a place beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet

from leerwerkplaats.begrippen import Trede
from proeftuinen.netwerk.ladder.treden import Ladder, lees
from proeftuinen.netwerk.models import Laddergesprek, Ladderzetter, Ladderzin
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True, slots=True)
class Regel:
    """A talk in a list, with what its dots tell once it was closed."""

    gesprek: Laddergesprek
    ladder: Ladder
    zinnen: int
    gezet: bool  # the reader placed a dot


def stippen(gesprek: Laddergesprek) -> list[int]:
    """Return the numbers of dots from the lowest rung up."""
    return [getattr(gesprek, f"op_{trede.value}") for trede in Trede]


def ladder_van(gesprek: Laddergesprek) -> Ladder:
    """Return what the dots tell; of an open talk only how many there are."""
    aantallen = stippen(gesprek)
    if gesprek.stand == Laddergesprek.Stand.OPEN:
        return Ladder(sum(aantallen), (), None)
    return lees(aantallen, gesprek.papier)


def gesprekken(proeftuin: Proeftuin, gebruiker_id: int | None) -> QuerySet[Laddergesprek]:
    """Return the talks of a place, the latest first, with `zinnen_n` and `gezet`."""
    gezet = Ladderzetter.objects.filter(gesprek=OuterRef("pk"), gebruiker=gebruiker_id)
    return (
        Laddergesprek.objects.filter(proeftuin=proeftuin)
        .select_related("stap")
        .annotate(zinnen_n=Count("zinnen"), gezet=Exists(gezet))
        .order_by("-dag", "-pk")
    )


def als_regels(rijen: Sequence[Laddergesprek]) -> list[Regel]:
    """Return the talks as a list shows them; they come from `gesprekken`."""
    return [Regel(rij, ladder_van(rij), rij.zinnen_n, rij.gezet) for rij in rijen]


def afgerond(proeftuin: Proeftuin) -> list[Regel]:
    """Return the talks that were closed, the earliest first: how the group climbs."""
    klaar = Laddergesprek.Stand.GESLOTEN
    rijen = gesprekken(proeftuin, None).filter(stand=klaar).order_by("dag", "pk")
    return als_regels(list(rijen))


def zinnen_van(gesprek: Laddergesprek) -> list[tuple[Ladderzin, str]]:
    """Return the sentences of a talk, each with the public id of its knot; two queries."""
    zinnen = list(gesprek.zinnen.all())
    ids = [zin.publiek_id for zin in zinnen]
    knopen = Schakel.objects.filter(soort="ladderzin", object_id__in=ids)
    knoop_van = dict(knopen.values_list("object_id", "publiek_id"))
    return [(zin, knoop_van.get(zin.publiek_id, "")) for zin in zinnen]
