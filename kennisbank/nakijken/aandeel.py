"""What looking at items again contributes."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.timezone import localdate

from kennisbank.items.models import Kennisitem
from kennisbank.nakijken.herinneren import herinner
from kennisbank.nakijken.models import Linkstaat
from leerwerkplaats.web.bijdragen import Bewaartermijn
from leerwerkplaats.web.dagelijks import maanden_terug

_MAANDEN = 12


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail says of who keeps up what."""
    return {
        "kennisitem.houdt_bij": "houdt een stuk in de kennisbank bij",
        "kennisitem.houdt_niet_bij": "houdt een stuk in de kennisbank niet meer bij",
        "kennisitem.nieuwe_tekst": "nam een nieuwe tekst van de kennisbank over als concept",
        "kennisitem.eigen_tekst": "hield de eigen tekst van een stuk in de kennisbank",
    }


def elke_dag(nu: datetime) -> None:
    """Ask who keeps an item up to look at it again."""
    herinner(nu)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when it is forgotten whether a link works."""
    return [
        Bewaartermijn(
            "links",
            "Of een link in de kennisbank werkt",
            f"{_MAANDEN} maanden nadat er voor het laatst naar is gekeken; eerder als de link "
            "nergens meer staat",
            _ruim_links,
        )
    ]


def _ruim_links(nu: datetime) -> int:
    return Linkstaat.objects.filter(gekeken_op__lt=maanden_terug(nu, _MAANDEN)).delete()[0]


def na_terugzetten() -> None:
    """Ask nobody again because an old back-up does not know that they were asked."""
    over_tijd = Kennisitem.objects.gepubliceerd().filter(nakijken_op__lte=localdate())
    over_tijd.update(herinnerd_op=timezone.now())
