"""Quotes: the list, one quote, writing down, changing, taking away, and choosing for the oogst."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.bronnen import actions, lezen
from proeftuinen.bronnen.forms import CitaatForm, CitaatJaForm, CitaatWijzigForm
from proeftuinen.bronnen.models import Citaat
from proeftuinen.mensen.toestemming.teksten import tekst_van
from proeftuinen.mensen.toestemming.vraagpost import vraag_per_mail
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/bronnen"
HIER = {"tab": "Oogst", "sub": "Citaten"}


def _citaat(request: HttpRequest, proeftuin: Proeftuin, citid: str, *, eigen: bool) -> Citaat:
    """Return a quote that this reader may see, or with `eigen` may change; else 404."""
    rijen = Citaat.objects.filter(proeftuin=proeftuin).voor_lijst()
    rijen = rijen.zichtbaar_voor(request.lezer, vandaag())
    if eigen:
        rijen = rijen.van(request.lezer)
    rij = get_object_or_404(rijen, publiek_id=citid)
    rij.proeftuin = proeftuin
    return rij


@require_GET
@met_proeftuin(Recht.BRONNEN_ZIEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List quotes, each with whether it may be used and why not."""
    rijen = Citaat.objects.filter(proeftuin=proeftuin).voor_lijst()
    pagina = blader(request, rijen.zichtbaar_voor(request.lezer, vandaag()))
    regels = lezen.citaatregels(pagina.object_list, proeftuin, request.lezer)
    context = {"pagina": pagina, "regels": regels}
    return toon(request, proeftuin, f"{MAP}/citaten.html", **HIER, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BRON_MAKEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Write down what someone said; `?uit=` ties it to where it came from."""
    uit = lezen.id_uit(request.GET.get("uit", ""))
    form = CitaatForm(
        request.POST or None, proeftuin=proeftuin, lezer=request.lezer, initial={"uit": uit}
    )
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            rij = actions.citaat_maken(
                proeftuin=proeftuin,
                door=request.user,
                waarden=form.waarden(),
                uit=form.cleaned_data["uit"],
            )
            messages.success(request, "Het citaat is bewaard. Leg nu de toestemming vast.")
            return rij.get_absolute_url()

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "herkomst": label_van(proeftuin=proeftuin, uit=uit) if uit else ""}
    return toon(request, proeftuin, f"{MAP}/citaat_nieuw.html", **HIER, context=context)


def _pagina(request: HttpRequest, citaat: Citaat, form: CitaatJaForm | None = None) -> HttpResponse:
    proeftuin = citaat.proeftuin
    context: dict[str, Any] = {
        "regel": lezen.citaatregels([citaat], proeftuin, request.lezer)[0],
        "form": form,
    }
    if request.mag.toestemming_vastleggen:
        context["form"] = form or CitaatJaForm(citaat=citaat)
        context["vraagtekst"] = tekst_van(actions.doel_van(citaat))
    context["verspreid"] = lezen.verspreidingen(citaat) if request.mag.bronnen_beheren else []
    context |= lezen.draad(citaat, request.lezer)
    return toon(request, proeftuin, f"{MAP}/citaat.html", **HIER, context=context)


@require_GET
@met_proeftuin(Recht.BRONNEN_ZIEN)
def citaat(request: HttpRequest, proeftuin: Proeftuin, citid: str) -> HttpResponse:
    """Show one quote, whether it may be used, and what one can do about that."""
    return _pagina(request, _citaat(request, proeftuin, citid, eigen=False))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BRON_MAKEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, citid: str) -> HttpResponse:
    """Change a quote of one's own, or of anyone for the team."""
    rij = _citaat(request, proeftuin, citid, eigen=True)
    namen = "tekst", "rol", "contact", "met_naam"
    begin = {naam: getattr(rij, naam) for naam in namen} | {"versie": rij.versie}
    form = CitaatWijzigForm(
        request.POST or None, proeftuin=proeftuin, lezer=request.lezer, citaat=rij, initial=begin
    )
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            verviel = actions.citaat_wijzigen(
                citaat=rij, door=request.user, versie=versie, waarden=form.waarden()
            )
        except Bewerkingsconflict as botsing:
            huidig = {naam: getattr(botsing.huidig, naam) for naam in namen}
            adres, versie = rij.get_absolute_url(), botsing.huidig.versie
            return conflict(request, form, huidig=huidig, versie=versie, adres=adres)
        zin = " Vraag opnieuw toestemming: de woorden zijn anders." if verviel else ""
        messages.success(request, f"Het citaat is gewijzigd.{zin}")
        return redirect(rij)
    context = {"form": form, "citaat": rij}
    return toon(request, proeftuin, f"{MAP}/citaat_bewerken.html", **HIER, context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.BRON_MAKEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, citid: str) -> HttpResponse:
    """Ask first, then take the quote away."""
    rij = _citaat(request, proeftuin, citid, eigen=True)
    if request.method == "POST":
        actions.citaat_weghalen(citaat=rij, door=request.user)
        messages.success(request, "Het citaat is weg.")
        return redirect("proeftuinen:citaten", proeftuin.publiek_id)
    context = {"ding": rij, "wat": "dit citaat", "tekst": rij.tekst}
    return toon(request, proeftuin, f"{MAP}/weghalen.html", **HIER, context=context)


@require_POST
@met_proeftuin(Recht.BRONNEN_BEHEREN)
def oogst(request: HttpRequest, proeftuin: Proeftuin, citid: str) -> HttpResponse:
    """Choose a quote for the oogst, or no longer, as the button said."""
    rij = _citaat(request, proeftuin, citid, eigen=True)
    aan = lezen.aan_uit(request.POST.get("oogst"))
    if aan is None:
        messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
    else:
        actions.zet_in_oogst(ding=rij, door=request.user, aan=aan)
        hoe = "is gekozen voor" if aan else "staat niet meer in"
        messages.success(request, f"Het citaat {hoe} de oogst.")
    return redirect(rij)


@require_POST
@met_proeftuin(Recht.TOESTEMMING_VASTLEGGEN)
def toestemming(request: HttpRequest, proeftuin: Proeftuin, citid: str) -> HttpResponse:
    """Note that who said it agrees."""
    rij = _citaat(request, proeftuin, citid, eigen=False)
    form = CitaatJaForm(request.POST, citaat=rij)
    if not form.is_valid():
        return _pagina(request, rij, form)
    hoe = {naam: form.cleaned_data[naam] for naam in ("kanaal", "gegeven_op")}

    def maak() -> str:
        actions.leg_toestemming_bij_citaat(citaat=rij, door=request.user, **hoe)
        messages.success(request, "De toestemming staat in het register.")
        return rij.get_absolute_url()

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


@require_POST
@met_proeftuin(Recht.TOESTEMMING_VASTLEGGEN)
def vraag(request: HttpRequest, proeftuin: Proeftuin, citid: str) -> HttpResponse:
    """Mail who said it that a question waits."""
    rij = _citaat(request, proeftuin, citid, eigen=False)
    contact = rij.contact
    if wacht := te_vaak(request, "vraag_per_mail", f"citaat {rij.publiek_id}"):
        return wacht
    if contact:
        contact.proeftuin = proeftuin
    if contact and vraag_per_mail(contact=contact, door=request.user):
        messages.success(request, f"De vraag gaat straks per mail naar {contact}.")
    else:
        messages.error(request, "Deze persoon krijgt nu geen mail. Vraag het zelf.")
    return redirect(rij)
