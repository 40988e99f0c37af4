"""Fetching a proeftuin and being allowed to have it are one act."""

import logging
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from leerwerkplaats.gebruikers.beveiliging.slot import die_tellen, naar_slot
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import ACHTER_SLOT, Mag, Recht, rechten_van, rollen_met
from proeftuinen.traject import archief
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Deelname, Proeftuin

logger = logging.getLogger("leerwerkplaats.toegang")
View = Callable[..., HttpResponse]
_ZIEN = frozenset(rollen_met(Recht.PROEFTUIN_ZIEN))


def _rechten(request: HttpRequest, rollen: Iterable[str]) -> frozenset[Recht]:
    return request.user.site_rechten | rechten_van(die_tellen(request, rollen))


def _achter_slot(request: HttpRequest, rollen: Iterable[str], recht: Recht) -> bool:
    """Tell whether a role of this person holds the right, but waits behind the second lock."""
    if request.user.sterk:
        return False
    wachtend = ACHTER_SLOT.intersection([*rollen, *request.user.siterollen])
    return recht in rechten_van(wachtend)


def _vind(gebruiker: Gebruiker, pid: str) -> tuple[Proeftuin | None, list[str]]:
    """Return the proeftuin if this person may see it, and their roles there.

    One query for who takes part, which is nearly everyone; for the others one more.
    """
    deel = Deelname.objects.filter(proeftuin__publiek_id=pid, gebruiker=gebruiker)
    deelnames = list(deel.select_related("proeftuin"))
    rollen = [deelname.rol for deelname in deelnames]
    if not _ZIEN.isdisjoint(rollen):
        return deelnames[0].proeftuin, rollen
    zichtbaar = Proeftuin.objects.zichtbaar_voor(gebruiker)
    return zichtbaar.filter(publiek_id=pid).first(), rollen


def met_proeftuin(recht: Recht) -> Callable[[View], View]:
    """Give the view its proeftuin: 404 when it is not visible, 403 without `recht`.

    In the archive what would change it is refused with a page that says so (409).
    Who has the right in a role behind the second lock is led there first.
    Sets `request.mag` for templates and `request.lezer` for contributions; `view.recht` lets a
    test find views that forgot theirs.
    """

    def versier(view: View) -> View:
        @wraps(view)
        def bewaakt(request: HttpRequest, pid: str, *args: Any, **kwargs: Any) -> HttpResponse:
            proeftuin, rollen = _vind(request.user, pid)
            if proeftuin is None:
                if _achter_slot(request, (), recht):
                    return naar_slot(request)
                logger.info("not visible: %s for %s", view.__name__, request.user.publiek_id)
                raise Http404
            rechten = _rechten(request, rollen)
            if recht not in rechten:
                if _achter_slot(request, rollen, recht):
                    return naar_slot(request)
                logger.info("refused: %s for %s", view.__name__, request.user.publiek_id)
                raise PermissionDenied
            request.mag = Mag(rechten)
            request.lezer = Lezer(rechten, request.user.pk)
            if archief.is_dicht(request, proeftuin):
                return archief.weiger(request, proeftuin)
            return view(request, proeftuin, *args, **kwargs)

        bewaakt.recht = recht
        return bewaakt

    return versier


def met_siterecht(recht: Recht) -> Callable[[View], View]:
    """Let in only who holds this right for the whole site, or as procesbegeleider somewhere."""

    def versier(view: View) -> View:
        @wraps(view)
        def bewaakt(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            deel = Deelname.objects.filter(gebruiker=request.user)
            rollen = list(deel.values_list("rol", flat=True).distinct())
            rechten = _rechten(request, rollen)
            if recht not in rechten:
                if _achter_slot(request, rollen, recht):
                    return naar_slot(request)
                raise PermissionDenied
            request.mag = Mag(request.user.site_rechten | {recht})
            return view(request, *args, **kwargs)

        bewaakt.recht = recht
        return bewaakt

    return versier
