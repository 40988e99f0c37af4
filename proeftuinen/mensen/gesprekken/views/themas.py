"""Themes over the talks, on one page that feeds the start meeting."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from proeftuinen.mensen.gesprekken import lezen
from proeftuinen.mensen.gesprekken import themas as daden
from proeftuinen.mensen.gesprekken.forms import ThemaForm
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.mensen.gesprekken.views.gesprek import MAP, pagina
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_GET
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def themas(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the themes: in how many talks, and what was expected and agreed there."""
    alle = lezen.themabeelden(proeftuin)
    bladzijde = blader(request, alle)
    context = {
        "bladzijde": bladzijde,
        "beelden": [beeld.kort() for beeld in bladzijde],
        "gekozen": sum(beeld.thema.naar_start for beeld in alle),
    }
    return pagina(request, proeftuin, "themas.html", context)


@require_GET
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def themas_afdruk(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show on paper what goes to the start meeting; without a choice yet, all themes."""
    beelden = lezen.themabeelden(proeftuin)
    context = {
        "beelden": [beeld for beeld in beelden if beeld.thema.naar_start] or beelden,
        "terug_url": reverse("proeftuinen:themas", args=[proeftuin.publiek_id]),
    }
    return toon(request, proeftuin, f"{MAP}/themas_afdruk.html", tab="", context=context)


def _thema(proeftuin: Proeftuin, thid: str) -> Thema:
    deze = get_object_or_404(Thema, proeftuin=proeftuin, publiek_id=thid)
    deze.proeftuin = proeftuin
    return deze


@require_GET
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def thema(request: HttpRequest, proeftuin: Proeftuin, thid: str) -> HttpResponse:
    """Show a theme: what was gathered, in which talks it came up, and where it led to."""
    deze = _thema(proeftuin, thid)
    gesprekken = lezen.gesprekken_van(proeftuin).filter(themas=deze)
    context = {
        "thema": deze,
        "beeld": lezen.themabeeld(deze, proeftuin),
        "gesprekken": lezen.regels(gesprekken, proeftuin),
    }
    return pagina(request, proeftuin, "thema.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def thema_bewerken(request: HttpRequest, proeftuin: Proeftuin, thid: str) -> HttpResponse:
    """Name a theme in other words, and tell what is meant."""
    deze = _thema(proeftuin, thid)
    begin = {"naam": deze.naam, "toelichting": deze.toelichting, "versie": deze.versie}
    form = ThemaForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        waarden = dict(form.cleaned_data)
        versie = waarden.pop("versie")
        try:
            daden.wijzig(thema=deze, door=request.user, versie=versie, waarden=waarden)
        except daden.NaamBezet:
            form.add_error("naam", "Dit thema is er al. Kies een andere naam.")
        except Bewerkingsconflict as botsing:
            nu = {"naam": botsing.huidig.naam, "toelichting": botsing.huidig.toelichting}
            adres, versie = deze.get_absolute_url(), botsing.huidig.versie
            return conflict(request, form, huidig=nu, versie=versie, adres=adres)
        else:
            messages.success(request, "Het thema is gewijzigd.")
            return redirect(deze)
    return pagina(request, proeftuin, "thema_bewerken.html", {"form": form, "thema": deze})


@require_POST
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def thema_kiezen(request: HttpRequest, proeftuin: Proeftuin, thid: str) -> HttpResponse:
    """Let a theme go to the start meeting, or not, as the button said."""
    deze = _thema(proeftuin, thid)
    naar_start = request.POST.get("naar_start") == "1"
    daden.kies(thema=deze, door=request.user, naar_start=naar_start)
    adres = reverse("proeftuinen:themas", args=[proeftuin.publiek_id])
    return redirect(f"{adres}#thema-{deze.publiek_id}")


@require_POST
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def thema_weghalen(request: HttpRequest, proeftuin: Proeftuin, thid: str) -> HttpResponse:
    """Take a theme away; the talks stay."""
    deze = _thema(proeftuin, thid)
    daden.haal_weg(thema=deze, door=request.user)
    messages.success(request, "Het thema is weg. De gesprekken staan er nog.")
    return redirect("proeftuinen:themas", proeftuin.publiek_id)
