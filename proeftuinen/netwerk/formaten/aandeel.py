"""What taking the map along and taking files in contributes."""

from collections.abc import Mapping, Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from proeftuinen.netwerk.formaten import druk
from proeftuinen.traject.contracten import Tab
from proeftuinen.traject.models import Proeftuin

TERUGGEHAALD = (
    "Iemand wil er anders of niet meer op staan. Maak de kaart opnieuw, dan klopt hij weer. Had je "
    "hem al opgehaald? Gebruik die dan niet meer."
)


def tabs() -> Sequence[Tab]:
    """Return the page on which one chooses what to take along."""
    recht = Recht.NETWERK_ZIEN
    return [Tab("Meenemen", "proeftuinen:netwerk-meenemen", recht, onder="Netwerk", rang=60)]


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the map as a large print."""
    return druk.SOORTEN


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """Take back prints that were made and not fetched, or are being made."""
    gemaakt = Opdracht.objects.filter(soort=druk.SOORT, ruimte=proeftuin.publiek_id)
    bewaren.haal_terug(gemaakt, TERUGGEHAALD)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail says."""
    return {
        "kaart.meegenomen": "haalde een netwerkkaart met namen op",
        "kaart.uitgevoerd": "haalde mensen en lijnen van een meting op als gegevens",
        "meting.ingelezen": "las lijnen uit een bestand in",
    }
