"""Taking part begins here, so that every feature hears of it."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Deelname, Proeftuin


def bekende_naam(proeftuin: Proeftuin, gebruiker: Gebruiker) -> str:
    """Return the name that the team wrote down for the mailbox that this person proved, or ""."""
    namen = (doe(proeftuin, gebruiker.email) for doe in wie_biedt("bekende_naam"))
    return next(filter(None, namen), "")


def laat_meedoen(*, proeftuin: Proeftuin, gebruiker: Gebruiker, rol: Rol | str) -> Deelname:
    """Give someone a role; giving it again changes nothing. Runs in the caller's transaction."""
    deelname, _ = Deelname.objects.get_or_create(proeftuin=proeftuin, gebruiker=gebruiker, rol=rol)
    for doe in wie_biedt("bij_deelname"):
        doe(proeftuin, gebruiker)
    return deelname
