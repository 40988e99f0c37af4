"""The people of a meeting: who is asked, whom to put on the list, and asking them by mail."""

from collections.abc import Callable, Sequence
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.nodigen import actions, brief, lezen
from proeftuinen.bijeenkomsten.nodigen.bezorgen import TeVeel
from proeftuinen.bijeenkomsten.nodigen.brief import Wat
from proeftuinen.bijeenkomsten.nodigen.forms import (
    GEEN,
    DoorgeefForm,
    Kiesform,
    ToevoegForm,
    Zoekform,
)
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde, GenodigdeQuerySet
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bijeenkomsten/nodigen"
DICHT = "Dat kan niet meer: de bijeenkomst is geweest of afgezegd."
HOOGUIT = 1000
"""People that one press puts on the list."""


def _naar(bijeenkomst: Bijeenkomst) -> str:
    ids = bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id
    return reverse("proeftuinen:bijeenkomst-mensen", args=ids)


def _getypt(request: HttpRequest) -> QueryDict | None:
    """Return what was posted, also when that is nothing."""
    return request.POST if request.method == "POST" else None


def zeg_mensen(aantal: int) -> str:
    """Say a number of people: "1 mens", "40 mensen"."""
    return f"{aantal} {'mens' if aantal == 1 else 'mensen'}"


def _vind_genodigde(bijeenkomst: Bijeenkomst, gnid: str) -> Genodigde:
    """Return one of the list; raises Http404, also for who died."""
    rijen = lezen.op_lijst(bijeenkomst).select_related("contact__gebruiker")
    wie = get_object_or_404(rijen, publiek_id=gnid)
    wie.bijeenkomst = bijeenkomst
    return wie


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def mensen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """List who is asked by answer, and show who is not at the table yet."""
    deze = vind(proeftuin, bkid)
    form = Zoekform(request.GET)
    vraag = form.vraag()
    antwoord = vraag.get("antwoord")
    gezocht = "" if antwoord == GEEN else antwoord
    context = {
        "form": form,
        "vraag": vraag,
        "zoekvraag": f"{urlencode(vraag)}&" if vraag else "",
        "pagina": blader(request, lezen.lijst(deze, vraag.get("q", ""), gezocht)),
        "stand": lezen.tel(deze),
        "tafel": lezen.lees_tafel(deze),
        "open": actions.is_open(deze),
        "begonnen": deze.dag <= vandaag(),
    }
    return toon_bijeenkomst(request, deze, f"{MAP}/mensen.html", deel="Mensen", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def toevoegen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Choose people of the place for the list: some of a page, or all that were looked for."""
    deze = vind(proeftuin, bkid)
    if not actions.is_open(deze):
        return _te_laat(request, deze)
    zoekform = Kiesform(request.GET, proeftuin=proeftuin)
    vraag = zoekform.vraag()
    gevonden = lezen.kandidaten(deze, vraag)
    if request.POST.get("doe") == "allen":
        return _zet_allen(request, deze, list(gevonden[:HOOGUIT]))
    pagina = blader(request, gevonden)
    form = ToevoegForm(_getypt(request), contacten=list(pagina))
    if request.method == "POST" and form.is_valid():
        gekozen = lezen.kandidaten(deze, {}).filter(publiek_id__in=form.cleaned_data["wie"])
        return _zet_op_lijst(request, deze, gekozen)
    zoekvraag = f"{urlencode(vraag)}&" if vraag else ""
    context = {"zoekform": zoekform, "form": form, "pagina": pagina, "zoekvraag": zoekvraag}
    sjabloon = f"{MAP}/toevoegen.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Mensen", context=context)


def _zet_allen(request: HttpRequest, deze: Bijeenkomst, wie: Sequence[Contact]) -> HttpResponse:
    """Show whom it concerns, and put them on the list when just these were seen."""
    gezien = set(request.POST.get("gezien", "").split())  # one field: a post holds 500 at most
    if gezien:
        return _zet_op_lijst(request, deze, [deel for deel in wie if deel.publiek_id in gezien])
    context = {"wie": wie, "gezien": " ".join(deel.publiek_id for deel in wie)}
    return toon_bijeenkomst(request, deze, f"{MAP}/allen.html", deel="Mensen", context=context)


def _zet_op_lijst(request: HttpRequest, deze: Bijeenkomst, contacten: object) -> HttpResponse:
    aantal = actions.zet_op_lijst(bijeenkomst=deze, door=request.user, contacten=contacten)
    staat = "staat" if aantal == 1 else "staan"
    gelukt = f"{zeg_mensen(aantal)} {staat} erbij. Er ging nog geen mail weg."
    messages.success(request, gelukt if aantal else "Er kwam niemand bij.")
    return redirect(_naar(deze))


def _te_laat(request: HttpRequest, deze: Bijeenkomst) -> HttpResponse:
    messages.error(request, DICHT)
    return redirect(_naar(deze))


@require_POST
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, bkid: str, gnid: str) -> HttpResponse:
    """Take someone off the list; who was asked is told by mail."""
    deze = vind(proeftuin, bkid)
    wie = _vind_genodigde(deze, gnid)
    if not actions.is_open(deze):
        return _te_laat(request, deze)
    actions.haal_af(genodigde=wie, door=request.user)
    messages.success(request, f"{wie.contact} staat niet meer op de lijst.")
    return redirect(_naar(deze))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def uitnodigen(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Show the invitation and to whom it goes, and send it."""
    deze = vind(proeftuin, bkid)
    return _post(request, deze, Wat.UITNODIGING, lezen.te_vragen(deze), actions.nodig_uit)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def herinneren(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Show the reminder and to whom it goes, and send it."""
    deze = vind(proeftuin, bkid)
    return _post(request, deze, Wat.HERINNERING, lezen.te_herinneren(deze), actions.herinner)


def _post(
    request: HttpRequest,
    deze: Bijeenkomst,
    wat: Wat,
    rijen: GenodigdeQuerySet,
    daad: Callable[..., int],
) -> HttpResponse:
    """Show what goes and to whom; with `doe=stuur` send it. A second press finds nobody left."""
    if not actions.is_open(deze):
        return _te_laat(request, deze)
    fout = ""
    if request.POST.get("doe") == "stuur":
        try:
            aantal = daad(bijeenkomst=deze, door=request.user)
        except actions.Dicht:
            return _te_laat(request, deze)
        except TeVeel as teveel:
            fout = f"Je kunt vandaag nog {zeg_mensen(teveel.nog)} mailen. Probeer het morgen weer."
        else:
            return _gestuurd(request, deze, wat, aantal)
    context = {"wat": wat, "fout": fout, **_voorbeeld(deze, wat, rijen)}
    sjabloon = f"{MAP}/sturen.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Mensen", context=context)


def _gestuurd(request: HttpRequest, deze: Bijeenkomst, wat: Wat, aantal: int) -> HttpResponse:
    een, meer = _WOORDEN[wat]
    if aantal:
        gaan = f"Er gaat 1 {een} weg." if aantal == 1 else f"Er gaan {aantal} {meer} weg."
        messages.success(request, gaan)
    else:
        messages.info(request, "Iedereen die nu gevraagd kan worden, kreeg al een mail.")
    return redirect(_naar(deze))


_WOORDEN = {
    Wat.UITNODIGING: ("uitnodiging", "uitnodigingen"),
    Wat.HERINNERING: ("herinnering", "herinneringen"),
}


def _voorbeeld(deze: Bijeenkomst, wat: Wat, rijen: GenodigdeQuerySet) -> dict[str, object]:
    """Return one mail as it will look, to whom it goes, and the words on the button."""
    wie = lezen.met_contact(rijen)
    if not wie:
        return {"wie": []}
    wie[0].bijeenkomst = deze
    aantal = len(wie)
    een, meer = _WOORDEN[wat]
    knop = f"Stuur {aantal} {een if aantal == 1 else meer}"
    if wat is Wat.HERINNERING:
        knop = f"Herinner {zeg_mensen(aantal)}"
    return {
        "wie": lezen.namen(wie),
        "onderwerp": brief.onderwerp(deze, wat),
        "tekst": brief.voorbeeld(wie[0], wat),
        "knop": knop,
    }


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def doorgeven(request: HttpRequest, proeftuin: Proeftuin, bkid: str, gnid: str) -> HttpResponse:
    """Keep an answer that someone gave by phone."""
    deze = vind(proeftuin, bkid)
    wie = _vind_genodigde(deze, gnid)
    begin = {"antwoord": wie.antwoord, "opmerking": wie.opmerking}
    form = DoorgeefForm(_getypt(request), initial=begin)
    if not actions.is_open(deze):
        return _te_laat(request, deze)
    if request.method == "POST" and form.is_valid():
        try:
            actions.antwoord(genodigde=wie, door=request.user, **form.cleaned_data)
        except actions.Dicht:
            return _te_laat(request, deze)
        messages.success(request, f"Het antwoord van {wie.contact} is bewaard.")
        return redirect(_naar(deze))
    context = {"form": form, "wie": wie, "terug_url": _naar(deze)}
    sjabloon = f"{MAP}/doorgeven.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Mensen", context=context)
