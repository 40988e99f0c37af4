"""An insight that was not checked yet is opened as its table is: by who sits there."""

from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from casustafel.inzichten.models import Inzicht
from casustafel.plannen.decorators import TOT_HET_EIND, met_tafel
from casustafel.plannen.models import Deel, Tafel
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.decorators import View, met_proeftuin
from proeftuinen.traject.models import Proeftuin


def aan_mijn_tafel(request: HttpRequest, proeftuin: Proeftuin, inid: str) -> Inzicht | None:
    """Return this insight when it is locked and the reader sits at its table."""
    rijen = Inzicht.objects.filter(
        proeftuin=proeftuin,
        publiek_id=inid,
        nagekeken_op=None,
        verborgen_op=None,
        tafel__gasten__contact__gebruiker=request.user,
    )
    return rijen.select_related("tafel").first()


def met_dicht_inzicht(view: View) -> View:
    """Give the view a locked insight: `view(request, tafel, inzicht)`.

    404 for all who do not sit at its table, and once it is checked; then everything that its
    table asks (plannen.decorators.met_tafel): a fresh proof, a note of the opening, no-store.
    """

    @met_tafel(Deel.AFSPRAKEN, in_=TOT_HET_EIND)
    def binnen(request: HttpRequest, tafel: Tafel, inid: str) -> HttpResponse:
        rijen = tafel.inzichten.filter(nagekeken_op=None, verborgen_op=None)
        inzicht = get_object_or_404(rijen, publiek_id=inid)
        inzicht.tafel, inzicht.proeftuin = tafel, tafel.proeftuin
        return view(request, tafel, inzicht)

    @wraps(view)
    @met_proeftuin(Recht.CASUSTAFEL_AANSCHUIVEN)
    def bewaakt(request: HttpRequest, proeftuin: Proeftuin, inid: str, **_: Any) -> HttpResponse:
        inzicht = aan_mijn_tafel(request, proeftuin, inid)
        if inzicht is None:
            raise Http404
        return binnen(request, proeftuin.publiek_id, inzicht.tafel.publiek_id, inid=inid)

    bewaakt.recht = Recht.CASUSTAFEL_AANSCHUIVEN
    return bewaakt
