"""The whole of an item as plain values: what is written, compared, published and shipped."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from hashlib import sha256
from typing import Any

from django.forms.models import model_to_dict
from django.utils.dateparse import parse_datetime

from kennisbank.items.delen import DELEN
from kennisbank.items.models import Kenmerk, Kennisitem
from kennisbank.items.soorten import Groep

KOLOMMEN = (
    "soort",
    "titel",
    "samenvatting",
    "tekst",
    "link",
    "trefwoorden",
    "bron",
    "bron_jaar",
)


@dataclass(frozen=True)
class Iteminhoud:
    """What an item says. `kenmerken`: Groep -> values; `deel`: what only its kind has.

    Everything is a plain value, so that it can be kept as JSON: a moment is ISO text.
    """

    soort: str
    titel: str
    samenvatting: str
    tekst: str = ""
    link: str = ""
    trefwoorden: str = ""
    bron: str = ""
    bron_jaar: int | None = None
    kenmerken: Mapping[str, list[str]] = field(default_factory=dict)
    deel: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def uit(cls, waarden: Mapping[str, Any]) -> "Iteminhoud":
        """Return what was kept as JSON; what an older release did not have is empty."""
        bekend = {veld.name for veld in fields(cls)}
        return cls(**{naam: waarde for naam, waarde in waarden.items() if naam in bekend})

    def waarden(self) -> dict[str, Any]:
        """Return plain values, each group sorted, empty groups left out."""
        waarden = asdict(self)
        waarden["kenmerken"] = {
            groep.value: sorted(self.kenmerken[groep.value])
            for groep in Groep
            if self.kenmerken.get(groep.value)
        }
        return waarden

    def afdruk(self) -> str:
        """Return a SHA-256 of the content: the same for the same content."""
        tekst = json.dumps(self.waarden(), sort_keys=True, ensure_ascii=False)
        return sha256(tekst.encode()).hexdigest()


def lees(item: Kennisitem) -> Iteminhoud:
    """Return what stands in the rows of an item: its columns, kenmerken and deel; two queries."""
    kenmerken: dict[str, list[str]] = {}
    for kenmerk in item.kenmerken.all():
        kenmerken.setdefault(kenmerk.groep, []).append(kenmerk.waarde)
    kolommen = {naam: getattr(item, naam) for naam in KOLOMMEN}
    return Iteminhoud(**kolommen, kenmerken=kenmerken, deel=_lees_deel(item))


def _lees_deel(item: Kennisitem) -> dict[str, Any]:
    model = DELEN.get(item.soort)
    rij = model.objects.filter(item=item).first() if model else None
    if rij is None:
        return {}
    waarden = model_to_dict(rij, exclude=["item"])
    return {
        naam: waarde.isoformat() if hasattr(waarde, "isoformat") else waarde
        for naam, waarde in waarden.items()
    }


def zet(item: Kennisitem, inhoud: Iteminhoud) -> None:
    """Write the content into the rows of an item; the caller holds a transaction.

    The row of a kind that the item no longer is goes away.
    """
    for naam in KOLOMMEN:
        setattr(item, naam, getattr(inhoud, naam))
    item.save(update_fields=[*KOLOMMEN, "gewijzigd"])
    _zet_kenmerken(item, inhoud.kenmerken)
    _zet_deel(item, inhoud)


def _zet_kenmerken(item: Kennisitem, kenmerken: Mapping[str, list[str]]) -> None:
    wil = {(groep, waarde) for groep, waarden in kenmerken.items() for waarde in waarden}
    heeft = {(rij.groep, rij.waarde): rij.pk for rij in item.kenmerken.all()}
    weg = [pk for paar, pk in heeft.items() if paar not in wil]
    if weg:
        Kenmerk.objects.filter(pk__in=weg).delete()
    Kenmerk.objects.bulk_create(
        Kenmerk(item=item, groep=groep, waarde=waarde) for groep, waarde in sorted(wil - set(heeft))
    )


def _zet_deel(item: Kennisitem, inhoud: Iteminhoud) -> None:
    nodig = DELEN.get(inhoud.soort)
    for model in {*DELEN.values()} - {nodig}:
        model.objects.filter(item=item).delete()
    if nodig is None or not inhoud.deel:
        return
    waarden = dict(inhoud.deel)
    if isinstance(waarden.get("begint"), str):
        waarden["begint"] = parse_datetime(waarden["begint"])
    nodig.objects.update_or_create(item=item, defaults=waarden)
