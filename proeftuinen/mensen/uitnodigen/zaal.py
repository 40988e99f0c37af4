"""The code in the room: made by the team, scanned by whoever is there."""

from datetime import date
from io import BytesIO

import qrcode
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from qrcode.image.svg import SvgPathImage

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.uitnodigen import actions, lezen
from proeftuinen.mensen.uitnodigen.forms import AdresForm, CodeForm, ZaalcodeForm
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.mensen.uitnodigen.views import naar, pagina, te_laat
from proeftuinen.traject import deurcode
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.deelname import bekende_naam
from proeftuinen.traject.forms import NaamForm
from proeftuinen.traject.models import Deelname, Proeftuin
from proeftuinen.traject.post.stil import is_stil

_MAP = "proeftuinen/mensen/uitnodigen"


@require_POST
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def maken(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Make a code for the room; an earlier one stops."""
    form = ZaalcodeForm(request.POST, vandaag=timezone.localdate(), auto_id="code_%s")
    if proeftuin.is_afgelopen(vandaag()):
        return te_laat(request, proeftuin)
    if not form.is_valid():
        return pagina(request, proeftuin, codeform=form)
    if wacht := te_vaak(request, "uitnodigen", request.user.publiek_id):
        return wacht

    def maak() -> str:
        dag = date.fromisoformat(form.cleaned_data["tot"])
        actions.maak_zaalcode(proeftuin=proeftuin, door=request.user, dag=dag)
        messages.success(request, "De code is gemaakt. Toon hem op het grote scherm.")
        return naar(proeftuin)

    return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))


def _eigen(proeftuin: Proeftuin, zcid: str) -> Zaalcode:
    zaalcode = get_object_or_404(Zaalcode, proeftuin=proeftuin, publiek_id=zcid)
    zaalcode.proeftuin = proeftuin
    return zaalcode


@require_POST
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def stoppen(request: HttpRequest, proeftuin: Proeftuin, zcid: str) -> HttpResponse:
    """Close the door of this code."""
    actions.stop_zaalcode(zaalcode=_eigen(proeftuin, zcid), door=request.user)
    messages.success(request, "De code werkt niet meer. Wie al binnen is, blijft binnen.")
    return redirect(naar(proeftuin))


@require_GET
@met_proeftuin(Recht.DEELNEMER_UITNODIGEN)
def scherm(request: HttpRequest, proeftuin: Proeftuin, zcid: str) -> HttpResponse:
    """Show the code large, for the projector."""
    zaalcode = _eigen(proeftuin, zcid)
    werkt = zaalcode.bruikbaar(timezone.now())
    context = {
        "proeftuin": proeftuin,
        "zaalcode": zaalcode,
        "werkt": werkt,
        "qr": _qr(f"{settings.SITE_URL}{zaalcode.get_absolute_url()}") if werkt else "",
        "adres": f"{settings.SITE_URL}/meedoen".partition("://")[2],
        "binnen": lezen.mensen(zaalcode.gebruikt),
    }
    return render(request, f"{_MAP}/scherm.html", context)


def _qr(adres: str) -> SafeString:
    """Draw the address as one path in an svg, with a white edge of four squares around it."""
    buffer = BytesIO()
    qrcode.make(adres, image_factory=SvgPathImage, border=4).save(buffer)
    svg = buffer.getvalue().decode()
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308  our own drawing of our own address


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def meedoen(request: HttpRequest) -> HttpResponse:
    """Ask the code that stands on the screen, and lead on to what it opens."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        gevonden = Zaalcode.objects.filter(code=form.cleaned_data["code"]).first()
        if gevonden:
            return redirect(gevonden)
        if wacht := te_vaak(request, "zaalcode"):
            return wacht
        form.add_error("code", "Deze code kennen we niet. Kijk nog eens op het scherm.")
    return render(request, f"{_MAP}/meedoen.html", {"form": form})


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def meedoen_code(request: HttpRequest, code: str) -> HttpResponse:
    """Let who is in the room in: first a mailed code that proves the address, then a name."""
    zaalcode = Zaalcode.objects.filter(code=code.lower()).select_related("proeftuin").first()
    if zaalcode is None:
        return te_vaak(request, "zaalcode") or _kan_niet(request, bekend=False)
    afgelopen = zaalcode.proeftuin.is_afgelopen(vandaag())
    if afgelopen or not zaalcode.bruikbaar(timezone.now()):
        return _kan_niet(request, bekend=True, afgelopen=afgelopen)
    if request.user.is_authenticated:
        return _neem_aan(request, zaalcode)
    return _vraag_adres(request, zaalcode)


def _kan_niet(
    request: HttpRequest, *, bekend: bool, weer: bool = False, afgelopen: bool = False
) -> HttpResponse:
    """Say why not; `weer` tells that the person took part before, `afgelopen` that it is over."""
    context = {"bekend": bekend, "weer": weer, "afgelopen": afgelopen}
    return render(request, f"{_MAP}/meedoen_kan_niet.html", context, status=410)


def _vraag_adres(request: HttpRequest, zaalcode: Zaalcode) -> HttpResponse:
    """Mail a sign-in code; the answer is the same for every address, and rest stays rest."""
    form = AdresForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        adres = form.cleaned_data["email"].lower()
        stil = is_stil(adres) or not lezen.mag_post(zaalcode.proeftuin, adres)
        verder = zaalcode.get_absolute_url()
        return deurcode.begin(request, adres, verder, daad="zaalcode_adres", stil=stil)
    return _toon(request, zaalcode, form, "Stuur mij een code")


def _neem_aan(request: HttpRequest, zaalcode: Zaalcode) -> HttpResponse:
    """Let who proved an address in, with a name; who takes part already goes straight on."""
    proeftuin = zaalcode.proeftuin
    if Deelname.objects.filter(proeftuin=proeftuin, gebruiker=request.user).exists():
        return redirect(proeftuin)
    bekend = bekende_naam(proeftuin, request.user)
    form = NaamForm(request.POST or None, eigen=request.user.naam, bekend=bekend)
    if request.method == "POST" and form.is_valid():
        try:
            actions.kom_binnen(zaalcode=zaalcode, door=request.user, naam=form.cleaned_data["naam"])
        except actions.CodeWerktNiet:
            weer = Contact.objects.van(proeftuin).filter(gebruiker=request.user).exists()
            return _kan_niet(request, bekend=True, weer=weer)
        messages.success(request, f"Welkom bij {proeftuin.titel}.")
        return redirect(proeftuin)
    return _toon(request, zaalcode, form, "Ja, ik doe mee")


def _toon(
    request: HttpRequest, zaalcode: Zaalcode, form: AdresForm | NaamForm, knop: str
) -> HttpResponse:
    context = {"proeftuin": zaalcode.proeftuin, "form": form, "knop": knop}
    return render(request, f"{_MAP}/meedoen_code.html", context)
