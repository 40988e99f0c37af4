"""Fills the demo world; contributes nothing else."""

from collections.abc import Mapping
from datetime import date

from casustafel.demo import tafels
from casustafel.inzichten.models import Inzicht
from casustafel.plannen.models import Tafel
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo.verzonnen import LINDEWAARD, WILGENOORD
from proeftuinen.traject.models import Proeftuin


def demo(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Lay tables down in Lindewaard, and a shared insight in Wilgenoord; once."""
    wat = {
        LINDEWAARD.publiek_id: (tafels.leg_lindewaard, Tafel),
        WILGENOORD.publiek_id: (tafels.leg_inzicht_elders, Inzicht),
    }
    leg, model = wat.get(proeftuin.publiek_id, (None, Tafel))
    if leg and not model.objects.filter(proeftuin=proeftuin).exists():
        leg(proeftuin, mensen, dag)
