"""Sharing the adopted ambition with the municipality and the national programme."""

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.ambities.schrijven.models import Ambitie
from proeftuinen.traject.intrekking import meld_intrekking
from proeftuinen.traject.models import Proeftuin


@transaction.atomic
def deel(*, proeftuin: Proeftuin, door: Gebruiker, aan: bool) -> None:
    """Share it from now on, or no longer; doing it twice changes nothing."""
    Ambitie.objects.get_or_create(proeftuin=proeftuin)
    rijen = Ambitie.objects.filter(proeftuin=proeftuin, gedeeld_op__isnull=aan)
    if rijen.update(gedeeld_op=timezone.now() if aan else None):
        ruimte = proeftuin.publiek_id
        handeling = "ambitie.gedeeld" if aan else "ambitie.niet_gedeeld"
        leg_vast(handeling, door=door, soort="proeftuin", object_id=ruimte, ruimte=ruimte)
        if not aan:
            meld_intrekking(proeftuin)
