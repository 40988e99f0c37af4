"""What others see of me: a person's own page within a proeftuin."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.gebruikers.bladzijde import toon_eigen
from leerwerkplaats.toegang import Recht, rollen_met
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from proeftuinen.mensen import actions
from proeftuinen.mensen.forms import ZelfForm
from proeftuinen.mensen.kaart import aanblik
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.views.contact import toon_bij_mensen
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Deelname, Proeftuin

TAB = "Wat anderen zien"
_ZIEN = Recht.MENSEN_ZIEN


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.MENSEN_ZIEN)
def mijn_contact(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Let someone who takes part say who they are, and what others see."""
    rijen = Contact.objects.van(proeftuin).select_related("gebruiker", "organisatie")
    deze = get_object_or_404(rijen, gebruiker=request.user)
    deze.proeftuin = proeftuin
    form = ZelfForm(request.POST or None, initial=_waarden(deze), proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.kies_zelf(
                contact=deze, door=request.user, versie=versie, waarden=form.waarden()
            )
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            adres = reverse("proeftuinen:mijn-contact", args=[proeftuin.publiek_id])
            return conflict(request, form, huidig=_waarden(nu), versie=nu.versie, adres=adres)
        messages.success(request, "Bewaard. Zo zien anderen je vanaf nu.")
        return redirect("proeftuinen:mijn-contact", proeftuin.publiek_id)
    context = {"form": form, "contact": deze, "hun": aanblik(deze)}
    return toon_bij_mensen(request, proeftuin, "mijn", context)


@require_GET
def mijn_plekken(request: HttpRequest) -> HttpResponse:
    """List in which places one stands in a list of people, and what others see there."""
    doet_mee = Deelname.objects.filter(gebruiker=request.user, rol__in=rollen_met(_ZIEN))
    rijen = (
        Contact.objects.filter(gebruiker=request.user, proeftuin__in=doet_mee.values("proeftuin"))
        .select_related("proeftuin")
        .order_by("-proeftuin__start", "pk")
    )
    context = {"pagina": blader(request, rijen)}
    return toon_eigen(request, "proeftuinen/mensen/plekken.html", tab=TAB, context=context)


mijn_plekken.recht = None  # everyone who is signed in sees what is theirs


def _waarden(rij: Contact) -> dict[str, Any]:
    return {naam: getattr(rij, naam) for naam in ZelfForm.base_fields}
