"""Invitations as a kind of mail: the link is made when it goes, and stands in no table."""

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import maak_token
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.models import Uitnodiging
from proeftuinen.traject.post.models import Bericht, Reden

SOORT = "uitnodiging"
LINKPLEK = "[hier komt de link]"


def mag_uitnodigen_als(rechten: frozenset[Recht]) -> tuple[Rol, ...]:
    """Return the roles that someone with these rights may invite for."""
    if Recht.ROLLEN_BEHEREN in rechten:
        return tuple(Rol)
    return (Rol.DEELNEMER,) if Recht.DEELNEMER_UITNODIGEN in rechten else ()


def token_van(uitnodiging: Uitnodiging) -> str:
    """Return what stands in the link of this invitation."""
    return maak_token(SOORT, uitnodiging.publiek_id)


def _bezwaar(bericht: Bericht) -> str:
    """Taken back, used, past its date, for another address or too late: then it does not go."""
    open_nog = Uitnodiging.objects.open(timezone.now()).filter(proeftuin__einde__gte=vandaag())
    deze = open_nog.filter(publiek_id=bericht.over_id, email=bericht.aan)
    return "" if deze.exists() else Reden.VERVALLEN


def _maak_af(bericht: Bericht) -> str:
    """Put the link in its place; where someone took the mark out, it comes below."""
    token = maak_token(SOORT, bericht.over_id)
    link = f"{settings.SITE_URL}{reverse('proeftuinen:uitnodiging', args=[token])}"
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nOpen deze link om mee te doen:\n{link}"


def _te_zien(rechten: frozenset[Recht]) -> Q:
    """Only what one could have sent: the kernteam handles invitations of deelnemers."""
    rollen = mag_uitnodigen_als(rechten)
    return Q(over_id__in=Uitnodiging.objects.filter(rol__in=rollen).values("publiek_id"))


UITNODIGING = Postsoort("Uitnodiging", _bezwaar, _maak_af, _te_zien)
