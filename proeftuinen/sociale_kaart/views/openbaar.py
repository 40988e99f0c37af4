"""The own public page: organisations only, off until a person opens it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from proeftuinen.sociale_kaart import actions
from proeftuinen.sociale_kaart.bevestigd import nu
from proeftuinen.sociale_kaart.forms import OpenbaarForm
from proeftuinen.sociale_kaart.lezen import (
    als_regels,
    instelling_van,
    per_dimensie,
    voorzieningen_van,
)
from proeftuinen.sociale_kaart.models import Kaartinstelling
from proeftuinen.sociale_kaart.views.kaart import MAP, SUB
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_GET
@login_not_required
def openbare_kaart(request: HttpRequest, pid: str) -> HttpResponse:
    """Show organisations and what they offer to anyone; 404 unless it was opened.

    Not for search engines: the guide of the municipality is what people should find first, and
    what is closed again must not live on elsewhere.
    """
    gekozen = Kaartinstelling.objects.select_related("proeftuin")
    instelling = gekozen.filter(proeftuin__publiek_id=pid, openbaar=True).first()
    if instelling is None:
        raise Http404
    rijen = voorzieningen_van(instelling.proeftuin).order_by("naam", "pk")
    regels = als_regels(instelling.proeftuin, rijen, nu())
    context = {
        "proeftuin": instelling.proeftuin,
        "instelling": instelling,
        "groepen": [groep for groep in per_dimensie(regels) if groep.regels],
        "aantal": len(regels),
    }
    antwoord = render(request, f"{MAP}/openbaar.html", context)
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.KAART_OPENBAAR)
def zetten(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Open or close the public page, after saying what everyone will see."""
    instelling = instelling_van(proeftuin)
    begin = {"inleiding": instelling.inleiding, "versie": instelling.versie}
    form = OpenbaarForm(request.POST or None, initial=begin)
    keuze = request.POST.get("openbaar", "")
    if request.method == "POST" and form.is_valid() and keuze in {"ja", "nee"}:
        try:
            actions.zet_openbaar(
                proeftuin=proeftuin,
                door=request.user,
                versie=form.cleaned_data["versie"],
                openbaar=keuze == "ja",
                inleiding=form.cleaned_data["inleiding"],
            )
        except Bewerkingsconflict as botsing:
            adres = reverse("proeftuinen:kaart-openbaar", args=[proeftuin.publiek_id])
            huidig = {"inleiding": botsing.huidig.inleiding}
            versie = botsing.huidig.versie
            return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
        zin = "De openbare pagina staat open." if keuze == "ja" else "De openbare pagina is dicht."
        messages.success(request, zin)
        return redirect("proeftuinen:kaart-openbaar", proeftuin.publiek_id)
    context = {
        "form": form,
        "instelling": instelling,
        "aantal": voorzieningen_van(proeftuin).count(),
        "terug_url": reverse("proeftuinen:leveren", args=[proeftuin.publiek_id]),
    }
    return toon(
        request, proeftuin, f"{MAP}/openbaar_zetten.html", tab="Mensen", sub=SUB, context=context
    )
