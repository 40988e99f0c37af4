"""The page of one item: what stands in its rows, in the words of the reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from kennisbank.items.decorators import is_eigen
from kennisbank.items.delen import DELEN
from kennisbank.items.models import Bijlage, Kennisitem
from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS
from kennisbank.lezen.gebruik import acties_van, gebruik_van
from kennisbank.lezen.kaarten import ICONEN, verlopen_sinds, zeg_duur
from kennisbank.lezen.koppen import volledig, zonder_bewijs
from kennisbank.lezen.verwant import past_hierbij
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.dagen import zeg_dag


@dataclass(frozen=True)
class Kenmerkgroep:
    """A group of values, as "Bij welke stap?" with its steps."""

    naam: str
    label: str
    waarden: list[tuple[str, str]]


def lees_kenmerken(item: Kennisitem) -> list[Kenmerkgroep]:
    """Return the values by which an item is sorted out, in their own order; one query."""
    per_groep: dict[str, list[str]] = {}
    for groep, waarde in item.kenmerken.values_list("groep", "waarde"):
        per_groep.setdefault(groep, []).append(waarde)
    return [
        Kenmerkgroep(
            groep.value,
            str(groep.label),
            [(waarde, woord) for waarde, woord in LABELS[groep].items() if waarde in heeft],
        )
        for groep in Groep
        if (heeft := per_groep.get(groep))
    ]


LINKWOORDEN = {
    Soort.FILM: "Bekijk de film",
    Soort.PODCAST: "Luister",
    Soort.CIJFER: "Naar de bron",
    Soort.SESSIE: "Naar de sessie",
}
LINK_EERST = frozenset({Soort.FILM, Soort.PODCAST})  # one looks first, and talks after
TE_DRUKKEN = frozenset({Soort.WERKVORM, Soort.PERSONA, Soort.VOORBEELDCASUS, Soort.SJABLOON})


def lees_vragen(deel: Any) -> list[tuple[str, str, list[str]]]:
    """Return the questions of a persona, for each dimension that has any."""
    alle = [(d.value, str(d.label), getattr(deel, d.value, [])) for d in Dimensie]
    return [vraag for vraag in alle if vraag[2]]


def lees_deel(item: Kennisitem) -> tuple[Any, str]:
    """Return the row that only this kind has, and the template that shows it; one query."""
    model = DELEN.get(item.soort)
    deel = model.objects.filter(item=item).first() if model else None
    return deel, f"kennisbank/delen/{model.__name__.lower()}.html" if model and deel else ""


def _dagen(item: Kennisitem, sinds: date | None) -> dict[str, str]:
    """Return the days of looking at it again, as people say them."""
    return {
        "verlopen_tekst": zeg_dag(sinds) if sinds else "",
        "nagekeken_tekst": zeg_dag(item.nagekeken_op) if item.nagekeken_op else "",
        "nakijken_tekst": zeg_dag(item.nakijken_op) if item.nakijken_op else "",
    }


def mag_schrijven(item: Kennisitem, request: HttpRequest) -> bool:
    """Tell whether this reader may write on the item: their own, or as one of the team."""
    mag = request.mag
    return bool(mag.kennis_bijdragen and (mag.kennis_beheren or is_eigen(item, request)))


def is_openbaar(item: Kennisitem) -> bool:
    """Tell whether anyone may read it."""
    return bool(item.gepubliceerd_op and item.plank.is_landelijk)


def _bijlagen(item: Kennisitem) -> dict[str, Sequence[Bijlage]]:
    """Return the files that readers see: pictures in the page, others as a list; one query."""
    vrij = list(item.bijlagen.filter(vrij_op__isnull=False))
    return {
        "beelden": [bijlage for bijlage in vrij if bijlage.vorm == Bijlage.Vorm.BEELD],
        "bestanden": [bijlage for bijlage in vrij if bijlage.vorm != Bijlage.Vorm.BEELD],
    }


def _wie_bijhoudt(item: Kennisitem, request: HttpRequest) -> str:
    """Return who keeps the item up: by name only for who works on this shelf."""
    met_naam = item.eigenaar_id and request.mag.kennis_bijdragen
    return str(item.eigenaar) if met_naam else item.plank.naam


def _van_lezer(item: Kennisitem, request: HttpRequest) -> dict[str, Any]:
    """Return what depends on who reads."""
    return {
        "gebruik": gebruik_van([item.pk], request.user).get(item.pk),
        "acties": acties_van(item, request),
        "mag_schrijven": mag_schrijven(item, request),
        "eigenaar": _wie_bijhoudt(item, request),
        **zonder_bewijs(request),
    }


def lees_pagina(item: Kennisitem, request: HttpRequest) -> dict[str, Any]:
    """Return what the page of an item shows."""
    deel, sjabloon = lees_deel(item)
    kenmerken, sinds = lees_kenmerken(item), verlopen_sinds(item)
    begint = getattr(deel, "begint", None)
    druk = item.soort in TE_DRUKKEN
    return {
        "item": item,
        "openbaar": is_openbaar(item),
        "canoniek": volledig(item.get_absolute_url()),
        "soort": Soort(item.soort).label,
        "icoonnaam": ICONEN[Soort(item.soort)],
        "deel": deel,
        "duur": zeg_duur(getattr(deel, "seconden", None)),
        "is_voorbij": bool(begint and begint < timezone.now()),
        "kenmerken": [groep for groep in kenmerken if groep.naam != Groep.DIMENSIE],
        "dimensies": next((g.waarden for g in kenmerken if g.naam == Groep.DIMENSIE), []),
        "sjabloon_deel": sjabloon,
        "vragen_per_dimensie": lees_vragen(deel),
        "linkwoord": LINKWOORDEN.get(Soort(item.soort), "Open het document"),
        "link_eerst": item.soort in LINK_EERST,
        "verlopen_sinds": sinds,
        "pdf": reverse("kennisbank:item-pdf", args=[item.slug]) if druk else "",
        "verwant": past_hierbij(item, {g.naam: [w for w, _ in g.waarden] for g in kenmerken}),
        **_dagen(item, sinds),
        **_bijlagen(item),
        **_van_lezer(item, request),
    }
