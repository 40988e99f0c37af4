"""The closed circle: a table is opened by who was invited to it, and by nobody else.

No role and no union of roles opens a table. Who is invited still needs a role that may sit at one,
a proof of who they are of the last fifteen minutes, and a table that is open.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django_htmx.http import HttpResponseClientRedirect

from casustafel.bladzijde import toon_tafel
from casustafel.kluis.sleutels import HoofdsleutelFout, SleutelWeg
from casustafel.kluis.slot import Slot
from casustafel.plannen.models import Deel, Opening, Tafel, Tafelgast, Tafelstand
from leerwerkplaats.gebruikers.beveiliging.opnieuw import pas_bewezen
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.decorators import View, met_proeftuin
from proeftuinen.traject.models import Proeftuin

OPEN = frozenset({Tafelstand.OPEN})
TOT_HET_EIND = OPEN | {Tafelstand.GEPLAND, Tafelstand.DICHT}
EEN_BEZOEK = timedelta(minutes=10)
"""Parts of a page that ask themselves again count as one opening for so long."""
_DICHT = "casustafel/plannen/dicht.html"


def vind_tafel(proeftuin: Proeftuin, tid: str) -> Tafel:
    """Return a table of this proeftuin, with nothing of what is locked; raises Http404."""
    rijen = Tafel.objects.van(proeftuin).select_related(
        "inbrenger__gebruiker", "leider__gebruiker", "bijeenkomst", "blok", "te_gast_bij"
    )
    tafel = get_object_or_404(rijen, publiek_id=tid)
    tafel.proeftuin = proeftuin
    return tafel


def met_rand(recht: Recht, *, gasten: bool = False) -> Callable[[View], View]:
    """Give the view a table from the outside: when, who, how far. Nothing that is locked.

    With `gasten` the view itself asks more than the right: to sit at the table, or to plan it.
    """

    def versier(view: View) -> View:
        @wraps(view)
        @met_proeftuin(recht)
        def buiten(
            request: HttpRequest, proeftuin: Proeftuin, tid: str, **ids: str
        ) -> HttpResponse:
            return view(request, vind_tafel(proeftuin, tid), **ids)

        buiten.recht = recht
        buiten.tafelrand = True
        buiten.voor_gasten = gasten
        return buiten

    return versier


def ik_aan(tafel: Tafel, request: HttpRequest) -> Tafelgast | None:
    """Return the reader as guest of this table, or None."""
    gasten = tafel.gasten.filter(contact__gebruiker=request.user)
    gasten = gasten.exclude(contact__stand=Contact.Stand.OVERLEDEN)
    return gasten.select_related("contact__organisatie").first()


def met_tafel(deel: Deel, *, in_: frozenset[Tafelstand] = OPEN) -> Callable[[View], View]:
    """Give the view a table from the inside, as `tafel`; `tafel.ik` and `tafel.slot` are set.

    404 when there is no such table here, 403 for who was not invited; who did not agree with the
    house rules is led there; then a fresh proof is asked; then the table must stand in one of
    `in_`, or the answer is a page that says so (410), and its key must open (503). The opening is
    noted before anything is shown.
    """

    def versier(view: View) -> View:
        @pas_bewezen
        def binnen(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
            if tafel.stand not in in_:
                return _toon_dicht(request, tafel)
            tafel.slot = Slot(tafel.sleutel)
            try:
                tafel.slot.fernet  # noqa: B018  a lost key is said before anything is done
                _noteer(request, tafel, deel)
                antwoord = view(request, tafel, **ids)
            except SleutelWeg:
                return _toon_dicht(request, tafel)
            except HoofdsleutelFout:
                return _toon_dicht(request, tafel, status=503)
            antwoord["Cache-Control"] = "private, no-store"
            return antwoord

        @wraps(view)
        @met_proeftuin(Recht.CASUSTAFEL_AANSCHUIVEN)
        def bewaakt(
            request: HttpRequest, proeftuin: Proeftuin, tid: str, **ids: str
        ) -> HttpResponse:
            tafel = vind_tafel(proeftuin, tid)
            tafel.ik = ik_aan(tafel, request)
            if tafel.ik is None:
                raise PermissionDenied
            if tafel.ik.akkoord_op is None:
                return _naar_akkoord(request, tafel)
            return binnen(request, tafel, **ids)

        bewaakt.recht = Recht.CASUSTAFEL_AANSCHUIVEN
        bewaakt.tafelkring = deel
        bewaakt.voor_gasten = True
        return bewaakt

    return versier


def _naar_akkoord(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Lead a guest to the house rules first; a part of a page takes the whole page along."""
    ids = (tafel.proeftuin.publiek_id, tafel.publiek_id)
    if request.htmx:
        return HttpResponseClientRedirect(adres("casustafel:tafel-akkoord", *ids))
    return redirect("casustafel:tafel-akkoord", *ids)


def _noteer(request: HttpRequest, tafel: Tafel, deel: Deel) -> None:
    """Note who opened what; a part of a page that asks itself again is one visit."""
    nu = dit_moment()
    mijn = Opening.objects.filter(tafel=tafel, gebruiker=request.user, deel=deel)
    herhaalt = request.htmx or request.method == "POST"
    if herhaalt and mijn.filter(op__gt=nu - EEN_BEZOEK).exists():
        return
    Opening.objects.create(tafel=tafel, gebruiker=request.user, deel=deel, op=nu)


def _toon_dicht(request: HttpRequest, tafel: Tafel, status: int = 410) -> HttpResponse:
    """Say that this table cannot be opened now, and why."""
    context: dict[str, Any] = {"tafel": tafel, "status": status}
    antwoord = toon_tafel(request, tafel.proeftuin, _DICHT, context=context, status=status)
    antwoord["Cache-Control"] = "private, no-store"
    if request.htmx:
        antwoord["HX-Retarget"], antwoord["HX-Reswap"] = "body", "innerHTML"
    return antwoord
