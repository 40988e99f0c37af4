"""Which phone this is: the one with an account, or a guest that the session remembers."""

from django.http import HttpRequest

from proeftuinen.bijeenkomsten.live.models import Livegast, Zitting

_SLEUTEL = "live"


def gast_van(request: HttpRequest, zitting: Zitting) -> Livegast | None:
    """Return the phone that asks, or None when it did nothing in this room yet."""
    rijen = Livegast.objects.filter(zitting=zitting)
    if request.user.is_authenticated:
        return rijen.filter(gebruiker=request.user).first()
    bekend = request.session.get(_SLEUTEL, {}).get(zitting.code)
    return rijen.filter(publiek_id=bekend).first() if bekend else None


def zorg_voor_gast(request: HttpRequest, zitting: Zitting) -> Livegast:
    """Return the phone that asks, which is in the room from now on."""
    gast = gast_van(request, zitting)
    if gast is not None:
        return gast
    if request.user.is_authenticated:
        return Livegast.objects.get_or_create(zitting=zitting, gebruiker=request.user)[0]
    gast = Livegast.objects.create(zitting=zitting)
    request.session[_SLEUTEL] = {zitting.code: gast.publiek_id}
    return gast
