"""How long guides and deliveries are kept."""

from datetime import datetime

from django.utils import timezone

from leerwerkplaats.web.dagelijks import maanden_terug
from proeftuinen.sociale_kaart.models import Gids

MAANDEN = 12


def ruim_gidsen(nu: datetime) -> int:
    """Take away guides, with what was delivered, a year after the proeftuin ended."""
    grens = timezone.localdate(maanden_terug(nu, MAANDEN))
    return Gids.objects.filter(proeftuin__einde__lte=grens).delete()[0]
