"""Talks: the list, planning one, its page, writing it up, and sending the notes."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.mensen.gesprekken import actions, lezen, voorleggen
from proeftuinen.mensen.gesprekken.forms import (
    AlleenVersieForm,
    GesprekForm,
    GesprekMaakForm,
    UitwerkForm,
)
from proeftuinen.mensen.gesprekken.leidraad import vragen_van
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/mensen/gesprekken"
NIET_GOED = "Dat kwam niet goed aan. Probeer het nog eens."
ANDER_EERST = "Iemand anders wijzigde dit gesprek net. Kijk het nog eens na."


def pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    """Show a page of this feature in the frame."""
    deel = {"tab": "Mensen", "sub": "Gesprekken"}
    return toon(request, proeftuin, f"{MAP}/{sjabloon}", context=context, **deel)


def _gesprek(request: HttpRequest, proeftuin: Proeftuin, sprid: str) -> Gesprek:
    gesprek = get_object_or_404(lezen.gesprekken_van(proeftuin), publiek_id=sprid)
    gesprek.proeftuin = proeftuin
    return gesprek


def _eigen(request: HttpRequest, proeftuin: Proeftuin, sprid: str) -> Gesprek:
    """Return a talk that the reader may change; 403 for another's."""
    gesprek = _gesprek(request, proeftuin, sprid)
    if not lezen.mag_wijzigen(gesprek, request.lezer):
        raise PermissionDenied
    return gesprek


@require_GET
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gesprekken(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the talks: what asks attention first, then what is planned, then what was held."""
    rijen = lezen.op_groep(lezen.gesprekken_van(proeftuin), vandaag())
    bladzijde = blader(request, rijen.defer("notities", "verwachtingen", "afspraken", "reactie"))
    context = {"pagina": bladzijde, "regels": lezen.regels(bladzijde, proeftuin)}
    return pagina(request, proeftuin, "lijst.html", context)


def _uit_adres(request: HttpRequest, naam: str, lengte: int = 12) -> str:
    """Return a value from the address; PostgreSQL refuses even to look for a NUL."""
    ruw = request.GET.get(naam, "").replace("\0", "")
    return ruw.encode(errors="ignore").decode()[:lengte]


def _ingevuld(request: HttpRequest, proeftuin: Proeftuin) -> dict[str, Any]:
    """Return what the address fills in; what is unknown or of another place is left out."""
    contacten = Contact.objects.van(proeftuin).in_leven()
    contact = contacten.filter(publiek_id=_uit_adres(request, "contact")).first()
    organisaties = Organisatie.objects.van(proeftuin)
    organisatie = organisaties.filter(publiek_id=_uit_adres(request, "organisatie")).first()
    if organisatie is None and contact is not None:
        organisatie = contact.organisatie
    return {
        "contact": contact.publiek_id if contact else None,
        "organisatie": organisatie.publiek_id if organisatie else None,
        "met_wie": " ".join(_uit_adres(request, "met_wie", 200).split()),
        "uit": _uit_adres(request, "uit"),
        "gesprek_door": request.user.publiek_id,
    }


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gesprek_nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Plan a talk; the address may fill in with whom, and where it came from."""
    begin = _ingevuld(request, proeftuin)
    delen = {"proeftuin": proeftuin, "lezer": request.lezer, "initial": begin}
    form = GesprekMaakForm(request.POST or None, **delen)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            nieuw = actions.plan(
                proeftuin=proeftuin,
                door=request.user,
                waarden=form.waarden(),
                uit=form.cleaned_data["uit"],
            )
            messages.success(request, "Het gesprek staat erbij.")
            return nieuw.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    herkomst = label_van(proeftuin=proeftuin, uit=begin["uit"]) if begin["uit"] else ""
    return pagina(request, proeftuin, "nieuw.html", {"form": form, "herkomst": herkomst})


@require_GET
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gesprek(request: HttpRequest, proeftuin: Proeftuin, sprid: str) -> HttpResponse:
    """Show a talk: what was said, the other's answer, and what one may do."""
    deze = _gesprek(request, proeftuin, sprid)
    mag = lezen.mag_wijzigen(deze, request.lezer)
    context = {
        "gesprek": deze,
        "themas": deze.themas.all(),
        "mag_wijzigen": mag,
        "waarom_niet": voorleggen.waarom_niet(deze) if mag else "",
        "versie_form": AlleenVersieForm(initial={"versie": deze.versie}),
        "dagen": voorleggen.GELDIG.days,
        "verlopen": deze.wacht_op_antwoord and not voorleggen.is_open(deze),
    }
    return pagina(request, proeftuin, "gesprek.html", context)


def _afspraak(gesprek: Gesprek) -> dict[str, Any]:
    """Return with whom, when and where, as the form names it."""
    namen = "contact", "met_wie", "organisatie", "dag", "tijd", "plaats"
    return {naam: getattr(gesprek, naam) for naam in namen} | {"gesprek_door": gesprek.door}


def _als_invoer(waarde: Any) -> Any:
    return getattr(waarde, "publiek_id", waarde)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gesprek_bewerken(request: HttpRequest, proeftuin: Proeftuin, sprid: str) -> HttpResponse:
    """Change with whom, when and where."""
    deze = _eigen(request, proeftuin, sprid)
    begin = {naam: _als_invoer(waarde) for naam, waarde in _afspraak(deze).items()}
    delen = {"proeftuin": proeftuin, "lezer": request.lezer}
    form = GesprekForm(request.POST or None, initial={**begin, "versie": deze.versie}, **delen)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(gesprek=deze, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            return _botsing(request, form, botsing.huidig, _afspraak(botsing.huidig))
        messages.success(request, "Het gesprek is gewijzigd.")
        return redirect(deze)
    return pagina(request, proeftuin, "bewerken.html", {"form": form, "gesprek": deze})


def _botsing(
    request: HttpRequest, form: Any, huidig: Gesprek, waarden: dict[str, Any]
) -> HttpResponse:
    adres = huidig.get_absolute_url()
    return conflict(request, form, huidig=waarden, versie=huidig.versie, adres=adres)


def _teksten(gesprek: Gesprek) -> dict[str, Any]:
    namen = UitwerkForm.TEKSTEN
    return {naam: getattr(gesprek, naam) for naam in namen} | {"themas": gesprek.themas.all()}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gesprek_uitwerken(request: HttpRequest, proeftuin: Proeftuin, sprid: str) -> HttpResponse:
    """Write down what was said, with the questions beside it."""
    deze = _eigen(request, proeftuin, sprid)
    begin = _teksten(deze)
    begin["themas"] = [thema.publiek_id for thema in begin["themas"]]
    begin["versie"] = deze.versie
    form = UitwerkForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():
        try:
            actions.werk_uit(
                gesprek=deze,
                door=request.user,
                versie=form.cleaned_data["versie"],
                teksten=form.teksten(),
                bestaande=list(form.cleaned_data.get("themas", ())),
                nieuwe=form.cleaned_data["nieuwe_themas"],
            )
        except Bewerkingsconflict as botsing:
            return _botsing(request, form, botsing.huidig, _teksten(botsing.huidig))
        messages.success(request, "Het gesprek is uitgewerkt.")
        return redirect(deze)
    context = {"form": form, "gesprek": deze, "vragen": vragen_van(proeftuin)}
    return pagina(request, proeftuin, "uitwerken.html", context)


def _doe(
    request: HttpRequest, deze: Gesprek, daad: Callable[..., Any], gelukt: str
) -> HttpResponse:
    """Carry out an act that asks nothing; of two at once the second is told to look again."""
    form = AlleenVersieForm(request.POST)
    if not form.is_valid():
        messages.error(request, NIET_GOED)
        return redirect(deze)
    try:
        uitkomst = daad(gesprek=deze, door=request.user, versie=form.cleaned_data["versie"])
    except Bewerkingsconflict:
        messages.error(request, ANDER_EERST)
        return redirect(deze)
    if daad is voorleggen.leg_voor and uitkomst is None:
        reden = voorleggen.waarom_niet(deze)
        messages.warning(request, reden or "Deze persoon krijgt nu geen post.")
    else:
        messages.success(request, gelukt)
    return redirect(deze)


@require_POST
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gesprek_afzeggen(request: HttpRequest, proeftuin: Proeftuin, sprid: str) -> HttpResponse:
    """Say that a planned talk does not take place, or after all, as the button said."""
    deze = _eigen(request, proeftuin, sprid)
    if request.POST.get("weer") == "ja":
        return _doe(request, deze, actions.plan_weer, "Het gesprek gaat toch door.")
    return _doe(request, deze, actions.zeg_af, "Het gesprek gaat niet door.")


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gesprek_weghalen(request: HttpRequest, proeftuin: Proeftuin, sprid: str) -> HttpResponse:
    """Ask first, then take the talk away with its notes."""
    deze = _eigen(request, proeftuin, sprid)
    if request.method == "POST":
        actions.haal_weg(gesprek=deze, door=request.user)
        messages.success(request, "Het gesprek is weg.")
        return redirect("proeftuinen:gesprekken", proeftuin.publiek_id)
    return pagina(request, proeftuin, "weghalen.html", {"gesprek": deze})


@require_POST
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gesprek_voorleggen(request: HttpRequest, proeftuin: Proeftuin, sprid: str) -> HttpResponse:
    """Mail the other a link to the notes as they stand now."""
    deze = _eigen(request, proeftuin, sprid)
    if wacht := te_vaak(request, "vraag_per_mail", f"gesprek {deze.publiek_id}"):
        return wacht
    gelukt = f"{deze.wie} krijgt een mail met een link naar de notities."
    return _doe(request, deze, voorleggen.leg_voor, gelukt)


@require_POST
@met_proeftuin(Recht.GESPREKKEN_ZIEN)
def gesprek_terugnemen(request: HttpRequest, proeftuin: Proeftuin, sprid: str) -> HttpResponse:
    """End the link before the other answered."""
    deze = _eigen(request, proeftuin, sprid)
    return _doe(request, deze, voorleggen.neem_terug, "De link werkt niet meer.")
