"""Books in the demo world: set-ups, names to thank, and editions that the municipality reads."""

from collections.abc import Mapping
from datetime import date, timedelta

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.management.demo.mensen import SANNE
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet, Publiek
from proeftuinen.uitgaven.delen.actions import breng_uit
from proeftuinen.uitgaven.maken.maak import maak
from proeftuinen.uitgaven.maken.models import Uitgave

INLEIDING = (
    "Een jaar lang leerden we om elkaar heen. Niet aan een tafel met een leraar, maar aan de "
    "keukentafel, in het dorpshuis en aan de telefoon. In dit boek staat wat we deden, wat "
    "lukte en wat niet. Blader, begin waar je wilt, en bel ons gerust."
)
DANK = "Dank ook aan wie verhalen vertelde en niet genoemd wil worden. Zonder jullie was er niets."
GEDANKT = 6


def leg_uitgaven(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Set up the three books, ask whom to thank by name, and publish the two pages."""
    sanne = mensen[SANNE.email]
    _vraag_namen(proeftuin, sanne, dag)
    Opzet.objects.create(
        proeftuin=proeftuin,
        soort=Boeksoort.LOGBOEK,
        ondertitel="Een jaar samen leren rond de laatste levensfase",
        publiek=Publiek.DEELNEMERS,
        inleiding=INLEIDING,
        dank=DANK,
    )
    for soort in (Boeksoort.RAPPORT, Boeksoort.KORT):
        Opzet.objects.create(proeftuin=proeftuin, soort=soort, publiek=Publiek.GEMEENTE)
    maak_en_breng_uit(proeftuin, sanne, Boeksoort.KORT)


def leg_uitgaven_af(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker]) -> None:
    """Publish the report of a place that is done."""
    maak_en_breng_uit(proeftuin, mensen[SANNE.email], Boeksoort.RAPPORT)


def maak_en_breng_uit(proeftuin: Proeftuin, door: Gebruiker, soort: str) -> Uitgave:
    """Make an edition as the worker would, and publish it."""
    opdracht = Opdracht(
        publiek_id=nieuw_id(),
        gebruiker=door,
        ruimte=proeftuin.publiek_id,
        gegevens={"soort": soort},
    )
    maak(opdracht, lambda _gedaan, _totaal: None)
    uitgave = Uitgave.objects.select_related("proeftuin").get(opdracht=opdracht.publiek_id)
    breng_uit(uitgave=uitgave, door=door)
    return uitgave


def _vraag_namen(proeftuin: Proeftuin, door: Gebruiker, dag: date) -> None:
    mensen = Contact.objects.van(proeftuin).exclude(gebruiker=None).order_by("pk")[:GEDANKT]
    for contact in mensen:
        leg_vast_toestemming(
            proeftuin=proeftuin,
            contact=contact,
            namens="",
            doel=Toestemming.Doel.NAAM_IN_DANK,
            kanaal=Toestemming.Kanaal.MONDELING,
            gegeven_op=dag - timedelta(days=10),
            door=door,
        )
