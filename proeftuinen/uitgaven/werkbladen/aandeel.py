"""What taking everything out as tables contributes."""

from collections.abc import Mapping

from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.werkbladen import maak


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the workbook of everything."""
    return maak.SOORTEN


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """Take back the workbooks that were made and not fetched, or are being made."""
    gemaakt = Opdracht.objects.filter(soort=maak.SOORT, ruimte=proeftuin.publiek_id)
    bewaren.haal_terug(gemaakt, maak.TERUGGEHAALD)
