"""Consent to an interview: noted by the team, or asked by mail."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.mensen.toestemming.vraagpost import vraag_per_mail
from proeftuinen.tijdlijn.dagboek import actions
from proeftuinen.tijdlijn.dagboek.forms import InterviewJaForm
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.tijdlijn.dagboek.views import stukpagina, vind
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


def _interview(request: HttpRequest, proeftuin: Proeftuin, stid: str) -> Dagboekstuk:
    stuk = vind(request, proeftuin, stid)
    if stuk.soort != Dagboekstuk.Soort.INTERVIEW:
        raise Http404
    return stuk


@require_POST
@met_proeftuin(Recht.TOESTEMMING_VASTLEGGEN)
def toestemming(request: HttpRequest, proeftuin: Proeftuin, stid: str) -> HttpResponse:
    """Note that who was interviewed agrees."""
    stuk = _interview(request, proeftuin, stid)
    form = InterviewJaForm(request.POST, stuk=stuk)
    if not form.is_valid():
        return stukpagina(request, stuk, form)
    hoe = {naam: form.cleaned_data[naam] for naam in ("kanaal", "gegeven_op")}

    def maak() -> str:
        actions.leg_toestemming_bij(stuk=stuk, door=request.user, **hoe)
        messages.success(request, "De toestemming staat in het register.")
        return stuk.get_absolute_url()

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


@require_POST
@met_proeftuin(Recht.TOESTEMMING_VASTLEGGEN)
def vraag(request: HttpRequest, proeftuin: Proeftuin, stid: str) -> HttpResponse:
    """Mail who was interviewed that a question waits."""
    stuk = _interview(request, proeftuin, stid)
    if wacht := te_vaak(request, "vraag_per_mail", f"interview {stuk.publiek_id}"):
        return wacht
    wie = stuk.contact
    if wie:
        wie.proeftuin = proeftuin
    if wie and vraag_per_mail(contact=wie, door=request.user):
        messages.success(request, f"De vraag gaat straks per mail naar {wie}.")
    else:
        messages.error(request, "Deze persoon krijgt nu geen mail. Vraag het zelf.")
    return redirect(stuk)
