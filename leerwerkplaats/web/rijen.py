"""Long lists that are read no further than someone looks, and counting many sets at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Count, QuerySet, Value


def tel(*sets: QuerySet[Any]) -> list[int]:
    """Return how many rows each of these sets has; one query, however many sets."""
    delen = [
        deel.order_by().values_list(Value(nr)).annotate(aantal_=Count("pk"))
        for nr, deel in enumerate(sets)
    ]
    paren = dict(delen[0].union(*delen[1:], all=True).order_by()) if delen else {}
    return [paren.get(nr, 0) for nr in range(len(sets))]


class Rijen(Sequence[Any]):
    """Rows of a table in plain values: a slice asks the database for that slice only.

    `zeg` turns rows into as many plain values. Several sets without a row in common read as one,
    in this `volgorde`; the database then walks down each by its own index, which it does not for
    one set with an "or". Equals a list with the same values; is read anew at each look.
    """

    def __init__(
        self,
        *bronnen: QuerySet[Any],
        zeg: Callable[[Iterable[Any]], Iterable[Any]] = iter,
        volgorde: str = "",
    ) -> None:
        self.bronnen = bronnen
        self._zeg = zeg
        self._volgorde = volgorde
        self.aantal: int | None = None

    def __len__(self) -> int:
        if self.aantal is None:
            self.aantal = sum(tel(*self.bronnen))
        return self.aantal

    def __getitem__(self, plek: Any) -> Any:
        if not isinstance(plek, slice):
            return self.alles()[plek]
        return [] if self.aantal == 0 else list(self._zeg(self._rijen()[plek]))

    def __iter__(self) -> Iterator[Any]:
        return iter(self._zeg(self._rijen()))

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, Sequence) and self.alles() == list(ander)

    __hash__ = None

    def alles(self) -> list[Any]:
        """Return all rows; unlike `list(...)` this does not count them first."""
        return list(iter(self))

    def _rijen(self) -> QuerySet[Any]:
        eerste, *rest = self.bronnen
        if not rest:
            return eerste.all() if eerste.ordered else eerste.order_by("pk")
        delen = [deel.order_by() for deel in rest]
        return eerste.order_by().union(*delen, all=True).order_by(self._volgorde)


def tel_samen(delen: Iterable[Rijen]) -> None:
    """Count all of these in one query; from then on each knows its length."""
    lijst = list(delen)
    aantallen = iter(tel(*(bron for deel in lijst for bron in deel.bronnen)))
    for deel in lijst:
        deel.aantal = sum(next(aantallen) for _ in deel.bronnen)
