"""Checking in by the code in the room, on one's own phone; and the team's "wie zijn dit?"."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.bijeenkomsten.live import aanmelden_actions as actions
from proeftuinen.bijeenkomsten.live.aanmelden_forms import BEKEND, NIEUW, GastForm, WieForm
from proeftuinen.bijeenkomsten.live.aanmelden_gast import (
    gast_van,
    onthoudt_telefoon,
    zorg_voor_gast,
)
from proeftuinen.bijeenkomsten.live.codes import dicht, zaal_bij
from proeftuinen.bijeenkomsten.live.leiden import vind_zitting
from proeftuinen.bijeenkomsten.live.leiden_blad import wie_is_dit
from proeftuinen.bijeenkomsten.live.models import Livegast, Zitting
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

_MAP = "proeftuinen/bijeenkomsten/live"
KEN_IK_NIET = "Dit klopte niet. Kies nog eens wie het is."


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
@onthoudt_telefoon
def aanmelden(request: HttpRequest, code: str) -> HttpResponse:
    """Say that one is there: with an account in one press, as a guest by a name for the team."""
    zitting = zaal_bij(code)
    if zitting is None or not zitting.is_open(timezone.now()):
        return dicht(request, zitting)
    if request.user.is_authenticated:
        contact = actions.contact_van(zitting, request.user)
        if contact is not None:
            if request.method == "POST":
                actions.meld_aan(zitting=zitting, contact=contact, door=request.user)
                return redirect(request.path)
            return _toon(request, zitting, klaar=actions.is_er(zitting, contact))
    return _als_gast(request, zitting)


def _als_gast(request: HttpRequest, zitting: Zitting) -> HttpResponse:
    gast = gast_van(request, zitting)
    form = GastForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if gast is None and (wacht := te_vaak(request, "livegast")):
            return wacht
        actions.noem(gast=zorg_voor_gast(request, zitting), naam=form.zin())
        return redirect(request.path)
    gezegd = gast is not None and bool(gast.naam)
    return _toon(request, zitting, klaar=gezegd and request.method == "GET", form=form)


def _toon(
    request: HttpRequest, zitting: Zitting, *, klaar: bool, form: GastForm | None = None
) -> HttpResponse:
    context = {"zitting": zitting, "bijeenkomst": zitting.bijeenkomst, "klaar": klaar, "form": form}
    return render(request, f"{_MAP}/aanmelden.html", context)


def _naar_wie(bijeenkomst: Bijeenkomst) -> str:
    ids = [bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id]
    return reverse("proeftuinen:live-wie", args=ids)


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def wie(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """List the guests who said who they are, each to be found among the people of the place."""
    deze = vind(proeftuin, bkid)
    zitting = vind_zitting(deze)
    pagina = blader(request, Livegast.objects.filter(wie_is_dit(), zitting=zitting).order_by("pk"))
    mensen = WieForm(proeftuin=proeftuin).fields["contact"].queryset
    context = {"pagina": pagina, "mensen": mensen}
    return toon_bijeenkomst(request, deze, f"{_MAP}/wie.html", deel="Op scherm", context=context)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def wie_is(request: HttpRequest, proeftuin: Proeftuin, bkid: str, gstid: str) -> HttpResponse:
    """Say who one guest is; who was found in the meantime stays so."""
    deze = vind(proeftuin, bkid)
    rijen = Livegast.objects.filter(zitting__bijeenkomst=deze).select_related("zitting")
    gast = get_object_or_404(rijen, publiek_id=gstid)
    gast.zitting.bijeenkomst = deze
    form = WieForm(request.POST, proeftuin=proeftuin)
    if not form.is_valid():
        messages.error(request, KEN_IK_NIET)
    elif gast.contact_id is None and gast.naam:
        _koppel(request, gast, form)
    return redirect(_naar_wie(deze))


def _koppel(request: HttpRequest, gast: Livegast, form: WieForm) -> None:
    daad = form.cleaned_data["daad"]
    if daad == BEKEND:
        actions.koppel(gast=gast, contact=form.cleaned_data["contact"], door=request.user)
        messages.success(request, "Genoteerd. Deze persoon was er.")
    elif daad == NIEUW:
        nieuw = actions.voeg_toe(gast=gast, door=request.user)
        messages.success(request, f"{nieuw} staat bij de mensen, en was er.")
    else:
        actions.vergeet_naam(gast=gast)
        messages.success(request, "De naam is weg. De telefoon doet nog mee.")
