"""What is found, in the words of each database: FTS5 on SQLite, tsvector on PostgreSQL.

Stems are small letters and digits (taal.py), so nothing that someone types is an operator here.
Both find the same items; the order is by bm25 on SQLite, and by ts_rank times rarity on
PostgreSQL, which knows no rarity of its own. Where very much is found, it is looked at in a layer
only: the items whose key is divisible by 2, 4, 8 and so on. In both databases that is cheap.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Any

from django.db import connection

from kennisbank.zoekindex.synoniemen import Zin
from kennisbank.zoekindex.vraagtaal import Begrip, Term

GEWICHTEN = {"titel": 8.0, "kop": 3.0, "tekst": 1.0}
GEORDEND = 100
VEEL = 500  # of more, those are weighed that have a word of the question in their title
MEESTE = 2_000  # of more, a layer is counted
LAGEN = 10  # halvings; the index on PostgreSQL has a sign for each (0007_zoeklaag.py)


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

    def vraag(self, schrijf: "Schrijfwijze | None" = None) -> str:
        """Return it in the words of the database; both read brackets and quotes alike."""
        return (_elk if self.elk else _een)(self._delen(schrijf or _ergens))

    def eisen(self, schrijf: "Schrijfwijze") -> list[str]:
        """Return the questions that must all be answered."""
        delen = self._delen(schrijf)
        return delen if self.elk else [_een(delen)]

    def _delen(self, schrijf: "Schrijfwijze") -> list[str]:
        return [_een(_term(deel, schrijf) for deel in b.termen) for b in self.begrippen]


def laag_voor(aantal: int, hoogstens: int = 0) -> int:
    """Return how often so many must be halved to be at most `hoogstens`, or MEESTE."""
    hoogstens = hoogstens or MEESTE
    return min(max(-(-aantal // hoogstens) - 1, 0).bit_length(), LAGEN)


def _raakt(uitdrukking: Uitdrukking, *, laag: int = 0) -> Stukje:
    """Return that a line is found by a question and is in this layer."""
    if _pg():
        return _heeft([*uitdrukking.eisen(_ergens), *([f"'#{laag}'"] if laag else [])])
    alles = Stukje("kennisbank_zoekfts MATCH %s", (uitdrukking.vraag(),))
    deel = Stukje(f"kennisbank_zoekfts.rowid & {2**laag - 1} = 0")
    return alles.en(deel) if laag else alles


def _raakt_titel(titel: Uitdrukking, en: Uitdrukking | None = None) -> Stukje:
    """Return that a line is found by a question in its title, and by another anywhere."""
    if _pg():
        return _heeft([*(en.eisen(_ergens) if en else []), *titel.eisen(_in_titel)])
    in_titel = f"{{titel}} : {titel.vraag()}"
    return Stukje(
        "kennisbank_zoekfts MATCH %s", (f"{en.vraag()} AND {in_titel}" if en else in_titel,)
    )


def _heeft(eisen: Sequence[str]) -> Stukje:
    """Return that a line has all signs: each by itself, which GIN counts out much faster."""
    return Stukje(" AND ".join(["z.tekens @@ %s::tsquery"] * len(eisen)), tuple(eisen))


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


type Schrijfwijze = Callable[[Zin], str]
"""How is asked for a word, or for two that follow each other."""


def _ergens(zin: Zin) -> str:
    return "_".join(zin) if _pg() else f'"{" ".join(zin)}"'


def _in_titel(zin: Zin) -> str:
    return f"^{_ergens(zin)}" if _pg() else _ergens(zin)


def _na_elkaar(zin: Zin) -> str:
    return f"({' <-> '.join(zin)})" if _pg() else _ergens(zin)


def _term(wat: Term, schrijf: Schrijfwijze) -> str:
    """Return it in the words of the database; of a phrase of three the two pairs in it."""
    if isinstance(wat, frozenset):
        return _elk(_term(deel, schrijf) for deel in sorted(wat))
    return schrijf(wat) if len(wat) == 1 else _elk(schrijf(paar) for paar in pairwise(wat))


def tel(uitdrukkingen: Sequence[Uitdrukking], waar: Stukje, hoogstens: int) -> list[int]:
    """Return of each how many lines are found, counted no further than `hoogstens`."""
    if not uitdrukkingen:
        return []
    delen = [_telling(uitdrukking, waar, hoogstens) for uitdrukking in uitdrukkingen]
    waarden = [waarde for deel in delen for waarde in deel.waarden]
    return list(_vraag(f"SELECT {', '.join(deel.sql for deel in delen)}", waarden)[0])


def tel_tot(uitdrukkingen: Sequence[Uitdrukking], waar: Stukje, genoeg: int) -> list[int]:
    """Return the same up to the first of which there are enough; for the rest say `genoeg`."""
    delen = [_telling(uitdrukking, waar, genoeg) for uitdrukking in uitdrukkingen]
    trappen = [f"t0 AS MATERIALIZED (SELECT {delen[0].sql} AS n)"]
    for nr, deel in enumerate(delen[1:], 1):
        eerder = f"(SELECT n FROM t{nr - 1})"  # noqa: S608
        nu = f"CASE WHEN {eerder} < {genoeg} THEN {deel.sql} ELSE {genoeg} END"
        trappen.append(f"t{nr} AS MATERIALIZED (SELECT {nu} AS n)")
    kolommen = ", ".join(f"(SELECT n FROM t{nr})" for nr in range(len(delen)))  # noqa: S608
    waarden = [waarde for deel in delen for waarde in deel.waarden]
    return list(_vraag(f"WITH {', '.join(trappen)} SELECT {kolommen}", waarden)[0])


def _telling(uitdrukking: Uitdrukking, waar: Stukje, hoogstens: int) -> Stukje:
    raakt = _raakt(uitdrukking)
    if _pg() and hoogstens > 1:  # else it reads all signs until there are enough, not the index
        raakt = Stukje(f"SELECT z.sortering_id FROM {_bron()} WHERE {raakt.sql}", raakt.waarden)  # noqa: S608
        sql = f"WITH z AS MATERIALIZED ({raakt.sql}) SELECT 1 FROM z WHERE {waar.sql}"  # noqa: S608
        deel = Stukje(sql, raakt.waarden + waar.waarden)
    else:
        deel = raakt.en(waar)
        deel = Stukje(f"SELECT 1 FROM {_bron()} WHERE {deel.sql}", deel.waarden)  # noqa: S608
    return Stukje(f"(SELECT count(*) FROM ({deel.sql} LIMIT {hoogstens}) AS n)", deel.waarden)  # noqa: S608


def sorteringen(uitdrukking: Uitdrukking | None, waar: Stukje, laag: int = 0) -> dict[str, int]:
    """Return how many lines of a layer are sorted out in each way: all counts follow from it."""
    bron = _bron() if uitdrukking else "kennisbank_zoekregel z"
    alles = _raakt(uitdrukking, laag=laag).en(waar) if uitdrukking else waar
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

    `van`: of about how many, `totaal`: of how many in all.
    """
    kies = _gewogen if van <= VEEL else _ongewogen
    armen = kies(uitdrukking, begrippen, waar, van, totaal)
    delen = [f"SELECT * FROM ({arm.sql}) AS a{nr}" for nr, arm in enumerate(armen)]  # noqa: S608
    waarden = [waarde for arm in armen for waarde in arm.waarden]
    rijen = _vraag(" UNION ALL ".join(delen), waarden)
    return list(dict.fromkeys(pk for (pk,) in rijen))[:GEORDEND]


def _gewogen(
    uitdrukking: Uitdrukking, begrippen: tuple[Begrip, ...], waar: Stukje, _van: int, totaal: int
) -> list[Stukje]:
    """Return the best by the weights of the database itself: in the title, and anywhere."""
    if _pg():
        return [_gewogen_na_lezen(_raakt(uitdrukking).en(waar), begrippen, totaal)]
    een = Uitdrukking(begrippen, elk=False)
    rang = Stukje(f"-bm25(kennisbank_zoekfts, {', '.join(map(str, GEWICHTEN.values()))})")
    alles = uitdrukking.vraag()
    # bm25 weighs what stands in the question: name the words that it does without as well.
    if len(uitdrukking.begrippen) < len(begrippen):
        alles = f"({alles} AND {een.vraag()})"
    return [
        _arm(_raakt_titel(een, uitdrukking).en(waar), rang),
        _arm(Stukje("kennisbank_zoekfts MATCH %s", (alles,)).en(waar), rang),
    ]


def _gewogen_na_lezen(waar: Stukje, begrippen: Sequence[Begrip], totaal: int) -> Stukje:
    """Return the same for PostgreSQL: fetch each vector once, then weigh it twice."""
    titel, alles = (_rang(begrippen, totaal, kolom) for kolom in ("titelvector", "vector"))
    een = Uitdrukking(tuple(begrippen), elk=False).vraag(_na_elkaar)
    eerste = f"DESC, z.item_id LIMIT {GEORDEND}"
    return Stukje(
        "WITH z AS MATERIALIZED (SELECT z.item_id, z.titelvector, z.vector || '' AS vector "  # noqa: S608
        f"FROM {_bron()} WHERE {waar.sql}) (SELECT z.item_id FROM z "
        f"WHERE z.titelvector @@ %s::tsquery ORDER BY {titel.sql} {eerste}) "
        f"UNION ALL (SELECT z.item_id FROM z ORDER BY {alles.sql} {eerste})",
        (*waar.waarden, een, *titel.waarden, *alles.waarden),
    )


def _ongewogen(
    uitdrukking: Uitdrukking, begrippen: tuple[Begrip, ...], waar: Stukje, van: int, _totaal: int
) -> list[Stukje]:
    """Return short titles with all concepts, with any, and some others: no weights, so fast."""
    elk, een = (Uitdrukking(begrippen, elk=elk) for elk in (True, False))
    kort = Stukje("-length(z.titel)")
    armen = [_arm(_raakt_titel(elk).en(waar), kort)] if len(begrippen) > 1 else []
    if len(begrippen) == 1 or not uitdrukking.elk:  # whose title has one is found, then
        armen.append(_arm(_raakt_titel(een).en(waar), kort))
    elif _pg():  # reads the index once for what is left
        deel = _raakt(uitdrukking, laag=laag_voor(van, VEEL)).en(waar)
        return [*armen, _arm(deel, _titel_eerst(een))]
    else:
        armen.append(_arm(_raakt_titel(een, uitdrukking).en(waar), kort))
    rest = _raakt(uitdrukking, laag=laag_voor(van, 3 * GEORDEND)).en(waar)
    return [*armen, _arm(rest, Stukje("-z.item_id"))]


def _titel_eerst(een: Uitdrukking) -> Stukje:
    """Return that what is found in a title comes first, and short titles before long ones."""
    sql = "CASE WHEN z.titelvector @@ %s::tsquery THEN 0 ELSE -1000 END - length(z.titel)"
    return Stukje(sql, (een.vraag(_na_elkaar),))


def _arm(waar: Stukje, volgorde: Stukje) -> Stukje:
    """Return the first hundred in an order."""
    return Stukje(
        f"SELECT z.item_id FROM {_bron()} WHERE {waar.sql} "  # noqa: S608
        f"ORDER BY {volgorde.sql} DESC, z.item_id LIMIT {GEORDEND}",
        waar.waarden + volgorde.waarden,
    )


def overige(
    uitdrukking: Uitdrukking, waar: Stukje, niet: Sequence[int], laag: int, aantal: int
) -> list[int]:
    """Return what comes after the best in a layer, as it was made."""
    zonder = f"z.item_id NOT IN (-1{', %s' * len(niet)})"
    alles = _raakt(uitdrukking, laag=laag).en(waar).en(Stukje(zonder, tuple(niet)))
    sql = f"SELECT z.item_id FROM {_bron()} WHERE {alles.sql} ORDER BY z.item_id LIMIT %s"  # noqa: S608
    return [pk for (pk,) in _vraag(sql, [*alles.waarden, aantal])]


def _rang(begrippen: Sequence[Begrip], totaal: int, kolom: str) -> Stukje:
    """Return how well a line matches: the sum of its concepts, rarer ones more (as in bm25)."""
    hoogste = max(GEWICHTEN.values())
    lading = ", ".join(str(gewicht / hoogste) for gewicht in reversed(GEWICHTEN.values()))
    delen, waarden = [], []
    for begrip in begrippen:
        delen.append(f"%s * ts_rank('{{1, {lading}}}', z.{kolom}, %s::tsquery, 1)")
        waarden += [_zeldzaam(begrip, totaal), Uitdrukking((begrip,), elk=True).vraag(_na_elkaar)]
    return Stukje(" + ".join(delen), tuple(waarden))


def _zeldzaam(begrip: Begrip, totaal: int) -> float:
    return len(begrip.termen) * log(1 + totaal / (min(begrip.aantal, totaal) + 0.5))


def _vraag(sql: str, waarden: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return cursor.fetchall()
