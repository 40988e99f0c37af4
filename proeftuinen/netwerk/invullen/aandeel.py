"""What my network contributes: its page, and a card until one is done."""

from collections.abc import Sequence

from django.db.models import Count, F, OuterRef, Q, Subquery

from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.invullen.lezen import SECONDEN_PER_MENS
from proeftuinen.netwerk.models import Meting, Netwerkplaats
from proeftuinen.traject.contracten import Kaart, Lezer, Plek, Tab
from proeftuinen.traject.models import Proeftuin

_MAP = "proeftuinen/netwerk/invullen"


def tabs() -> Sequence[Tab]:
    """Return the page under "Netwerk", first in its row."""
    invullen = Recht.NETWERK_INVULLEN
    return [Tab("Mijn netwerk", "proeftuinen:mijn-netwerk", invullen, onder="Netwerk", rang=5)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return a card for who has a place in the open wave and is not done yet."""
    if not lezer.mag(Recht.NETWERK_INVULLEN) or lezer.gebruiker_id is None:
        return []
    anderen = (
        Netwerkplaats.objects.filter(meting=OuterRef("meting"))
        .exclude(Q(contact__zicht=Zicht.NIETS) | Q(contact__stand=Contact.Stand.OVERLEDEN))
        .exclude(pk=OuterRef("pk"))
        .order_by()
        .values("meting")
        .annotate(aantal=Count("pk"))
        .values("aantal")
    )
    plaats = (
        Netwerkplaats.objects.filter(
            meting__proeftuin=proeftuin,
            meting__stand=Meting.Stand.OPEN,
            contact__gebruiker=lezer.gebruiker_id,
            klaar_op=None,
        )
        .annotate(gedaan=Count("gegeven"), mensen=Subquery(anderen), vraag=F("meting__vraag"))
        .first()
    )
    if plaats is None or not plaats.mensen:
        return []
    nog = max(0, plaats.mensen - plaats.gedaan)
    inhoud = {
        "vraag": plaats.vraag,
        "gedaan": min(plaats.gedaan, plaats.mensen),
        "mensen": plaats.mensen,
        "minuten": max(1, round(nog * SECONDEN_PER_MENS / 60)),
    }
    return [Kaart("Vul je netwerk in", f"{_MAP}/kaart_overzicht.html", inhoud, Plek.HOOFD, 12)]
