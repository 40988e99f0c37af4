"""Pages of examples: looking for one, reading it, taking it over."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.experimenten.bedenken.actions import Vol
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bladzijde import VOORBEELDEN, toon_experiment
from proeftuinen.experimenten.delen import actions, bronnen, lezen
from proeftuinen.experimenten.delen.forms import OvernameForm, Zoekvraag
from proeftuinen.experimenten.delen.views import MAP
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

VOL = "Er staan hier te veel experimenten. Vraag het team om er een weg te halen."


def vraagdeel(vraag: dict[str, str]) -> str:
    """Return what was asked for as the beginning of a query string."""
    return f"{urlencode(vraag)}&" if vraag else ""


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_ZIEN)
def voorbeelden(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what other places share, and the public examples of the kennisbank."""
    form = Zoekvraag(request.GET, met_stand=False)
    vraag = form.vraag()
    elders = lezen.gedeelde().exclude(proeftuin=proeftuin)
    bladzijde = blader(request, lezen.zoek(elders, vraag))
    context = {
        "form": form,
        "gezocht": bool(vraag),
        "vraag": vraagdeel(vraag),
        "pagina": bladzijde,
        "gedeeld": [lezen.als_kaartje(deze) for deze in bladzijde],
        "kennis": bronnen.uit_kennisbank(vraag) if bladzijde.number == 1 else [],
    }
    sjabloon = f"{MAP}/voorbeelden.html"
    return toon_experiment(request, proeftuin, sjabloon, sub=VOORBEELDEN, context=context)


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_ZIEN)
def voorbeeld(request: HttpRequest, proeftuin: Proeftuin, code: str) -> HttpResponse:
    """Show one example with where it comes from."""
    deze = bronnen.vind(code)
    if isinstance(deze, Experiment):
        context = {"gedeeld": lezen.als_gedeeld(deze)}
        context["kaartje"] = context["gedeeld"].kaartje
    else:
        context = {"item": deze.item, "waarden": deze.waarden, "kaartje": deze.als_kaartje()}
    sjabloon = f"{MAP}/voorbeeld.html"
    return toon_experiment(request, proeftuin, sjabloon, sub=VOORBEELDEN, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def voorbeeld_overnemen(request: HttpRequest, proeftuin: Proeftuin, code: str) -> HttpResponse:
    """Make an idea of an example, and lead to where the group makes it its own."""
    bron = bronnen.bron_voor(bronnen.vind(code), proeftuin)
    form = OvernameForm(request.POST or None, initial={"titel": bron.waarden["titel"]})
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            titel = form.cleaned_data["titel"]
            nieuw = actions.neem_over(
                proeftuin=proeftuin, door=request.user, bron=bron, titel=titel
            )
            messages.success(request, "Het staat klaar als idee. Maak het nu van jullie.")
            ids = [proeftuin.publiek_id, nieuw.publiek_id]
            return reverse("proeftuinen:experiment-bewerken", args=ids)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except Vol:
            form.add_error(None, VOL)
    context = {"form": form, "bron": bron, "vbid": code}
    sjabloon = f"{MAP}/overnemen.html"
    return toon_experiment(request, proeftuin, sjabloon, sub=VOORBEELDEN, context=context)
