"""What is still to be seen to for people who come on their own account."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString

from leerwerkplaats.web.templatetags.web import status
from proeftuinen.mensen.models import Contact, Geregeld
from proeftuinen.traject.models import Proeftuin

_WIE = "wie1"  # stands for the id in an address that is looked up once
_OPEN = {Geregeld.ONBEKEND, Geregeld.TE_DOEN}


@dataclass(frozen=True, slots=True)
class Rij:
    """One person, in a sentence what is seen to, and whether all is."""

    naam: str
    url: str
    regel_url: str
    geregeld: str
    stand: SafeString


def rijen_voor(contacten: Iterable[Contact], proeftuin: Proeftuin) -> list[Rij]:
    """Return a row for each contact, without asking the database."""
    pagina = reverse("proeftuinen:contact", args=[proeftuin.publiek_id, _WIE])
    regel = reverse("proeftuinen:contact-regelen", args=[proeftuin.publiek_id, _WIE])
    klaar, open_nog = status("klaar", "Geregeld"), status("let-op", "Nog te regelen")
    return [
        Rij(
            naam=contact.heet or "Iemand zonder naam",
            url=pagina.replace(f"/{_WIE}/", f"/{contact.publiek_id}/"),
            regel_url=regel.replace(f"/{_WIE}/", f"/{contact.publiek_id}/"),
            geregeld=_zin(contact),
            stand=open_nog if {contact.vergoeding, contact.vervoer} & _OPEN else klaar,
        )
        for contact in contacten
    ]


def _zin(contact: Contact) -> str:
    maatje = f"Maatje: {contact.maatje}." if contact.maatje else "Nog geen maatje."
    vergoeding = Geregeld(contact.vergoeding).label.lower()
    vervoer = Geregeld(contact.vervoer).label.lower()
    return f"Vergoeding: {vergoeding}. Vervoer: {vervoer}. {maatje}"
