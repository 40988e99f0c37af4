"""The pages of one's own answers, the same for who is signed in and for who has a link."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from proeftuinen.mensen.actions import kies_zelf
from proeftuinen.netwerk.invullen import actions, post
from proeftuinen.netwerk.invullen.forms import GemistForm, ZichtForm, begin_zicht
from proeftuinen.netwerk.invullen.ingang import Ingang, toon
from proeftuinen.netwerk.invullen.keuzes import keuzes
from proeftuinen.netwerk.invullen.lezen import Kaart, Lijst, lees_lijst
from proeftuinen.netwerk.models import Netwerkplaats

PER_BLADZIJDE = 400  # a form without JavaScript stays below DATA_UPLOAD_MAX_NUMBER_FIELDS
LIJST = "?lijst=1"


def geen_meting(request: HttpRequest, ingang: Ingang, status: int = 200) -> HttpResponse:
    """Say that there is nothing to fill in now, and give back what was chosen."""
    return toon(request, ingang, "niets", status=status)


# The list.


def blad(request: HttpRequest, ingang: Ingang) -> HttpResponse:
    """Show the first page until the first answer, then the list."""
    plaats = ingang.plaats
    if plaats is None:
        return geen_meting(request, ingang)
    koos = plaats.contact.zelf_gekozen_op is not None
    if (
        not koos
        or "begin" in request.GET
        or (not plaats.begonnen_op and "lijst" not in request.GET)
    ):
        return _toon_begin(request, ingang, plaats)
    return _toon_lijst(request, ingang, lees_lijst(plaats))


def _toon_begin(
    request: HttpRequest, ingang: Ingang, plaats: Netwerkplaats, form: ZichtForm | None = None
) -> HttpResponse:
    form = form or ZichtForm(initial=begin_zicht(plaats.contact))
    return toon(request, ingang, "begin", {"form": form})


def _toon_lijst(
    request: HttpRequest, ingang: Ingang, lijst: Lijst, status: int = 200
) -> HttpResponse:
    """Show the cards that are asked for; those with something wrong stand on top."""
    vraag = request.GET.get("q", "").strip()[:100]
    gevonden = sorted(lijst.zoek(vraag), key=lambda kaart: not kaart.fout)
    pagina = Paginator(gevonden, PER_BLADZIJDE).get_page(request.GET.get("page"))
    kaarten = list(pagina)
    context = {
        "lijst": lijst,
        "kaarten": kaarten,
        "pagina": pagina,
        "vraag": vraag,
        "keuzes": keuzes(lijst.vorm),
        "gezien": " ".join(f"{kaart.id}:{kaart.gezien}" for kaart in kaarten),
        "met_fout": [kaart for kaart in kaarten if kaart.fout],
        "wie": (ingang.door or ingang.plaats).publiek_id,
    }
    return toon(request, ingang, "lijst", context, status)


def neem_op(request: HttpRequest, ingang: Ingang) -> HttpResponse:
    """Take a whole form: how one stands on the map, or answers."""
    gevraagd = {"doe", "klopt"} & set(request.POST)
    if not gevraagd and not any(naam.startswith(post.VOOR) for naam in request.POST):
        return _onvolledig(request, ingang)
    plaats = ingang.plaats
    if plaats is None:
        return geen_meting(request, ingang, status=409)
    if request.POST.get("doe") == "zicht":
        return _kies_zicht(request, ingang, plaats)
    return _bewaar(request, ingang, plaats)


def _onvolledig(request: HttpRequest, ingang: Ingang) -> HttpResponse:
    if ingang.plaats is None:
        return toon(request, ingang, "niets", {"fout": post.ONVOLLEDIG}, 400)
    messages.error(request, post.ONVOLLEDIG)
    return _toon_lijst(request, ingang, lees_lijst(ingang.plaats), 400)


def _kies_zicht(request: HttpRequest, ingang: Ingang, plaats: Netwerkplaats) -> HttpResponse:
    form = ZichtForm(request.POST, initial=begin_zicht(plaats.contact))
    if not form.is_valid():
        return _toon_begin(request, ingang, plaats, form)
    contact, zicht = plaats.contact, form.cleaned_data["zicht"]
    try:
        if zicht != contact.zicht or contact.zelf_gekozen_op is None:
            kies_zelf(
                contact=contact,
                door=ingang.door,
                versie=form.cleaned_data["versie"],
                waarden={"zicht": zicht},
            )
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        huidig = {"zicht": nu.zicht}
        adres = ingang.adres() + LIJST
        return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
    return redirect(ingang.adres() + LIJST)


def _bewaar(request: HttpRequest, ingang: Ingang, plaats: Netwerkplaats) -> HttpResponse:
    """Keep what can be kept of a whole form; what cannot stays on the page, with why."""
    lijst = lees_lijst(plaats)
    tikken, mis = post.neem_over(request.POST, lijst)
    status = 400 if mis else 302
    try:
        with transaction.atomic():
            for tik in tikken:
                if _zeg(ingang, plaats, tik, lijst):
                    status = 409
    except actions.Dicht:
        return _dicht(request, ingang, lijst, tikken)
    if status != 302:
        return _toon_lijst(request, ingang, _ververs(plaats, lijst), status)
    if request.POST.get("doe") == "klaar":
        return klaar(request, ingang)
    messages.success(request, "Opgeslagen.")
    return redirect(ingang.adres() + LIJST)


def _zeg(ingang: Ingang, plaats: Netwerkplaats, tik: post.Tik, lijst: Lijst) -> bool:
    """Write one answer of a form; note on its card why not, and return whether it went wrong."""
    kaart = lijst.per_id[tik.naar]
    try:
        actions.zeg(
            plaats=plaats, naar=tik.naar, waarde=tik.waarde, gezien=tik.gezien, door=ingang.door
        )
    except actions.Anders as anders:
        kaart.gekozen, kaart.botst = tik.waarde, True
        kaart.fout = post.zeg_botsing(tik.waarde, anders.waarde, lijst.vorm)
    except actions.Onbekend:
        kaart.gekozen, kaart.fout = tik.waarde, post.WEG
    return bool(kaart.fout)


def _ververs(plaats: Netwerkplaats, lijst: Lijst) -> Lijst:
    """Return the list as it is stored now, with what went wrong on the cards."""
    nu = lees_lijst(plaats)
    for kaart in lijst.kaarten:
        if kaart.fout and kaart.id in nu.per_id:
            hier = nu.per_id[kaart.id]
            hier.fout, hier.gekozen, hier.botst = kaart.fout, kaart.gekozen, kaart.botst
    return nu


def _dicht(
    request: HttpRequest, ingang: Ingang, lijst: Lijst, tikken: list[post.Tik]
) -> HttpResponse:
    """Tell that the wave closed meanwhile, with what was chosen as text."""
    return toon(request, ingang, "dicht", {"kaarten": _gekozen(lijst, tikken)}, 409)


def _gekozen(lijst: Lijst, tikken: list[post.Tik]) -> list[Kaart]:
    for tik in tikken:
        lijst.per_id[tik.naar].gekozen = tik.waarde
    return [lijst.per_id[tik.naar] for tik in tikken]


# A tap.


def tik(request: HttpRequest, ingang: Ingang) -> HttpResponse:
    """Keep one answer, and say so in a few bytes."""
    if not post.is_compleet(request.POST):
        return _antwoord(post.ONVOLLEDIG, 400)
    plaats = ingang.plaats
    if plaats is None or request.POST["van"] != plaats.publiek_id:
        return _antwoord(post.DICHT, 409, dicht=True)
    try:
        deze = post.lees_tik(request.POST, plaats)
    except post.Fout as fout:
        return _antwoord(fout.zin, 400)
    return _zeg_een(ingang, plaats, deze)


def _zeg_een(ingang: Ingang, plaats: Netwerkplaats, deze: post.Tik) -> HttpResponse:
    try:
        actions.zeg(
            plaats=plaats, naar=deze.naar, waarde=deze.waarde, gezien=deze.gezien, door=ingang.door
        )
    except actions.Dicht:
        return _antwoord(post.DICHT, 409, dicht=True)
    except actions.Onbekend:
        return _antwoord(post.WEG, 404)
    except actions.Anders as anders:
        zin = post.zeg_botsing(deze.waarde, anders.waarde, plaats.meting.vorm)
        return _antwoord(zin, 409, daar=anders.waarde)
    return JsonResponse({"bewaard": deze.waarde})


def _antwoord(zin: str, status: int, **meer: object) -> HttpResponse:
    return JsonResponse({"fout": zin, **meer}, status=status)


# Being done, and who is missing.


def klaar(request: HttpRequest, ingang: Ingang) -> HttpResponse:
    """Note that the person is done, and thank them."""
    if ingang.plaats is None or not actions.meld_klaar(plaats=ingang.plaats):
        return redirect(ingang.adres())
    return redirect(ingang.adres("klaar"))


def bedankt(request: HttpRequest, ingang: Ingang) -> HttpResponse:
    """Show one's own result."""
    if ingang.plaats is None:
        return geen_meting(request, ingang)
    lijst = lees_lijst(ingang.plaats)
    gezegd = [kaart.waarde for kaart in lijst.kaarten if kaart.waarde is not None]
    hoogst = max(keuze.waarde for keuze in keuzes(lijst.vorm))
    context = {
        "lijst": lijst,
        "kent": sum(1 for waarde in gezegd if waarde),
        "samen": gezegd.count(hoogst),
        "hoogst": next(k for k in keuzes(lijst.vorm) if k.waarde == hoogst),
    }
    return toon(request, ingang, "klaar", context)


def gemist(request: HttpRequest, ingang: Ingang) -> HttpResponse:
    """Let someone name a person who is not in the list."""
    if ingang.plaats is None:
        return geen_meting(request, ingang, 409 if request.method == "POST" else 200)
    form = GemistForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            if not actions.meld_gemist(plaats=ingang.plaats, **form.cleaned_data):
                return geen_meting(request, ingang, 409)
        except actions.TeVeel:
            form.add_error(None, f"Je noemde al {actions.HOOGUIT_GEMIST} mensen. Bel het team.")
        else:
            messages.success(request, f"Doorgegeven: {form.cleaned_data['naam']}. Dank je wel.")
            return redirect(ingang.adres() + LIJST)
    return toon(request, ingang, "gemist", {"form": form})
