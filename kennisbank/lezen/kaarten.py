"""What a card of an item shows, in plain rows: a list costs at most three queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, StringAgg, Subquery, Value
from django.urls import reverse

from kennisbank.items.models import Kenmerk, Kennisitem
from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS
from kennisbank.lezen.gebruik import Gebruik, gebruik_van
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.dagen import zeg_dag, zeg_maand
from leerwerkplaats.web.klok import vandaag

ICONEN = {
    Soort.KENNISBLAD: "file-text",
    Soort.INFOGRAPHIC: "image",
    Soort.FILM: "film",
    Soort.ARTIKEL: "book-open",
    Soort.INTERVIEW: "message-square",
    Soort.HANDLEIDING: "book-open",
    Soort.WERKVORM: "list-checks",
    Soort.PERSONA: "users",
    Soort.VOORBEELDCASUS: "users",
    Soort.PRAKTIJKVOORBEELD: "sprout",
    Soort.CIJFER: "target",
    Soort.PODCAST: "mic",
    Soort.SESSIE: "presentation",
    Soort.STROOMSCHEMA: "route",
    Soort.SJABLOON: "copy",
}


_KOLOMMEN = (
    *("titel", "slug", "soort", "samenvatting", "gepubliceerd_op", "nakijken_op", "nagekeken_op"),
    *("plank__ruimte", "plank__naam", "film__seconden"),
    *("werkvorm__minuten", "werkvorm__groep_van", "werkvorm__groep_tot"),
)


@dataclass(frozen=True)
class Itemkaart:
    """One item as a list shows it; `plank` only when it stands on a shelf of a place."""

    titel: str
    adres: str
    soort: str
    icoon: str
    samenvatting: str
    dimensies: Sequence[str]
    feiten: Sequence[str]
    plank: str
    gebruik: Gebruik | None
    verlopen: str
    nagekeken: str
    volgende: str


def zeg_duur(seconden: int | None) -> str:
    """Say how long something lasts: "6 minuten" for 338 seconds; nothing when not known."""
    if not seconden:
        return ""
    minuten = max(1, round(seconden / 60))
    return "1 minuut" if minuten == 1 else f"{minuten} minuten"


def zeg_groep(van: int, tot: int) -> str:
    """Say how many people: "6 tot 24 mensen", "4 mensen", "1 persoon"."""
    if van != tot:
        return f"{van} tot {tot} mensen"
    return "1 persoon" if van == 1 else f"{van} mensen"


def zeg_soort(item: Kennisitem) -> str:
    """Say what it is, and of a film how long it lasts: "Film, 6 minuten"."""
    film = getattr(item, "film", None) if item.soort == Soort.FILM else None
    duur = zeg_duur(film.seconden) if film else ""
    return ", ".join(filter(None, [str(Soort(item.soort).label), duur]))


def verlopen_sinds(item: Kennisitem) -> date | None:
    """Return since when a published item should have been looked at again, or None."""
    over = item.gepubliceerd_op and item.nakijken_op and item.nakijken_op <= vandaag()
    return item.nakijken_op if over else None


def _dimensies(item: Kennisitem) -> list[str]:
    """Return the dimensions of an item, in their own order."""
    heeft = (item.dimensiewaarden or "").split()
    return [waarde for waarde in LABELS[Groep.DIMENSIE] if waarde in heeft]


def _dimensiewaarden() -> Subquery:
    """Return the dimensions of an item in one text: a list needs no query of its own for them."""
    eigen = Kenmerk.objects.filter(item=OuterRef("pk"), groep=Groep.DIMENSIE).order_by()
    samen = eigen.values("item").annotate(samen=StringAgg("waarde", Value(" ")))
    return Subquery(samen.values("samen"))


def _feiten(item: Kennisitem) -> list[str]:
    werkvorm = getattr(item, "werkvorm", None) if item.soort == Soort.WERKVORM else None
    if werkvorm is None:
        return []
    return [f"{werkvorm.minuten} minuten", zeg_groep(werkvorm.groep_van, werkvorm.groep_tot)]


def _nakijkdagen(item: Kennisitem) -> dict[str, str]:
    """Say when it was looked at, and when again; of what is overdue only since when."""
    if sinds := verlopen_sinds(item):
        verlopen = f"Moet nagekeken worden sinds {zeg_maand(sinds)}"
        return {"verlopen": verlopen, "nagekeken": "", "volgende": ""}
    nagekeken = f"Nagekeken op {zeg_dag(item.nagekeken_op)}" if item.nagekeken_op else ""
    volgende = f"Volgende keer: {zeg_maand(item.nakijken_op)}" if item.nakijken_op else ""
    return {"verlopen": "", "nagekeken": nagekeken, "volgende": volgende}


def itemkaarten(ids: Sequence[int], gebruiker: Gebruiker) -> list[Itemkaart]:
    """Return the cards of these items, in this order, as this person may see them."""
    rijen = Kennisitem.objects.select_related("plank", "werkvorm", "film").only(*_KOLOMMEN)
    rijen = rijen.annotate(dimensiewaarden=_dimensiewaarden())
    items: Mapping[int, Kennisitem] = rijen.in_bulk(ids)
    gebruik = gebruik_van(ids, gebruiker)
    return [
        Itemkaart(
            titel=item.titel,
            adres=reverse("kennisbank:item", args=[item.slug]),
            soort=zeg_soort(item),
            icoon=ICONEN[Soort(item.soort)],
            samenvatting=item.samenvatting,
            dimensies=_dimensies(item),
            feiten=_feiten(item),
            plank="" if item.plank.is_landelijk else item.plank.naam,
            gebruik=gebruik.get(pk),
            **_nakijkdagen(item),
        )
        for pk in ids
        if (item := items.get(pk))
    ]
