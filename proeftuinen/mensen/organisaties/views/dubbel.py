"""Names that look alike: one organisation or two, and undoing a merge."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.mensen.organisaties import samenvoegen
from proeftuinen.mensen.organisaties.forms import SamenvoegForm
from proeftuinen.mensen.organisaties.models import Organisatie, Samenvoeging
from proeftuinen.mensen.organisaties.views.lijst import MAP, PLEK
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

NIET_COMPLEET = "Kies twee organisaties die jullie zelf bijhouden."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def dubbel(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Propose pairs; the button says which name stays, or that these are two."""
    if request.method == "POST":
        _kies(request, proeftuin)
        return redirect("proeftuinen:organisaties-dubbel", proeftuin.publiek_id)
    context = {
        "pagina": blader(request, samenvoegen.paren(proeftuin)),
        "gedaan": samenvoegen.terug_te_draaien(proeftuin)[:50],
    }
    return toon(request, proeftuin, f"{MAP}/dubbel.html", **PLEK, context=context)


def _kies(request: HttpRequest, proeftuin: Proeftuin) -> None:
    keuze = Organisatie.objects.zichtbaar_in(proeftuin).bij_te_houden_door(proeftuin)
    form = SamenvoegForm(request.POST, keuze=keuze)
    if not form.is_valid():
        messages.error(request, NIET_COMPLEET)
        return
    een, ander = form.cleaned_data["een"], form.cleaned_data["ander"]
    wie = {"proeftuin": proeftuin, "door": request.user}
    try:
        if form.cleaned_data["keus"] == "twee":
            samenvoegen.zijn_er_twee(een=een, ander=ander, **wie)
            messages.success(request, "Onthouden. We stellen deze twee niet meer voor.")
            return
        naar, van = (een, ander) if form.cleaned_data["keus"] == "een" else (ander, een)
        samenvoegen.voeg_samen(van=van, naar=naar, **wie)
        messages.success(request, f"{van.naam} hoort nu bij {naar.naam}.")
    except samenvoegen.Samenvoegfout as fout:
        messages.error(request, str(fout))


@require_POST
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def ongedaan(request: HttpRequest, proeftuin: Proeftuin, smid: str) -> HttpResponse:
    """Part two organisations that were merged."""
    van_ons = Organisatie.objects.zichtbaar_in(proeftuin).bij_te_houden_door(proeftuin)
    rijen = Samenvoeging.objects.filter(naar__in=van_ons).select_related("van", "naar")
    deze = get_object_or_404(rijen, publiek_id=smid)
    try:
        bleef = samenvoegen.maak_ongedaan(samenvoeging=deze, proeftuin=proeftuin, door=request.user)
    except samenvoegen.Samenvoegfout as fout:
        messages.error(request, str(fout))
    else:
        rest = f" Wat sindsdien veranderde, bleef zoals het nu is: {bleef}." if bleef else ""
        messages.success(request, f"{deze.van.naam} en {deze.naar.naam} zijn weer twee.{rest}")
    return redirect("proeftuinen:organisaties-dubbel", proeftuin.publiek_id)
