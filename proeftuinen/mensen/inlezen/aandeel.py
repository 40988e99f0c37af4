"""What taking in lists of people contributes: how a list that was not finished ends."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.traject.contracten import Bewaartermijn, Wissing

_BEWAAR = timedelta(days=7)
_GEWOON = re.compile(r"[A-Za-z0-9@._+-]+")  # an address that stands in JSON as it is
_LOS = re.compile(r"[\s<>,;:()\"']+")  # what stands around an address in a cell

UITLEG = {
    "lijsten die je inleest": "Wanneer je een lijst met mensen begon in te lezen. Wie erop staan, "
    "staat er niet bij.",
    "lijsten waar je op staat": "Lijsten met jouw mailadres die nog niet zijn ingelezen.",
}


def spoorzinnen() -> Mapping[str, str]:
    """Return what taking in a list is called in the trail."""
    return {"mensen.ingelezen": "las een lijst met mensen in"}


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when a list that was not finished is forgotten."""
    wat = "Lijsten met mensen die nog niet zijn ingelezen"
    return [Bewaartermijn("lijsten", wat, "7 dagen", _ruim_op)]


def _ruim_op(nu: datetime) -> int:
    weg, _ = Inleesronde.objects.filter(gemaakt__lte=nu - _BEWAAR).delete()
    return weg


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return which lists this person began, and what lists say of the person."""
    eigen = Inleesronde.objects.filter(door=gebruiker).select_related("proeftuin")
    genoemd = Inleesronde.objects.filter(pk__in=_met_adres(gebruiker)).select_related("proeftuin")
    adres = gebruiker.email

    def zeg(rondes: Iterable[Inleesronde]) -> list[dict[str, Any]]:
        return [_zeg_genoemd(ronde, adres) for ronde in rondes]

    return {
        "lijsten die je inleest": Rijen(eigen, zeg=_zeg_eigen),
        "lijsten waar je op staat": Rijen(genoemd, zeg=zeg),
    }


def _zeg_eigen(rondes: Iterable[Inleesronde]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": ronde.proeftuin.titel,
            "herkomst": ronde.herkomst,
            "begonnen": ronde.gemaakt.isoformat(),
        }
        for ronde in rondes
    ]


def _zeg_genoemd(ronde: Inleesronde, adres: str) -> dict[str, Any]:
    rijen = [_cellen(rij) for rij in ronde.rijen]
    return {
        "proeftuin": ronde.proeftuin.titel,
        "regels": [cellen for cellen in rijen if _noemt(cellen, adres)],
    }


def _cellen(rij: Mapping[str, Any]) -> list[str]:
    return [cel for cel in [*rij["c"], *rij.get("vast", {}).values()] if cel]


def _noemt(cellen: Iterable[str], adres: str) -> bool:
    """Tell whether an address stands in these cells, by itself or between brackets."""
    return any(adres.lower() in _LOS.split(cel.lower()) for cel in cellen)


def _met_adres(gebruiker: Gebruiker) -> list[int]:
    """Return the lists that hold this person's address; there are few, and none is old."""
    adres = gebruiker.email
    rondes = Inleesronde.objects.values_list("pk", "rijen")
    if _GEWOON.fullmatch(adres):
        tekst = Cast("rijen", TextField())
        rondes = rondes.alias(tekst=tekst).filter(tekst__icontains=adres)
    paren = rondes.iterator(chunk_size=20)
    return [pk for pk, rijen in paren if any(_noemt(_cellen(rij), adres) for rij in rijen)]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to lists that were not finished."""
    eigen = Inleesronde.objects.filter(door=gebruiker)
    genoemd = Inleesronde.objects.filter(pk__in=_met_adres(gebruiker)).exclude(door=gebruiker)
    return [
        Wissing("Lijsten die je inleest", eigen, "Gaan weg."),
        Wissing("Lijsten waar je op staat en die nog niet zijn ingelezen", genoemd, "Gaan weg."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Erase whole lists: those that this person began, and those that hold the address."""
    Inleesronde.objects.filter(door=gebruiker).delete()
    Inleesronde.objects.filter(pk__in=_met_adres(gebruiker)).delete()
