"""How many lines came since the first wave: one line on the overview."""

from dataclasses import dataclass

from django.core.cache import caches
from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery, Sum

from proeftuinen.mensen.models import Zicht
from proeftuinen.netwerk.cijfers.groei import onthoud
from proeftuinen.netwerk.lezen import lees_golven
from proeftuinen.netwerk.models import Meting, Relatie
from proeftuinen.netwerk.verschil import Soort, vergelijk
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_EVEN = 600  # seconds that the figure is kept for this reader


@dataclass(frozen=True, slots=True)
class Erbij:
    """The first wave, and how many lines are new in the last one."""

    sinds: Meting
    lijnen: int


def lees_erbij(proeftuin: Proeftuin, lezer: Lezer) -> Erbij | None:
    """Return how the network grew as this reader may know it; None before two waves were closed.

    One query, and five more when it is not known. The figure is kept under what it hangs on: as
    soon as someone is erased, leaves the list or goes off the map, it is counted anew.
    """
    metingen = list(_met_merk(Meting.objects.van(proeftuin).gesloten(), lezer))
    onthoud(proeftuin, metingen)
    if len(metingen) < 2:
        return None
    toen, nu = metingen[0], metingen[-1]
    sleutel = ":".join(["netwerkgroei", str(lezer.gebruiker_id), _merk(toen), _merk(nu)])
    lijnen = caches["tekening"].get(sleutel)
    if lijnen is None:
        golven = lees_golven([toen, nu], lezer)
        lijnen = vergelijk(golven[0].beeld, golven[1].beeld).aantal(Soort.NIEUW)
        caches["tekening"].set(sleutel, lijnen, _EVEN)
    return Erbij(toen, lijnen)


def _met_merk(metingen: QuerySet[Meting], lezer: Lezer) -> QuerySet[Meting]:
    """Add who is on the map, how much was answered, and which place is the reader's own."""
    zichtbaar = ~Q(plaatsen__contact__zicht=Zicht.NIETS)
    eigen = Q(plaatsen__contact__gebruiker=lezer.gebruiker_id)
    gezegd = Relatie.objects.filter(meting=OuterRef("pk")).order_by().values("meting")
    return metingen.annotate(
        op_kaart=Count("plaatsen", filter=zichtbaar),
        wie=Sum("plaatsen__contact_id", filter=zichtbaar),
        zelf=Max("plaatsen__contact_id", filter=eigen),
        gezegd=Subquery(gezegd.annotate(aantal=Count("pk")).values("aantal")),
    )


def _merk(meting: Meting) -> str:
    moment = meting.gesloten_op and meting.gesloten_op.timestamp()
    delen = meting.op_kaart, meting.wie, meting.zelf, meting.gezegd
    return "-".join(map(str, (meting.publiek_id, moment, *delen)))
