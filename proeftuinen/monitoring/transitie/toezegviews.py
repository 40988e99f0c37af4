"""Pages of what others commit to: adding, changing, answering and taking away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.transitie import actions
from proeftuinen.monitoring.transitie.bewerken import begin_van, maak, naar, pagina, wijzig
from proeftuinen.monitoring.transitie.forms import (
    ToezegantwoordForm,
    ToezeggingForm,
    ToezeggingMaakForm,
)
from proeftuinen.monitoring.transitie.lezen import vind_toezegging
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

DEEL = "toezeggingen"


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_BIJHOUDEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Write down what is asked; `beleidsstuk` in the address chooses a policy paper."""
    form = ToezeggingMaakForm(
        request.POST or None,
        initial={"beleidsstuk": request.GET.get("beleidsstuk", "")},
        proeftuin=proeftuin,
        lezer=request.lezer,
    )
    terug = naar(proeftuin, DEEL)
    if request.method == "POST" and form.is_valid():

        def doe() -> None:
            actions.vraag_toe(proeftuin=proeftuin, door=request.user, waarden=form.waarden())

        zin = "Het staat erbij, ook in de beleidsspiegel."
        if klaar := maak(request, form, doe, terug, zin):
            return klaar
    context = {"form": form, "terug_url": terug}
    return pagina(request, proeftuin, "toezegging.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_BIJHOUDEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, tzid: str) -> HttpResponse:
    """Change it."""
    toezegging = vind_toezegging(proeftuin, tzid)
    form = ToezeggingForm(
        request.POST or None,
        initial=begin_van(ToezeggingForm, toezegging),
        proeftuin=proeftuin,
        lezer=request.lezer,
    )
    terug = naar(proeftuin, DEEL)
    if request.method == "POST" and form.is_valid():

        def doe() -> None:
            actions.wijzig_toezegging(
                toezegging=toezegging,
                door=request.user,
                versie=form.cleaned_data["versie"],
                waarden=form.waarden(),
            )

        return wijzig(request, form, doe, terug, "De toezegging is gewijzigd.")
    context = {"form": form, "toezegging": toezegging, "terug_url": terug}
    return pagina(request, proeftuin, "toezegging.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_BIJHOUDEN)
def antwoord(request: HttpRequest, proeftuin: Proeftuin, tzid: str) -> HttpResponse:
    """Write down what they answered."""
    toezegging = vind_toezegging(proeftuin, tzid)
    form = ToezegantwoordForm(
        request.POST or None,
        initial=begin_van(ToezegantwoordForm, toezegging),
        proeftuin=proeftuin,
        lezer=request.lezer,
    )
    terug = naar(proeftuin, DEEL)
    if request.method == "POST" and form.is_valid():

        def doe() -> None:
            actions.beantwoord(
                toezegging=toezegging,
                door=request.user,
                versie=form.cleaned_data["versie"],
                **form.waarden(),
            )

        return wijzig(request, form, doe, terug, "Het antwoord staat erbij.")
    context = {"form": form, "toezegging": toezegging, "terug_url": terug}
    return pagina(request, proeftuin, "antwoord.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_BIJHOUDEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, tzid: str) -> HttpResponse:
    """Ask first, then take it away."""
    toezegging = vind_toezegging(proeftuin, tzid)
    terug = naar(proeftuin, DEEL)
    if request.method == "POST":
        actions.haal_toezegging_weg(toezegging=toezegging, door=request.user)
        messages.success(request, "De toezegging is weg.")
        return redirect(terug)
    context = {
        "kop": "Haal je deze toezegging weg?",
        "tekst": toezegging.wat,
        "gevolg": "Ze gaat ook uit de beleidsspiegel. Je kunt haar niet terughalen.",
        "terug_url": terug,
    }
    return pagina(request, proeftuin, "weghalen.html", context)
