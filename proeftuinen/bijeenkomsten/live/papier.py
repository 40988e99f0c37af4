"""All that a phone can do can be done on paper: here it is typed over, also afterwards."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.bijeenkomsten.live import papier_actions
from proeftuinen.bijeenkomsten.live.leiden import naar_leiden
from proeftuinen.bijeenkomsten.live.models import Livevraag
from proeftuinen.bijeenkomsten.live.papier_forms import RegelsForm, StippenForm, TredenForm
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Livesoort
from proeftuinen.netwerk.ladder import actions as ladder
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SJABLOON = "proeftuinen/bijeenkomsten/live/papier.html"
AFGEROND = "Het ladder-gesprek is al afgerond. Er kan geen stip meer bij."


def vind_vraag(bijeenkomst: Bijeenkomst, lvid: str) -> Livevraag:
    """Return what was asked at this meeting; 404 when there is no such question."""
    rijen = Livevraag.objects.select_related("zitting", "laddergesprek", "meting", "op_vraag")
    deze = get_object_or_404(rijen, zitting__bijeenkomst=bijeenkomst, publiek_id=lvid)
    deze.zitting.bijeenkomst = bijeenkomst
    return deze


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def papier(request: HttpRequest, proeftuin: Proeftuin, bkid: str, lvid: str) -> HttpResponse:
    """Type over lines or count dots; many lines are looked at once before they are kept."""
    deze = vind(proeftuin, bkid)
    vraag = vind_vraag(deze, lvid)
    form = _form(request, vraag)
    if request.method == "POST" and form is not None and form.is_valid():
        if isinstance(form, RegelsForm) and "bewaar" not in request.POST:
            return _pagina(request, deze, vraag, form, gelezen=form.cleaned_data["regels"])
        return redirect(_bewaar(request, deze, vraag, form))
    return _pagina(request, deze, vraag, form)


def _form(request: HttpRequest, vraag: Livevraag) -> forms.Form | None:
    """Return the form that fits what is asked; None when paper has its own page."""
    post = request.POST if request.method == "POST" else None
    if vraag.soort == Livesoort.LADDER:
        return TredenForm(post) if vraag.laddergesprek else None
    if vraag.soort == Livesoort.STIPPEN:
        return StippenForm(post, vraag=vraag)
    return None if vraag.soort == Livesoort.NULMETING else RegelsForm(post)


def _pagina(
    request: HttpRequest,
    deze: Bijeenkomst,
    vraag: Livevraag,
    form: forms.Form | None,
    *,
    gelezen: list[str] | None = None,
) -> HttpResponse:
    context: dict[str, Any] = {"vraag": vraag, "form": form, "gelezen": gelezen or []}
    context["terug_url"] = naar_leiden(deze)
    return toon_bijeenkomst(request, deze, SJABLOON, deel="Op scherm", context=context)


def _bewaar(request: HttpRequest, deze: Bijeenkomst, vraag: Livevraag, form: forms.Form) -> str:
    def doe() -> str:
        _schrijf(request, vraag, form)
        return naar_leiden(deze)

    try:
        return eenmalig(request.user, form.cleaned_data["sleutel"], doe)
    except ladder.Afgerond:
        messages.error(request, AFGEROND)
        return naar_leiden(deze)


def _schrijf(request: HttpRequest, vraag: Livevraag, form: forms.Form) -> None:
    wie = {"vraag": vraag, "door": request.user}
    if isinstance(form, RegelsForm):
        aantal = papier_actions.schrijf_over(**wie, regels=form.cleaned_data["regels"])
        messages.success(request, f"Er {'staat' if aantal == 1 else 'staan'} {aantal} bij.")
        return
    if isinstance(form, StippenForm):
        tel = {"aantallen": form.aantallen(), "doelen": form.doelen}
        papier_actions.tel_stippen(**wie, **tel)
    elif isinstance(form, TredenForm):
        aantallen = form.van_laag_naar_hoog()
        papier_actions.tel_treden(**wie, aantallen=aantallen)
    messages.success(request, "De stippen van het papier tellen mee.")
