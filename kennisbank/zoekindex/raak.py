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

from kennisbank.zoekindex.vraagtaal import Begrip, Term

GEWICHTEN = {"titel": 8.0, "kop": 3.0, "tekst": 1.0}
GEORDEND = 100
VEEL = 3_000  # of so many, those are weighed that have a word of the question in their title


@dataclass(frozen=True)
class Stukje:
    """A condition on the lines `z` of the index, with its values."""

    sql: str
    waarden: tuple[Any, ...] = ()

    def en(self, ander: "Stukje") -> "Stukje":
        """Return that both hold."""
        return Stukje(f"({self.sql}) AND ({ander.sql})", self.waarden + ander.waarden)


def gesorteerd(filters: Mapping[str, Sequence[str]]) -> Stukje:
    """Return that a line has one of the values of each group."""
    vind = "strpos" if _pg() else "instr"
    alles = Stukje("1 = 1")
    for groep, waarden in filters.items():
        if waarden:
            een = " OR ".join([f"{vind}(s.waarden, %s) > 0"] * len(waarden))
            alles = alles.en(Stukje(een, tuple(f" {groep}:{waarde} " for waarde in waarden)))
    kolom = "z.sortering_id" if _pg() else "+z.sortering_id"  # +: no seek in the index per value
    keuze = f"{kolom} IN (SELECT s.id FROM kennisbank_zoeksortering s WHERE {alles.sql})"  # noqa: S608
    return Stukje(keuze, alles.waarden)


@dataclass(frozen=True)
class Uitdrukking:
    """Concepts that must all be there (`elk`), or any of them."""

    begrippen: tuple[Begrip, ...]
    elk: bool

    def vraag(self) -> str:
        """Return it in the words of the database; both read brackets and quotes alike."""
        delen = [_een(_term(deel) for deel in begrip.termen) for begrip in self.begrippen]
        return (_elk if self.elk else _een)(delen)


def _raakt(vraag: str, *, titel: str = "") -> Stukje:
    """Return that a line is found by a question, and by another one in its title."""
    if _pg():
        alles = Stukje("z.vector @@ %s::tsquery", (vraag,))
        return alles.en(Stukje("z.titelvector @@ %s::tsquery", (titel,))) if titel else alles
    alles = f"{vraag} AND {{titel}} : {titel}" if titel else vraag
    return Stukje("kennisbank_zoekfts MATCH %s", (alles,))


def _bron() -> str:
    if _pg():
        return "kennisbank_zoekregel z"
    # The index holds all that is asked of a line, which itself is long.
    return (
        "kennisbank_zoekfts CROSS JOIN kennisbank_zoekregel z INDEXED BY zoekregel_sortering "
        "ON z.item_id = kennisbank_zoekfts.rowid"
    )


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


def tel(uitdrukkingen: Sequence[Uitdrukking], waar: Stukje, hoogstens: int) -> list[int]:
    """Return of each how many lines are found, counted no further than `hoogstens`."""
    if not uitdrukkingen:
        return []
    delen = [_raakt(uitdrukking.vraag()).en(waar) for uitdrukking in uitdrukkingen]
    kolommen = [
        f"(SELECT count(*) FROM (SELECT 1 FROM {_bron()} WHERE {deel.sql} LIMIT {hoogstens}) AS n)"  # noqa: S608
        for deel in delen
    ]
    waarden = [waarde for deel in delen for waarde in deel.waarden]
    return list(_vraag(f"SELECT {', '.join(kolommen)}", waarden)[0])


def sorteringen(uitdrukking: Uitdrukking | None, waar: Stukje) -> dict[str, int]:
    """Return how many lines are sorted out in each way: all counts follow from it."""
    bron = _bron() if uitdrukking else "kennisbank_zoekregel z"
    alles = _raakt(uitdrukking.vraag()).en(waar) if uitdrukking else waar
    return dict(
        _vraag(
            "SELECT s.waarden, t.aantal FROM kennisbank_zoeksortering s JOIN ("  # noqa: S608
            f"SELECT z.sortering_id AS sleutel, count(*) AS aantal FROM {bron} "
            f"WHERE {alles.sql} GROUP BY z.sortering_id) AS t ON t.sleutel = s.id",
            alles.waarden,
        )
    )


def beste(
    uitdrukking: Uitdrukking, begrippen: tuple[Begrip, ...], waar: Stukje, *, van: int, totaal: int
) -> list[int]:
    """Return a hundred items that seem to match best, those with a word in the title surely.

    `van`: of how many, `totaal`: of how many in all. The ranks of more than VEEL would take long.
    """
    een = Uitdrukking(begrippen, elk=False).vraag()
    vraag = uitdrukking.vraag()
    armen = [_arm(_raakt(vraag, titel=een).en(waar), _rang(begrippen, totaal, "titelvector"))]
    volgorde = Stukje("-z.item_id") if van > VEEL else _rang(begrippen, totaal, "vector")
    # bm25 weighs what stands in the question: name the words that it does without as well.
    volledig = _pg() or van > VEEL or len(uitdrukking.begrippen) == len(begrippen)
    alles = vraag if volledig else f"({vraag} AND {een})"
    armen.append(_arm(_raakt(alles).en(waar), volgorde))
    delen = [f"SELECT * FROM ({arm.sql}) AS a{nr}" for nr, arm in enumerate(armen)]  # noqa: S608
    waarden = [waarde for arm in armen for waarde in arm.waarden]
    rijen = _vraag(f"{' UNION ALL '.join(delen)} LIMIT {2 * GEORDEND}", waarden)
    return list(dict.fromkeys(pk for (pk,) in rijen))[:GEORDEND]


def _arm(waar: Stukje, volgorde: Stukje) -> Stukje:
    return Stukje(
        f"SELECT z.item_id FROM {_bron()} WHERE {waar.sql} "  # noqa: S608
        f"ORDER BY {volgorde.sql} DESC, z.item_id LIMIT {GEORDEND}",
        waar.waarden + volgorde.waarden,
    )


def overige(
    uitdrukking: Uitdrukking, waar: Stukje, niet: Sequence[int], begin: int, aantal: int
) -> list[int]:
    """Return what comes after the best, as it was made."""
    zonder = f"z.item_id NOT IN ({', '.join(['%s'] * len(niet))})"
    alles = _raakt(uitdrukking.vraag()).en(waar).en(Stukje(zonder, tuple(niet)))
    sql = f"SELECT z.item_id FROM {_bron()} WHERE {alles.sql} ORDER BY z.item_id LIMIT %s OFFSET %s"  # noqa: S608
    return [pk for (pk,) in _vraag(sql, [*alles.waarden, aantal, begin])]


def _rang(begrippen: Sequence[Begrip], totaal: int, kolom: str) -> Stukje:
    """Return how well a line matches: the sum of its concepts, rarer ones more (as in bm25)."""
    if not _pg():
        return Stukje(f"-bm25(kennisbank_zoekfts, {', '.join(map(str, GEWICHTEN.values()))})")
    hoogste = max(GEWICHTEN.values())
    lading = ", ".join(str(gewicht / hoogste) for gewicht in reversed(GEWICHTEN.values()))
    delen, waarden = [], []
    for begrip in begrippen:
        delen.append(f"%s * ts_rank('{{1, {lading}}}', z.{kolom}, %s::tsquery, 1)")
        waarden += [_zeldzaam(begrip, totaal), _een(map(_term, begrip.termen))]
    return Stukje(" + ".join(delen), tuple(waarden))


def _zeldzaam(begrip: Begrip, totaal: int) -> float:
    return len(begrip.termen) * log(1 + totaal / (min(begrip.aantal, totaal) + 0.5))


def _vraag(sql: str, waarden: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()
