"""The guide of a talk: its questions, in their order, and on paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.mensen.gesprekken import leidraad
from proeftuinen.mensen.gesprekken.forms import VraagForm, VraagMaakForm
from proeftuinen.mensen.gesprekken.models import Gespreksvraag
from proeftuinen.mensen.gesprekken.views.gesprek import MAP, pagina
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

VOL = f"Er staan al {leidraad.MEESTE} vragen. Haal er eerst een weg."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gespreksleidraad(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the questions, and add one."""
    form = VraagMaakForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        adres = reverse("proeftuinen:gespreksleidraad", args=[proeftuin.publiek_id])

        def maak() -> str:
            tekst = form.cleaned_data["tekst"]
            vraag = leidraad.voeg_toe(proeftuin=proeftuin, door=request.user, tekst=tekst)
            if vraag is None:
                messages.error(request, VOL)
                return adres
            messages.success(request, "De vraag staat onderaan.")
            return f"{adres}#vraag-{vraag.publiek_id}"

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    vragen = leidraad.vragen_van(proeftuin)
    context = {"form": form, "vragen": vragen, "eigen": vragen[0].pk is not None}
    return pagina(request, proeftuin, "leidraad.html", context)


@require_GET
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def leidraad_afdruk(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the questions on paper, with space to write."""
    context = {
        "vragen": leidraad.vragen_van(proeftuin),
        "terug_url": reverse("proeftuinen:gespreksleidraad", args=[proeftuin.publiek_id]),
    }
    return toon(request, proeftuin, f"{MAP}/leidraad_afdruk.html", tab="", context=context)


@require_POST
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def leidraad_overnemen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Make our questions theirs, so that they can be changed."""
    leidraad.neem_over(proeftuin=proeftuin, door=request.user)
    return redirect("proeftuinen:gespreksleidraad", proeftuin.publiek_id)


def _vraag(proeftuin: Proeftuin, gvid: str) -> Gespreksvraag:
    vraag = get_object_or_404(Gespreksvraag, proeftuin=proeftuin, publiek_id=gvid)
    vraag.proeftuin = proeftuin
    return vraag


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def vraag_bewerken(request: HttpRequest, proeftuin: Proeftuin, gvid: str) -> HttpResponse:
    """Say a question in other words."""
    vraag = _vraag(proeftuin, gvid)
    adres = reverse("proeftuinen:gespreksleidraad", args=[proeftuin.publiek_id])
    form = VraagForm(request.POST or None, initial={"tekst": vraag.tekst, "versie": vraag.versie})
    if request.method == "POST" and form.is_valid():
        versie, tekst = form.cleaned_data["versie"], form.cleaned_data["tekst"]
        try:
            leidraad.wijzig(vraag=vraag, door=request.user, versie=versie, tekst=tekst)
        except Bewerkingsconflict as botsing:
            huidig = {"tekst": botsing.huidig.tekst}
            versie = botsing.huidig.versie
            return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
        messages.success(request, "De vraag is gewijzigd.")
        return redirect(adres)
    context = {"form": form, "terug_url": adres}
    return pagina(request, proeftuin, "vraag_bewerken.html", context)


@require_POST
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def vraag_verplaatsen(request: HttpRequest, proeftuin: Proeftuin, gvid: str) -> HttpResponse:
    """Move a question one place up or down, as the button said."""
    vraag = _vraag(proeftuin, gvid)
    omhoog = request.POST.get("naar") == "omhoog"
    leidraad.verplaats(vraag=vraag, door=request.user, omhoog=omhoog)
    adres = reverse("proeftuinen:gespreksleidraad", args=[proeftuin.publiek_id])
    return redirect(f"{adres}#vraag-{vraag.publiek_id}")


@require_POST
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def vraag_weghalen(request: HttpRequest, proeftuin: Proeftuin, gvid: str) -> HttpResponse:
    """Take a question out of the guide."""
    leidraad.haal_weg(vraag=_vraag(proeftuin, gvid), door=request.user)
    messages.success(request, "De vraag is weg.")
    return redirect("proeftuinen:gespreksleidraad", proeftuin.publiek_id)
