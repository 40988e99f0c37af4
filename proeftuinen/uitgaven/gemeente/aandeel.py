"""What the joint pages of the municipality contributes."""

from collections.abc import Mapping

from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.gemeente import druk


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the report over places."""
    return druk.SOORTEN


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """Take back the reports that tell of this place."""
    rijen = Opdracht.objects.filter(soort=druk.SOORT).values_list("pk", "gegevens")
    raakt = [pk for pk, gegevens in rijen if proeftuin.publiek_id in gegevens["plekken"]]
    if raakt:
        bewaren.haal_terug(Opdracht.objects.filter(pk__in=raakt), druk.TERUGGEHAALD)
