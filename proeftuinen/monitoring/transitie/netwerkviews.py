"""Pages of who keeps the network going: adding, changing, looking again and taking away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.borgen.forms import GekekenForm
from proeftuinen.monitoring.transitie import actions
from proeftuinen.monitoring.transitie.bewerken import begin_van, maak, naar, pagina, wijzig
from proeftuinen.monitoring.transitie.forms import NetwerkafspraakForm, NetwerkafspraakMaakForm
from proeftuinen.monitoring.transitie.lezen import vind_afspraak
from proeftuinen.monitoring.transitie.models import Netwerkafspraak
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_BIJHOUDEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Write down who keeps a part of the network; `soort` in the address chooses which."""
    gevraagd = request.GET.get("soort", "")
    soort = gevraagd if gevraagd in Netwerkafspraak.Soort.values else ""
    form = NetwerkafspraakMaakForm(
        request.POST or None, initial={"soort": soort}, proeftuin=proeftuin, lezer=request.lezer
    )
    terug = naar(proeftuin, "netwerk")
    if request.method == "POST" and form.is_valid():

        def doe() -> None:
            actions.spreek_af(proeftuin=proeftuin, door=request.user, waarden=form.waarden())

        if klaar := maak(request, form, doe, terug, "De afspraak staat erbij."):
            return klaar
    context: dict[str, Any] = {"form": form, "terug_url": terug}
    context["vraag"] = Netwerkafspraak.Soort(soort).label if soort else ""
    return pagina(request, proeftuin, "netwerkafspraak.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_BIJHOUDEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, naid: str) -> HttpResponse:
    """Change it."""
    afspraak = vind_afspraak(proeftuin, naid)
    form = NetwerkafspraakForm(
        request.POST or None,
        initial=begin_van(NetwerkafspraakForm, afspraak),
        proeftuin=proeftuin,
        lezer=request.lezer,
        nu=afspraak.contact_id,
    )
    terug = naar(proeftuin, "netwerk")
    if request.method == "POST" and form.is_valid():

        def doe() -> None:
            actions.wijzig_afspraak(
                afspraak=afspraak,
                door=request.user,
                versie=form.cleaned_data["versie"],
                waarden=form.waarden(),
            )

        return wijzig(request, form, doe, terug, "De afspraak is gewijzigd.")
    context = {"form": form, "afspraak": afspraak, "terug_url": terug}
    return pagina(request, proeftuin, "netwerkafspraak.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_BIJHOUDEN)
def gekeken(request: HttpRequest, proeftuin: Proeftuin, naid: str) -> HttpResponse:
    """Write down whether it still runs, and when to look again."""
    afspraak = vind_afspraak(proeftuin, naid)
    form = GekekenForm(request.POST or None, initial={"versie": afspraak.versie})
    terug = naar(proeftuin, "netwerk")
    if request.method == "POST" and form.is_valid():
        gegeven = form.cleaned_data

        def doe() -> None:
            actions.kijk(
                afspraak=afspraak,
                door=request.user,
                versie=gegeven["versie"],
                loopt_nog=gegeven["loopt_nog"],
                weer=gegeven["eerste_kijk"],
            )

        return wijzig(request, form, doe, terug, "Bewaard. Fijn dat jullie even keken.")
    context = {"form": form, "afspraak": afspraak, "terug_url": terug}
    return pagina(request, proeftuin, "gekeken.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_BIJHOUDEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, naid: str) -> HttpResponse:
    """Ask first, then take it away."""
    afspraak = vind_afspraak(proeftuin, naid)
    terug = naar(proeftuin, "netwerk")
    if request.method == "POST":
        actions.haal_afspraak_weg(afspraak=afspraak, door=request.user)
        messages.success(request, "De afspraak is weg.")
        return redirect(terug)
    context = {
        "kop": "Haal je deze afspraak weg?",
        "tekst": afspraak.wat,
        "gevolg": "Wat jullie erover opschreven, gaat ook weg. Je kunt het niet terughalen.",
        "terug_url": terug,
    }
    return pagina(request, proeftuin, "weghalen.html", context)
