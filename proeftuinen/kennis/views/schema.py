"""Tying the outcomes of a flow chart to the organisations of a place."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from leerwerkplaats.toegang import Recht
from proeftuinen.kennis import actions, lezen
from proeftuinen.kennis.forms import KoppelForm
from proeftuinen.kennis.lezen import Uitkomstregel
from proeftuinen.kennis.plekken import te_gebruiken
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/kennis"


def _schema(proeftuin: Proeftuin, slug: str) -> Kennisitem:
    rijen = te_gebruiken(proeftuin).filter(soort=Soort.STROOMSCHEMA)
    return get_object_or_404(rijen, slug=slug)


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def schema(request: HttpRequest, proeftuin: Proeftuin, slug: str) -> HttpResponse:
    """Show the outcomes of a flow chart, and who stands behind each here."""
    item = _schema(proeftuin, slug)
    context = {"item": item, "uitkomsten": lezen.uitkomstregels(proeftuin, item)}
    return toon(request, proeftuin, f"{MAP}/schema.html", tab="Kennis", context=context)


def _uitkomst(proeftuin: Proeftuin, item: Kennisitem, punt: str) -> Uitkomstregel:
    for regel in lezen.uitkomstregels(proeftuin, item):
        if regel.punt.sleutel == punt:
            return regel
    raise Http404


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.KENNIS_BEHEREN)
def koppelen(request: HttpRequest, proeftuin: Proeftuin, slug: str, punt: str) -> HttpResponse:
    """Tick the organisations that can help at one outcome."""
    item = _schema(proeftuin, slug)
    uitkomst = _uitkomst(proeftuin, item, punt)
    gezien = [organisatie.publiek_id for organisatie in uitkomst.organisaties]
    begin = {"organisaties": gezien, "gezien": ",".join(gezien)}
    form = KoppelForm(request.POST or None, proeftuin=proeftuin, initial=begin)
    if request.method == "POST" and form.is_valid():
        erbij, eraf = form.verschil()
        actions.koppel(
            proeftuin=proeftuin, item=item, punt=punt, erbij=erbij, eraf=eraf, door=request.user
        )
        messages.success(request, "Bewaard. Wie het schema loopt, ziet nu wie kan helpen.")
        return redirect("proeftuinen:kennis-schema", proeftuin.publiek_id, item.slug)
    context = {"form": form, "item": item, "uitkomst": uitkomst}
    return toon(request, proeftuin, f"{MAP}/koppelen.html", tab="Kennis", context=context)
