"""The questions of a list: adding, changing, moving and taking away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.monitoring.vragenlijsten import lezen, vragen
from proeftuinen.monitoring.vragenlijsten.actions import NietMeer
from proeftuinen.monitoring.vragenlijsten.forms import (
    LijstvraagForm,
    LijstvraagMaakForm,
    begin_van_vraag,
)
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst
from proeftuinen.monitoring.vragenlijsten.views import DICHT, OPEN, pagina, te_laat
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

VOL = f"Er staan al {vragen.MEESTE} vragen. Haal er eerst een weg."
LAATSTE = "Dit is de laatste vraag. Haal haar niet weg, maar sluit de lijst."


def _vraag(request: HttpRequest, proeftuin: Proeftuin, vlid: str, vrid: str) -> Lijstvraag:
    """Return a question that is asked, of a list that the reader may know of; or 404."""
    lijst = lezen.vind(proeftuin, vlid, request.lezer)
    rijen = Lijstvraag.objects.filter(vragenlijst=lijst, vervallen_op=None)
    vraag = get_object_or_404(rijen, publiek_id=vrid)
    vraag.vragenlijst = lijst
    return vraag


def _plek(lijst: Vragenlijst, vraag: Lijstvraag) -> str:
    """Return the address of a list, at this question."""
    return f"{lijst.get_absolute_url()}#vraag-{vraag.publiek_id}"


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def lijstvraag_nieuw(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Add a question."""
    lijst = lezen.vind(proeftuin, vlid, request.lezer)
    begin = {"soort": Lijstvraag.Soort.EENS}
    form = LijstvraagMaakForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            nieuw = vragen.voeg_toe(lijst=lijst, door=request.user, waarden=form.waarden())
            messages.success(request, "De vraag staat onderaan.")
            return _plek(lijst, nieuw)

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except NietMeer:
            form.add_error(None, OPEN)
        except vragen.Vol:
            form.add_error(None, VOL)
    elif request.method == "GET" and (terug := te_laat(request, lijst)):
        return terug
    return pagina(request, proeftuin, "vraag_nieuw.html", {"form": form, "lijst": lijst})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def lijstvraag_bewerken(
    request: HttpRequest, proeftuin: Proeftuin, vlid: str, vrid: str
) -> HttpResponse:
    """Change a question."""
    vraag = _vraag(request, proeftuin, vlid, vrid)
    lijst = vraag.vragenlijst
    begin = {"versie": vraag.versie, **begin_van_vraag(vraag)}
    gedeeld = lezen.is_gedeeld(vraag)
    form = LijstvraagForm(request.POST or None, initial=begin, gedeeld=gedeeld)
    if request.method == "POST" and form.is_valid():
        try:
            vragen.wijzig(
                vraag=vraag,
                door=request.user,
                versie=form.cleaned_data["versie"],
                waarden=form.waarden(),
                zelfde=form.cleaned_data.get("zelfde", True),
            )
        except NietMeer:
            form.add_error(None, OPEN)
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig, naar = begin_van_vraag(nu), _plek(lijst, vraag)
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=naar)
        else:
            messages.success(request, "De vraag is gewijzigd.")
            return redirect(_plek(lijst, vraag))
    elif request.method == "GET" and (terug := te_laat(request, lijst)):
        return terug
    context = {"form": form, "lijst": lijst, "vraag": vraag, "plek": _plek(lijst, vraag)}
    return pagina(request, proeftuin, "vraag_bewerken.html", context)


@require_POST
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def lijstvraag_verplaatsen(
    request: HttpRequest, proeftuin: Proeftuin, vlid: str, vrid: str
) -> HttpResponse:
    """Move a question one place up or down, as the button said."""
    vraag = _vraag(request, proeftuin, vlid, vrid)
    try:
        omhoog = request.POST.get("naar") == "omhoog"
        vragen.verplaats(vraag=vraag, door=request.user, omhoog=omhoog)
    except NietMeer:
        messages.info(request, OPEN)
    return redirect(_plek(vraag.vragenlijst, vraag))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def lijstvraag_weghalen(
    request: HttpRequest, proeftuin: Proeftuin, vlid: str, vrid: str
) -> HttpResponse:
    """Ask first, then take a question away; of an open list what was answered is kept."""
    vraag = _vraag(request, proeftuin, vlid, vrid)
    lijst = vraag.vragenlijst
    if lijst.stand == Vragenlijst.Stand.DICHT:
        messages.info(request, DICHT)
        return redirect(lijst)
    if request.method == "POST":
        _haal_weg(request, vraag)
        return redirect(lijst)
    return pagina(request, proeftuin, "vraag_weghalen.html", {"lijst": lijst, "vraag": vraag})


def _haal_weg(request: HttpRequest, vraag: Lijstvraag) -> None:
    try:
        vragen.haal_weg(vraag=vraag, door=request.user)
    except NietMeer:
        messages.info(request, DICHT)
    except vragen.LaatsteVraag:
        messages.error(request, LAATSTE)
    else:
        messages.success(request, "De vraag is weg.")
