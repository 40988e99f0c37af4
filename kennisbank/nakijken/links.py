"""Which links stand where: those that a reader can press, of items and of finds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import batched

from kennisbank.bundels.models import Bundelregel
from kennisbank.items.inhoud import Iteminhoud, lees_alle
from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.opmaak import opmaak

LANGSTE = 500
PER_KEER = 500
_HREF = re.compile(r'href="(https?://[^"]+)"')
# Of what only one kind has: addresses, and texts in Markdown.
_ADRESSEN, _TEKSTEN = ("aanmelden",), ("verslag",)


@dataclass(frozen=True)
class Plek:
    """Where a link stands: in an item, or in a line of a bundle."""

    adres: str
    item_id: int | None = None
    regel_id: int | None = None


def links_in(inhoud: Iteminhoud) -> list[str]:
    """Return the addresses that a reader of this can go to, each once, in reading order."""
    los = [inhoud.link, *(inhoud.deel.get(naam, "") for naam in _ADRESSEN)]
    lappen = [inhoud.tekst, *(inhoud.deel.get(naam, "") for naam in _TEKSTEN)]
    in_tekst = [unescape(adres) for lap in lappen if lap for adres in _HREF.findall(opmaak(lap))]
    alle = [adres for adres in [*los, *in_tekst] if adres.startswith(("https://", "http://"))]
    return [adres for adres in dict.fromkeys(alle) if len(adres) <= LANGSTE]


def alle_plekken() -> Iterator[Plek]:
    """Yield every link of published items, and of finds in bundles that are shared."""
    ids = Kennisitem.objects.gepubliceerd().order_by("pk").values_list("pk", flat=True)
    for deel in batched(list(ids), PER_KEER, strict=False):
        for pk, inhoud in lees_alle(deel).items():
            yield from (Plek(adres, item_id=pk) for adres in links_in(inhoud))
    vondsten = Bundelregel.objects.exclude(link="").filter(bundel__gedeeld_op__isnull=False)
    for pk, link in vondsten.order_by("pk").values_list("pk", "link"):
        yield Plek(link, regel_id=pk)
