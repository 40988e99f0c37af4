"""Pages of the place about answering: asking, one's own link, and paper."""

from functools import partial
from io import BytesIO
from uuid import uuid4

import qrcode
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from qrcode.image.svg import SvgPathImage

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.bladzijde import toon_oogst
from proeftuinen.monitoring.invullen import lezen, papier
from proeftuinen.monitoring.invullen.actions import Gesloten, sta_klaar, vul_in
from proeftuinen.monitoring.invullen.code import wie_van_sleutel
from proeftuinen.monitoring.invullen.forms import Invoervelden, antwoordform
from proeftuinen.monitoring.invullen.vraagpost import (
    Gevraagd,
    adres_van,
    open_adres,
    vraag_iedereen,
)
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/monitoring/invullen"
NIET_OPEN = "Deze lijst is niet open. Er kan nu niemand antwoorden."
SECONDEN = 8
"""Seconds of the processor that one sheet may take while someone waits."""


def _vind(proeftuin: Proeftuin, vlid: str) -> Vragenlijst:
    lijst = get_object_or_404(Vragenlijst.objects.van(proeftuin), publiek_id=vlid)
    lijst.proeftuin = proeftuin
    return lijst


def _dicht(request: HttpRequest, lijst: Vragenlijst) -> HttpResponse:
    messages.info(request, NIET_OPEN)
    return redirect(lijst)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def vragen(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Ask everyone by mail, or hand out the link that is the same for all."""
    lijst = _vind(proeftuin, vlid)
    if not lijst.is_open:
        return _dicht(request, lijst)
    if request.method == "POST":
        try:
            messages.success(request, _zeg(vraag_iedereen(lijst=lijst, door=request.user)))
        except Gesloten:
            return _dicht(request, lijst)
        return redirect("proeftuinen:vragenlijst-vragen", proeftuin.publiek_id, vlid)
    context = {"lijst": lijst, "beantwoord": lezen.beantwoord(lijst)}
    if lijst.is_gecodeerd:
        context |= {"gevraagd": lezen.gevraagd(lijst), "gemaild": lezen.is_gemaild(lijst)}
    else:
        heel = f"{settings.SITE_URL}{open_adres(lijst)}"
        context |= {"adres": heel, "qr": _qr(heel)}
    return toon_oogst(request, proeftuin, f"{MAP}/vragen.html", context=context)


def _qr(adres: str) -> SafeString:
    """Draw the address as a code to scan; only paths, no style."""
    buffer = BytesIO()
    qrcode.make(adres, image_factory=SvgPathImage, border=2).save(buffer)
    return mark_safe(buffer.getvalue().decode().partition("?>")[2])  # noqa: S308  our own drawing


def _zeg(uit: Gevraagd) -> str:
    if uit.al_klaar:
        return "Er is nu niemand te vragen. Wie nog niets invulde, kreeg net een mail."
    wie = "1 iemand krijgt" if uit.gestuurd == 1 else f"{uit.gestuurd} mensen krijgen"
    zin = f"{wie} een mail met een eigen link."
    if uit.zonder_adres:
        zin += f" {uit.zonder_adres} zonder mailadres: geef die een vel papier."
    return zin


@require_POST
@met_proeftuin(Recht.VRAGENLIJSTEN_ZIEN)
def mijn(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Lead who takes part to their own link; the page behind it knows nobody's name."""
    lijst = _vind(proeftuin, vlid)
    if not lijst.is_open:
        return _dicht(request, lijst)
    if not lijst.is_gecodeerd:
        return redirect(open_adres(lijst))
    contact = Contact.objects.van(proeftuin).filter(gebruiker=request.user).first()
    if contact is None or contact.stand:
        messages.info(request, "Je staat niet in de lijst met mensen. Vraag het kernteam erom.")
        return redirect(lijst)
    sta_klaar(lijst)
    return redirect(adres_van(lijst, contact))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def op_papier(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Offer sheets to print, and take in what stands on them, one after another."""
    lijst = _vind(proeftuin, vlid)
    if not lijst.is_open:
        return _dicht(request, lijst)
    vragen_ = lezen.vragen_van(lijst)
    form = antwoordform(vragen_, Invoervelden)(
        request.POST if request.method == "POST" else None,
        namen=partial(namen_van, proeftuin),
        initial={"blad": uuid4()},
    )
    if request.method == "POST" and form.is_valid():
        wie = wie_van_sleutel(lijst, f"papier-{form.cleaned_data['blad']}")
        try:
            vul_in(lijst=lijst, wie=wie, antwoorden=form.antwoorden(), van_papier=True)
        except Gesloten:
            return _dicht(request, lijst)
        messages.success(request, "Bewaard. Pak het volgende vel.")
        return redirect(f"{request.path}#invoer")
    context = {"lijst": lijst, "form": form, "beantwoord": lezen.beantwoord(lijst)}
    return toon_oogst(request, proeftuin, f"{MAP}/papier.html", context=context)


@require_GET
@met_proeftuin(Recht.VRAGENLIJSTEN_BEHEREN)
def afdruk(request: HttpRequest, proeftuin: Proeftuin, vlid: str) -> HttpResponse:
    """Hand over a sheet to print."""
    from leerwerkplaats.web.pdf import Drukfout, maak_pdf  # noqa: PLC0415  slow import

    lijst = _vind(proeftuin, vlid)
    try:
        pdf = maak_pdf(papier.vel(lijst, lezen.vragen_van(lijst)), seconden=SECONDEN)
    except Drukfout as fout:
        messages.error(request, str(fout))
        return redirect(lijst)
    return als_bestand(pdf, papier.naam_van(lijst), "application/pdf")
