"""What of an item can be found: every word that a reader of it sees, and its key words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import batched
from typing import Any

from django.db import transaction

from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Groep, Soort, VoorWie
from kennisbank.zoekindex import index
from kennisbank.zoekindex.index import Zoekstuk
from leerwerkplaats.begrippen import Beweging, Dimensie, Levensfase, PalliatieveFase, Stapsoort

SOORT = "soort"  # sorts out as well, beside the values of Groep
PLANK = index.KRING  # so does the place whose shelf it is on: who reads counts only their own

LABELS = {
    Groep.DIMENSIE: dict(Dimensie.choices),
    Groep.PALLIATIEVE_FASE: dict(PalliatieveFase.choices),
    Groep.LEVENSFASE: dict(Levensfase.choices),
    Groep.STAP: dict(Stapsoort.choices),
    Groep.VOOR: dict(VoorWie.choices),
}


def _woorden(waarde: Any) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, Mapping):
        for naam, deel in waarde.items():
            if naam not in {"sleutel", "soort", "naar", "beweging"}:  # keys, no words
                yield from _woorden(deel)
    elif isinstance(waarde, Iterable):
        for deel in waarde:
            yield from _woorden(deel)


def _maten(deel: Mapping[str, Any]) -> Iterator[str]:
    """Yield how long a werkvorm takes, and its move, as people say them."""
    if minuten := deel.get("minuten"):
        yield f"{minuten} minuten"
    if beweging := deel.get("beweging"):
        yield str(Beweging(beweging).label)


def _stuk(item_id: int, inhoud: Iteminhoud, ruimte: str, *, gepubliceerd: bool) -> Zoekstuk:
    paren = [(groep, w) for groep, waarden in inhoud.kenmerken.items() for w in waarden]
    labels = [LABELS[Groep(groep)].get(waarde, waarde) for groep, waarde in paren]
    kop = [Soort(inhoud.soort).label, inhoud.samenvatting, inhoud.trefwoorden, inhoud.bron]
    return Zoekstuk(
        item_id,
        titel=inhoud.titel,
        kop="\n".join([*kop, *labels, *_maten(inhoud.deel)]),
        tekst="\n".join([inhoud.tekst, *_woorden(inhoud.deel)]),
        sorteer=[
            f"{PLANK}:{ruimte}",
            f"{SOORT}:{inhoud.soort}",
            *(f"{groep}:{waarde}" for groep, waarde in paren),
        ],
        gepubliceerd=gepubliceerd,
    )


def zoekstuk(item: Kennisitem) -> Zoekstuk:
    """Return what can be found of this item."""
    uit = bool(item.gepubliceerd_op)
    return _stuk(item.pk, item_inhoud.lees(item), item.plank.ruimte, gepubliceerd=uit)


def zoekstukken(item_ids: Sequence[int]) -> list[Zoekstuk]:
    """Return what can be found of these items; a few queries, however many there are."""
    items = Kennisitem.objects.filter(pk__in=item_ids).order_by()
    plek = dict(items.values_list("pk", "plank__ruimte"))
    uit = set(items.gepubliceerd().values_list("pk", flat=True))
    alle = item_inhoud.lees_alle(item_ids).items()
    return [_stuk(pk, inhoud, plek[pk], gepubliceerd=pk in uit) for pk, inhoud in alle]


@transaction.atomic
def herindexeer() -> int:
    """Make the whole index anew; return how many items stand in it."""
    ids = list(Kennisitem.objects.gepubliceerd().order_by("pk").values_list("pk", flat=True))
    index.leeg()
    for deel in batched(ids, index.PER_KEER, strict=False):
        index.zet(zoekstukken(deel))
    return len(ids)
