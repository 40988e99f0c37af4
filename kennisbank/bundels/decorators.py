"""Fetching a bundle and being allowed to have it are one act."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from kennisbank.bundels.models import Bundel
from kennisbank.planken.decorators import View, niet_te_vinden, weiger
from kennisbank.planken.rechten import Plankrechten, rechten_op
from leerwerkplaats.toegang import Mag, Recht

WERKT_MEE = Recht.KENNIS_BIJDRAGEN


def ziet_bundel(bundel: Bundel, rechten: frozenset[Recht]) -> bool:
    """Tell whether a bundle exists for who has these rights on its shelf: shared, or at work on it.

    Readers of a shelf get what is shared, so that nothing leaves the table half-finished.
    """
    return bool(bundel.gedeeld_op) or WERKT_MEE in rechten


def met_bundel(recht: Recht) -> Callable[[View], View]:
    """Give the view its bundle: 404 when it is not visible, 403 without `recht`.

    `KENNIS_ZIEN` on what is shared holds for anyone with the address, signed in or not. Sets
    `request.mag`.
    """

    def versier(view: View) -> View:
        @wraps(view)
        def bewaakt(request: HttpRequest, buid: str, *args: Any, **kwargs: Any) -> HttpResponse:
            bundel = Bundel.objects.select_related("plank").filter(publiek_id=buid).first()
            gevonden = rechten_op(request, bundel.plank) if bundel else Plankrechten()
            ooit = gevonden.rechten | gevonden.achter_slot
            if bundel is None or not ziet_bundel(bundel, ooit):
                return niet_te_vinden(request, view)
            if not ziet_bundel(bundel, gevonden.rechten):
                return weiger(request, view, WERKT_MEE, gevonden)
            if recht != Recht.KENNIS_ZIEN and recht not in gevonden.rechten:
                return weiger(request, view, recht, gevonden)
            request.mag = Mag(gevonden.rechten)
            return view(request, bundel, *args, **kwargs)

        bewaakt.recht = recht
        return bewaakt

    return versier
