"""Reading about answers, as long as a list is open: numbers only."""

from proeftuinen.monitoring.invullen.models import Aangeschreven, Antwoordvel
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst


def gevraagd(lijst: Vragenlijst) -> int:
    """Return how many people may answer with a code."""
    return Aangeschreven.objects.filter(vragenlijst=lijst).count()


def is_gemaild(lijst: Vragenlijst) -> bool:
    """Tell whether the first mail went."""
    return Aangeschreven.objects.filter(vragenlijst=lijst).exclude(gestuurd_op=None).exists()


def beantwoord(lijst: Vragenlijst) -> int:
    """Return how many sheets there are."""
    return Antwoordvel.objects.filter(vragenlijst=lijst).count()


def vragen_van(lijst: Vragenlijst) -> list[Lijstvraag]:
    """Return the questions that are asked now, in their order."""
    return list(lijst.vragen.filter(vervallen_op=None))


def vel_van(lijst: Vragenlijst, wie: str) -> Antwoordvel | None:
    """Return what this person answered before, or None."""
    return Antwoordvel.objects.filter(vragenlijst=lijst, wie=wie).first()
