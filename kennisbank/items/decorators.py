"""Fetching an item and being allowed to have it are one act."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from kennisbank.items.models import Kennisitem
from kennisbank.planken.decorators import View, niet_te_vinden, weiger
from kennisbank.planken.rechten import Plankrechten, rechten_op
from leerwerkplaats.toegang import Mag, Recht, rechten_van


def is_eigen(item: Kennisitem, request: HttpRequest) -> bool:
    """Tell whether this reader made the item."""
    return request.user.is_authenticated and item.door_id == request.user.pk


def _ziet(item: Kennisitem, request: HttpRequest, gevonden: Plankrechten) -> bool:
    """Tell whether the item exists for this reader: published, one's own, or of one's team."""
    if not gevonden.ziet_plank:
        return False
    team = Recht.KENNIS_BEHEREN in gevonden.rechten
    return bool(item.gepubliceerd_op) or team or is_eigen(item, request)


def _mag(item: Kennisitem, request: HttpRequest, recht: Recht, gevonden: Plankrechten) -> bool:
    """Tell whether the right holds here: who only contributes, changes what is their own."""
    if recht not in gevonden.rechten:
        return False
    if recht != Recht.KENNIS_BIJDRAGEN:
        return True
    return Recht.KENNIS_BEHEREN in gevonden.rechten or is_eigen(item, request)


def met_item(recht: Recht) -> Callable[[View], View]:
    """Give the view its item, by its slug: 404 when it is not visible, 403 without `recht`.

    Whoever is signed out reads what is published for all, and is led to the door for the rest.
    Sets `request.mag`.
    """

    def versier(view: View) -> View:
        @wraps(view)
        def bewaakt(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
            rijen = Kennisitem.objects.select_related("plank")
            item = rijen.filter(slug=slug).first()
            gevonden = rechten_op(request, item.plank) if item else Plankrechten()
            if item is None or not _ziet(item, request, gevonden):
                return niet_te_vinden(request, view)
            if not _mag(item, request, recht, gevonden):
                return weiger(request, view, recht, gevonden)
            request.mag = Mag(gevonden.rechten)
            return view(request, item, *args, **kwargs)

        bewaakt.recht = recht
        return bewaakt

    return versier


def met_voordracht(view: View) -> View:
    """Give the view an item that a place offers, for who keeps the shelf of the whole site.

    404 when it is not visible or not offered any more, 403 for others who see it.
    """

    @wraps(view)
    def bewaakt(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
        item = Kennisitem.objects.select_related("plank").filter(slug=slug).first()
        gevonden = rechten_op(request, item.plank) if item else Plankrechten()
        if item is None or not _ziet(item, request, gevonden):
            return niet_te_vinden(request, view)
        if geweigerd := weiger_landelijk(request, view):
            return geweigerd
        if not item.aangeboden_op or item.plank.is_landelijk:
            return niet_te_vinden(request, view)
        request.mag = Mag(request.user.site_rechten)
        return view(request, item, *args, **kwargs)

    bewaakt.recht = Recht.KENNIS_LANDELIJK
    return bewaakt


def weiger_landelijk(request: HttpRequest, view: View) -> HttpResponse | None:
    """Return nothing when this reader keeps the shelf of the whole site; else refuse."""
    recht = Recht.KENNIS_LANDELIJK
    if recht in request.user.site_rechten:
        return None
    ooit = rechten_van(request.user.siterollen)
    return weiger(request, view, recht, Plankrechten(achter_slot=ooit & {recht}))


def alleen_landelijk(view: View) -> View:
    """Let in only who keeps the shelf of the whole site."""

    @wraps(view)
    def bewaakt(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if geweigerd := weiger_landelijk(request, view):
            return geweigerd
        request.mag = Mag(request.user.site_rechten)
        return view(request, *args, **kwargs)

    bewaakt.recht = Recht.KENNIS_LANDELIJK
    return bewaakt
