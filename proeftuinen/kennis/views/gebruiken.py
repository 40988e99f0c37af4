"""Saying that a place uses an item: in one press, with step and remark, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kennisbank.bladzijde import toon as toon_kennisbank
from kennisbank.items.decorators import met_item
from kennisbank.items.models import Kennisitem
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from proeftuinen.kennis import actions, lezen
from proeftuinen.kennis.forms import GebruikForm
from proeftuinen.kennis.models import Kennisgebruik
from proeftuinen.kennis.plekken import plekken_voor, te_gebruiken
from proeftuinen.traject.bladzijde import jaar_van, toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/kennis"


def _item(proeftuin: Proeftuin, slug: str) -> Kennisitem:
    return get_object_or_404(te_gebruiken(proeftuin), slug=slug)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.KENNIS_BIJDRAGEN)
def gebruik(request: HttpRequest, proeftuin: Proeftuin, slug: str) -> HttpResponse:
    """Say at which step an item is used, and how it went."""
    item = _item(proeftuin, slug)
    rij = Kennisgebruik.objects.filter(proeftuin=proeftuin, item=item).first()
    jaar = jaar_van(proeftuin)
    hier = jaar.hier.stap.publiek_id if jaar.hier and rij is None else None
    begin = {"stap": hier, "opmerking": rij.opmerking if rij else ""}
    begin["versie"] = rij.versie if rij else 0
    form = GebruikForm(request.POST or None, proeftuin=proeftuin, initial=begin)
    if request.method == "POST" and form.is_valid():
        try:
            actions.gebruik(proeftuin=proeftuin, item=item, door=request.user, **form.cleaned_data)
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig, versie = {"opmerking": nu.opmerking}, nu.versie
            return conflict(request, form, huidig=huidig, versie=versie, adres=request.path)
        messages.success(request, "Bewaard. Het staat ook bij de rode draad.")
        return redirect("proeftuinen:kennis", proeftuin.publiek_id)
    context = {"form": form, "item": item, "al": rij is not None}
    sjabloon = f"{MAP}/gebruik.html"
    return toon(request, proeftuin, sjabloon, tab="Kennis", jaar=jaar, context=context)


@require_POST
@met_proeftuin(Recht.KENNIS_BIJDRAGEN)
def nu(request: HttpRequest, proeftuin: Proeftuin, slug: str) -> HttpResponse:
    """Use an item at the step where we are, in one press; then ask how it went."""
    item = _item(proeftuin, slug)
    hier = jaar_van(proeftuin).hier
    stap = hier.stap if hier else None
    actions.gebruik(proeftuin=proeftuin, item=item, door=request.user, stap=stap)
    waar = f" bij stap {stap.nummer}, {stap.naam}" if stap else ""
    messages.success(
        request, f"{proeftuin.titel} gebruikt dit{waar}. Je mag erbij zetten hoe het ging."
    )
    return redirect("proeftuinen:kennis-gebruik", proeftuin.publiek_id, item.slug)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.KENNIS_BIJDRAGEN)
def weg(request: HttpRequest, proeftuin: Proeftuin, slug: str) -> HttpResponse:
    """Ask first, then say that we did not use it after all."""
    rijen = Kennisgebruik.objects.select_related("item__plank")
    rij = get_object_or_404(
        rijen, proeftuin=proeftuin, item__in=te_gebruiken(proeftuin), item__slug=slug
    )
    rij.proeftuin = proeftuin
    if not lezen.mag_terugnemen(rij, request.lezer):
        messages.error(request, "Dit zette iemand anders erbij. Vraag het kernteam.")
        return redirect("proeftuinen:kennis", proeftuin.publiek_id)
    if request.method == "POST":
        actions.neem_terug(gebruik=rij, door=request.user)
        messages.success(request, "Het staat er niet meer bij.")
        return redirect("proeftuinen:kennis", proeftuin.publiek_id)
    context = {"gebruik": rij, "item": rij.item}
    return toon(request, proeftuin, f"{MAP}/gebruik_weg.html", tab="Kennis", context=context)


@require_GET
@met_item(Recht.KENNIS_ZIEN)
def waar(request: HttpRequest, item: Kennisitem) -> HttpResponse:
    """Let who takes part in many places choose where an item is used."""
    keuzes = [
        (plek.titel, reverse("proeftuinen:kennis-gebruik-nu", args=[plek.publiek_id, item.slug]))
        for plek in plekken_voor(item, request.user)
    ]
    context = {"item": item, "keuzes": keuzes}
    return toon_kennisbank(request, f"{MAP}/waar.html", plank=item.plank, context=context)
