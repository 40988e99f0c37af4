"""Ticking who was there, and who walked in."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.bijeenkomsten.aanwezig import actions, lezen
from proeftuinen.bijeenkomsten.aanwezig.forms import InloopForm, MinutenForm, Zoekform
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen import lijst
from proeftuinen.mensen.actions import AdresBekend
from proeftuinen.mensen.forms import ADRES_BEKEND
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bijeenkomsten/aanwezig"
SJABLOON = f"{MAP}/aanwezigheid.html"
HOOGUIT = 20
"""People that a search for who walked in shows."""


def pagina_van(bijeenkomst: Bijeenkomst, **vraag: str) -> str:
    """Return the address of the list to tick."""
    ids = bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id
    over = urlencode({naam: waarde for naam, waarde in vraag.items() if waarde})
    return reverse("proeftuinen:aanwezigheid", args=ids) + (f"?{over}" if over else "")


def haal(bijeenkomst: Bijeenkomst, gnid: str) -> Genodigde:
    """Return one of the list of this meeting, with the person; raises Http404."""
    rijen = Genodigde.objects.filter(bijeenkomst=bijeenkomst).op_de_lijst()
    met = rijen.select_related("contact__gebruiker", "contact__organisatie")
    wie = get_object_or_404(met, publiek_id=gnid)
    wie.bijeenkomst = bijeenkomst
    return wie


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def aanwezigheid(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """List who was asked, to tick who was there."""
    deze = vind(proeftuin, bkid)
    form = Zoekform(request.GET)
    zoek = form.vraag()
    context = {
        "zoekform": form,
        "zoek": zoek,
        "pagina": blader(request, lezen.te_kruisen(deze, zoek)),
        "zoekvraag": f"{urlencode({'q': zoek})}&" if zoek else "",
        "stand": lezen.tel_stand(deze),
        "begonnen": lezen.is_begonnen(deze),
    }
    return toon_bijeenkomst(request, deze, SJABLOON, deel="Mensen", context=context)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def aanwezig_zetten(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Keep what was ticked and unticked; what the page showed before comes along (`stond`)."""
    deze = vind(proeftuin, bkid)
    er, stond = _codes(request, "er"), _codes(request, "stond")
    aantal = 0
    if lezen.is_begonnen(deze):
        aantal = actions.zet(bijeenkomst=deze, door=request.user, er=er - stond, niet=stond - er)
    if request.htmx:
        return _stukje(request, deze, er ^ stond)
    messages.success(request, "Bewaard." if aantal else "Er veranderde niets.")
    terug = {naam: request.POST.get(naam, "") for naam in ("page", "q")}
    return redirect(pagina_van(deze, **terug))


def _codes(request: HttpRequest, naam: str) -> set[str]:
    """Return the public ids that came along; what is none is left out."""
    return {code for code in request.POST.getlist(naam) if code.isalnum() and code.isascii()}


def _stukje(request: HttpRequest, bijeenkomst: Bijeenkomst, wie: set[str]) -> HttpResponse:
    """Return the figures, and how it stands now with those who were touched."""
    rijen = Genodigde.objects.filter(bijeenkomst=bijeenkomst, publiek_id__in=wie).op_de_lijst()
    context = {
        "bijeenkomst": bijeenkomst,
        "proeftuin": bijeenkomst.proeftuin,
        "stand": lezen.tel_stand(bijeenkomst),
        "begonnen": lezen.is_begonnen(bijeenkomst),
        "geraakt": rijen.only("publiek_id", "aanwezig", "hoe", "minuten", "binnengelopen"),
    }
    return render(request, f"{SJABLOON}#stukje", context)


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def iedereen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Keep that all who said yes were there."""
    deze = vind(proeftuin, bkid)
    aantal = 0
    if lezen.is_begonnen(deze):
        aantal = actions.zet_wie_kwam(bijeenkomst=deze, door=request.user)
    if aantal:
        wie = "1 mens is" if aantal == 1 else f"{aantal} mensen zijn"
        messages.success(request, f"{wie} aangekruist. Haal het kruisje weg bij wie er niet was.")
    else:
        messages.success(request, "Wie ja zei, stond al op de lijst met een kruisje of zonder.")
    return redirect(pagina_van(deze))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def minuten(request: HttpRequest, proeftuin: Proeftuin, bkid: str, gnid: str) -> HttpResponse:
    """Keep that someone was there for a part."""
    deze = vind(proeftuin, bkid)
    wie = haal(deze, gnid)
    begin = {"minuten": wie.minuten, "versie": wie.versie}
    form = MinutenForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        nieuw, versie = form.cleaned_data["minuten"], form.cleaned_data["versie"]
        try:
            actions.zet_minuten(genodigde=wie, door=request.user, versie=versie, minuten=nieuw)
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig, adres = {"minuten": nu.minuten}, pagina_van(deze)
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
        messages.success(request, "Bewaard.")
        return redirect(pagina_van(deze))
    context = {"form": form, "wie": wie, "terug_url": pagina_van(deze)}
    return toon_bijeenkomst(request, deze, f"{MAP}/minuten.html", deel="Mensen", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def inloop(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Look up who walked in, or add a new person who was there."""
    deze = vind(proeftuin, bkid)
    zoekform = Zoekform(request.GET)
    zoek = zoekform.vraag()
    form = InloopForm(request.POST or None, proeftuin=proeftuin, initial={"naam": zoek})
    if request.method == "POST" and form.is_valid() and lezen.is_begonnen(deze):

        def maak() -> str:
            waarden = form.waarden()
            wie = actions.loop_nieuw_binnen(bijeenkomst=deze, door=request.user, waarden=waarden)
            messages.success(request, f"{wie} staat op de lijst en was er.")
            return pagina_van(deze)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except AdresBekend as fout:
            form.add_error("email", ADRES_BEKEND.format(fout.wie))
    context = {
        **_gevonden(request, deze, zoek),
        "zoekform": zoekform,
        "zoek": zoek,
        "form": form,
        "begonnen": lezen.is_begonnen(deze),
        "terug_url": pagina_van(deze),
    }
    return toon_bijeenkomst(request, deze, f"{MAP}/inloop.html", deel="Mensen", context=context)


def _gevonden(request: HttpRequest, bijeenkomst: Bijeenkomst, zoek: str) -> dict[str, Any]:
    """Return the first of the place's people who answer to it, and whether there are more."""
    if not zoek:
        return {"gevonden": [], "meer": False}
    tuin = bijeenkomst.proeftuin
    hier = lijst.zichtbaar(tuin, request.lezer).in_leven()
    rijen = lijst.zoek(hier, {"q": zoek}, tuin, request.lezer)
    gevonden = list(lezen.al_op_lijst(rijen, bijeenkomst)[: HOOGUIT + 1])
    return {"gevonden": gevonden[:HOOGUIT], "meer": len(gevonden) > HOOGUIT}


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def inloop_bekend(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Keep that one of the place's people walked in."""
    deze = vind(proeftuin, bkid)
    mensen = Contact.objects.van(proeftuin).in_leven().select_related("gebruiker")
    contact = get_object_or_404(mensen, publiek_id=min(_codes(request, "contact"), default=""))
    if lezen.is_begonnen(deze):
        actions.loop_binnen(bijeenkomst=deze, door=request.user, contact=contact)
        messages.success(request, f"{contact} staat op de lijst en was er.")
    return redirect(pagina_van(deze))
