"""Finding items: one question, the same items on both databases.

The question is read against the list of all words (zoekindex), asked to the search that the
database has, and held against what this reader may see. Six queries, seldom one or two more.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Case, Q, When

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.items.zoekstuk import PLANK, SOORT
from kennisbank.planken.models import LANDELIJK
from kennisbank.zoekindex import raak, uitleg, vraagtaal, woordenlijst
from kennisbank.zoekindex.orde import Kolommen, op_volgorde
from kennisbank.zoekindex.raak import Stukje, Uitdrukking
from kennisbank.zoekindex.taal import stam
from kennisbank.zoekindex.vraagtaal import Begrip, Vraagzin
from kennisbank.zoekindex.woordenlijst import Woordenlijst

__all__ = ["SOORT", "Uitslag", "Vraag", "zoek"]

GENOEG = 20  # a page; with fewer that have all words, those that lack a common word join them
WEINIG = 200  # with fewer in a layer, a larger one is counted
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

    `meer`: there are more; these are a fair part of them, and the counts are of that part.
    `tellingen`: for each group how many are found per value, with the other groups' filters on.
    `uitleg`: plain Dutch about what was done with the question, or nothing.
    """

    ids: Sequence[int]
    totaal: int
    tellingen: Mapping[str, Mapping[str, int]]
    uitleg: str = ""
    meer: bool = False


def zoek(vraag: Vraag, begin: int = 0, aantal: int = 20) -> Uitslag:
    """Return what is found, and of the ids those from `begin` on, at most `aantal`."""
    planken = {PLANK: [LANDELIJK, *vraag.ruimten]}
    if not vraag.woorden.strip():
        return _alles(vraag, planken, slice(begin, begin + aantal))
    lijst = woordenlijst.lees(planken[PLANK])
    gelezen = vraagtaal.lees(vraag.woorden, lijst)
    begrippen, uitdrukking, tekst = _kies(gelezen, raak.gesorteerd(planken))
    if uitdrukking is None:
        return Uitslag((), 0, {}, tekst)
    laag, totaal, tellingen = _tel_begrensd(uitdrukking, planken, vraag.filters, lijst)
    waar = raak.gesorteerd({**vraag.filters, **planken})
    ids = raak.beste(uitdrukking, begrippen, waar, van=totaal << laag, totaal=lijst.totaal)
    ids = op_volgorde(_regels(ids, vraag.ruimten), begrippen, lijst.totaal)
    if begin + aantal > len(ids) and totaal > raak.GEORDEND:
        ids += _overige(raak.overige(uitdrukking, waar, ids, laag, begin + aantal), vraag.ruimten)
    return Uitslag(ids[begin : begin + aantal], totaal, tellingen, tekst, meer=laag > 0)


def _tel_begrensd(
    uitdrukking: Uitdrukking,
    planken: Mapping[str, Sequence[str]],
    filters: Mapping[str, Sequence[str]],
    lijst: Woordenlijst,
) -> tuple[int, int, dict[str, dict[str, int]]]:
    """Return in which layer was counted (0: all), how many there are, and per value.

    The list of words says how many there can be at most; if there are far fewer, a lower layer
    is counted, or all.
    """
    laag = raak.laag_voor(
        min(vraagtaal.hoogstens(uitdrukking.begrippen, lijst, elk=uitdrukking.elk), lijst.totaal)
    )
    zien = raak.gesorteerd(planken)
    totaal, tellingen = _tel(raak.sorteringen(uitdrukking, zien, laag), filters)
    lager = raak.laag_voor(totaal << laag)
    if lager < laag and totaal < WEINIG:
        laag = lager
        totaal, tellingen = _tel(raak.sorteringen(uitdrukking, zien, laag), filters)
    return laag, totaal, tellingen


def _regels(ids: Sequence[int], ruimten: Sequence[str]) -> dict[int, Kolommen]:
    """Return the words of these items, of what may be read: the index does not decide on that."""
    te_lezen = Kennisitem.objects.te_lezen(list(ruimten)).filter(pk__in=ids).order_by()
    kolommen = ("zoekregel__titel", "zoekregel__kop", "zoekregel__tekst")
    return {pk: tuple(delen) for pk, *delen in te_lezen.values_list("pk", *kolommen)}


def _overige(ids: Sequence[int], ruimten: Sequence[str]) -> list[int]:
    te_lezen = Kennisitem.objects.te_lezen(list(ruimten)).filter(pk__in=ids).order_by("pk")
    return list(te_lezen.values_list("pk", flat=True))


def _alles(vraag: Vraag, planken: Mapping[str, Sequence[str]], deel: slice) -> Uitslag:
    """Return everything, by title: figures last, because theirs begin with a number."""
    totaal, tellingen = _tel(raak.sorteringen(None, raak.gesorteerd(planken)), vraag.filters)
    rijen = Kennisitem.objects.te_lezen(list(vraag.ruimten)).filter(zoekregel__isnull=False)
    for groep, waarden in vraag.filters.items():
        een = [Q(zoekregel__sortering__waarden__contains=f" {groep}:{w} ") for w in waarden]
        rijen = rijen.filter(reduce(or_, een)) if een else rijen
    cijfers_achteraan = Case(When(soort=Soort.CIJFER, then=1), default=0)
    rijen = rijen.order_by(cijfers_achteraan, "titel", "pk")
    return Uitslag(list(rijen.values_list("pk", flat=True)[deel]), totaal, tellingen)


def _kies(
    zin: Vraagzin, hier_te_zien: Stukje
) -> tuple[tuple[Begrip, ...], Uitdrukking | None, str]:
    """Return what to ask, and what to say about it.

    All that stands somewhere for this reader; if that finds too little, without the commonest
    word, and so on; else any of them.
    """
    gelezen = [(woord, _als_woord(woord)) for b in zin.te_vinden for woord in b.gelezen[:ZEGT]]
    elk_apart = [*zin.te_vinden, *(begrip for _, begrip in gelezen)]
    staan = raak.tel([Uitdrukking((begrip,), elk=True) for begrip in elk_apart], hier_te_zien, 1)
    hier = [begrip for begrip, n in zip(zin.te_vinden, staan, strict=False) if n]
    anders = [w for (w, _), n in zip(gelezen, staan[len(zin.te_vinden) :], strict=True) if n]
    nergens = [begrip.woord for begrip in zin.begrippen if begrip not in hier]
    if not hier:
        return (), None, uitleg.niets(alleen_klein=zin.alleen_klein, nergens=nergens)
    trappen = [Uitdrukking(tuple(hier[:n]), elk=True) for n in range(len(hier), 0, -1)]
    aantallen = raak.tel_tot(trappen, hier_te_zien, GENOEG)
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
    gekozen = {
        groep: {f"{groep}:{waarde}" for waarde in waarden}
        for groep, waarden in filters.items()
        if waarden
    }
    for waarden, aantal in sorteringen.items():
        heeft = waarden.split()
        mist = [groep for groep, wil in gekozen.items() if wil.isdisjoint(heeft)]
        totaal += 0 if mist else aantal
        for paar in heeft if len(mist) < 2 else ():
            groep, _, waarde = paar.partition(":")
            if groep != PLANK and (not mist or mist == [groep]):
                telling = tellingen.get(groep) or tellingen.setdefault(groep, Counter())
                telling[waarde] += aantal
    return totaal, {groep: dict(telling) for groep, telling in tellingen.items()}
