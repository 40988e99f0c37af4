"""What building run sheets contributes."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from proeftuinen.bijeenkomsten.plan.models import Planwijziging
from proeftuinen.traject.contracten import Bewaartermijn

_DAGEN = 30


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of run sheets in plain Dutch."""
    return {
        "draaiboek.gewijzigd": "wijzigde een draaiboek",
        "draaiboek.teruggezet": "zette een wijziging van een draaiboek terug",
    }


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return how long a change of a run sheet can be undone."""
    return [
        Bewaartermijn(
            "draaiboekwijzigingen",
            "Wat er in een draaiboek stond vóór een wijziging, om terug te kunnen zetten",
            f"{_DAGEN} dagen",
            _ruim,
        )
    ]


def _ruim(nu: datetime) -> int:
    return Planwijziging.objects.filter(op__lt=nu - timedelta(days=_DAGEN)).delete()[0]
