"""Answers in the place that asked: changing one's own, taking away, and saying that it helps."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.monitoring.vraaghet import actions, lezen
from proeftuinen.monitoring.vraaghet.forms import HulpantwoordForm
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord
from proeftuinen.monitoring.vraaghet.views import pagina, vind
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


def _vind(proeftuin: Proeftuin, hvid: str, haid: str) -> Hulpantwoord:
    hulpvraag = vind(proeftuin, hvid)
    gaf = get_object_or_404(lezen.antwoorden_van(hulpvraag), publiek_id=haid)
    gaf.hulpvraag = hulpvraag
    return gaf


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAAG_STELLEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, hvid: str, haid: str) -> HttpResponse:
    """Change one's own answer."""
    gaf = _vind(proeftuin, hvid, haid)
    if gaf.door_id != request.user.pk:
        raise Http404
    form = HulpantwoordForm(
        request.POST or None,
        initial={"versie": gaf.versie, "tekst": gaf.tekst},
        namen=lambda: namen_van(proeftuin),
    )
    if request.method == "POST" and form.is_valid():
        return wijzig(request, gaf, form, gaf.hulpvraag.get_absolute_url())
    context = {"form": form, "hulpvraag": gaf.hulpvraag}
    return pagina(request, proeftuin, "antwoord_bewerken.html", context)


def wijzig(
    request: HttpRequest, gaf: Hulpantwoord, form: HulpantwoordForm, adres: str
) -> HttpResponse:
    """Keep the changed words of an answer, or show both when someone was first."""
    versie, tekst = form.cleaned_data["versie"], form.cleaned_data["tekst"]
    try:
        actions.wijzig_antwoord(gaf=gaf, door=request.user, versie=versie, tekst=tekst)
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        return conflict(request, form, huidig={"tekst": nu.tekst}, versie=nu.versie, adres=adres)
    messages.success(request, "Je antwoord is gewijzigd.")
    return redirect(adres)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAAG_STELLEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, hvid: str, haid: str) -> HttpResponse:
    """Ask first, then take an answer away: one's own, or any for who keeps an eye on it."""
    gaf = _vind(proeftuin, hvid, haid)
    if not lezen.mag_weghalen(gaf.door_id, request.lezer):
        raise Http404
    if request.method == "POST":
        actions.haal_antwoord_weg(gaf=gaf, door=request.user)
        messages.success(request, "Het antwoord is weg.")
        return redirect(gaf.hulpvraag)
    context = {"gaf": gaf, "hulpvraag": gaf.hulpvraag}
    return pagina(request, proeftuin, "antwoord_weghalen.html", context)


@require_POST
@met_proeftuin(Recht.VRAAG_STELLEN)
def helpt(request: HttpRequest, proeftuin: Proeftuin, hvid: str, haid: str) -> HttpResponse:
    """Let the asker say that an answer helps (`wel=1`), or not after all (`wel=0`)."""
    gaf = _vind(proeftuin, hvid, haid)
    if not lezen.is_van(gaf.hulpvraag, request.lezer):
        raise Http404
    wel = request.POST.get("wel")
    if wel in {"0", "1"}:
        actions.zet_helpt(gaf=gaf, door=request.user, wel=wel == "1")
        zin = "Fijn. We zetten dit antwoord bovenaan." if wel == "1" else "Het is aangepast."
        messages.success(request, zin)
    return redirect(gaf.hulpvraag)
