"""The map on the screen in the room: grows while people answer, and says where to answer."""

from hashlib import sha256
from io import BytesIO
from typing import Any

import qrcode
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET
from qrcode.image.svg import SvgPathImage

from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.kaart import lezen
from proeftuinen.netwerk.kaart.spruiten import teken_spruiten
from proeftuinen.netwerk.kaart.views import MAP
from proeftuinen.netwerk.ligging.bewaren import liggingen
from proeftuinen.netwerk.models import Meting
from proeftuinen.netwerk.tekening import Opties, teken
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

_LENGTE = 16  # signs of the mark of what a screen shows


@require_GET
@met_proeftuin(Recht.NETWERK_BEHEREN)
def scherm(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the wave that is open, or the one that is asked for, or the latest."""
    return render(request, f"{MAP}/projector.html", _scherm(request, proeftuin))


@require_GET
@met_proeftuin(Recht.NETWERK_BEHEREN)
def beeld(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Return the part that grows; 204 while it is what the screen shows already."""
    context = _scherm(request, proeftuin)
    if context["stand"] and request.GET.get("stand") == context["stand"]:
        return HttpResponse(status=204)
    antwoord = render(request, f"{MAP}/projector.html#beeld", context)
    antwoord["ETag"] = f'"{context["stand"]}"'
    return antwoord


def _kies(request: HttpRequest, proeftuin: Proeftuin) -> Meting | None:
    metingen = lezen.metingen_van(proeftuin)
    open_ = next((meting for meting in metingen if meting.is_open), None)
    gevraagd = request.GET.get("meting", "")
    return lezen.kies_meting(metingen, gevraagd or (open_.publiek_id if open_ else ""))


def _scherm(request: HttpRequest, proeftuin: Proeftuin) -> dict[str, Any]:
    meting = _kies(request, proeftuin)
    context: dict[str, Any] = {"proeftuin": proeftuin, "meting": meting, "stand": ""}
    if meting is None:
        return context
    blad = lezen.lees_blad(meting, None, request.GET)
    punten = liggingen(proeftuin, blad.laag, blad.keuze.laag)
    titel = f"Netwerkkaart, {blad.heel.titel.lower()}"
    svg = teken(blad.beeld, punten, opties=Opties(projector=True, titel=titel))
    respons = lezen.respons(meting)
    merk = sha256(f"{svg}{respons}{meting.stand}".encode()).hexdigest()[:_LENGTE]
    return context | {
        "blad": blad,
        "cijfers": lezen.tel(blad.beeld),
        "respons": respons,
        "svg": svg,
        "spruiten": teken_spruiten(respons.gevuld, respons.van),
        "stand": merk,
        **(_deur(proeftuin) if meting.is_open else {}),
    }


def _deur(proeftuin: Proeftuin) -> dict[str, Any]:
    """Return where people answer, as a code and in words."""
    pad = reverse("proeftuinen:mijn-netwerk", args=[proeftuin.publiek_id])
    adres = f"{settings.SITE_URL}{pad}"
    return {"qr": _qr(adres), "adres": adres.partition("://")[2]}


def _qr(adres: str) -> SafeString:
    buffer = BytesIO()
    qrcode.make(adres, image_factory=SvgPathImage, border=2).save(buffer)
    svg = buffer.getvalue().decode()
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308  our own drawing of our own address
