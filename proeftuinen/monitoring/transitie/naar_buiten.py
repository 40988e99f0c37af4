"""What may leave the house: words without what surely names someone, and roles for people."""

from collections.abc import Callable, Iterable

from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.vinden import vervang, vind
from proeftuinen.mensen.models import Contact, Zicht

_ZEGT_WIE = {Soort.COLLEGA, Soort.NAAM, Soort.PROFESSIONAL, Soort.MAIL, Soort.TELEFOON, Soort.BSN}

type Veilig = Callable[[str], str]


def zonder_namen(tekst: str, namen: Iterable[str]) -> str:
    """Return the text with what surely names someone left out: "Een collega belt"."""
    if not tekst:
        return ""
    return vervang(
        tekst, [rij for rij in vind(tekst, namen) if rij.zeker and rij.soort in _ZEGT_WIE]
    )


def zeg_rol(wie: str, contact: Contact | None, veilig: Veilig) -> str:
    """Return the role of who keeps something; of a person no more than their function."""
    if wie:
        return veilig(wie)
    if contact is None:
        return ""
    functie = contact.functie if contact.zicht != Zicht.NIETS else ""
    return veilig(functie) or "iemand uit de groep"
