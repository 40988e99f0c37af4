"""What of the kennisbank suits where a place is now: for a step, a meeting or a case."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Case, Count, F, Q, Value, When, Window
from django.db.models.functions import RowNumber
from django.urls import reverse

from kennisbank.items.models import Kenmerk
from kennisbank.items.soorten import Groep, Soort
from kennisbank.lezen.kaarten import ICONEN, zeg_duur
from leerwerkplaats.toegang import Recht
from proeftuinen.kennis.models import Kennisgebruik
from proeftuinen.kennis.plekken import te_gebruiken
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

AANTAL = 6


@dataclass(frozen=True)
class Suggestie:
    """An item that suits, as one line tells it; `bij` is its kind and how long it takes."""

    slug: str
    titel: str
    samenvatting: str
    soort: str
    icoon: str
    bij: str

    @property
    def adres(self) -> str:
        """Return where it is read."""
        return reverse("kennisbank:item", args=[self.slug])


def suggesties(
    proeftuin: Proeftuin,
    lezer: Lezer,
    *,
    stapsoort: str = "",
    dimensies: Collection[str] = (),
    zonder: Collection[int] = (),
    aantal: int = AANTAL,
) -> Sequence[Suggestie]:
    """Return at most `aantal` items that suit; one query.

    `stapsoort` and `dimensies` narrow it down, `zonder` leaves items out by id; so does what was
    used here already. Half of them are werkvormen as far as there are; what the team wrote itself
    goes first, then what is meant for few other steps.
    """
    if not lezer.mag(Recht.KENNIS_ZIEN) or not (stapsoort or dimensies):
        return []
    gebruikt = Kennisgebruik.objects.filter(proeftuin=proeftuin).values("item")
    rijen = te_gebruiken(proeftuin).exclude(pk__in=gebruikt).exclude(pk__in=list(zonder))
    for groep, waarden in ((Groep.STAP, [stapsoort]), (Groep.DIMENSIE, list(dimensies))):
        if any(waarden):
            past = Kenmerk.objects.filter(groep=groep, waarde__in=waarden)
            rijen = rijen.filter(pk__in=past.values("item"))
    rijen = rijen.annotate(
        stappen=Count("kenmerken", filter=Q(kenmerken__groep=Groep.STAP)),
        elders=Case(When(plank__ruimte=proeftuin.publiek_id, then=Value(0)), default=Value(1)),
        groep=Case(When(soort=Soort.WERKVORM, then=Value(0)), default=Value(1)),
    )
    volgorde = ["elders", "stappen", "titel", "pk"]
    rang = Window(RowNumber(), partition_by=F("groep"), order_by=volgorde)
    velden = "slug", "titel", "samenvatting", "soort", "werkvorm__minuten", "film__seconden"
    gekozen = rijen.annotate(rang=rang).filter(rang__lte=aantal).order_by("groep", "rang")
    paren = [(rij[-1], _suggestie(*rij[:-1])) for rij in gekozen.values_list(*velden, "groep")]
    return _meng(paren, aantal)


def _suggestie(
    slug: str, titel: str, samenvatting: str, soort: str, minuten: int | None, seconden: int | None
) -> Suggestie:
    duur = f"{minuten} minuten" if minuten else zeg_duur(seconden)
    label = str(Soort(soort).label)
    bij = f"{label}, {duur}" if duur else label
    return Suggestie(slug, titel, samenvatting, label, ICONEN[Soort(soort)], bij)


def _meng(paren: Sequence[tuple[int, Suggestie]], aantal: int) -> list[Suggestie]:
    """Take half of each group, and more of one where the other has too few."""
    werkvormen = [deel for groep, deel in paren if groep == 0]
    andere = [deel for groep, deel in paren if groep == 1]
    nodig = max((aantal + 1) // 2, aantal - len(andere))
    vooraan = werkvormen[:nodig]
    return [*vooraan, *andere[: aantal - len(vooraan)]]
