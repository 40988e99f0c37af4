"""One's own consents, over all proeftuinen: what I agreed to, and what I am asked."""

from collections.abc import Callable

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from leerwerkplaats.gebruikers.bladzijde import toon_eigen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.toestemming import actions, lezen
from proeftuinen.mensen.toestemming.forms import JaForm
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Vraag
from proeftuinen.traject.contracten import wie_biedt

MAP = "proeftuinen/mensen/toestemming"
TAB = "Toestemming"
ANDERS = "Wat je aanvinkte, is net veranderd of weg. Je ja telt niet. Lees het nog eens."


def _eigen(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    view.recht = None
    return view


@transaction.atomic
def _zeg_ja(vragen: list[Vraag], door: Gebruiker) -> None:
    """Write down each yes, and let the feature that asked tie it to what it was about."""
    for vraag in vragen:
        ja = actions.leg_vast_toestemming(
            proeftuin=vraag.contact.proeftuin,
            contact=vraag.contact,
            namens="",
            doel=vraag.doel,
            kanaal=Toestemming.Kanaal.ZELF,
            gegeven_op=vandaag(),
            door=door,
        )
        for neem_aan in wie_biedt("bij_toestemming"):
            neem_aan(vraag, ja)


@_eigen
@require_http_methods(["GET", "POST"])
def mijn(request: HttpRequest) -> HttpResponse:
    """Show what I agreed to and what I am asked; a yes counts from now on."""
    gesteld = lezen.open_vragen(request.user)
    form = JaForm(request.POST or None, vragen=[deel.vraag for deel in gesteld])
    adres = reverse("proeftuinen:mijn-toestemmingen")
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            if not form.cleaned_data["ja"]:
                messages.warning(request, ANDERS)
                return adres
            _zeg_ja(form.cleaned_data["ja"], request.user)
            messages.success(request, "Dankjewel. Je kunt het altijd weer intrekken.")
            return adres

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    pagina = blader(request, lezen.eigen(request.user))
    regels = lezen.regels(pagina.object_list, vandaag())
    gekozen = set(form.data.getlist("ja")) if form.is_bound else set()
    context = {"gesteld": gesteld, "form": form, "pagina": pagina, "regels": regels}
    context["gekozen"] = gekozen
    return toon_eigen(request, f"{MAP}/mijn.html", tab=TAB, context=context)


@_eigen
@require_http_methods(["GET", "POST"])
def mijn_intrekken(request: HttpRequest, toid: str) -> HttpResponse:
    """Ask once, then withdraw my own consent."""
    rij = get_object_or_404(lezen.eigen(request.user), publiek_id=toid)
    if request.method == "POST":
        actions.trek_in(toestemming=rij, door=request.user)
        messages.success(
            request, "Je toestemming is ingetrokken. Het staat nergens meer klaar om te gebruiken."
        )
        return redirect("proeftuinen:mijn-toestemmingen")
    regel = lezen.regels([rij], vandaag())[0]
    return toon_eigen(request, f"{MAP}/mijn_intrekken.html", tab=TAB, context={"regel": regel})
