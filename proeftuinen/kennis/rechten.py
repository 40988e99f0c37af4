"""What someone may on the shelf of a proeftuin."""

from django.http import HttpRequest

from leerwerkplaats.gebruikers.beveiliging.slot import die_tellen
from leerwerkplaats.toegang import Recht, rechten_van
from proeftuinen.traject.models import Deelname, Proeftuin


def rechten_in(
    request: HttpRequest, publiek_id: str
) -> tuple[frozenset[Recht], frozenset[Recht]] | None:
    """Return the rights of this reader here, and those after the second lock.

    None when the place does not exist, or would not be visible even then. Two queries.
    """
    proeftuin = Proeftuin.objects.filter(publiek_id=publiek_id).only("pk").first()
    if proeftuin is None:
        return None
    gebruiker = request.user
    deelnames = Deelname.objects.filter(proeftuin=proeftuin, gebruiker=gebruiker)
    rollen = list(deelnames.values_list("rol", flat=True))
    nu = gebruiker.site_rechten | rechten_van(die_tellen(request, rollen))
    ooit = rechten_van([*gebruiker.siterollen, *rollen])
    if Recht.PROEFTUIN_ZIEN not in ooit:
        return None
    return nu, ooit
