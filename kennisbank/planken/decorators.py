"""Fetching a shelf or an item and being allowed to have it are one act."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from kennisbank.planken.models import Plank
from kennisbank.planken.rechten import Plankrechten, rechten_op
from leerwerkplaats.gebruikers.beveiliging.slot import naar_slot
from leerwerkplaats.toegang import Mag, Recht

logger = logging.getLogger("leerwerkplaats.toegang")
View = Callable[..., HttpResponse]


def niet_te_vinden(request: HttpRequest, view: View) -> HttpResponse:
    """Lead who is signed out to the door, whether or not it exists; raise Http404 for others."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    logger.info("not visible: %s for %s", view.__name__, request.user.publiek_id)
    raise Http404


def weiger(request: HttpRequest, view: View, recht: Recht, gevonden: Plankrechten) -> HttpResponse:
    """Lead to the second lock who has the right behind it; raise PermissionDenied for others."""
    if recht in gevonden.achter_slot and not request.user.sterk:
        return naar_slot(request)
    logger.info("refused: %s for %s", view.__name__, request.user.publiek_id)
    raise PermissionDenied


def met_plank(recht: Recht) -> Callable[[View], View]:
    """Give the view its shelf: 404 when it is not visible, 403 without `recht`.

    Sets `request.mag`; `view.recht` lets a test find views that forgot theirs.
    """

    def versier(view: View) -> View:
        @wraps(view)
        def bewaakt(request: HttpRequest, plid: str, *args: Any, **kwargs: Any) -> HttpResponse:
            plank = Plank.objects.filter(publiek_id=plid).first()
            gevonden = rechten_op(request, plank) if plank else Plankrechten()
            if plank is None or not (gevonden.ziet_plank or recht in gevonden.achter_slot):
                return niet_te_vinden(request, view)
            if recht not in gevonden.rechten:
                return weiger(request, view, recht, gevonden)
            request.mag = Mag(gevonden.rechten)
            return view(request, plank, *args, **kwargs)

        bewaakt.recht = recht
        return bewaakt

    return versier
