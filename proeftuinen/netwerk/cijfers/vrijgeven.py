"""What is told of closed waves to who sees no names: kept as it was told, until enough changed.

Answers change after a wave was first read: it is opened again, someone is erased or chooses to
show nothing. Whoever kept the page would subtract. So what was told stays (`models.Vrijgave`), and
a new version comes only when

- all rules of totals allow it beside every version before it (`maten.vrijgave`);
- the lines of all differ by five at least: fewer answers that change never change the page;
- people on the map and people who answered differ by three at least, or not at all;
- at least half of the pairs of domains that were told, still are.

Rungs of the ladder are told again when each of them differs by five answers at least, or not.
A version is made when someone first looks, so one that nobody saw holds nothing back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from proeftuinen.netwerk.cijfers.bewaard import Cijfers, als_json, uit_json
from proeftuinen.netwerk.cijfers.organisaties import organisaties
from proeftuinen.netwerk.cijfers.telling import Telling, vertel_een
from proeftuinen.netwerk.lezen import Golf, lees_golven
from proeftuinen.netwerk.maten.vrijgave import ANTWOORDEN, MENSEN, Cellen, Verteld, som
from proeftuinen.netwerk.models import Meting, Vrijgave

type _Bekend = list[tuple[int | None, Cijfers]]  # key of the wave, None: it was taken away


def vrijgegeven(metingen: Sequence[Meting]) -> list[Cijfers]:
    """Return what is told of these closed waves of one place, the earliest first."""
    return vrijgegeven_van([metingen])[0] if metingen else []


def vrijgegeven_van(tuinen: Sequence[Sequence[Meting]]) -> list[list[Cijfers]]:
    """Return what is told of the closed waves of each of these places; all its closed waves.

    Six queries, however many places and waves; two more when there is something new.
    """
    alle = list(chain.from_iterable(tuinen))
    golven = iter(lees_golven(alle, None))
    rijen = _rijen(alle)
    nieuw = [
        rij
        for metingen in tuinen
        for rij in _nieuw(metingen, list(islice(golven, len(metingen))), rijen)
    ]
    if nieuw:  # of two readers at once the first has the number, and both show that
        Vrijgave.objects.bulk_create(nieuw, ignore_conflicts=True)
        rijen = _rijen(alle)
    laatste = {rij.meting_id: rij.cijfers for rij in rijen}
    return [
        [uit_json(laatste[meting.pk], str(meting), meting.dag) for meting in metingen]
        for metingen in tuinen
    ]


def _rijen(metingen: Sequence[Meting]) -> list[Vrijgave]:
    tuinen = {meting.proeftuin_id for meting in metingen}
    return list(Vrijgave.objects.filter(proeftuin__in=tuinen).order_by("pk"))


def _nieuw(
    metingen: Sequence[Meting], golven: Sequence[Golf], rijen: Sequence[Vrijgave]
) -> list[Vrijgave]:
    """Return the versions that come now of the waves of one place."""
    tuinen = {meting.proeftuin_id for meting in metingen}
    bekend: _Bekend = [
        (rij.meting_id, uit_json(rij.cijfers, "", rij.gemaakt.date()))
        for rij in rijen
        if rij.proeftuin_id in tuinen
    ]
    eerder: list[Cellen] = []
    nieuw = []
    for meting, golf in zip(metingen, golven, strict=True):
        cijfers, cellen = _tel(meting.pk, golf, eerder, bekend)
        eerder.append(cellen)
        eigen = [deel for pk, deel in bekend if pk == meting.pk]
        if _mag_na(cijfers, eigen):
            bekend.append((meting.pk, cijfers))
            nieuw.append(
                Vrijgave(
                    proeftuin_id=meting.proeftuin_id,
                    meting=meting,
                    nummer=len(eigen) + 1,
                    cijfers=als_json(cijfers),
                )
            )
    return nieuw


def _tel(
    meting: int, golf: Golf, eerder: Sequence[Cellen], bekend: _Bekend
) -> tuple[Cijfers, Cellen]:
    """Return what may be told of a wave as it is now, beside all that was told."""
    verteld = [_verteld(deel, zelfde=pk in {meting, None}) for pk, deel in bekend]
    ruw = (golf.beeld, golf.regels)
    telling, cellen = vertel_een(ruw, eerder, [deel for deel in verteld if deel])
    ladders = [deel.telling for pk, deel in bekend if pk in {meting, None}]
    if not all(_ladder_mag(telling, toen) for toen in ladders):
        telling = _zonder_ladder(telling)
    basis = len(som(cellen, cellen).lijnen)
    return Cijfers(telling, organisaties(golf), basis), cellen


def _verteld(cijfers: Cijfers, *, zelfde: bool) -> Verteld | None:
    return cijfers.als_verteld(zelfde_meting=zelfde)


def _mag_na(nu: Cijfers, eigen: Sequence[Cijfers]) -> bool:
    """Tell whether this comes after the versions of the same wave."""
    if not eigen:
        return True
    if nu.telling.lijnen is None:
        return False
    laatste = eigen[-1].telling
    return (
        nu.telling.lijnen != laatste.lijnen
        and all(_ver_genoeg(nu, toen) for toen in eigen)
        and 2 * _getoond(nu.telling) >= _getoond(laatste)
    )


def _ver_genoeg(nu: Cijfers, toen: Cijfers) -> bool:
    """Tell whether the two differ enough in people, and when nothing was told then in lines."""
    lijnen = toen.telling.lijnen is not None or abs(nu.basis - toen.basis) >= ANTWOORDEN
    mensen = _ver(nu.telling.mensen, toen.telling.mensen, MENSEN)
    return lijnen and mensen and _ver(nu.telling.gevuld, toen.telling.gevuld, MENSEN)


def _ver(nu: int, toen: int, minst: int) -> bool:
    return nu == toen or abs(nu - toen) >= minst


def _getoond(telling: Telling) -> int:
    return len(telling.blokken) - telling.achtergehouden


def _ladder_mag(nu: Telling, toen: Telling) -> bool:
    """Tell whether the rungs of both may be told: of all, of each cell, and of the rest."""
    treden, vorige = _per_deel(nu), _per_deel(toen)
    if not treden or not vorige:
        return True
    return treden.keys() == vorige.keys() and all(
        _ver(hier, daar, ANTWOORDEN)
        for deel in treden
        for hier, daar in zip(treden[deel], vorige[deel], strict=True)
    )


def _per_deel(telling: Telling) -> Mapping[object, Sequence[int]]:
    """Return answers per rung of each cell and of the rest; with the gaps, of all."""
    if telling.treden is None:
        return {}
    delen: dict[object, Sequence[int]] = {
        blok.paar: blok.treden.op for blok in telling.blokken if blok.treden
    }
    rest = [heel - sum(op) for heel, *op in zip(telling.treden.op, *delen.values(), strict=True)]
    return delen | {"rest": rest, "alle": (*telling.treden.op, *telling.treden.gaten)}


def _zonder_ladder(telling: Telling) -> Telling:
    blokken = [replace(blok, treden=None) for blok in telling.blokken]
    return replace(telling, treden=None, blokken=blokken)
