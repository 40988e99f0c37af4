"""The team's "wie zijn dit?": guests who gave a name, each to be found among the people."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.bijeenkomsten.live import aanmelden_actions as actions
from proeftuinen.bijeenkomsten.live.aanmelden_forms import BEKEND, NIEUW, WieForm
from proeftuinen.bijeenkomsten.live.codes import MAP
from proeftuinen.bijeenkomsten.live.leiden import vind_zitting
from proeftuinen.bijeenkomsten.live.leiden_blad import wie_is_dit
from proeftuinen.bijeenkomsten.live.models import Livegast
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

KEN_IK_NIET = "Dit klopte niet. Kies nog eens wie het is."
WAS_AL = "Dit was al gedaan, of de zaal ging dicht."
KEUZES = 1500
"""Names in all lists of one page together; above that each guest has a page to choose on."""


def _naar_wie(bijeenkomst: Bijeenkomst) -> str:
    ids = [bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id]
    return reverse("proeftuinen:live-wie", args=ids)


def _wachtend(bijeenkomst: Bijeenkomst) -> QuerySet[Livegast]:
    rijen = Livegast.objects.filter(zitting__bijeenkomst=bijeenkomst)
    return rijen.select_related("zitting")


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def wie(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """List the guests who said who they are; with many the list of people stands a page further."""
    deze = vind(proeftuin, bkid)
    zitting = vind_zitting(deze)
    pagina = blader(request, Livegast.objects.filter(wie_is_dit(), zitting=zitting).order_by("pk"))
    mensen = list(WieForm(proeftuin=proeftuin).fields["contact"].queryset)
    licht = len(mensen) * len(pagina.object_list) > KEUZES
    context = {"pagina": pagina, "mensen": mensen, "licht": licht}
    return toon_bijeenkomst(request, deze, f"{MAP}/wie.html", deel="Op scherm", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def wie_is(request: HttpRequest, proeftuin: Proeftuin, bkid: str, gstid: str) -> HttpResponse:
    """Say who one guest is; who was found in the meantime stays so."""
    deze = vind(proeftuin, bkid)
    gast = get_object_or_404(_wachtend(deze), publiek_id=gstid)
    gast.zitting.bijeenkomst = deze
    if request.method == "GET":
        mensen = WieForm(proeftuin=proeftuin).fields["contact"].queryset
        context = {"gast": gast, "mensen": mensen, "terug_url": _naar_wie(deze)}
        sjabloon = f"{MAP}/wie_een.html"
        return toon_bijeenkomst(request, deze, sjabloon, deel="Op scherm", context=context)
    form = WieForm(request.POST, proeftuin=proeftuin)
    if form.is_valid():
        _koppel(request, gast, form)
    else:
        messages.error(request, KEN_IK_NIET)
    return redirect(_naar_wie(deze))


def _koppel(request: HttpRequest, gast: Livegast, form: WieForm) -> None:
    daad = form.cleaned_data["daad"]
    if daad == BEKEND:
        contact = form.cleaned_data["contact"]
        gedaan = actions.koppel(gast=gast, contact=contact, door=request.user)
        zin = "Genoteerd. Deze persoon was er."
    elif daad == NIEUW:
        gedaan = actions.voeg_toe(gast=gast, door=request.user)
        zin = f"{gedaan} staat bij de mensen, en was er."
    else:
        gedaan = actions.vergeet_naam(gast=gast)
        zin = "De naam is weg. De telefoon doet nog mee."
    if gedaan:
        messages.success(request, zin)
    else:
        messages.info(request, WAS_AL)
