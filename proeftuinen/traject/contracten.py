"""What a feature may contribute, and how the core collects it without knowing any feature.

A feature fulfils what it has in its own `aandeel.py`: plain functions with the names below.
`settings.AANDELEN` lists the features, in order; `checks.py` proves that each imports and offers
nothing that this page does not know.

    tabs() -> Sequence[Tab]
    kaarten(proeftuin, lezer) -> Sequence[Kaart | Telkaart]     at most one query each
    uitkomsten(stap, lezer) -> Sequence[Uitkomst]
    gebeurtenissen(proeftuin, lezer) -> Sequence[Gebeurtenis]
    maten(proeftuin) -> Sequence[Maat]
    groei(proeftuinen) -> Mapping[int, Sequence[tuple[date, int]]]    by primary key: the lines of
                                                            the network on each day of asking, as
                                                            far as all may know them; one query
    hoofdstuk(proeftuin, lezer) -> Hoofdstuk | None
    doelen() -> Sequence[Doel]
    agenda(proeftuin, lezer) -> Sequence[Agendapunt]        what stands in calendar feeds
    zet_stil(adres) -> None                                 stop all that goes to this address
    bij_rust(contact) -> None                               someone without an address came to rest
    hef_stil_op(adres) -> None                              mail may go to this address again
    blijft_stil(adres) -> bool                              no mail ever again: someone died
    bekende_adressen() -> QuerySet[Any, str]                for these rest does not run out
    postsoorten() -> Mapping[str, Postsoort]                kinds of mail, and when each may go
    toestemmingsvragen(gebruiker) -> Sequence[Vraag]        what waits for this person's consent
    bij_toestemming(vraag, toestemming) -> None             a person said yes to such a question
    steunt_op(toestemmingen) -> Sequence[Steun]             what leans on these, and where it went

About a person and about the house (web/bijdragen.py has the dataclasses):

    eigen_tabs() -> Sequence[EigenTab]                      tabs of "mijn account"
    vraagt_slot(gebruiker) -> bool                          holds a role that asks a second lock
    neem_mee(gebruiker) -> Mapping[str, Any]                own data, plain values; long: Rijen
    wat_weggaat(gebruiker) -> Sequence[Wissing]             the preview of erasure
    bezwaren(gebruiker) -> Sequence[str]                    why erasing must wait, in plain Dutch
    houd_vast(gebruiker) -> None                            locks what an erasure must have still
    wis(gebruiker) -> None                                  inside one transaction with all others
    bewaartermijnen() -> Sequence[Bewaartermijn]            carried out by the daily task
    demo(proeftuin, mensen, dag) -> None                    fill a made-up place of the demo world
                                                            once; `mensen` by mail address
    elke_minuut(nu) -> None                                 run by the worker, about once a minute
    vertel_spoor(regels) -> Mapping[int, tuple[str, str]]   audit lines by pk: what, and where
    na_terugzetten() -> None                                after a restore: nothing is sent twice
    bezorg(aan, soort, onderwerp, tekst) -> None            mail from below, by the one outbox
    bij_deelname(proeftuin, gebruiker) -> None              someone takes part, in any role
    bekende_naam(proeftuin, adres) -> str                   the name that the team wrote down; only
                                                            for who proved to have this mailbox
    bij_proeftuin(proeftuin) -> None                        what is told of it was changed
    bij_verspreiding(proeftuin, door, waar) -> None         the oogst went out as a file (`waar`:
                                                            which); the same when called twice
    bij_intrekking(proeftuin) -> None                       something may no longer be used: files
                                                            that were made of it must not be fetched
    elke_dag(nu) -> None                                    run once a day, after the clearing up
    spoorzinnen() -> Mapping[str, str]                      verbs of the trail in plain Dutch
    opdrachtsoorten() -> Mapping[str, Opdrachtsoort]        work that yields a file (web/opdrachten)

About one thing that a feature below shows, without the feature knowing who tells it:

    bij_organisatie(organisatie, proeftuin, lezer) -> Sequence[Kaart]   at most two queries each
    bij_stap(stap, lezer) -> Sequence[Kaart]                            at most two queries each
    bij_bijeenkomst(bijeenkomst, lezer) -> Sequence[Kaart]  beside its run sheet; at most two
                                                            queries each
    bij_stappen(proeftuin, stappen, door) -> None           these steps are new, or have other
                                                            days, or were left out or taken up
    bij_bijeenkomst_gewijzigd(bijeenkomst, door) -> None    what its invitation says is another,
                                                            or it was called off or taken up
    bij_beleid(proeftuin, lezer) -> Sequence[Kaart]         under the mirror of policy, also on
                                                            paper; at most one query each
    dimensies_van(organisatie_ids) -> Mapping[int, frozenset[str]]      on which it offers something
    knoopstand(knopen, lezer) -> Mapping[tuple[str, str], Knoopstand]   how far things of the red
                                                            thread are; `knopen`: their kind and id;
                                                            at most one query, only of own kinds

About knowledge, which knows no proeftuin (kennisbank/planken/rechten.py, kennisbank/lezen):

    plankrechten(request, ruimte) -> Plankrechten | None    what this reader may on a shelf here
    planken_van(gebruiker) -> Mapping[str, frozenset[Recht]]    the shelves of one's own places
    gebruikt_in(item_ids, gebruiker) -> Mapping[int, Gebruik]   where items were used
    acties_bij_item(item, request) -> Sequence[Itemactie]   what one can do with it in one's places
    bij_kennisitem(item) -> None                            it is new, or has another title or
                                                            state; bij_kennisitem_weg: is to go
    bij_uitkomst(item, punt, request) -> Sequence[Uitkomsthulp]     who helps at an outcome of a
                                                            flow chart (kennisbank/stroomschemas)
    wat_weggaat_met(contact) -> Sequence[Wissing]           what leaves the place with a person
    wis_met(contact) -> None                                in the transaction that takes them away
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

__all__ = [
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

NAMEN = frozenset(
    {
        "tabs",
        "kaarten",
        "uitkomsten",
        "gebeurtenissen",
        "maten",
        "groei",
        "hoofdstuk",
        "doelen",
        "agenda",
        "zet_stil",
        "bij_rust",
        "hef_stil_op",
        "blijft_stil",
        "bekende_adressen",
        "postsoorten",
        "eigen_tabs",
        "vraagt_slot",
        "neem_mee",
        "wat_weggaat",
        "bezwaren",
        "houd_vast",
        "wis",
        "bewaartermijnen",
        "demo",
        "elke_minuut",
        "vertel_spoor",
        "na_terugzetten",
        "bezorg",
        "bij_deelname",
        "bekende_naam",
        "bij_verspreiding",
        "bij_intrekking",
        "elke_dag",
        "spoorzinnen",
        "opdrachtsoorten",
        "toestemmingsvragen",
        "bij_toestemming",
        "steunt_op",
        "bij_organisatie",
        "bij_stap",
        "bij_stappen",
        "bij_bijeenkomst",
        "bij_bijeenkomst_gewijzigd",
        "bij_beleid",
        "dimensies_van",
        "knoopstand",
        "plankrechten",
        "planken_van",
        "gebruikt_in",
        "acties_bij_item",
        "bij_kennisitem",
        "bij_kennisitem_weg",
        "bij_proeftuin",
        "bij_uitkomst",
        "wat_weggaat_met",
        "wis_met",
    }
)


@dataclass(frozen=True)
class Lezer:
    """Who reads. For a stored or shared print it is the audience, never the maker."""

    rechten: frozenset[Recht]
    gebruiker_id: int | None = None

    def mag(self, recht: Recht) -> bool:
        """Tell whether the reader holds this right."""
        return recht in self.rechten


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
    storage it is.
    """

    titel: str
    sjabloon: str
    inhoud: Mapping[str, Any]
    beelden: Mapping[str, str] = field(default_factory=dict)


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
