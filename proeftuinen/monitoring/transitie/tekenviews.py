"""Pages of who signs: adding a signature and taking it away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.transitie import actions
from proeftuinen.monitoring.transitie.bewerken import maak, naar, pagina
from proeftuinen.monitoring.transitie.forms import HandtekeningMaakForm
from proeftuinen.monitoring.transitie.lezen import vind_handtekening
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

DEEL = "handtekeningen"


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_VASTSTELLEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Write down that someone stands behind the plan."""
    form = HandtekeningMaakForm(
        request.POST or None,
        initial={"op": vandaag()},
        proeftuin=proeftuin,
        lezer=request.lezer,
    )
    terug = naar(proeftuin, DEEL)
    if request.method == "POST" and form.is_valid():

        def doe() -> None:
            actions.teken(proeftuin=proeftuin, door=request.user, waarden=form.waarden())

        if klaar := maak(request, form, doe, terug, "De handtekening staat erbij."):
            return klaar
    return pagina(request, proeftuin, "handtekening.html", {"form": form, "terug_url": terug})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_VASTSTELLEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, htid: str) -> HttpResponse:
    """Ask first, then take it away."""
    handtekening = vind_handtekening(proeftuin, htid)
    terug = naar(proeftuin, DEEL)
    if request.method == "POST":
        actions.haal_handtekening_weg(handtekening=handtekening, door=request.user)
        messages.success(request, "De handtekening is weg.")
        return redirect(terug)
    context = {
        "kop": "Haal je deze handtekening weg?",
        "tekst": handtekening.rol,
        "gevolg": "Het plan zelf blijft zoals het is.",
        "terug_url": terug,
    }
    return pagina(request, proeftuin, "weghalen.html", context)
