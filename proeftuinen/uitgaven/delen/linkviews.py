"""Sharing an edition: its links, and how often its files were fetched."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.bladzijde import toon_uitgaven
from proeftuinen.uitgaven.delen import actions, lezen
from proeftuinen.uitgaven.delen.forms import DeellinkMaakForm
from proeftuinen.uitgaven.delen.links import mag_naar_buiten
from proeftuinen.uitgaven.delen.models import Deellink
from proeftuinen.uitgaven.delen.views import vind_uitgave
from proeftuinen.uitgaven.maken.models import Uitgave

MAP = "proeftuinen/uitgaven/delen"


def _lijst(uitgave: Uitgave) -> str:
    return adres("proeftuinen:uitgave-delen", uitgave.proeftuin.publiek_id, uitgave.publiek_id)


@require_GET
@met_proeftuin(Recht.UITGAVE_UITBRENGEN)
def delen(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Show the links to an edition, and how often its files were fetched."""
    deze = vind_uitgave(request, proeftuin, uid)
    context = {"uitgave": deze, "stand": lezen.deelstand(deze)}
    return toon_uitgaven(request, proeftuin, f"{MAP}/delen.html", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.UITGAVE_UITBRENGEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin, uid: str) -> HttpResponse:
    """Make a link to an edition for who has no account."""
    deze = vind_uitgave(request, proeftuin, uid)
    if not mag_naar_buiten(deze):
        raise Http404
    form = DeellinkMaakForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        gaf = form.cleaned_data

        def maak() -> str:
            actions.deel(
                uitgave=deze,
                voor=gaf["voor"],
                tot=gaf["tot"],
                wachtwoord=gaf["wachtwoord"],
                door=request.user,
            )
            return _lijst(deze)

        try:
            waar = eenmalig(request.user, gaf["sleutel"], maak)
        except actions.NietVoorBuiten:
            raise Http404 from None
        messages.success(request, "De link is klaar. Stuur hem op, en geef het wachtwoord apart.")
        return redirect(waar)
    context = {"uitgave": deze, "form": form, "terug_url": _lijst(deze)}
    return toon_uitgaven(request, proeftuin, f"{MAP}/link_nieuw.html", context=context)


@require_POST
@met_proeftuin(Recht.UITGAVE_UITBRENGEN)
def stoppen(request: HttpRequest, proeftuin: Proeftuin, uid: str, dlid: str) -> HttpResponse:
    """End a link; pressing twice ends it once."""
    deze = vind_uitgave(request, proeftuin, uid)
    link = get_object_or_404(Deellink.objects.filter(uitgave=deze), publiek_id=dlid)
    link.uitgave = deze
    actions.stop_link(link=link, door=request.user)
    messages.success(request, "De link werkt niet meer.")
    return redirect(_lijst(deze))
