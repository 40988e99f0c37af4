"""Taking lines in: hand in a file, look it over and mend it, then all at once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.netwerk.formaten.inlezen import actions
from proeftuinen.netwerk.formaten.inlezen.blik import Blik, bekijk
from proeftuinen.netwerk.formaten.inlezen.bron import Lijnrij, als_tekst
from proeftuinen.netwerk.formaten.inlezen.forms import (
    FOUTEN,
    VRAGEN,
    BestandForm,
    KeuzeForm,
    LijnenForm,
)
from proeftuinen.netwerk.formaten.inlezen.wie import lees_bekenden
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/netwerk/formaten"
PLEK = {"tab": "Netwerk", "sub": "Meenemen"}
OPEN = "Deze meting is net geopend. Sluit hem eerst, of kies een andere. Er is niets ingelezen."
INTUSSEN = "Iemand uit deze lijst is er net niet meer. Er is niets ingelezen. Kijk wat er nu staat."
NIET_KLAAR = "Er is nog niets ingelezen. Kijk eerst naar wat hieronder staat."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.METING_BEHEREN)
def inlezen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Hand in a list of lines, look it over, and take it in."""
    metingen = actions.te_vullen(Meting.objects.van(proeftuin))
    if "lijst" in request.POST:
        return _bekijk(request, proeftuin, metingen)
    if request.method == "POST" and (wacht := te_vaak(request, "inlezen", request.user.publiek_id)):
        return wacht
    form = BestandForm(
        request.POST if request.method == "POST" else None,
        request.FILES or None,
        metingen=metingen,
        initial={"meting": request.GET.get("meting", "")},
    )
    if request.method == "POST" and form.is_valid():
        meting = form.metingen[form.cleaned_data["meting"]]
        return _toon_blik(request, proeftuin, meting, form.cleaned_data["rijen"], None)
    context = {"form": form, "metingen": metingen}
    return toon(request, proeftuin, f"{MAP}/inlezen.html", **PLEK, context=context)


def _bekijk(request: HttpRequest, proeftuin: Proeftuin, metingen: list[Meting]) -> HttpResponse:
    """Apply what was mended; then take in, if that was the button and nothing is left to mend."""
    form = LijnenForm(request.POST, metingen=metingen)
    if not form.is_valid():
        fout = next(iter(form.errors.values()))[0]
        messages.error(request, OPEN if "meting" in form.errors else fout)
        return redirect("proeftuinen:netwerk-inlezen", proeftuin.publiek_id)
    meting = form.metingen[form.cleaned_data["meting"]]
    bekenden = lees_bekenden(meting)
    blik = bekijk(form.cleaned_data["lijst"], bekenden, meting.vorm)
    keuze = KeuzeForm(blik, bekenden, meting.vorm, request.POST)
    if not keuze.is_valid():
        return _toon_blik(request, proeftuin, meting, form.cleaned_data["lijst"], form, keuze)
    rijen = keuze.toegepast(_weg(request, blik))
    if request.POST.get("daad") != "inlezen":
        return _toon_blik(request, proeftuin, meting, rijen, form)
    blik = bekijk(rijen, bekenden, meting.vorm)
    if not blik.klaar:
        messages.error(request, NIET_KLAAR)
        return _toon_blik(request, proeftuin, meting, rijen, form)
    return _neem_in(request, proeftuin, meting, blik, form)


def _weg(request: HttpRequest, blik: Blik) -> frozenset[int]:
    """Return which rows the buttons leave out: one, or all with a mistake."""
    if request.POST.get("daad") == "fouten_weg":
        return frozenset(fout.rij.nummer for fout in blik.fouten)
    weg = request.POST.get("weg", "")
    return frozenset(fout.rij.nummer for fout in blik.fouten if str(fout.rij.nummer) == weg)


def _neem_in(
    request: HttpRequest, proeftuin: Proeftuin, meting: Meting, blik: Blik, form: LijnenForm
) -> HttpResponse:
    def maak() -> str:
        gedaan = actions.neem_in(meting=meting, antwoorden=blik.antwoorden, door=request.user)
        messages.success(request, _zeg(meting, gedaan))
        return reverse("proeftuinen:meting", args=[proeftuin.publiek_id, meting.publiek_id])

    try:
        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    except actions.Open:
        messages.error(request, OPEN)
    except actions.Weg:
        messages.error(request, INTUSSEN)
    return _toon_blik(request, proeftuin, meting, blik.rijen, form, status=409)


def _zeg(meting: Meting, gedaan: actions.Ingelezen) -> str:
    antwoorden = "1 antwoord" if gedaan.bewaard == 1 else f"{gedaan.bewaard} antwoorden"
    zin = f"{antwoorden} ingelezen in de {str(meting).lower()}."
    if gedaan.zelf == 1:
        zin += " Eén antwoord gaf iemand al zelf. Dat blijft staan."
    elif gedaan.zelf:
        zin += f" {gedaan.zelf} antwoorden gaven mensen al zelf. Die blijven staan."
    return f"{zin} Antwoorden over jou tellen we hier niet mee." if gedaan.over_mij else zin


def _toon_blik(
    request: HttpRequest,
    proeftuin: Proeftuin,
    meting: Meting,
    rijen: list[Lijnrij],
    form: LijnenForm | None,
    keuze: KeuzeForm | None = None,
    status: int = 200,
) -> HttpResponse:
    bekenden = lees_bekenden(meting)
    blik = keuze.blik if keuze else bekijk(rijen, bekenden, meting.vorm)
    keuze = keuze or KeuzeForm(blik, bekenden, meting.vorm)
    begin = {"meting": meting.publiek_id, "lijst": als_tekst(rijen)}
    if form:
        begin["sleutel"] = form.cleaned_data["sleutel"]
    context = {
        "meting": meting,
        "lijnen": LijnenForm(metingen=[meting], initial=begin),
        "keuze": keuze,
        "wievelden": [keuze[vraag.veld] for vraag in keuze.vragen],
        "antwoordvelden": [keuze[fout.veld] for fout in keuze.fouten],
        "weg": [fout for fout in blik.fouten if not fout.te_kiezen][:FOUTEN],
        "meer": max(0, len(blik.vragen) - VRAGEN) + max(0, len(blik.fouten) - FOUTEN),
        "blik": blik,
        "nieuw": sorted((bekenden.mensen[code] for code in blik.nieuw), key=str.casefold),
    }
    antwoord = toon(request, proeftuin, f"{MAP}/nakijken.html", **PLEK, context=context)
    antwoord.status_code = status
    return antwoord
