"""What thinking ahead contributes: whose questions these were goes with a person."""

from collections.abc import Mapping, Sequence

from casustafel.vooruit.models import Dominovraag
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Wissing

_STAAN = "Blijven bij de tafel, zonder dat iemand ziet van wie."


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to questions in a domino picture."""
    rijen = Dominovraag.objects.filter(gast__contact__gebruiker=gebruiker)
    return [Wissing("Vragen in een domino", rijen, _STAAN)]


def wis(gebruiker: Gebruiker) -> None:
    """Take away from whom a question is."""
    Dominovraag.objects.filter(gast__contact__gebruiker=gebruiker).update(gast=None)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what becomes of them when someone leaves the place."""
    rijen = Dominovraag.objects.filter(gast__contact=contact)
    return [Wissing("Vragen in een domino", rijen, _STAAN)]


def wis_met(contact: Contact) -> None:
    """Take away from whom a question is."""
    Dominovraag.objects.filter(gast__contact=contact).update(gast=None)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "casustafel.steen_erbij": "legde een steen in een domino",
        "casustafel.steen_gezet": "verzette een steen in een domino",
        "casustafel.steen_weg": "haalde een steen uit een domino",
        "casustafel.mens_erbij": "zette iemand in een domino",
        "casustafel.mens_weg": "haalde iemand uit een domino",
        "casustafel.dominovraag_erbij": "schreef een vraag in een domino",
        "casustafel.dominovraag_weg": "haalde een vraag uit een domino",
    }
