"""The page on which the team ticks what comes into the gallery."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.bladeren import blader
from proeftuinen.ambities.verbeelden import ophalen as daden
from proeftuinen.ambities.verbeelden.actions import Vol
from proeftuinen.ambities.verbeelden.views import VOL, pagina
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

BOTST = "Iemand anders wijzigde net zo'n foto. Kijk het nog eens na."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def ophalen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what the room sent, and put into the gallery what is ticked."""
    if request.method == "POST":
        return _haal_op(request, proeftuin)
    bladzijde = blader(request, daden.inzendingen(proeftuin))
    return pagina(request, proeftuin, "verbeeldingen_ophalen.html", {"pagina": bladzijde})


def _haal_op(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    ids, leeg = request.POST.getlist("inzending"), request.POST.getlist("leeg")
    terug = redirect("proeftuinen:verbeeldingen-ophalen", proeftuin.publiek_id)
    if not ids:
        messages.error(request, "Vink eerst aan wat je wilt ophalen.")
        return terug
    try:
        aantal = daden.haal_op(proeftuin=proeftuin, door=request.user, ids=ids, leeg=leeg)
    except Vol:
        messages.error(request, VOL)
        return terug
    except Bewerkingsconflict:
        messages.error(request, BOTST)
        return terug
    beelden = "1 beeld staat" if aantal == 1 else f"{aantal} beelden staan"
    zin = f"{beelden} nu in de galerij." if aantal else "Dat stond er al."
    messages.success(request, zin)
    return redirect("proeftuinen:verbeeldingen", proeftuin.publiek_id)
