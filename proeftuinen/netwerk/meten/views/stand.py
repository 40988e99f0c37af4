"""Opening, closing, asking by mail, adding people, and whom people missed."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.netwerk.meten import actions
from proeftuinen.netwerk.meten.forms import ErbijForm, GemistForm
from proeftuinen.netwerk.meten.plaatsen import zonder_plaats
from proeftuinen.netwerk.meten.views.meting import meting_van
from proeftuinen.netwerk.meten.vraagpost import Gevraagd, vraag_iedereen
from proeftuinen.netwerk.models import Gemist, Meting
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

DICHT = "De meting is niet open."


def _terug(meting: Meting) -> HttpResponse:
    return redirect(actions.adres_van(meting))


def _zet_stand(
    request: HttpRequest, meting: Meting, daad: Callable[..., None], gelukt: str
) -> HttpResponse:
    """Open or close; when another wave is open, say which."""
    try:
        daad(meting=meting, door=request.user)
    except actions.AnderOpen:
        messages.error(request, _welke_open(meting))
    else:
        messages.success(request, gelukt)
    return _terug(meting)


def _welke_open(meting: Meting) -> str:
    andere = Meting.objects.filter(proeftuin=meting.proeftuin, stand=Meting.Stand.OPEN).first()
    if andere is None:
        return "Er was net een andere meting open. Probeer het nog eens."
    andere.proeftuin = meting.proeftuin
    return format_html(
        'De <a href="{}">{}</a> is nog open. Sluit die eerst: er kan er één tegelijk open zijn.',
        actions.adres_van(andere),
        str(andere).lower(),
    )


@require_POST
@met_proeftuin(Recht.METING_BEHEREN)
def meting_openen(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Let people answer."""
    deze = meting_van(proeftuin, mtid)
    return _zet_stand(request, deze, actions.open_meting, "De meting is open.")


@require_POST
@met_proeftuin(Recht.METING_BEHEREN)
def meting_sluiten(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Let nobody answer any more."""
    deze = meting_van(proeftuin, mtid)
    return _zet_stand(request, deze, actions.sluit, "De meting is gesloten.")


@require_POST
@met_proeftuin(Recht.METING_BEHEREN)
def meting_heropenen(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Let people answer once more."""
    deze = meting_van(proeftuin, mtid)
    return _zet_stand(request, deze, actions.heropen, "De meting is weer open.")


@require_POST
@met_proeftuin(Recht.NETWERK_BEHEREN)
def meting_vraag_iedereen(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Mail a personal link to who did not answer yet."""
    deze = meting_van(proeftuin, mtid)
    if not deze.is_open:
        messages.error(request, DICHT)
        return _terug(deze)
    if wacht := te_vaak(request, "vraag_per_mail", f"meting {deze.publiek_id}"):
        return wacht
    uitkomst = vraag_iedereen(meting=deze, door=request.user)
    (messages.success if uitkomst.gestuurd else messages.info)(request, _zeg(uitkomst))
    return _terug(deze)


def _mensen(aantal: int, een: str, meer: str) -> str:
    return f"1 mens {een}" if aantal == 1 else f"{aantal} mensen {meer}"


def _zeg(uitkomst: Gevraagd) -> str:
    """Return in words what asking did, and why who got no mail got none."""
    zinnen = ["Er is nu niemand om te vragen."]
    if uitkomst.gestuurd:
        zinnen = [f"{_mensen(uitkomst.gestuurd, 'krijgt', 'krijgen')} een mail met een eigen link."]
    if uitkomst.net_gevraagd:
        wie = _mensen(uitkomst.net_gevraagd, "kreeg", "kregen")
        zinnen.append(f"{wie} deze week al een mail.")
    if uitkomst.zonder_adres:
        wie = _mensen(uitkomst.zonder_adres, "heeft", "hebben")
        zinnen.append(f"{wie} geen mailadres: print een blad van papier.")
    if uitkomst.in_rust:
        zinnen.append(f"{_mensen(uitkomst.in_rust, 'krijgt', 'krijgen')} nu geen post.")
    return " ".join(zinnen)


@require_POST
@met_proeftuin(Recht.NETWERK_BEHEREN)
def meting_plaats_erbij(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Give people a place who came later."""
    deze = meting_van(proeftuin, mtid)
    form = ErbijForm(request.POST, zonder=zonder_plaats(deze))
    if not deze.is_open:
        messages.error(request, DICHT)
    elif not form.is_valid():
        messages.error(request, " ".join(form.errors.get("contacten", [])))
    else:
        for contact in form.cleaned_data["contacten"]:
            actions.zet_erbij(meting=deze, contact=contact, door=request.user)
        aantal = len(form.cleaned_data["contacten"])
        messages.success(request, f"{_mensen(aantal, 'doet', 'doen')} nu mee aan de meting.")
    return _terug(deze)


@require_POST
@met_proeftuin(Recht.NETWERK_BEHEREN)
def meting_gemist(request: HttpRequest, proeftuin: Proeftuin, mtid: str, gmid: str) -> HttpResponse:
    """Say who a missed name is, or that it is dealt with."""
    deze = meting_van(proeftuin, mtid)
    gemist = get_object_or_404(Gemist, publiek_id=gmid, meting=deze)
    gemist.meting = deze
    form = GemistForm(request.POST, proeftuin=proeftuin)
    if not form.is_valid():
        messages.error(request, " ".join(form.errors.get("contact", [])))
        return _terug(deze)
    contact = form.cleaned_data["contact"]
    if contact and not deze.is_open:
        messages.error(request, DICHT)
        return _terug(deze)
    actions.handel_af(gemist=gemist, door=request.user, contact=contact)
    gelukt = f"{contact} doet nu mee aan de meting." if contact else "Afgehandeld."
    messages.success(request, gelukt)
    return redirect(f"{reverse('proeftuinen:meting', args=[proeftuin.publiek_id, mtid])}#gemist")
