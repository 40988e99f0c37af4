"""What holds for an item that ships, as it holds for one that is written in the form."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

from kennisbank.items.bezwaren import bezwaren
from kennisbank.items.delen import DELEN
from kennisbank.items.inhoud import KOLOMMEN, Iteminhoud
from kennisbank.items.models import Kennisitem
from kennisbank.items.zoekstuk import LABELS

SLEUTEL = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LANGSTE_SLEUTEL = 60


def keur(sleutel: str, inhoud: Iteminhoud) -> None:
    """Raise ValueError with everything that is wrong with an item; nothing when it may ship."""
    fouten = list(_fouten(sleutel, inhoud))
    if fouten:
        raise ValueError("; ".join(fouten))


def _fouten(sleutel: str, inhoud: Iteminhoud) -> Iterator[str]:
    if not SLEUTEL.fullmatch(sleutel) or len(sleutel) > LANGSTE_SLEUTEL:
        yield "the name of the file is no key"
    kolommen = {naam: getattr(inhoud, naam) for naam in KOLOMMEN}
    yield from _van_rij(Kennisitem, kolommen)
    for groep, waarden in inhoud.kenmerken.items():
        if vreemd := sorted(set(waarden) - set(LABELS[groep])):
            yield f"unknown {groep}: {', '.join(vreemd)}"
    if inhoud.link and not inhoud.link.startswith("https://"):
        yield "link: no https"
    if model := DELEN.get(inhoud.soort):
        yield from _van_rij(model, inhoud.deel)
    yield from bezwaren(inhoud)


def _van_rij(model: type[Model], waarden: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the columns of a row do not take; SQLite itself would take any length."""
    niet_hier = {veld.name for veld in model._meta.fields} - set(waarden)
    try:
        model(**waarden).clean_fields(exclude=niet_hier)
    except ValidationError as fout:
        for naam, teksten in fout.message_dict.items():
            yield f"{naam}: {' '.join(teksten)}"
    for naam, waarde in waarden.items():
        langste = model._meta.get_field(naam).max_length
        if langste and isinstance(waarde, str) and len(waarde) > langste:
            yield f"{naam}: {len(waarde)} characters, {langste} may be"
