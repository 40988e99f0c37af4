"""How many lines each place has, wave after wave: only what everyone may know, and no name.

The lines of closed waves as they are told to who sees no names (`vrijgeven`). Docs/adr/0027 says
why who is in the network may see that total too.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256

from django.core.cache import caches

from proeftuinen.netwerk.cijfers.vrijgeven import vrijgegeven_van
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.models import Proeftuin

_GELEEND = "_gesloten_golven"
_EVEN = 600  # seconds that it is kept; a wave that closes shows at once

type Punten = tuple[tuple[date, int], ...]


def groei_van(proeftuinen: Sequence[Proeftuin]) -> Mapping[int, Punten]:
    """Return (day, lines) of each wave of which this may be told, by key of the place.

    One query; once in ten minutes those of `vrijgegeven_van`, however many places and waves.
    """
    per_tuin: dict[int, list[Meting]] = {}
    for meting in _gesloten(proeftuinen):
        per_tuin.setdefault(meting.proeftuin_id, []).append(meting)
    sleutels = {_sleutel(metingen): pk for pk, metingen in per_tuin.items()}
    bekend = caches["tekening"].get_many(sleutels)
    gevonden = {sleutels[sleutel]: punten for sleutel, punten in bekend.items()}
    nieuw = _tel({pk: rij for pk, rij in per_tuin.items() if pk not in gevonden})
    for sleutel, pk in sleutels.items():
        if pk in nieuw:
            caches["tekening"].set(sleutel, nieuw[pk], _EVEN)
    return gevonden | nieuw


def onthoud(proeftuin: Proeftuin, gesloten: Sequence[Meting]) -> None:
    """Lend the closed waves to who asks for this place next: once, within one request."""
    vars(proeftuin)[_GELEEND] = gesloten


def _gesloten(proeftuinen: Sequence[Proeftuin]) -> Sequence[Meting]:
    geleend = [vars(tuin).pop(_GELEEND, None) for tuin in proeftuinen]
    if len(geleend) == 1 and geleend[0] is not None:
        return geleend[0]
    metingen = Meting.objects.filter(proeftuin__in=proeftuinen).gesloten()
    return list(metingen.order_by("proeftuin_id", "dag", "pk"))


def _sleutel(metingen: Sequence[Meting]) -> str:
    stempel = [(m.publiek_id, m.dag, m.gesloten_op) for m in metingen]
    return f"netwerklijnen:{sha256(repr(stempel).encode()).hexdigest()}"


def _tel(per_tuin: Mapping[int, Sequence[Meting]]) -> dict[int, Punten]:
    if not per_tuin:
        return {}
    verteld = vrijgegeven_van(list(per_tuin.values()))
    return {
        pk: tuple(
            (meting.dag, cijfers.telling.lijnen)
            for meting, cijfers in zip(metingen, tuin, strict=True)
            if cijfers.telling.lijnen is not None
        )
        for (pk, metingen), tuin in zip(per_tuin.items(), verteld, strict=True)
    }
