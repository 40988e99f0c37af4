"""What knowledge contributes to a proeftuin."""

from collections.abc import Mapping

from django.http import HttpRequest

from kennisbank.planken.rechten import VAN_PLANK, Plankrechten
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import ACHTER_SLOT, Recht, rechten_van
from proeftuinen.kennis.rechten import rechten_in
from proeftuinen.traject.models import Deelname


def plankrechten(request: HttpRequest, ruimte: str) -> Plankrechten | None:
    """Return what this reader may on the shelf of this place; None when it is not visible."""
    gevonden = rechten_in(request, ruimte)
    if gevonden is None:
        return None
    nu, ooit = gevonden
    return Plankrechten(nu & VAN_PLANK, (ooit - nu) & VAN_PLANK)


def planken_van(gebruiker: Gebruiker) -> Mapping[str, frozenset[Recht]]:
    """Return the places in which this person holds a role, with the rights on the shelf there."""
    rijen = Deelname.objects.filter(gebruiker=gebruiker)
    rollen: dict[str, list[str]] = {}
    for ruimte, rol in rijen.values_list("proeftuin__publiek_id", "rol"):
        if gebruiker.sterk or rol not in ACHTER_SLOT:
            rollen.setdefault(ruimte, []).append(rol)
    return {ruimte: rechten_van(namen) & VAN_PLANK for ruimte, namen in rollen.items()}
