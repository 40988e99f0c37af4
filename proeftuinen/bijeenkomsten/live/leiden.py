"""The leader's page: the room, what is on, the buttons that move it, and what comes next."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.forms import HuisForm
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.bijeenkomsten.live import leiden_forms, leiden_verloop
from proeftuinen.bijeenkomsten.live.leiden_blad import lees_blad, merk
from proeftuinen.bijeenkomsten.live.leiden_forms import InkortenForm, LoopForm
from proeftuinen.bijeenkomsten.live.leiden_inkorten import kort_in
from proeftuinen.bijeenkomsten.live.models import Zitting
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SJABLOON = "proeftuinen/bijeenkomsten/live/leiden.html"
ACHTERHAALD = (
    "Dit was al veranderd toen je drukte, bijvoorbeeld door een collega. Er is niets verschoven. "
    "Hieronder zie je hoe het nu staat."
)
LEIDT_NIET = "Iemand anders leidt nu. Kies eerst: Ik neem het over."


def naar_leiden(bijeenkomst: Bijeenkomst) -> str:
    """Return the leader's page, where what is on stands."""
    ids = [bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id]
    return reverse("proeftuinen:bijeenkomst-leiden", args=ids)


def vind_zitting(bijeenkomst: Bijeenkomst) -> Zitting:
    """Return the room of this meeting; 404 while it was never opened."""
    rij = get_object_or_404(Zitting.objects.select_related("leider"), bijeenkomst=bijeenkomst)
    rij.bijeenkomst = bijeenkomst
    return rij


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def leiden(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Show the page; its part that moves again and again, 304 while nothing is new."""
    deze = vind(proeftuin, bkid)
    nu = dit_moment()
    zitting = Zitting.objects.filter(bijeenkomst=deze).select_related("leider").first()
    nieuw = f'"{merk(zitting, nu)}"'
    vraagt_deel = "deel" in request.GET
    if vraagt_deel and request.headers.get("If-None-Match") == nieuw:
        return HttpResponse(status=304, headers={"ETag": nieuw})
    context: dict[str, Any] = {"blad": lees_blad(request, deze, zitting, nu)}
    sjabloon = f"{SJABLOON}#stand" if vraagt_deel else SJABLOON
    antwoord = toon_bijeenkomst(request, deze, sjabloon, deel="Op scherm", context=context)
    antwoord["ETag"] = nieuw
    return antwoord


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def loop(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Begin, go on, skip, go back, add or take five minutes; of two presses one counts."""
    deze = vind(proeftuin, bkid)
    zitting, form = vind_zitting(deze), LoopForm(request.POST)
    return _probeer(request, deze, form, lambda: _doe(request, zitting, **form.cleaned_data))


def _probeer(
    request: HttpRequest, deze: Bijeenkomst, form: HuisForm, doe: Callable[[], None]
) -> HttpResponse:
    """Press, and say so when it was too late; either way show how it stands."""
    if not form.is_valid():
        messages.error(request, ACHTERHAALD)
        return redirect(naar_leiden(deze))
    try:
        doe()
    except leiden_verloop.Achterhaald:
        messages.error(request, ACHTERHAALD)
    except leiden_verloop.LeidtNiet:
        messages.error(request, LEIDT_NIET)
    return redirect(naar_leiden(deze))


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def inkorten(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Shorten what comes later, as it was proposed."""
    deze = vind(proeftuin, bkid)
    zitting, form = vind_zitting(deze), InkortenForm(request.POST)

    def kort() -> None:
        kort_in(zitting=zitting, door=request.user, **form.cleaned_data)

    return _probeer(request, deze, form, kort)


def _doe(request: HttpRequest, zitting: Zitting, daad: str, gezien: str, groep: str) -> None:
    wie = {"zitting": zitting, "door": request.user, "gezien": gezien, "grpid": groep}
    if daad == leiden_forms.TERUG:
        leiden_verloop.terug(**wie)
    elif daad in (leiden_forms.ERBIJ, leiden_forms.ERAF):
        teken = 1 if daad == leiden_forms.ERBIJ else -1
        leiden_verloop.geef_tijd(**wie, minuten=teken * leiden_verloop.STAP)
    else:
        leiden_verloop.verder(**wie, overslaan=daad == leiden_forms.OVERSLAAN)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def overnemen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Lead from now on; whoever led can take back."""
    deze = vind(proeftuin, bkid)
    leiden_verloop.neem_over(zitting=vind_zitting(deze), door=request.user)
    messages.success(request, "Jij leidt nu. Een collega kan het weer overnemen.")
    return redirect(naar_leiden(deze))
