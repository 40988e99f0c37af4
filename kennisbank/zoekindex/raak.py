"""What is found, in the words of each database: FTS5 on SQLite, tsvector on PostgreSQL.

Stems are small letters and digits (taal.py), so nothing that someone types is an operator here.
Both find the same items; the order is by bm25 on SQLite, and by ts_rank times rarity on
PostgreSQL, which knows no rarity of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

from django.db import connection

from kennisbank.zoekindex.models import Zoekregel
from kennisbank.zoekindex.vraagtaal import Begrip, Term

GEWICHTEN = {"titel": 8.0, "kop": 3.0, "tekst": 1.0}
VERWANT = 0.5  # what a word that means the same weighs beside the one that was typed


@dataclass(frozen=True)
class Stukje:
    """A condition on the lines `z` of the index, with its values."""

    sql: str
    waarden: tuple[Any, ...] = ()

    def en(self, ander: "Stukje") -> "Stukje":
        """Return that both hold."""
        return Stukje(f"({self.sql}) AND ({ander.sql})", self.waarden + ander.waarden)


ALLES = Stukje("1 = 1")


def gesorteerd(filters: Mapping[str, Sequence[str]]) -> Stukje:
    """Return that a line has one of the values of each group."""
    vind = "strpos" if connection.vendor == "postgresql" else "instr"
    alles = ALLES
    for groep, waarden in filters.items():
        if waarden:
            een = " OR ".join([f"{vind}(z.sorteer, %s) > 0"] * len(waarden))
            alles = alles.en(Stukje(een, tuple(f" {groep}:{waarde} " for waarde in waarden)))
    return alles


@dataclass(frozen=True)
class Uitdrukking:
    """Concepts that must all be there (`elk`), or any of them."""

    begrippen: tuple[Begrip, ...]
    elk: bool

    def vraag(self) -> str:
        """Return it in the words of the database; both read brackets and quotes alike."""
        delen = [_een(_term(deel) for deel in begrip.termen) for begrip in self.begrippen]
        return (_elk if self.elk else _een)(delen)

    def raakt(self) -> Stukje:
        """Return that a line is found."""
        if connection.vendor == "postgresql":
            return Stukje("z.vector @@ %s::tsquery", (self.vraag(),))
        fts = "SELECT rowid FROM kennisbank_zoekfts WHERE kennisbank_zoekfts MATCH %s"
        return Stukje(f"z.item_id IN ({fts})", (self.vraag(),))


def _pg() -> bool:
    return connection.vendor == "postgresql"


def _elk(delen: Iterable[str]) -> str:
    return f"({(' & ' if _pg() else ' AND ').join(delen)})"


def _een(delen: Iterable[str]) -> str:
    return f"({(' | ' if _pg() else ' OR ').join(delen)})"


def _term(wat: Term) -> str:
    if isinstance(wat, frozenset):
        return _elk(_term(deel) for deel in sorted(wat))
    return f"({' <-> '.join(wat)})" if _pg() else f'"{" ".join(wat)}"'


def tel(uitdrukkingen: Sequence[Uitdrukking], bereik: Stukje, hoogstens: int) -> list[int]:
    """Return of each how many lines are found, counted no further than `hoogstens`."""
    delen = [uitdrukking.raakt().en(bereik) for uitdrukking in uitdrukkingen]
    kolommen = [
        f"(SELECT count(*) FROM (SELECT 1 FROM kennisbank_zoekregel z WHERE {deel.sql} "  # noqa: S608
        f"LIMIT {hoogstens}) AS n)"
        for deel in delen
    ]
    waarden = [waarde for deel in delen for waarde in deel.waarden]
    return list(_vraag(f"SELECT {', '.join(kolommen)}", waarden)[0])


def sorteringen(waar: Stukje) -> dict[str, int]:
    """Return how many lines are sorted out in each way: all counts follow from it."""
    sql = f"SELECT z.sorteer, count(*) FROM kennisbank_zoekregel z WHERE {waar.sql} GROUP BY 1"  # noqa: S608
    return dict(_vraag(sql, waar.waarden))


def beste(
    begrippen: tuple[Begrip, ...], waar: Stukje, totaal: int, begin: int, aantal: int
) -> list[int]:
    """Return the items that match these best, from `begin` on."""
    if _pg():
        orde = _rang(begrippen, totaal)
        bron = "kennisbank_zoekregel z"
    else:
        alle = Uitdrukking(begrippen, elk=False).vraag()
        orde = Stukje(f"-bm25(kennisbank_zoekfts, {', '.join(map(str, GEWICHTEN.values()))})")
        waar = Stukje("kennisbank_zoekfts MATCH %s", (alle,)).en(waar)
        bron = (
            "kennisbank_zoekfts CROSS JOIN kennisbank_zoekregel z "
            "ON z.item_id = kennisbank_zoekfts.rowid"
        )
    sql = (
        f"SELECT z.item_id FROM {bron} WHERE {waar.sql} "  # noqa: S608
        f"ORDER BY {orde.sql} DESC, z.item_id LIMIT {int(aantal)} OFFSET {int(begin)}"
    )
    return [pk for (pk,) in _vraag(sql, [*waar.waarden, *orde.waarden])]


def kolommen(item_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the words of these lines: title, head and text."""
    rijen = Zoekregel.objects.filter(pk__in=item_ids).values_list("pk", *GEWICHTEN)
    return {pk: tuple(delen) for pk, *delen in rijen}


def _rang(begrippen: Sequence[Begrip], totaal: int) -> Stukje:
    """Return the sum of what each concept counts for, rarer ones more (as in bm25)."""
    hoogste = max(GEWICHTEN.values())
    lading = ", ".join(str(gewicht / hoogste) for gewicht in reversed(GEWICHTEN.values()))
    delen, waarden = [], []
    for begrip in begrippen:
        zeldzaam = log(1 + (totaal + 0.5) / (min(begrip.aantal, totaal) + 0.5))
        for termen, maal in ((begrip.letterlijk, 1), (begrip.verwant, VERWANT)):
            if termen:
                delen.append(f"%s * ts_rank('{{0, {lading}}}', z.vector, %s::tsquery, 1)")
                waarden += [zeldzaam * maal * len(termen), _een(map(_term, termen))]
    return Stukje(" + ".join(delen), tuple(waarden))


def _vraag(sql: str, waarden: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()
