"""How many lines each place has, wave after wave: only what everyone may know, and no name.

The lines of the picture that goes from hand to hand, of closed waves, by the rules of totals
(`maten.vrijgave`). Docs/adr/0027 says why who is in the network may see that total too.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from itertools import islice

from django.core.cache import caches
from django.db.models import Count, Q

from proeftuinen.mensen.models import Zicht
from proeftuinen.netwerk.cijfers.telling import vertel
from proeftuinen.netwerk.lezen import lees_golven
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.models import Proeftuin

_EVEN = 600  # seconds that it is kept; a wave that closes, or who is on the map, shows at once

_OP_KAART = (Zicht.NAAM, Zicht.FUNCTIE)

type Punten = tuple[tuple[date, int], ...]


def groei_van(proeftuinen: Sequence[Proeftuin]) -> Mapping[int, Punten]:
    """Return (day, lines) of each wave of which this may be told, by key of the place.

    One query; once in ten minutes those of `lees_golven`, however many places and waves.
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


def _gesloten(proeftuinen: Sequence[Proeftuin]) -> list[Meting]:
    op_kaart = Count("plaatsen", filter=Q(plaatsen__contact__zicht__in=_OP_KAART))
    metingen = Meting.objects.filter(proeftuin__in=proeftuinen).gesloten()
    return list(metingen.annotate(op_kaart=op_kaart).order_by("proeftuin_id", "dag", "pk"))


def _sleutel(metingen: Sequence[Meting]) -> str:
    stempel = [(m.publiek_id, m.dag, m.gesloten_op, m.op_kaart) for m in metingen]
    return f"netwerklijnen:{sha256(repr(stempel).encode()).hexdigest()}"


def _tel(per_tuin: Mapping[int, Sequence[Meting]]) -> dict[int, Punten]:
    if not per_tuin:
        return {}
    golven = iter(lees_golven([meting for rij in per_tuin.values() for meting in rij], None))
    punten = {}
    for pk, metingen in per_tuin.items():
        tellingen = vertel([(golf.beeld, golf.regels) for golf in islice(golven, len(metingen))])
        punten[pk] = tuple(
            (meting.dag, telling.lijnen)
            for meting, telling in zip(metingen, tellingen, strict=True)
            if telling.lijnen is not None
        )
    return punten
