"""The page of a knot: where it came from, what it led to, where it can go next."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.toegang import Recht
from proeftuinen.rode_draad import actions
from proeftuinen.rode_draad.forms import DraadForm
from proeftuinen.rode_draad.lezen import doelen_van, draden_van
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


def _schakel(request: HttpRequest, proeftuin: Proeftuin, kid: str) -> Schakel:
    zichtbaar = Schakel.objects.zichtbaar_met(request.lezer.rechten)
    schakel = get_object_or_404(zichtbaar, proeftuin=proeftuin, publiek_id=kid)
    schakel.proeftuin = proeftuin
    return schakel


def _pagina(
    request: HttpRequest, proeftuin: Proeftuin, schakel: Schakel, form: DraadForm
) -> HttpResponse:
    context = {
        "schakel": schakel,
        "draden": draden_van(schakel, request.lezer),
        "doelen": doelen_van(schakel, request.lezer),
        "form": form,
    }
    sjabloon = "proeftuinen/rode_draad/schakel.html"
    return toon(request, proeftuin, sjabloon, tab="", context=context)


@require_GET
@met_proeftuin(Recht.DRAAD_ZIEN)
def schakel(request: HttpRequest, proeftuin: Proeftuin, kid: str) -> HttpResponse:
    """Show a knot's lines, and the targets of "stuur door"."""
    deze = _schakel(request, proeftuin, kid)
    form = DraadForm(schakel=deze, rechten=request.lezer.rechten)
    return _pagina(request, proeftuin, deze, form)


@require_POST
@met_proeftuin(Recht.DRAAD_LEGGEN)
def leggen(request: HttpRequest, proeftuin: Proeftuin, kid: str) -> HttpResponse:
    """Tie a knot to another that already stands."""
    deze = _schakel(request, proeftuin, kid)
    form = DraadForm(request.POST, schakel=deze, rechten=request.lezer.rechten)
    if not form.is_valid():
        return _pagina(request, proeftuin, deze, form)
    naar = form.cleaned_data["naar"]
    naar.proeftuin = proeftuin
    actions.verbind(van=deze, naar=naar, door=request.user, waarom=form.cleaned_data["waarom"])
    messages.success(request, f"De draad loopt nu naar {naar.label}.")
    return redirect("proeftuinen:schakel", proeftuin.publiek_id, deze.publiek_id)
