"""The phone in the room: what is asked now, sending an answer or a dot, and taking it back.

With a script answers wait on the phone until we have them; without it these are plain forms. A
phone is remembered from its first answer on, not from looking.
"""

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from leerwerkplaats.web.teruggeven import teruggave
from proeftuinen.bijeenkomsten.live import bijdragen, stippen
from proeftuinen.bijeenkomsten.live.bijdragen_forms import InstuurForm, StipForm, vorm_van
from proeftuinen.bijeenkomsten.live.codes import MAP
from proeftuinen.bijeenkomsten.live.deur import in_zaal
from proeftuinen.bijeenkomsten.live.gasten import (
    gast_van,
    herken,
    onthoudt_telefoon,
    zorg_voor_gast,
)
from proeftuinen.bijeenkomsten.live.herkenning import LIJKT
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livevraag, Zitting
from proeftuinen.bijeenkomsten.live.slot import Dicht
from proeftuinen.bijeenkomsten.live.telefoon_lezen import context_van
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.bronnen.fotos import Vol

SJABLOON = f"{MAP}/telefoon.html"
JSON = "application/json"
IS_DICHT = "De vraag is net dichtgegaan. Dit is niet verstuurd."
GENOEG = "Je hebt hier genoeg gestuurd. Haal eerst iets weg als je iets anders wilt sturen."
OP = "Je stippen zijn op. Haal er eerst een weg."
GELUKT = {
    "binnen": "Het is binnen.",
    "weg": "Het is weg.",
    "stip": "Je stip staat.",
    "persoon": LIJKT,
}
WEG_PLEK = "Dit staat er niet meer. Kies iets anders."


@require_GET
@login_not_required
@zonder_verwijzer
@in_zaal
def telefoon(request: HttpRequest, zitting: Zitting) -> HttpResponse:
    """Show what is asked now; with `?deel` only the part that changes."""
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
    extra = {"zin": LIJKT} if wat == "persoon" else {}
    return JsonResponse({"bewaard": True, "html": html, **extra})


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
@in_zaal
@onthoudt_telefoon
def stuur(request: HttpRequest, zitting: Zitting, lvid: str) -> HttpResponse:
    """Take in a word, an idea, a picture, a story or a dot; sent twice it counts once."""
    vraag = _vraag(zitting, lvid)
    is_stip = vraag.soort == Livesoort.STIPPEN
    soort = StipForm if is_stip else vorm_van(vraag.soort)
    if soort is None:
        return redirect("proeftuinen:live-code", zitting.code)
    if request.FILES and (wacht := te_vaak(request, "livefoto")):
        return wacht
    form = soort(request.POST, request.FILES, vraag=vraag)
    if not form.is_valid():
        return _mis(request, zitting, _eerste_fout(form), form, vraag)
    try:
        return _neem_in(request, zitting, vraag, form)
    except bijdragen.Genoeg:
        zin = OP if is_stip else GENOEG
    except stippen.Weg:
        zin = WEG_PLEK
    except Vol as vol:
        zin = str(vol)
    except Dicht:
        vraag.stand = Livevraag.Stand.DICHT
        zin = IS_DICHT
    return _mis(request, zitting, zin, form, vraag)


def _neem_in(
    request: HttpRequest, zitting: Zitting, vraag: Livevraag, form: InstuurForm
) -> HttpResponse:
    if weg_ := form.cleaned_data.get("weg"):
        if (gast := gast_van(request, zitting)) is not None:
            stippen.haal(vraag=vraag, gast=gast, sleutel=str(weg_))
        return _gelukt(request, zitting, "weg")
    sleutel, wat = str(form.cleaned_data["sleutel"]), "binnen"
    if not _was_er(request, zitting, vraag, sleutel):
        if gast_van(request, zitting) is None and (wacht := te_vaak(request, "livegast")):
            return wacht
        try:
            with transaction.atomic():
                if _bewaar(request, zitting, vraag, form, sleutel):
                    wat = "persoon"
        except bijdragen.Dubbel:
            _was_er(request, zitting, vraag, sleutel)
    return _gelukt(request, zitting, "stip" if isinstance(form, StipForm) else wat)


def _bewaar(
    request: HttpRequest, zitting: Zitting, vraag: Livevraag, form: InstuurForm, sleutel: str
) -> bool:
    """Keep it; tell whether someone may be recognised in it."""
    vast = {"vraag": vraag, "gast": zorg_voor_gast(request, zitting), "sleutel": sleutel}
    if isinstance(form, StipForm):
        stippen.zet(**vast, plek=stippen.plek_van(vraag, form.cleaned_data["doel"]))
        return False
    nieuw = bijdragen.stuur_in(**vast, waarden=form.waarden(), beeld=form.beeld())
    return nieuw.is_herkenbaar


def _was_er(request: HttpRequest, zitting: Zitting, vraag: Livevraag, sleutel: str) -> bool:
    """Tell whether this came in before; then this is the phone that sent it."""
    eerder = bijdragen.eerder(vraag, sleutel) or stippen.eerder(vraag, sleutel)
    if eerder is not None:
        herken(request, zitting, eerder.gast)
    return eerder is not None


@require_POST
@login_not_required
@zonder_verwijzer
@in_zaal
@onthoudt_telefoon
def weg(request: HttpRequest, zitting: Zitting, bdid: str) -> HttpResponse:
    """Take back what this phone sent; what is gone already stays gone."""
    gast = gast_van(request, zitting)
    rijen = Bijdrage.objects.filter(vraag__zitting=zitting, gast=gast, publiek_id=bdid)
    mijn = rijen.select_related("vraag", "foto__proeftuin").first() if gast else None
    if mijn is not None:
        mijn.vraag.zitting = zitting
        bijdragen.haal_weg(bijdrage=mijn)
    return _gelukt(request, zitting, "weg")
