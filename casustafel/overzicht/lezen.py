"""Reading the tables of a place from the outside: what comes, and what was."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from casustafel.inzichten.models import Inzicht, Signaal
from casustafel.plannen.models import Tafel, Tafelgast, TafelQuerySet
from casustafel.plannen.rand import STANDEN
from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.klok import vandaag
from proeftuinen.rode_draad.models import Draad
from proeftuinen.traject.contracten import Lezer, Maat
from proeftuinen.traject.models import Proeftuin

MEESTE_KOMEND = 30
MINSTE_MENSEN, MINSTE_SAMEN = 3, 5
_EENS = "ieder één keer geteld"


@dataclass(frozen=True)
class Regel:
    """A table in the list."""

    tafel: Tafel
    vorm: str  # the shape of its state
    woord: str
    ik: bool  # the reader sits there
    aantal: int
    inzichten: int


def _komt() -> Q:
    """Return which tables are to come, or open now."""
    nog = Q(dag__gte=vandaag()) | Q(
        geopend_op__isnull=False, dag__gte=vandaag() - timedelta(days=1)
    )
    return nog & Q(afgezegd_op=None, gesloten_op=None, gewist_op=None)


def gehouden() -> Q:
    """Return which tables were held: opened, on a day that came."""
    return Q(geopend_op__isnull=False, afgezegd_op=None, dag__lte=vandaag())


def _met_cijfers(proeftuin: Proeftuin, lezer: Lezer) -> TafelQuerySet:
    gasten = Tafelgast.objects.filter(tafel=OuterRef("pk")).order_by()
    geleerd = Inzicht.objects.filter(tafel=OuterRef("pk")).nagekeken().order_by()
    return Tafel.objects.van(proeftuin).annotate(
        ik=Exists(gasten.filter(contact__gebruiker=lezer.gebruiker_id)),
        aantal=_tel(gasten),
        geleerd=_tel(geleerd),
    )


def _tel(rijen: QuerySet[Tafelgast] | QuerySet[Inzicht]) -> Coalesce:
    getal = rijen.values("tafel").annotate(getal=Count("pk")).values("getal")
    return Coalesce(Subquery(getal, output_field=IntegerField()), 0)


def als_regel(tafel: Tafel, proeftuin: Proeftuin) -> Regel:
    """Return a table as the list shows it."""
    tafel.proeftuin = proeftuin
    vorm, woord = STANDEN[tafel.stand]
    return Regel(tafel, vorm, woord, tafel.ik, tafel.aantal, tafel.geleerd)


def komende(proeftuin: Proeftuin, lezer: Lezer) -> list[Regel]:
    """Return what is to come, the first day first; one query."""
    rijen = _met_cijfers(proeftuin, lezer).filter(_komt()).order_by("dag", "begin", "pk")
    return [als_regel(rij, proeftuin) for rij in rijen[:MEESTE_KOMEND]]


def voorbije(proeftuin: Proeftuin, lezer: Lezer) -> TafelQuerySet:
    """Return what was, the last day first."""
    return _met_cijfers(proeftuin, lezer).exclude(_komt()).order_by("-dag", "-pk")


def sets_van(proeftuin: Proeftuin, lezer: Lezer) -> list[QuerySet[Tafel] | QuerySet[Inzicht]]:
    """Return what the overview counts: tables, those to come, of these one's own, insights."""
    alle = Tafel.objects.van(proeftuin)
    komt = alle.filter(_komt())
    mijn = komt.filter(gasten__contact__gebruiker=lezer.gebruiker_id)
    return [alle, komt, mijn, Inzicht.objects.filter(proeftuin=proeftuin).nagekeken()]


# Figures.


def gebruikt(proeftuin: Proeftuin) -> QuerySet[Inzicht]:
    """Return the insights that something came of: on the red thread, or at the municipality."""
    uit = Draad.objects.filter(van__proeftuin=proeftuin, van__soort="inzicht")
    signalen = Signaal.objects.filter(inzicht__proeftuin=proeftuin)
    rijen = Inzicht.objects.filter(proeftuin=proeftuin).nagekeken()
    return rijen.filter(
        Q(publiek_id__in=uit.values("van__object_id")) | Q(pk__in=signalen.values("inzicht"))
    )


def mensen_per_domein(proeftuin: Proeftuin) -> list[Maat]:
    """Return how many different people sat at a table, by domain; one query.

    Of fewer than five in all nothing is told. Domains of fewer than three are told together, with
    the next smallest when that is still too few; the parts never give one of them away.
    """
    mensen = Tafelgast.objects.filter(tafel__in=Tafel.objects.van(proeftuin).filter(gehouden()))
    paren = mensen.order_by().values_list("contact", "contact__organisatie__domein").distinct()
    per = Counter(domein or "" for _, domein in paren)
    samen = sum(per.values())
    if samen < MINSTE_SAMEN:
        return []
    groot, klein = verdeel(per)
    naam = "Mensen aan een casustafel"
    labels = dict(Domein.choices) | {"": "zonder organisatie"}
    maten = [
        Maat(f"{naam}: {labels[domein].lower()}", aantal, "mensen", _EENS)
        for domein, aantal in groot.items()
    ]
    if klein:
        maten.append(Maat(f"{naam}: uit andere hoeken samen", klein, "mensen", _EENS))
    return [Maat(naam, samen, "mensen", _EENS), *maten]


def verraadt_niemand(aantal: int | None, van: int) -> bool:
    """Tell whether these are enough, and the others too, so that nobody is picked out."""
    return aantal is not None and MINSTE_SAMEN <= aantal <= van - MINSTE_MENSEN


def verdeel(per: Counter[str]) -> tuple[dict[str, int], int]:
    """Return the domains that can be told by themselves, and how many people are in the rest."""
    volgorde = sorted(per, key=lambda domein: (per[domein], domein))
    rest: list[str] = [domein for domein in volgorde if per[domein] < MINSTE_MENSEN]
    over: Sequence[str] = [domein for domein in volgorde if domein not in rest]
    while rest and over and (len(rest) < 2 or sum(per[deel] for deel in rest) < MINSTE_MENSEN):
        rest, over = [*rest, over[0]], over[1:]
    alfabet = [deel.value for deel in Domein if deel.value in over]
    return {deel: per[deel] for deel in [*alfabet, *({""} & set(over))]}, sum(
        per[deel] for deel in rest
    )
