"""The register of a proeftuin: who agreed to what, noting a yes, withdrawing one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.toestemming import actions, lezen
from proeftuinen.mensen.toestemming.forms import ToestemmingForm
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.teksten import TEKSTEN
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/mensen/toestemming"
HIER = {"tab": "Oogst", "sub": "Toestemming"}


def toestemming_van(proeftuin: Proeftuin, toid: str) -> Toestemming:
    """Return a consent of this proeftuin, or 404."""
    rij = get_object_or_404(lezen.register(proeftuin), publiek_id=toid)
    rij.proeftuin = proeftuin
    return rij


@require_GET
@met_proeftuin(Recht.TOESTEMMINGEN_ZIEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List per person and purpose what was agreed to."""
    pagina = blader(request, lezen.register(proeftuin))
    context = {"pagina": pagina, "regels": lezen.lijstregels(pagina.object_list, vandaag())}
    return toon(request, proeftuin, f"{MAP}/register.html", **HIER, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.TOESTEMMING_VASTLEGGEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Note that someone agreed; `?contact=` and `?doel=` fill in what is known already."""
    begin = {naam: request.GET.get(naam, "")[:20] for naam in ("contact", "doel")}
    form = ToestemmingForm(request.POST or None, proeftuin=proeftuin, initial=begin)
    if request.method == "POST" and form.is_valid():
        waarden = dict(form.cleaned_data)
        sleutel = waarden.pop("sleutel")

        def maak() -> str:
            rij = actions.leg_vast_toestemming(proeftuin=proeftuin, door=request.user, **waarden)
            messages.success(request, "De toestemming staat in het register.")
            return reverse("proeftuinen:toestemming", args=[proeftuin.publiek_id, rij.publiek_id])

        return redirect(eenmalig(request.user, sleutel, maak))
    context = {"form": form, "teksten": list(TEKSTEN.values())}
    return toon(request, proeftuin, f"{MAP}/nieuw.html", **HIER, context=context)


@require_GET
@met_proeftuin(Recht.TOESTEMMING_VASTLEGGEN)
def toestemming(request: HttpRequest, proeftuin: Proeftuin, toid: str) -> HttpResponse:
    """Show one consent: the words, what leans on it, and where that is already."""
    rij = toestemming_van(proeftuin, toid)
    context = {"regel": lezen.regels([rij], vandaag())[0]}
    return toon(request, proeftuin, f"{MAP}/toestemming.html", **HIER, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.TOESTEMMING_VASTLEGGEN)
def intrekken(request: HttpRequest, proeftuin: Proeftuin, toid: str) -> HttpResponse:
    """Ask once, then withdraw; afterwards say where things are already."""
    rij = toestemming_van(proeftuin, toid)
    if request.method == "POST":
        actions.trek_in(toestemming=rij, door=request.user)
        messages.success(
            request, "De toestemming is ingetrokken. Wat erop steunt, staat nergens meer klaar."
        )
        return redirect("proeftuinen:toestemming", proeftuin.publiek_id, rij.publiek_id)
    context = {"regel": lezen.regels([rij], vandaag())[0]}
    return toon(request, proeftuin, f"{MAP}/intrekken.html", **HIER, context=context)
