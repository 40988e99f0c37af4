"""Fetching a proeftuin and being allowed to have it are one act."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from leerwerkplaats.toegang import Mag, Recht, rechten_van
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Deelname, Proeftuin

logger = logging.getLogger("leerwerkplaats.toegang")
View = Callable[..., HttpResponse]


def _rechten_in(request: HttpRequest, proeftuin: Proeftuin) -> frozenset[Recht]:
    rollen = Deelname.objects.filter(proeftuin=proeftuin, gebruiker=request.user)
    return request.user.site_rechten | rechten_van(rollen.values_list("rol", flat=True))


def met_proeftuin(recht: Recht) -> Callable[[View], View]:
    """Give the view its proeftuin: 404 when it is not visible, 403 without `recht`.

    Sets `request.mag` for templates and `request.lezer` for contributions; `view.recht` lets a
    test find views that forgot theirs.
    """

    def versier(view: View) -> View:
        @wraps(view)
        def bewaakt(request: HttpRequest, pid: str, *args: Any, **kwargs: Any) -> HttpResponse:
            zichtbaar = Proeftuin.objects.zichtbaar_voor(request.user)
            proeftuin = zichtbaar.filter(publiek_id=pid).first()
            if proeftuin is None:
                logger.info("not visible: %s for %s", view.__name__, request.user.publiek_id)
                raise Http404
            rechten = _rechten_in(request, proeftuin)
            if recht not in rechten:
                logger.info("refused: %s for %s", view.__name__, request.user.publiek_id)
                raise PermissionDenied
            request.mag = Mag(rechten)
            request.lezer = Lezer(rechten, request.user.pk)
            return view(request, proeftuin, *args, **kwargs)

        bewaakt.recht = recht
        return bewaakt

    return versier


def met_siterecht(recht: Recht) -> Callable[[View], View]:
    """Let in only who holds this right for the whole site, or as procesbegeleider somewhere."""

    def versier(view: View) -> View:
        @wraps(view)
        def bewaakt(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            rollen = Deelname.objects.filter(gebruiker=request.user).values_list("rol", flat=True)
            rechten = request.user.site_rechten | rechten_van(rollen.distinct())
            if recht not in rechten:
                raise PermissionDenied
            request.mag = Mag(request.user.site_rechten | {recht})
            return view(request, *args, **kwargs)

        bewaakt.recht = recht
        return bewaakt

    return versier
