"""What a feature may contribute, and how the core collects it without knowing any feature.

Which functions an `aandeel.py` may have, contractnamen.py says; here is what they return.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from django.db.models import Q, QuerySet

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bijdragen import (
    Bewaartermijn,
    EigenTab,
    Wissing,
    aandelen,
    verzamel,
    wie_biedt,
)
from leerwerkplaats.web.rijen import tel
from proeftuinen.traject.contractnamen import NAMEN

__all__ = [
    "NAMEN",
    "Agendapunt",
    "Bewaartermijn",
    "Doel",
    "EigenTab",
    "Gebeurtenis",
    "Hoofdstuk",
    "Kaart",
    "Knoop",
    "Knoopstand",
    "Lezer",
    "Maat",
    "Plek",
    "Postsoort",
    "Tab",
    "Telkaart",
    "Uitkomst",
    "Wissing",
    "aandelen",
    "uitgeteld",
    "verzamel",
    "wie_biedt",
]


@dataclass(frozen=True)
class Lezer:
    """Who reads. For a stored or shared print it is the audience, never the maker.

    A book may be about a part of the year: `van` and `tot` are its first and last day.
    """

    rechten: frozenset[Recht]
    gebruiker_id: int | None = None
    van: date | None = None
    tot: date | None = None

    def mag(self, recht: Recht) -> bool:
        """Tell whether the reader holds this right."""
        return recht in self.rechten

    def binnen(self, dag: date | None) -> bool:
        """Tell whether something of this day belongs to what is read; without a day it does."""
        if dag is None:
            return True
        return self.raakt(dag, dag)

    def raakt(self, begin: date, einde: date | None) -> bool:
        """Tell whether something of these days belongs to it; without an end it still goes on."""
        na = self.van is None or einde is None or self.van <= einde
        return na and (self.tot is None or begin <= self.tot)


@dataclass(frozen=True)
class Tab:
    """A tab of the proeftuin: `url_naam` takes the proeftuin's public id.

    With `onder` it is a page under the tab of that label, in a second row; lower `rang` stands
    further left there.
    """

    label: str
    url_naam: str
    recht: Recht
    onder: str = ""
    rang: int = 50


class Plek(StrEnum):
    """Where on the overview a card stands: in the wide or the side column, or as one line.

    Lines (REGEL) stand together in one card, so that many features make no wall of cards. Their
    template is one list item.
    """

    HOOFD = "hoofd"
    ZIJ = "zij"
    REGEL = "regel"


@dataclass(frozen=True)
class Kaart:
    """A card of the overview, as its own feature wants it told; lower `rang` stands higher."""

    titel: str
    sjabloon: str
    inhoud: Mapping[str, Any] = field(default_factory=dict)
    plek: Plek = Plek.HOOFD
    rang: int = 50


@dataclass(frozen=True)
class Telkaart:
    """Cards that hang on nothing but how many rows there are.

    `maak` gets the number of each of `sets`, in their order. Those of all features are counted
    together, so that a line which is seldom shown costs the overview no query of its own.
    """

    sets: Sequence[QuerySet[Any]]
    maak: Callable[..., Sequence[Kaart]]


def uitgeteld(delen: Iterable[Kaart | Telkaart]) -> list[Kaart]:
    """Return the cards in their order; what hangs on numbers is counted in one query."""
    lijst = list(delen)
    aantallen = iter(
        tel(*(rij for deel in lijst if isinstance(deel, Telkaart) for rij in deel.sets))
    )
    kaarten: list[Kaart] = []
    for deel in lijst:
        if isinstance(deel, Telkaart):
            kaarten += deel.maak(*(next(aantallen) for _ in deel.sets))
        else:
            kaarten.append(deel)
    return kaarten


@dataclass(frozen=True)
class Uitkomst:
    """What a step has yielded, or still has to before it can close well."""

    titel: str
    gereed: bool
    tekst: str = ""
    adres: str = ""


@dataclass(frozen=True)
class Gebeurtenis:
    """Something that happened, for the timeline."""

    dag: date
    tekst: str
    adres: str = ""
    soort: str = ""


@dataclass(frozen=True)
class Maat:
    """A figure with what it counts; `waarde` None means not known yet.

    Everyone who may read results sees it; numbers of people under five are hidden by who shows
    them (monitoring/cijfers). Those of one row ("Mensen: Zorg") hold everyone of its total, or
    who is left out can be worked out. A feature says what its own are about as `MAATTHEMA`.
    """

    naam: str
    waarde: float | None
    eenheid: str
    uitleg: str = ""


@dataclass(frozen=True)
class Hoofdstuk:
    """One chapter of a book, filtered by its reader; its template's headings begin at h3.

    On a page the template shows the first `hooguit` of each list and `{% nog %}`; in a PDF all.
    On a page the template shows a picture by its address; when `druk` is true, in a PDF, by
    `<img src="druk:{naam}" alt="…">`. `beelden` says for each such name which JPEG of the default
    storage it is. `toestemmingen` are the primary keys of the consents that it leans on: an edition
    keeps them. In which part of the book it stands, a feature says as `TUINDEEL`.
    """

    titel: str
    sjabloon: str
    inhoud: Mapping[str, Any]
    beelden: Mapping[str, str] = field(default_factory=dict)
    toestemmingen: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Doel:
    """A place that "stuur door" can lead to: a form that arrives filled in with `?uit=`."""

    label: str
    url_naam: str
    recht: Recht


@dataclass(frozen=True)
class Agendapunt:
    """Something with a day or an hour, as a calendar takes it.

    `uid` stays the same when the thing moves; `begin` and `einde` are both days (the last one
    included) or both moments with a time zone. `versie` rises with every change. `vervangt` is the
    uid of a point that this one tells better: that one is left out.
    """

    uid: str
    titel: str
    begin: date | datetime
    einde: date | datetime
    gewijzigd: datetime
    adres: str = ""
    tekst: str = ""
    versie: int = 0
    plaats: str = ""
    vervangt: str = ""


@dataclass(frozen=True)
class Knoop:
    """A thing that can be tied to the red thread."""

    soort: str
    object_id: str
    label: str
    adres: str
    recht: Recht


@dataclass(frozen=True)
class Knoopstand:
    """How far a thing of the red thread is: a few words, and what came of it once it is done."""

    tekst: str
    klaar: bool = False
    uitkomst: str = ""


def _niets_op_tegen(_: Any) -> str:
    return ""


def _zoals_het_is(bericht: Any) -> str:
    return bericht.tekst


def _geen_kalender(_: Any) -> None:
    return None


def _allemaal(_: frozenset[Recht]) -> Q:
    return Q()


@dataclass(frozen=True)
class Postsoort:
    """A kind of mail in the outbox; each function gets the Bericht, the last one the rights.

    `bezwaar` says just before sending why it may not go any more (a `post.models.Reden`, or "").
    `maak_af` returns the text as it goes out: here a secret link is made, which stands nowhere.
    `te_zien` tells which messages of this kind someone with these rights may handle. `kalender`
    returns what a calendar takes in from the mail (post/kalender.py), or None.
    """

    naam: str
    bezwaar: Callable[[Any], str] = _niets_op_tegen
    maak_af: Callable[[Any], str] = _zoals_het_is
    te_zien: Callable[[frozenset[Recht]], Q] = _allemaal
    kalender: Callable[[Any], Any] = _geen_kalender
