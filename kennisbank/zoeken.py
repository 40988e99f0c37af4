"""Finding items: one question, the same items on both databases.

The question is read against the list of all words (zoekindex), asked to the search that the
database has, and held against what this reader may see. At most six queries.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Q

from kennisbank.items.models import Kennisitem
from kennisbank.items.zoekstuk import SOORT
from kennisbank.zoekindex import raak, uitleg, vraagtaal, woordenlijst
from kennisbank.zoekindex.orde import op_volgorde
from kennisbank.zoekindex.raak import Stukje, Uitdrukking
from kennisbank.zoekindex.taal import stam
from kennisbank.zoekindex.vraagtaal import Begrip, Vraagzin

__all__ = ["SOORT", "Uitslag", "Vraag", "zoek"]

GENOEG = 20  # a page; with fewer that have all words, those that lack a common word join them
GEORDEND = 100
ZEGT = 3  # so many words are named when a word was read as others


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
    bereik = _bereik(vraag.ruimten)
    if not vraag.woorden.strip():
        return _alles(vraag, bereik, begin, aantal)
    lijst = woordenlijst.lees()
    begrippen, uitdrukking, tekst = _kies(vraagtaal.lees(vraag.woorden, lijst), bereik)
    if uitdrukking is None:
        return Uitslag((), 0, {}, tekst)
    raakt = uitdrukking.raakt().en(bereik)
    totaal, tellingen = _tel(raak.sorteringen(raakt), vraag.filters)
    waar = raakt.en(raak.gesorteerd(vraag.filters))
    ids = _beste(begrippen, waar, lijst.totaal, slice(begin, begin + aantal))
    return Uitslag(ids, totaal, tellingen, tekst)


def _beste(begrippen: tuple[Begrip, ...], waar: Stukje, totaal: int, deel: slice) -> list[int]:
    """Return this part of what was found: the first hundred well ordered, then as they came."""
    if deel.start >= GEORDEND:
        return raak.beste(begrippen, waar, totaal, deel.start, deel.stop - deel.start)
    ids = raak.beste(begrippen, waar, totaal, 0, max(GEORDEND, deel.stop))
    eerst = op_volgorde(raak.kolommen(ids[:GEORDEND]), begrippen, totaal)
    return [*eerst, *ids[GEORDEND:]][deel]


def _bereik(ruimten: Sequence[str]) -> Stukje:
    """Return that this reader may see the item of a line."""
    te_lezen = Kennisitem.objects.te_lezen(list(ruimten)).order_by().values("pk")
    zelfde = te_lezen.extra(where=['"kennisbank_kennisitem"."id" = z.item_id'])
    sql, waarden = zelfde.query.sql_with_params()
    return Stukje(f"EXISTS ({sql})", tuple(waarden))


def _alles(vraag: Vraag, bereik: Stukje, begin: int, aantal: int) -> Uitslag:
    """Return everything, by title."""
    totaal, tellingen = _tel(raak.sorteringen(bereik), vraag.filters)
    rijen = Kennisitem.objects.te_lezen(list(vraag.ruimten)).filter(zoekregel__isnull=False)
    for groep, waarden in vraag.filters.items():
        een = [Q(zoekregel__sorteer__contains=f" {groep}:{waarde} ") for waarde in waarden]
        rijen = rijen.filter(reduce(or_, een)) if een else rijen
    return Uitslag(
        list(rijen.values_list("pk", flat=True)[begin : begin + aantal]), totaal, tellingen
    )


def _kies(zin: Vraagzin, bereik: Stukje) -> tuple[tuple[Begrip, ...], Uitdrukking | None, str]:
    """Return what to ask, and what to say about it.

    All that stands somewhere for this reader; if that finds too little, without the commonest
    word, and so on; else any of them.
    """
    gelezen = [(woord, _als_woord(woord)) for b in zin.te_vinden for woord in b.gelezen[:ZEGT]]
    elk_apart = [*zin.te_vinden, *(begrip for _, begrip in gelezen)]
    staan = raak.tel([Uitdrukking((begrip,), elk=True) for begrip in elk_apart], bereik, 1)
    hier = [begrip for begrip, n in zip(zin.te_vinden, staan, strict=False) if n]
    anders = [w for (w, _), n in zip(gelezen, staan[len(zin.te_vinden) :], strict=True) if n]
    nergens = [begrip.woord for begrip in zin.begrippen if begrip not in hier]
    if not hier:
        return (), None, uitleg.niets(alleen_klein=zin.alleen_klein, nergens=nergens)
    trappen = [Uitdrukking(tuple(hier[:n]), elk=True) for n in range(len(hier), 0, -1)]
    aantallen = raak.tel(trappen, bereik, GENOEG)
    genoeg = (trap for trap, n in zip(trappen, aantallen, strict=True) if n == GENOEG)
    gekozen = next(genoeg, Uitdrukking(tuple(hier), elk=False))
    zin_erbij = uitleg.gevonden(anders=anders, nergens=nergens, met_alles=aantallen[0] > 0)
    return tuple(hier), gekozen, zin_erbij


def _als_woord(woord: str) -> Begrip:
    return Begrip(woord, ((stam(woord),),))


def _tel(
    sorteringen: Mapping[str, int], filters: Mapping[str, Sequence[str]]
) -> tuple[int, dict[str, dict[str, int]]]:
    """Return how many there are with all filters, and per value with those of other groups."""
    totaal = 0
    tellingen: dict[str, Counter[str]] = {}
    for sorteer, aantal in sorteringen.items():
        paren = [paar.split(":", 1) for paar in sorteer.split()]
        heeft = {(groep, waarde) for groep, waarde in paren}
        mist = [
            groep
            for groep, waarden in filters.items()
            if waarden and heeft.isdisjoint((groep, waarde) for waarde in waarden)
        ]
        totaal += 0 if mist else aantal
        for groep, waarde in heeft:
            if not mist or mist == [groep]:
                tellingen.setdefault(groep, Counter())[waarde] += aantal
    return totaal, {groep: dict(telling) for groep, telling in tellingen.items()}
