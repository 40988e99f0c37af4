"""Reading about answers, as long as a list is open: numbers only."""

from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.invullen.models import Aangeschreven, Antwoordvel
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst


def gevraagd(lijst: Vragenlijst) -> int:
    """Return how many people were asked."""
    return Aangeschreven.objects.filter(vragenlijst=lijst).count()


def beantwoord(lijst: Vragenlijst) -> int:
    """Return how many sheets there are."""
    return Antwoordvel.objects.filter(vragenlijst=lijst).count()


def vragen_van(lijst: Vragenlijst) -> list[Lijstvraag]:
    """Return the questions that are asked now, in their order."""
    return list(lijst.vragen.filter(vervallen_op=None))


def vel_van(lijst: Vragenlijst, wie: str) -> Antwoordvel | None:
    """Return what this person answered before, or None."""
    return Antwoordvel.objects.filter(vragenlijst=lijst, wie=wie).first()


def open_voor(contact: Contact) -> list[Vragenlijst]:
    """Return the open lists with codes of the place where this person is; one query."""
    rijen = Vragenlijst.objects.filter(proeftuin=contact.proeftuin_id, stand=Vragenlijst.Stand.OPEN)
    return list(rijen.order_by("geopend_op", "pk"))
