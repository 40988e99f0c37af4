"""Setting an address to rest: from that moment nothing goes to it, wherever on the site."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Stilte

WISBOEK = "stil"


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
    wisboek.schrijf(WISBOEK, over_id)
    for doe in wie_biedt("zet_stil"):
        doe(adres)
    if nieuw:
        _spoor("stil.gezet", over_id, proeftuin, door)
    return nieuw


@transaction.atomic
def haal_van_rust(*, adres: str, over_id: str, proeftuin: Proeftuin, door: Gebruiker) -> bool:
    """Let mail go to this address again; what was held stays held until a person sends it.

    Returns False when it was not at rest, or when post stays off for good (`blijft_stil`).
    """
    adres = schrijf_adres(adres)
    if any(blijft(adres) for blijft in wie_biedt("blijft_stil")):
        return False
    weg, _ = Stilte.objects.filter(adres=adres).delete()
    wisboek.vergeet(WISBOEK, [*_codes(Gebruiker, adres), *_codes(Uitnodiging, adres)])
    for doe in wie_biedt("hef_stil_op"):
        doe(adres)
    if weg:
        _spoor("stil.opgeheven", over_id, proeftuin, door)
    return bool(weg)


def zet_weer_op_rust() -> None:
    """After a restore: whoever came to rest since the back-up is at rest again.

    The ledger knows them by the code of the person or invitation, not by address.
    """
    for model in (Gebruiker, Uitnodiging):
        rijen = model.objects.filter(publiek_id__in=wisboek.van(WISBOEK))
        for adres in rijen.values_list("email", flat=True):
            Stilte.objects.get_or_create(adres=schrijf_adres(adres))


def _codes(model: type[Gebruiker] | type[Uitnodiging], adres: str) -> QuerySet[Any, str]:
    return model.objects.filter(email=adres).values_list("publiek_id", flat=True)


def _spoor(handeling: str, over_id: str, proeftuin: Proeftuin, door: Gebruiker) -> None:
    leg_vast(handeling, door=door, soort="persoon", object_id=over_id, ruimte=proeftuin.publiek_id)
