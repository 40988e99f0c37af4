"""Finding items: one question, the same items on both databases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Q, QuerySet

from kennisbank.items.models import Kenmerk, Kennisitem

SOORT = "soort"  # a filter beside those of items.soorten.Groep


@dataclass(frozen=True)
class Vraag:
    """What someone looks for. `ruimten`: the places whose shelves this reader may see as well.

    `filters`: Groep or SOORT -> values, any of which will do; between groups all must hold.
    """

    woorden: str = ""
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ruimten: Sequence[str] = ()


@dataclass(frozen=True)
class Uitslag:
    """What was found: ids in the order to show them, best first; how many in all.

    `tellingen`: for each group how many are found per value, with the other groups' filters on.
    `uitleg`: plain Dutch about what was done with the question, or nothing.
    """

    ids: Sequence[int]
    totaal: int
    tellingen: Mapping[str, Mapping[str, int]]
    uitleg: str = ""


def zoek(vraag: Vraag, begin: int = 0, aantal: int = 20) -> Uitslag:
    """Return what is found, and of the ids those from `begin` on, at most `aantal`."""
    rijen = Kennisitem.objects.te_lezen(list(vraag.ruimten))
    for woord in vraag.woorden.split():
        rijen = rijen.filter(Q(titel__icontains=woord) | Q(samenvatting__icontains=woord))
    gekozen = _gefilterd(rijen, vraag.filters)
    ids = list(gekozen.values_list("pk", flat=True)[begin : begin + aantal])
    return Uitslag(ids, gekozen.count(), _tel(rijen, vraag.filters))


def _gefilterd(
    rijen: QuerySet[Kennisitem], filters: Mapping[str, Sequence[str]], zonder: str = ""
) -> QuerySet[Kennisitem]:
    for groep, waarden in filters.items():
        if not waarden or groep == zonder:
            continue
        if groep == SOORT:
            rijen = rijen.filter(soort__in=waarden)
        else:
            met = Kenmerk.objects.filter(groep=groep, waarde__in=waarden)
            rijen = rijen.filter(pk__in=met.values("item"))
    return rijen


def _tel(
    rijen: QuerySet[Kennisitem], filters: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, int]]:
    tellingen: dict[str, dict[str, int]] = {}
    over = _gefilterd(rijen, filters, SOORT).order_by().values_list("soort")
    tellingen[SOORT] = dict(over.annotate(n=Count("pk")))
    items = _gefilterd(rijen, filters)
    for groep, waarde, n in (
        Kenmerk.objects.filter(item__in=items.order_by())
        .values_list("groep", "waarde")
        .annotate(n=Count("pk"))
    ):
        tellingen.setdefault(groep, {})[waarde] = n
    return tellingen
