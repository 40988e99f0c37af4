"""Giving and withdrawing consent: the only writers of the register."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.teksten import tekst_van
from proeftuinen.traject.intrekking import meld_intrekking
from proeftuinen.traject.models import Proeftuin

WISBOEK = "toestemming"


def _spoor(handeling: str, toestemming: Toestemming, door: Gebruiker | None) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="toestemming",
        object_id=toestemming.publiek_id,
        ruimte=toestemming.proeftuin.publiek_id,
    )


@transaction.atomic
def leg_vast_toestemming(
    *,
    proeftuin: Proeftuin,
    contact: Contact | None,
    namens: str,
    doel: str,
    kanaal: str,
    gegeven_op: date,
    door: Gebruiker,
    geldig_tot: date | None = None,
) -> Toestemming:
    """Write down one yes of one person for one purpose, with the words of today.

    `namens` is the role of who is no contact; with a contact it is ignored. Raises ValueError when
    the contact is of another proeftuin, or when there is neither a contact nor a role.
    """
    if contact is not None and contact.proeftuin_id != proeftuin.pk:
        raise ValueError("The contact is of another proeftuin.")
    if contact is None and not namens:
        raise ValueError("A consent is of someone.")
    tekst = tekst_van(doel)
    toestemming = Toestemming.objects.create(
        proeftuin=proeftuin,
        contact=contact,
        namens="" if contact else namens,
        doel=doel,
        tekst=tekst.geheel,
        tekstversie=tekst.versie,
        gegeven_op=gegeven_op,
        kanaal=kanaal,
        geldig_tot=geldig_tot,
        door=door,
    )
    _spoor("toestemming.gegeven", toestemming, door)
    return toestemming


@transaction.atomic
def trek_in(*, toestemming: Toestemming, door: Gebruiker | None) -> bool:
    """Withdraw a consent, at once and for good; tell whether it still held.

    What leans on a consent asks at each reading whether it holds; files that were made before are
    taken back by `bij_intrekking`. The ledger keeps an older back-up from bringing it back.
    """
    open_nog = Toestemming.objects.filter(pk=toestemming.pk, ingetrokken_op=None)
    nu = timezone.now()
    if not open_nog.update(ingetrokken_op=nu):
        return False
    toestemming.ingetrokken_op = nu
    wisboek.schrijf(WISBOEK, toestemming.publiek_id)
    _spoor("toestemming.ingetrokken", toestemming, door)
    meld_intrekking(toestemming.proeftuin)
    return True
