"""The page of what lasts, its words, adopting it and sharing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.bestuur.lezen import aantal_ja, regels, zeg_instemming
from proeftuinen.monitoring.transitie import actions, lezen
from proeftuinen.monitoring.transitie.bewerken import begin_van, naar, pagina, wijzig
from proeftuinen.monitoring.transitie.forms import PlanForm
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_GET
@met_proeftuin(Recht.BORGING_ZIEN)
def wat_blijft(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what lasts: results, the network, commitments, and who signed."""
    bladzijde = blader(request, lezen.te_borgen(proeftuin))
    vragen, anders = lezen.netwerk(proeftuin, request.lezer)
    organisaties = regels(proeftuin, vandaag())
    context = {
        "plan": lezen.plan_van(proeftuin),
        "bladzijde": bladzijde,
        "resultaten": lezen.resultaten(bladzijde.object_list, proeftuin, request.lezer),
        "vragen": vragen,
        "anders": anders,
        "met_bewaarder": sum(any(r.heeft_bewaarder for r in vraag.regels) for vraag in vragen),
        "toezeggingen": lezen.toezegregels(lezen.toezeggingen_van(proeftuin)),
        "instemming": zeg_instemming(aantal_ja(organisaties), len(organisaties)),
        "handtekeningen": lezen.tekenregels(proeftuin, request.lezer),
    }
    return pagina(request, proeftuin, "wat_blijft.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BORGING_BIJHOUDEN)
def plan(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Write the words of the two pages."""
    rij = lezen.plan_van(proeftuin)
    form = PlanForm(
        request.POST or None,
        initial=begin_van(PlanForm, rij),
        proeftuin=proeftuin,
        lezer=request.lezer,
    )
    if request.method == "POST" and form.is_valid():

        def doe() -> None:
            actions.schrijf(
                proeftuin=proeftuin,
                door=request.user,
                versie=form.cleaned_data["versie"],
                waarden=form.waarden(),
            )

        return wijzig(request, form, doe, naar(proeftuin, "plan"), "De woorden zijn bewaard.")
    context = {"form": form, "terug_url": naar(proeftuin, "plan")}
    return pagina(request, proeftuin, "plan.html", context)


@require_POST
@met_proeftuin(Recht.BORGING_VASTSTELLEN)
def vaststellen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Adopt the plan, or take that back; what is lacking is said."""
    terug = naar(proeftuin, "plan")
    if request.POST.get("vast") == "nee":
        actions.maak_los(proeftuin=proeftuin, door=request.user)
        messages.success(request, "Het plan is niet meer vastgesteld.")
        return redirect(terug)
    try:
        actions.stel_vast(proeftuin=proeftuin, door=request.user)
        messages.success(request, "Mooi. Het plan is vastgesteld.")
    except actions.NogNiet as nog:
        messages.warning(request, "Bijna. " + " ".join(nog.mist))
    return redirect(terug)


@require_POST
@met_proeftuin(Recht.BORGING_VASTSTELLEN)
def delen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Share the two pages with the municipality, or take them back."""
    if request.POST.get("delen") == "nee":
        actions.trek_terug(proeftuin=proeftuin, door=request.user)
        messages.success(request, "De gemeente leest de twee bladzijden niet meer.")
    else:
        actions.deel(proeftuin=proeftuin, door=request.user)
        messages.success(request, "Gedeeld. De gemeente kan de twee bladzijden nu lezen.")
    return redirect(naar(proeftuin, "plan"))
