"""Who sits at a table: choosing, inviting, taking someone off, and agreeing with the rules."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from casustafel.bladzijde import toon_tafel
from casustafel.plannen import actions, huisregels, lezen, post
from casustafel.plannen.decorators import met_rand
from casustafel.plannen.forms import AkkoordForm, GastForm, Zoekform
from casustafel.plannen.models import Tafel, Tafelgast
from casustafel.plannen.rand import wie_zit
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.gevouwen import bevat
from proeftuinen.acties.forms import te_kiezen
from proeftuinen.acties.lezen import JIJ, zeg_wie
from proeftuinen.mensen.models import Contact, ContactQuerySet
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.post.models import Stilte

MAP = "casustafel/plannen"


def _mag(request: HttpRequest, tafel: Tafel) -> Sequence[Tafelgast]:
    """Return the guests if the reader may choose them; raises PermissionDenied."""
    gasten = lezen.gasten_van(tafel)
    if not lezen.mag_uitnodigen(tafel, lezen.ik_onder(gasten, request.lezer), request.lezer):
        raise PermissionDenied
    return gasten


def _kandidaten(
    tafel: Tafel, gasten: Sequence[Tafelgast], lezer: Lezer, vraag: dict[str, str]
) -> ContactQuerySet:
    """Return whom one can ask: who does not sit there, did not die and is not at rest."""
    rijen = te_kiezen(tafel.proeftuin, lezer, ()).filter(stand=Contact.Stand.GEWOON).met_adres()
    rijen = rijen.exclude(pk__in=[gast.contact_id for gast in gasten])
    rijen = rijen.exclude(mailadres__in=Stilte.objects.values("adres"))
    velden = ["functie", "organisatie__naam"]
    if lezer.mag(Recht.MENSEN_BEHEREN):
        velden.append("heet")
    for woord in vraag.get("q", "").split()[:8]:
        rijen = rijen.filter(bevat(woord, *velden))
    if domein := vraag.get("domein"):
        rijen = rijen.filter(organisatie__domein=domein)
    if wie := vraag.get("wie"):
        rijen = rijen.filter(publiek_id=wie)
    return rijen


def _zeg(contact: Contact, lezer: Lezer) -> str:
    wie = zeg_wie(contact, lezer)
    if wie == JIJ:
        return f"Ik ({contact})"
    bij = [contact.functie, contact.organisatie.naam if contact.organisatie else ""]
    rest = ", ".join(deel for deel in bij if deel and deel not in wie)
    return f"{wie}, {rest}" if rest else wie


@require_http_methods(["GET", "POST"])
@met_rand(Recht.CASUSTAFEL_ZIEN, gasten=True)
def tafel_gasten(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Choose who sits at the table, seeing who is there and who is missing."""
    gasten = _mag(request, tafel)
    zoekform = Zoekform(request.GET)
    vraag = zoekform.vraag()
    gevraagd = request.GET.get("wie", "")
    if gevraagd.isalnum():
        vraag["wie"] = gevraagd
    rijen = _kandidaten(tafel, gasten, request.lezer, vraag)
    pagina = blader(request, rijen)
    keuzes = [(wie.publiek_id, _zeg(wie, request.lezer)) for wie in pagina.object_list]
    begin = {"wie": [gevraagd]} if vraag.get("wie") else {}
    form = GastForm(request.POST or None, keuzes=keuzes, initial=begin)
    if request.method == "POST" and form.is_valid():
        return _zet_aan(request, tafel, gasten, form.cleaned_data["wie"])
    context = {
        "tafel": tafel,
        "wie": wie_zit(tafel, gasten, request.lezer, ook=True),
        "form": form,
        "zoekform": zoekform,
        "zoekvraag": vraag,
        "pagina": pagina,
        "niet_uitgenodigd": _nog_te_mailen(gasten),
    }
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/gasten.html", context=context)


def _nog_te_mailen(gasten: Sequence[Tafelgast]) -> int:
    return sum(gast.uitgenodigd_op is None and bool(gast.contact.adres) for gast in gasten)


def _zet_aan(
    request: HttpRequest, tafel: Tafel, gasten: Sequence[Tafelgast], codes: list[str]
) -> HttpResponse:
    wie = _kandidaten(tafel, gasten, request.lezer, {}).filter(publiek_id__in=codes)
    naar = redirect("casustafel:tafel-gasten", tafel.proeftuin.publiek_id, tafel.publiek_id)
    try:
        aantal = actions.nodig_uit(tafel=tafel, contacten=wie, door=request.user)
    except actions.Vol:
        zin = f"Er passen {actions.MEESTE_GASTEN} mensen aan een tafel. Kies er minder."
        messages.error(request, zin)
        return naar
    except actions.NietNu:
        messages.error(request, "Deze tafel is niet meer open. Er is niemand bijgekomen.")
        return redirect(tafel)
    woord = "Er schuift 1 mens aan." if aantal == 1 else f"Er schuiven {aantal} mensen aan."
    messages.success(request, woord if aantal else "Zij zaten al aan tafel.")
    return naar


@require_http_methods(["GET", "POST"])
@met_rand(Recht.CASUSTAFEL_ZIEN, gasten=True)
def gast_weg(request: HttpRequest, tafel: Tafel, gid: str) -> HttpResponse:
    """Ask first, then take someone from the table."""
    _mag(request, tafel)
    rijen = tafel.gasten.select_related("contact__gebruiker", "contact__organisatie")
    gast = get_object_or_404(rijen, publiek_id=gid)
    gast.tafel = tafel
    if request.method == "POST":
        actions.haal_weg(gast=gast, door=request.user)
        messages.success(request, "Deze mens zit niet meer aan tafel.")
        tafel.refresh_from_db()
        gasten = lezen.gasten_van(tafel)
        if lezen.mag_uitnodigen(tafel, lezen.ik_onder(gasten, request.lezer), request.lezer):
            return redirect("casustafel:tafel-gasten", tafel.proeftuin.publiek_id, tafel.publiek_id)
        return redirect(tafel)
    context = {"tafel": tafel, "gast": gast, "wie": zeg_wie(gast.contact, request.lezer)}
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/gast_weg.html", context=context)


@require_POST
@met_rand(Recht.CASUSTAFEL_ZIEN, gasten=True)
def tafel_uitnodigen(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Mail who was not invited yet; a second press finds nobody left."""
    gasten = _mag(request, tafel)
    aantal = post.stuur_uitnodigingen(tafel=tafel, gasten=gasten, door=request.user)
    if aantal:
        gaan = "Er gaat 1 mail weg." if aantal == 1 else f"Er gaan {aantal} mails weg."
        messages.success(request, gaan)
    else:
        messages.info(request, "Wie een mailadres heeft, kreeg al een uitnodiging.")
    return redirect("casustafel:tafel-gasten", tafel.proeftuin.publiek_id, tafel.publiek_id)


@require_http_methods(["GET", "POST"])
@met_rand(Recht.CASUSTAFEL_AANSCHUIVEN, gasten=True)
def tafel_akkoord(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show a guest the house rules, and take their yes before they go inside."""
    gasten = lezen.gasten_van(tafel)
    ik = lezen.ik_onder(gasten, request.lezer)
    if ik is None:
        raise PermissionDenied
    form = AkkoordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.akkoord(gast=ik, door=request.user)
        messages.success(request, "Dank je wel. Je kunt aanschuiven.")
        return redirect(tafel)
    context: dict[str, Any] = {
        "tafel": tafel,
        "ik": ik,
        "form": form,
        "regels": huisregels.REGELS,
        "anderen": huisregels.zeg_samen(huisregels.zonder_zwijgplicht(gasten)),
    }
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/akkoord.html", context=context)
