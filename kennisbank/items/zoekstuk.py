"""What of an item can be found: every word that a reader of it sees, and its key words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Groep, Soort, VoorWie
from kennisbank.zoekindex.index import Zoekstuk
from leerwerkplaats.begrippen import Dimensie, Levensfase, PalliatieveFase, Stapsoort

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
            if naam not in {"sleutel", "soort", "naar"}:  # of a flow chart: keys, no words
                yield from _woorden(deel)
    elif isinstance(waarde, Iterable):
        for deel in waarde:
            yield from _woorden(deel)


def _stuk(item_id: int, inhoud: Iteminhoud) -> Zoekstuk:
    labels = [
        LABELS[Groep(groep)].get(waarde, waarde)
        for groep, waarden in inhoud.kenmerken.items()
        for waarde in waarden
    ]
    kop = [Soort(inhoud.soort).label, inhoud.samenvatting, inhoud.trefwoorden, inhoud.bron, *labels]
    tekst = [inhoud.tekst, *_woorden(inhoud.deel)]
    return Zoekstuk(item_id, inhoud.titel, "\n".join(kop), "\n".join(tekst))


def zoekstuk(item: Kennisitem) -> Zoekstuk:
    """Return what can be found of this item."""
    return _stuk(item.pk, item_inhoud.lees(item))


def zoekstukken(item_ids: Sequence[int]) -> list[Zoekstuk]:
    """Return what can be found of these items; a few queries, however many there are."""
    return [_stuk(pk, inhoud) for pk, inhoud in item_inhoud.lees_alle(item_ids).items()]
