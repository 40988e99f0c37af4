"""Opening, closing, calling off and erasing a table, and the list of who opened what."""

import logging
from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from casustafel.bladzijde import toon_tafel
from casustafel.plannen import actions, lezen
from casustafel.plannen.decorators import met_rand
from casustafel.plannen.models import Opening, Tafel, Tafelgast, Tafelstand
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader

logger = logging.getLogger(__name__)
MAP = "casustafel/plannen"
NIET_NU = "Dat kan nu niet meer: de tafel staat er anders voor."
WACHT = "Dit verhaal moet eerst iemand anders nakijken. Daarna kan de tafel open."
NIET_GEWIST = "Het wissen lukte niet. Er is niets veranderd. Vraag de beheerder van de site."

type Mag = Callable[[Tafel, Tafelgast | None, HttpRequest], bool]


def _ik(request: HttpRequest, tafel: Tafel, mag: Mag) -> Tafelgast | None:
    """Return the reader as guest if they may; raises PermissionDenied."""
    ik = lezen.ik_onder(lezen.gasten_van(tafel), request.lezer)
    if not mag(tafel, ik, request):
        raise PermissionDenied
    return ik


def _opent(tafel: Tafel, ik: Tafelgast | None, request: HttpRequest) -> bool:
    return lezen.mag_openen(tafel, ik, request.lezer)


def _zegt_af(tafel: Tafel, ik: Tafelgast | None, request: HttpRequest) -> bool:
    return lezen.mag_leiden(tafel, ik) or request.lezer.mag(Recht.CASUSTAFEL_PLANNEN)


def _wist(tafel: Tafel, ik: Tafelgast | None, request: HttpRequest) -> bool:
    return lezen.mag_wissen(tafel, ik, request.lezer)


def _vraag(request: HttpRequest, tafel: Tafel, wat: str) -> HttpResponse:
    context = {"tafel": tafel, "wat": wat, "wacht": lezen.wacht_op_vrijgave(tafel)}
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/{wat}.html", context=context)


@require_http_methods(["GET", "POST"])
@met_rand(Recht.CASUSTAFEL_AANSCHUIVEN, gasten=True)
def tafel_openen(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Ask first, then open the table for its guests."""
    _ik(request, tafel, _opent)
    if request.method != "POST":
        return _vraag(request, tafel, "openen")
    try:
        actions.open_(tafel=tafel, door=request.user)
    except actions.NietNu:
        messages.error(request, NIET_NU)
    except actions.NietVrijgegeven:
        messages.error(request, WACHT)
    else:
        messages.success(request, "De tafel is open. Wie is uitgenodigd, kan naar binnen.")
    return redirect(tafel)


@require_http_methods(["GET", "POST"])
@met_rand(Recht.CASUSTAFEL_AANSCHUIVEN, gasten=True)
def tafel_sluiten(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Ask first, then close the table for good."""
    _ik(request, tafel, _opent)
    if request.method != "POST":
        return _vraag(request, tafel, "sluiten")
    try:
        actions.sluit(tafel=tafel, door=request.user)
    except actions.NietNu:
        messages.error(request, NIET_NU)
    else:
        messages.success(request, "De tafel is gesloten. Dank aan iedereen die meekeek.")
    return redirect(tafel)


@require_http_methods(["GET", "POST"])
@met_rand(Recht.CASUSTAFEL_ZIEN, gasten=True)
def tafel_afzeggen(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Ask first, then call the table off and tell who was invited."""
    _ik(request, tafel, _zegt_af)
    if request.method != "POST":
        return _vraag(request, tafel, "afzeggen")
    try:
        actions.zeg_af(tafel=tafel, door=request.user)
    except actions.NietNu:
        messages.error(request, NIET_NU)
    else:
        messages.success(request, "De tafel gaat niet door. Wie was uitgenodigd, krijgt een mail.")
    return redirect(tafel)


@require_http_methods(["GET", "POST"])
@met_rand(Recht.CASUSTAFEL_ZIEN, gasten=True)
def tafel_wissen(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Ask first, then erase all that was written at the table, for who may without reading it."""
    _ik(request, tafel, _wist)
    if request.method != "POST":
        return _vraag(request, tafel, "wissen")
    try:
        actions.wis(tafel=tafel, door=request.user)
    except OSError:
        logger.exception("a key could not be destroyed")
        messages.error(request, NIET_GEWIST)
    else:
        messages.success(request, "Alles van deze tafel is gewist.")
    return redirect(tafel)


@require_GET
@met_rand(Recht.CASUSTAFEL_AANSCHUIVEN, gasten=True)
def tafel_openingen(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show who brought the case who opened what of it, and when."""
    _ik(request, tafel, lambda tafel, ik, _: lezen.brengt_in(tafel, ik))
    rijen: QuerySet[Opening] = tafel.openingen.select_related("gebruiker")
    context = {
        "tafel": tafel,
        "pagina": blader(request, rijen),
        "gewist": tafel.stand == Tafelstand.GEWIST,
    }
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/openingen.html", context=context)
