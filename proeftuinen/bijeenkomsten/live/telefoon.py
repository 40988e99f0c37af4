"""The phone in the room: what is asked now, sending an answer, a dot, and taking it back.

With a script answers wait on the phone until we have them; without it these are plain forms. A
phone is remembered from its first answer on, not from looking.
"""

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from leerwerkplaats.web.teruggeven import teruggave
from proeftuinen.bijeenkomsten.live import bijdragen, stippen
from proeftuinen.bijeenkomsten.live.bijdragen_forms import InstuurForm, StipForm, vorm_van
from proeftuinen.bijeenkomsten.live.codes import MAP, dicht, zaal_bij
from proeftuinen.bijeenkomsten.live.gasten import (
    gast_van,
    herken,
    onthoudt_telefoon,
    zorg_voor_gast,
)
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livevraag, Zitting
from proeftuinen.bijeenkomsten.live.telefoon_lezen import context_van
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.bronnen.fotos import Vol

SJABLOON = f"{MAP}/telefoon.html"
JSON = "application/json"
IS_DICHT = "De vraag is net dichtgegaan. Dit is niet verstuurd."
GENOEG = "Je hebt hier genoeg gestuurd. Haal eerst iets weg als je iets anders wilt sturen."
OP = "Je stippen zijn op. Haal er eerst een weg."
GELUKT = {"binnen": "Het is binnen.", "weg": "Het is weg.", "stip": "Je stip staat."}
WEG_PLEK = "Dit staat er niet meer. Kies iets anders."


@require_GET
@login_not_required
@zonder_verwijzer
def telefoon(request: HttpRequest, code: str) -> HttpResponse:
    """Show what is asked now; with `?deel` only the part that changes."""
    zitting = zaal_bij(code)
    if zitting is None or not zitting.is_open(timezone.now()):
        return dicht(request, zitting)
    sjabloon = f"{SJABLOON}#blad" if "deel" in request.GET else SJABLOON
    context = context_van(zitting, gast_van(request, zitting))
    gelukt = GELUKT.get(request.GET.get("gelukt", ""), "")
    return render(request, sjabloon, {**context, "gelukt": gelukt})


def _vraag(zitting: Zitting, lvid: str) -> Livevraag:
    rijen = Livevraag.objects.filter(zitting=zitting)
    vraag = get_object_or_404(rijen, publiek_id=lvid)
    vraag.zitting = zitting
    return vraag


def _wil_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith(JSON)


def _gelukt(request: HttpRequest, zitting: Zitting, wat: str) -> HttpResponse:
    """Say that it worked; in the address, for a guest has no session to keep words in."""
    if not _wil_json(request):
        adres = reverse("proeftuinen:live-code", args=[zitting.code])
        return redirect(f"{adres}?gelukt={wat}")
    context = context_van(zitting, gast_van(request, zitting))
    html = render_to_string(f"{SJABLOON}#blad", context, request=request)
    return JsonResponse({"bewaard": True, "html": html})


def _mis(
    request: HttpRequest, zitting: Zitting, zin: str, form: InstuurForm, vraag: Livevraag
) -> HttpResponse:
    """Say what went wrong, with all that was typed."""
    if _wil_json(request):
        return JsonResponse({"fout": zin}, status=400)
    if vorm_van(vraag.soort) is not None and vraag.stand == Livevraag.Stand.OPEN:
        context = context_van(zitting, gast_van(request, zitting), {vraag.pk: form})
        return render(request, SJABLOON, {**context, "fout": zin})
    context = context_van(zitting, gast_van(request, zitting))
    return render(request, SJABLOON, {**context, "fout": zin, **teruggave(request)})


def _eerste_fout(form: InstuurForm) -> str:
    return next((str(fout) for fouten in form.errors.values() for fout in fouten), IS_DICHT)


@require_POST
@login_not_required
@zonder_verwijzer
@onthoudt_telefoon
def bijdrage(request: HttpRequest, code: str, lvid: str) -> HttpResponse:
    """Take in a word, an idea, a picture or a story; sent twice it counts once."""
    zitting = zaal_bij(code)
    if zitting is None or not zitting.is_open(timezone.now()):
        return dicht(request, zitting)
    vraag = _vraag(zitting, lvid)
    soort = vorm_van(vraag.soort)
    if soort is None:
        return redirect("proeftuinen:live-code", zitting.code)
    if request.FILES and (wacht := te_vaak(request, "livefoto")):
        return wacht
    form = soort(request.POST, request.FILES, vraag=vraag)
    if not form.is_valid():
        return _mis(request, zitting, _eerste_fout(form), form, vraag)
    return _eenmaal(request, zitting, vraag, form)


def _eenmaal(
    request: HttpRequest, zitting: Zitting, vraag: Livevraag, form: InstuurForm
) -> HttpResponse:
    sleutel = str(form.cleaned_data["sleutel"])
    if _was_er(request, zitting, vraag, sleutel):
        return _gelukt(request, zitting, "binnen")
    if wacht := _te_veel_telefoons(request, zitting):
        return wacht
    stuur = {"sleutel": sleutel, "waarden": form.waarden(), "beeld": form.beeld()}
    try:
        with transaction.atomic():
            gast = zorg_voor_gast(request, zitting)
            bijdragen.stuur_in(vraag=vraag, gast=gast, **stuur)
    except bijdragen.Dubbel:
        _was_er(request, zitting, vraag, sleutel)
    except bijdragen.Genoeg:
        return _mis(request, zitting, GENOEG, form, vraag)
    except Vol as vol:
        return _mis(request, zitting, str(vol), form, vraag)
    except bijdragen.Dicht:
        vraag.stand = Livevraag.Stand.DICHT
        return _mis(request, zitting, IS_DICHT, form, vraag)
    return _gelukt(request, zitting, "binnen")


def _was_er(request: HttpRequest, zitting: Zitting, vraag: Livevraag, sleutel: str) -> bool:
    """Tell whether this came in before; then this is the phone that sent it."""
    eerder = bijdragen.eerder(vraag, sleutel) or stippen.eerder(vraag, sleutel)
    if eerder is not None:
        herken(request, zitting, eerder.gast)
    return eerder is not None


def _te_veel_telefoons(request: HttpRequest, zitting: Zitting) -> HttpResponse | None:
    return None if gast_van(request, zitting) else te_vaak(request, "livegast")


@require_POST
@login_not_required
@zonder_verwijzer
@onthoudt_telefoon
def stip(request: HttpRequest, code: str, lvid: str) -> HttpResponse:
    """Put a dot, or take one's own away; pressed twice it counts once."""
    zitting = zaal_bij(code)
    if zitting is None or not zitting.is_open(timezone.now()):
        return dicht(request, zitting)
    vraag = _vraag(zitting, lvid)
    if vraag.soort != Livesoort.STIPPEN:
        return redirect("proeftuinen:live-code", zitting.code)
    form = StipForm(request.POST, vraag=vraag)
    if not form.is_valid():
        return _mis(request, zitting, _eerste_fout(form), form, vraag)
    try:
        return _plak(request, zitting, vraag, form)
    except bijdragen.Genoeg:
        return _mis(request, zitting, OP, form, vraag)
    except bijdragen.Dicht:
        return _mis(request, zitting, IS_DICHT, form, vraag)


def _plak(request: HttpRequest, zitting: Zitting, vraag: Livevraag, form: StipForm) -> HttpResponse:
    gast = gast_van(request, zitting)
    if weg := form.cleaned_data["weg"]:
        if gast is not None:
            stippen.haal(vraag=vraag, gast=gast, sleutel=str(weg))
        return _gelukt(request, zitting, "weg")
    sleutel = str(form.cleaned_data["sleutel"])
    if _was_er(request, zitting, vraag, sleutel):
        return _gelukt(request, zitting, "stip")
    plekken = stippen.plekken_van(vraag, None)
    plek = next((een for een in plekken if een.sleutel == form.cleaned_data["doel"]), None)
    if plek is None:
        return _mis(request, zitting, WEG_PLEK, form, vraag)
    if wacht := _te_veel_telefoons(request, zitting):
        return wacht
    try:
        with transaction.atomic():
            gast = zorg_voor_gast(request, zitting)
            stippen.zet(vraag=vraag, gast=gast, sleutel=sleutel, plek=plek)
    except bijdragen.Dubbel:
        _was_er(request, zitting, vraag, sleutel)
    return _gelukt(request, zitting, "stip")


@require_POST
@login_not_required
@zonder_verwijzer
@onthoudt_telefoon
def weg(request: HttpRequest, code: str, bdid: str) -> HttpResponse:
    """Take back what this phone sent; what is gone already stays gone."""
    zitting = zaal_bij(code)
    if zitting is None or not zitting.is_open(timezone.now()):
        return dicht(request, zitting)
    gast = gast_van(request, zitting)
    rijen = Bijdrage.objects.filter(vraag__zitting=zitting, gast=gast, publiek_id=bdid)
    mijn = rijen.select_related("vraag", "foto__proeftuin").first() if gast else None
    if mijn is not None:
        mijn.vraag.zitting = zitting
        bijdragen.haal_weg(bijdrage=mijn)
    return _gelukt(request, zitting, "weg")
