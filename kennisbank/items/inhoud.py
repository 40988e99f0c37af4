"""The whole of an item as plain values: what is written, compared, published and shipped."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from hashlib import sha256
from typing import Any

from django.db.models import Model
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


def lees_alle(item_ids: Sequence[int]) -> dict[int, Iteminhoud]:
    """Return what stands in the rows of these items; two queries, and one for each kind of row."""
    kenmerken: dict[int, dict[str, list[str]]] = {}
    rijen = Kenmerk.objects.filter(item__in=item_ids).values_list("item", "groep", "waarde")
    for pk, groep, waarde in rijen:
        kenmerken.setdefault(pk, {}).setdefault(groep, []).append(waarde)
    delen = {
        (model, rij.pk): _plat(rij)
        for model in dict.fromkeys(DELEN.values())
        for rij in model.objects.filter(item__in=item_ids)
    }
    return {
        item.pk: Iteminhoud(
            **{naam: getattr(item, naam) for naam in KOLOMMEN},
            kenmerken=kenmerken.get(item.pk, {}),
            deel=delen.get((DELEN.get(item.soort), item.pk), {}),
        )
        for item in Kennisitem.objects.filter(pk__in=item_ids)
    }


def _lees_deel(item: Kennisitem) -> dict[str, Any]:
    model = DELEN.get(item.soort)
    rij = model.objects.filter(item=item).first() if model else None
    return _plat(rij) if rij else {}


def _plat(rij: Model) -> dict[str, Any]:
    """Return the row of a kind as plain values."""
    return {
        naam: waarde.isoformat() if hasattr(waarde, "isoformat") else waarde
        for naam, waarde in model_to_dict(rij, exclude=["item"]).items()
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


def zet_nieuw(paren: Iterable[tuple[Kennisitem, Iteminhoud]]) -> None:
    """Write what stands beside new items, whose columns are filled; a few statements in all."""
    paren = list(paren)
    Kenmerk.objects.bulk_create(
        Kenmerk(item=item, groep=groep, waarde=waarde)
        for item, inhoud in paren
        for groep, waarden in inhoud.kenmerken.items()
        for waarde in waarden
    )
    for model in set(DELEN.values()):
        model.objects.bulk_create(
            model(item=item, **_deelwaarden(inhoud))
            for item, inhoud in paren
            if DELEN.get(inhoud.soort) is model and inhoud.deel
        )


def _deelwaarden(inhoud: Iteminhoud) -> dict[str, Any]:
    """Return what only this kind has, as its row takes it: a moment is no text there."""
    waarden = dict(inhoud.deel)
    if isinstance(waarden.get("begint"), str):
        waarden["begint"] = parse_datetime(waarden["begint"])
    return waarden


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
    nodig.objects.update_or_create(item=item, defaults=_deelwaarden(inhoud))
