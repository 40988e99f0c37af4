"""What fits with an item: the same step, dimension, phase or stage of life."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Count, Q
from django.urls import reverse

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Groep, Soort
from kennisbank.lezen.kaarten import ICONEN

ONDER = 300  # looked for among so many that were published last: the cost does not grow
HOOGSTENS = 4
GROEPEN = (Groep.STAP, Groep.DIMENSIE, Groep.PALLIATIEVE_FASE, Groep.LEVENSFASE)


@dataclass(frozen=True)
class Verwant:
    """An item that fits, in one line."""

    titel: str
    adres: str
    soort: str
    icoon: str


def past_hierbij(item: Kennisitem, kenmerken: dict[str, list[str]]) -> list[Verwant]:
    """Return what fits best of what is published for all; one query, none without values."""
    deelt = [
        Q(kenmerken__groep=groep, kenmerken__waarde__in=kenmerken[groep])
        for groep in GROEPEN
        if kenmerken.get(groep)
    ]
    if not deelt:
        return []
    nieuwste = Kennisitem.objects.openbaar().order_by("-gepubliceerd_op", "-pk")
    onder = nieuwste.exclude(pk=item.pk).values("pk")[:ONDER]
    rijen = Kennisitem.objects.filter(reduce(or_, deelt), pk__in=onder)
    beste = rijen.values("titel", "slug", "soort").annotate(samen=Count("kenmerken"))
    return [
        Verwant(
            rij["titel"],
            reverse("kennisbank:item", args=[rij["slug"]]),
            str(Soort(rij["soort"]).label),
            ICONEN[Soort(rij["soort"])],
        )
        for rij in beste.order_by("-samen", "titel", "slug")[:HOOGSTENS]
    ]
