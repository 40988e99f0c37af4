"""What the room answered, where it may be seen."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet, Sum

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_TEAM = Recht.BIJEENKOMSTEN_VOORBEREIDEN


def bijdragen(proeftuin: Proeftuin, lezer: Lezer, *waarvoor: str) -> QuerySet[Bijdrage]:
    """Return what was sent about these and not hidden; to others than the team once shown."""
    rijen = Bijdrage.objects.filter(
        vraag__zaalvraag__proeftuin=proeftuin, vraag__zaalvraag__waarvoor__in=waarvoor
    ).exclude(zicht=Bijdrage.Zicht.VERBORGEN)
    if not lezer.mag(_TEAM):
        rijen = rijen.filter(zicht=Bijdrage.Zicht.GETOOND, vraag__getoond=True)
    return rijen.order_by("pk")


def groepen(proeftuin: Proeftuin, lezer: Lezer, *waarvoor: str) -> QuerySet[Ideegroep]:
    """Return the groups that were made of these contributions."""
    rijen = Ideegroep.objects.filter(
        vraag__zaalvraag__proeftuin=proeftuin, vraag__zaalvraag__waarvoor__in=waarvoor
    )
    return rijen if lezer.mag(_TEAM) else rijen.filter(vraag__getoond=True)


@dataclass(frozen=True)
class Telling:
    """The dots of one question: by id of a choice, and how many in all."""

    per_keuze: dict[str, int] = field(default_factory=dict)

    @property
    def samen(self) -> int:
        """Return all dots together."""
        return sum(self.per_keuze.values())


def stippen(proeftuin: Proeftuin, lezer: Lezer, waarvoor: str) -> Telling | None:
    """Return the dots of the last question of this kind that was shown; two queries.

    To the team also of one that was closed and not shown.
    """
    klaar = Q(livevraag__getoond=True)
    if lezer.mag(_TEAM):
        klaar |= Q(livevraag__stand=Livevraag.Stand.DICHT)
    rijen = Zaalvraag.objects.filter(klaar, proeftuin=proeftuin, waarvoor=waarvoor)
    laatste = rijen.order_by("-pk").values_list("livevraag", "keuzes").first()
    if laatste is None:
        return None
    vraag, keuzes = laatste
    per_plek = dict(
        Stip.objects.filter(vraag=vraag, keuze__isnull=False)
        .values_list("keuze")
        .annotate(samen=Sum("aantal"))
    )
    return Telling(_per_keuze(keuzes, per_plek))


def _per_keuze(keuzes: Sequence[str], per_plek: dict[int, int]) -> dict[str, int]:
    return {code: per_plek.get(plek, 0) for plek, code in enumerate(keuzes)}
