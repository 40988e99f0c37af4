"""Taking part begins here, so that every feature hears of it."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Deelname, Proeftuin


def laat_meedoen(*, proeftuin: Proeftuin, gebruiker: Gebruiker, rol: Rol | str) -> Deelname:
    """Give someone a role; giving it again changes nothing. Runs in the caller's transaction."""
    deelname, _ = Deelname.objects.get_or_create(proeftuin=proeftuin, gebruiker=gebruiker, rol=rol)
    for doe in wie_biedt("bij_deelname"):
        doe(proeftuin, gebruiker)
    return deelname
