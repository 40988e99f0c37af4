"""What went out and may not be used any more: the places to look after, until ticked off."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.bronnen import actions
from proeftuinen.bronnen.models import Verspreiding
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BRONNEN_BEHEREN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the places; a tick says that someone looked after one."""
    plekken = Verspreiding.objects.na_te_gaan(proeftuin)
    if request.method == "POST":
        gekozen = [pk for pk in request.POST.getlist("plek") if pk.isdecimal() and len(pk) < 19]
        aantal = actions.nagegaan(proeftuin=proeftuin, door=request.user, plekken=gekozen)
        if aantal:
            messages.success(request, "Dank je. Dat is afgevinkt.")
        else:
            messages.error(request, "Vink eerst aan wat je hebt nagegaan.")
        return redirect("proeftuinen:verspreid", proeftuin.publiek_id)
    context = {"pagina": blader(request, plekken.select_related("citaat", "foto"))}
    sjabloon = "proeftuinen/bronnen/na_te_gaan.html"
    return toon(request, proeftuin, sjabloon, tab="Oogst", context=context)
