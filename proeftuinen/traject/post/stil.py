"""Setting an address to rest: from that moment nothing goes to it, wherever on the site."""

from collections.abc import Iterable

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.models import Stilte


def schrijf_adres(adres: str) -> str:
    """Return an address as it is kept: without spaces around it, in small letters."""
    return adres.strip().lower()


def is_stil(adres: str) -> bool:
    """Tell whether nothing may go to this address."""
    return Stilte.objects.filter(adres=schrijf_adres(adres)).exists()


def stil_onder(adressen: Iterable[str]) -> frozenset[str]:
    """Return which of these addresses are at rest; one query."""
    gevraagd = [schrijf_adres(adres) for adres in adressen]
    return frozenset(Stilte.objects.filter(adres__in=gevraagd).values_list("adres", flat=True))


@transaction.atomic
def zet_op_rust(*, adres: str, over_id: str, proeftuin: Proeftuin, door: Gebruiker) -> bool:
    """Stop all that goes to this address, at once; no reason is asked or kept.

    `over_id` is the public id of the person or invitation, for the trail. Returns False when the
    address was at rest already.
    """
    adres = schrijf_adres(adres)
    _, nieuw = Stilte.objects.get_or_create(adres=adres, defaults={"door": door})
    for doe in wie_biedt("zet_stil"):
        doe(adres)
    if nieuw:
        _spoor("stil.gezet", over_id, proeftuin, door)
    return nieuw


@transaction.atomic
def haal_van_rust(*, adres: str, over_id: str, proeftuin: Proeftuin, door: Gebruiker) -> bool:
    """Let mail go to this address again; what was held stays held until a person sends it."""
    weg, _ = Stilte.objects.filter(adres=schrijf_adres(adres)).delete()
    if weg:
        _spoor("stil.opgeheven", over_id, proeftuin, door)
    return bool(weg)


def _spoor(handeling: str, over_id: str, proeftuin: Proeftuin, door: Gebruiker) -> None:
    leg_vast(handeling, door=door, soort="persoon", object_id=over_id, ruimte=proeftuin.publiek_id)
