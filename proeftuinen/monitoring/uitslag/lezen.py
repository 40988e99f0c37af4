"""Reading results: only of closed lists, only what the rules let through."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.safestring import SafeString

from proeftuinen.monitoring.invullen.models import Antwoordvel
from proeftuinen.monitoring.uitslag import grafiek, zinnen
from proeftuinen.monitoring.uitslag.models import Telling, Verandering
from proeftuinen.monitoring.uitslag.regels import (
    MINST,
    Verdeling,
    toon_wissel,
    verdeel,
    verdeel_meer,
)
from proeftuinen.monitoring.uitslag.tellen import ALLEN
from proeftuinen.monitoring.vragenlijsten.antwoorden import woorden
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst
from proeftuinen.traject.models import Proeftuin

_Tellers = Mapping[int, Mapping[str, int]]


@dataclass(frozen=True)
class Rij:
    """One moment of one question: what was counted then."""

    moment: str
    verdeling: Verdeling
    cellen: Sequence[str]  # numbers as words, in the order of the labels

    @property
    def n(self) -> int:
        """Return how many answered."""
        return self.verdeling.n


@dataclass(frozen=True)
class Vraagbeeld:
    """One question with what may be shown of it; without rows too few answered."""

    vraag: Lijstvraag
    aantal: int
    labels: Sequence[str] = ()
    rijen: Sequence[Rij] = ()
    zin: str = ""
    wissels: Sequence[str] = ()
    anderen: str = ""  # what other places said
    tekening: tuple[SafeString, SafeString] = (SafeString(), SafeString())

    @property
    def tabel(self) -> list[tuple[str, list[str]]]:
        """Return by answer the numbers of each moment."""
        kolommen = [rij.cellen for rij in self.rijen]
        return [
            (label, [kolom[nummer] for kolom in kolommen])
            for nummer, label in enumerate(self.labels)
        ]

    @property
    def te_weinig(self) -> bool:
        """Tell whether people answered, but too few to show."""
        return self.aantal < MINST


def _tellers(vragen: Sequence[Lijstvraag]) -> _Tellers:
    tellers: dict[int, dict[str, int]] = defaultdict(dict)
    rijen = Telling.objects.filter(vraag__in=[vraag.pk for vraag in vragen])
    for vraag, waarde, aantal in rijen.values_list("vraag", "waarde", "aantal"):
        tellers[vraag][waarde] = aantal
    return tellers


def _verdeling(vraag: Lijstvraag, tellers: Mapping[str, int]) -> Verdeling | None:
    per_waarde = {waarde: tellers.get(waarde, 0) for waarde in woorden(vraag)}
    if vraag.soort == Lijstvraag.Soort.MEER:
        return verdeel_meer(per_waarde, tellers.get(ALLEN, 0))
    return verdeel(per_waarde) if per_waarde else None


def uitslag_van(lijst: Vragenlijst) -> list[Vraagbeeld]:
    """Return each question of a closed list, with earlier lists that asked it; three queries."""
    vragen = list(lijst.vragen.all())
    eerder = _zelfde_vragen(lijst, {vraag.sleutel for vraag in vragen if vraag.is_schaal})
    tellers = _tellers([*vragen, *eerder])
    wissels = _wissels(vragen)
    beelden = []
    for vraag in vragen:
        toen = [
            deze for deze in eerder if (deze.sleutel, deze.soort) == (vraag.sleutel, vraag.soort)
        ]
        reeks = [*toen, vraag] if vraag.is_schaal else [vraag]
        beelden.append(_beeld(lijst, vraag, reeks, tellers, wissels.get(vraag.pk, ())))
    return beelden


@dataclass(frozen=True)
class Uitslag:
    """One closed question of a list, as a file tells it: each answer with its number in words."""

    lijst: Vragenlijst
    vraag: Lijstvraag
    n: int
    cellen: Sequence[tuple[str, str]]


def uitslagen_van(proeftuin: Proeftuin) -> list[Uitslag]:
    """Return what may be shown of all closed lists of a place, the earliest first; two queries."""
    vragen = Lijstvraag.objects.filter(
        vragenlijst__proeftuin=proeftuin, vragenlijst__stand=Vragenlijst.Stand.DICHT
    ).exclude(soort=Lijstvraag.Soort.OPEN)
    volgorde = ("vragenlijst__geopend_op", "vragenlijst", "volgorde", "pk")
    alle = list(vragen.select_related("vragenlijst").order_by(*volgorde))
    tellers = _tellers(alle)
    uit = []
    for vraag in alle:
        nu = _verdeling(vraag, tellers.get(vraag.pk, {}))
        if nu is not None:
            labels = woorden(vraag).items()
            cellen = [(woord, zinnen.zeg_cel(nu.cellen[waarde])) for waarde, woord in labels]
            uit.append(Uitslag(vraag.vragenlijst, vraag, nu.n, cellen))
    return uit


def _zelfde_vragen(lijst: Vragenlijst, sleutels: set[str]) -> list[Lijstvraag]:
    """Return the same questions in lists of this place that were closed before this one opened."""
    rijen = Lijstvraag.objects.filter(
        vragenlijst__proeftuin=lijst.proeftuin_id,
        vragenlijst__stand=Vragenlijst.Stand.DICHT,
        vragenlijst__geopend_op__lte=lijst.geopend_op,
        sleutel__in=sleutels,
    ).exclude(vragenlijst=lijst.pk)
    return list(
        rijen.select_related("vragenlijst").order_by("vragenlijst__geopend_op", "vragenlijst_id")
    )


def _wissels(vragen: Sequence[Lijstvraag]) -> Mapping[int, Sequence[str]]:
    zinnen_bij: dict[int, list[str]] = defaultdict(list)
    rijen = Verandering.objects.filter(vraag__in=[vraag.pk for vraag in vragen])
    for rij in rijen.select_related("van").order_by("van__geopend_op", "van_id"):
        deze = toon_wissel(rij.omhoog, rij.gelijk, rij.omlaag)
        zinnen_bij[rij.vraag_id].append(zinnen.zeg_wissel(deze, rij.van.titel))
    return zinnen_bij


def _beeld(
    lijst: Vragenlijst,
    vraag: Lijstvraag,
    reeks: Sequence[Lijstvraag],
    tellers: _Tellers,
    wissels: Sequence[str],
) -> Vraagbeeld:
    aantal = tellers.get(vraag.pk, {}).get(ALLEN, 0)
    nu = _verdeling(vraag, tellers.get(vraag.pk, {}))
    if nu is None:
        return Vraagbeeld(vraag, aantal)
    labels = woorden(vraag)
    rijen = []
    for deze in reeks:
        verdeling = _verdeling(deze, tellers.get(deze.pk, {}))
        if verdeling is not None:
            titel = lijst.titel if deze.pk == vraag.pk else deze.vragenlijst.titel
            cellen = [zinnen.zeg_cel(verdeling.cellen[waarde]) for waarde in labels]
            rijen.append(Rij(titel, verdeling, cellen))
    return Vraagbeeld(
        vraag,
        aantal,
        list(labels.values()),
        rijen,
        zinnen.zeg_verdeling(vraag, nu, labels),
        wissels,
        tekening=grafiek.teken(vraag, rijen, labels),
    )


def open_antwoorden(vraag: Lijstvraag) -> QuerySet[Antwoordvel, Any]:
    """Return the texts that people wrote, in an order that says nothing of who or when."""
    naam = f"antwoorden__{vraag.publiek_id}"
    rijen = Antwoordvel.objects.filter(
        vragenlijst=vraag.vragenlijst_id, **{f"{naam}__isnull": False}
    )
    return rijen.exclude(**{naam: ""}).order_by("sleutel").values_list(naam, flat=True)
