"""Choosing a theme together: a round, a vote, and what was chosen in the end."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.ambities.thema import actions, lezen, rondes
from proeftuinen.ambities.thema.forms import KiesForm, RondeForm, StemForm
from proeftuinen.ambities.thema.models import Themaronde
from proeftuinen.ambities.thema.views import naar_lijst, pagina, toon_lijst
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

BINNEN = "Je keuze is binnen. Tot de ronde sluit, kun je haar veranderen."
LEEG = "Je koos nu niets. Tot de ronde sluit, kun je nog kiezen."
DICHT = "De ronde is net gesloten. Je keuze telt niet meer mee."


def _vind(proeftuin: Proeftuin, trid: str) -> Themaronde:
    ronde = get_object_or_404(Themaronde, proeftuin=proeftuin, publiek_id=trid)
    ronde.proeftuin = proeftuin
    return ronde


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def ronde_nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Let people choose: out of which themes, and how."""
    themas = lezen.themas_van(proeftuin)
    form = RondeForm(request.POST or None, themas=themas)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            data = form.cleaned_data
            rondes.begin(
                proeftuin=proeftuin,
                door=request.user,
                manier=data["manier"],
                themas=list(data["themas"]),
                stippen=data["stippen"],
            )
            messages.success(request, "Iedereen die meedoet kan nu kiezen.")
            return naar_lijst(proeftuin)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except rondes.Loopt:
            messages.error(request, "Er loopt al een ronde. Sluit die eerst.")
            return redirect(naar_lijst(proeftuin))
        except rondes.TeWeinig:
            form.add_error("themas", "Kies er minstens twee. Anders valt er niets te kiezen.")
    return pagina(request, proeftuin, "ronde_nieuw.html", {"form": form})


@require_POST
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def stem(request: HttpRequest, proeftuin: Proeftuin, trid: str) -> HttpResponse:
    """Choose along; doing it again puts it in the place of what one gave before."""
    ronde = _vind(proeftuin, trid)
    if ronde.gesloten_op:
        messages.error(request, DICHT)
        return redirect(naar_lijst(proeftuin))
    form = StemForm(request.POST, ronde=ronde, themas=list(ronde.themas.all()), eigen={})
    if not form.is_valid():
        return toon_lijst(request, proeftuin, form)
    stemmen = form.stemmen()
    try:
        rondes.stem(ronde=ronde, gebruiker=request.user, stemmen=stemmen)
        messages.success(request, BINNEN if stemmen else LEEG)
    except rondes.Dicht:
        messages.error(request, DICHT)
    return redirect(naar_lijst(proeftuin))


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def sluiten(request: HttpRequest, proeftuin: Proeftuin, trid: str) -> HttpResponse:
    """Close the round."""
    rondes.sluit(ronde=_vind(proeftuin, trid), door=request.user)
    messages.success(request, "De ronde is gesloten. We weten niet meer wie wat koos.")
    return redirect(naar_lijst(proeftuin))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_VASTSTELLEN)
def kiezen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Write down which theme was chosen, how and why."""
    themas = lezen.themas_van(proeftuin)
    begin = {"thema": request.GET.get("thema", "")}
    form = KiesForm(request.POST or None, themas=themas, initial=begin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            data = form.cleaned_data
            thema = data["thema"]
            thema.proeftuin = proeftuin
            actions.kies(thema=thema, door=request.user, hoe=data["hoe"], reden=data["reden"])
            messages.success(request, "Dit is nu jullie kernthema.")
            return naar_lijst(proeftuin)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.Weg:
            form.add_error("thema", "Dit thema is net weggehaald. Kies een ander.")
    return pagina(request, proeftuin, "kernthema_kiezen.html", {"form": form})
