"""Pages of the log: the list, one entry, writing, changing, taking away."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from leerwerkplaats.web.herkend import antwoord_json
from leerwerkplaats.web.limiet import te_vaak
from proeftuinen.bronnen.fotos import Vol
from proeftuinen.experimenten.bedenken import lezen as experimenten
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.experimenten.loggen import actions, lezen
from proeftuinen.experimenten.loggen.forms import LogberichtForm, LogberichtMaakForm, WeghaalForm
from proeftuinen.experimenten.loggen.models import HoeGingHet, Logbericht
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/experimenten/loggen"
JSON = "application/json"
IN_LOGBOEK = "Je bericht staat in het logboek."


def pagina(
    request: HttpRequest, experiment: Experiment, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    """Show a page of the log."""
    alles = {"experiment": experiment, **context}
    return toon_experiment(request, experiment.proeftuin, f"{MAP}/{sjabloon}", context=alles)


def _wil_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith(JSON)


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_ZIEN)
def logberichten(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Show the log, newest first."""
    experiment = experimenten.vind(proeftuin, exid, request.lezer)
    bladzijde = blader(request, lezen.berichten_van(experiment))
    mag = experimenten.mag_wijzigen(experiment, request.lezer)
    context = {
        "regels": lezen.als_regels(bladzijde.object_list, experiment, request.lezer),
        "pagina": bladzijde,
        "mag_schrijven": mag and experiment.gearchiveerd_op is None,
    }
    return pagina(request, experiment, "logberichten.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def logbericht_nieuw(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Write an entry, on a phone; a script asks for JSON and may send the same one again."""
    experiment = experimenten.wijzigbaar(request, proeftuin, exid)
    if request.method == "POST":
        sleutel = _sleutel(request)
        if sleutel and (eerste := actions.eerder(experiment, sleutel)):
            return _staat_erin(request, eerste)
        if request.FILES and (geweigerd := te_vaak(request, "foto", request.user.publiek_id)):
            return geweigerd
    form = LogberichtMaakForm(
        request.POST or None,
        request.FILES or None,
        proeftuin=proeftuin,
        lezer=request.lezer,
        leden=lezen.leden_van(experiment, request.lezer),
    )
    if request.method == "POST" and form.is_valid():
        try:
            bericht = actions.maak(
                experiment=experiment,
                sleutel=str(form.cleaned_data["sleutel"]),
                inhoud=form.inhoud(),
                door=request.user,
            )
        except Vol as vol:
            form.add_error("bestand", str(vol))
        else:
            return _staat_erin(request, bericht)
    if request.method == "POST" and _wil_json(request):
        if form.vraagt_herkend:
            return antwoord_json(form)
        fouten = {naam: list(delen) for naam, delen in form.errors.items()}
        return JsonResponse({"fouten": fouten}, status=400)
    return pagina(request, experiment, "logbericht_nieuw.html", {"form": form, "nieuw": True})


def _sleutel(request: HttpRequest) -> str:
    """Return the key that came along as it is kept, or nothing when it is none."""
    try:
        return str(UUID(request.POST.get("sleutel", "")[:40]))
    except ValueError:
        return ""


def _staat_erin(request: HttpRequest, bericht: Logbericht) -> HttpResponse:
    """Say that it is in the log; the same words however often it was sent."""
    terug = bericht.experiment.get_absolute_url()
    if _wil_json(request):
        return JsonResponse({"adres": terug, "bericht": bericht.get_absolute_url()})
    messages.success(request, IN_LOGBOEK)
    return redirect(terug)


def vind(
    request: HttpRequest, proeftuin: Proeftuin, exid: str, lgid: str, *, wijzigt: bool = False
) -> Logbericht:
    """Return an entry of this experiment, or 404; with `wijzigt` one that the reader may change."""
    experiment = experimenten.vind(proeftuin, exid, request.lezer)
    rijen = lezen.berichten_van(experiment).select_related(
        "contact__gebruiker", "contact__organisatie", "foto", "citaat"
    )
    bericht = get_object_or_404(rijen, publiek_id=lgid)
    bericht.experiment = experiment
    if wijzigt and (experiment.gearchiveerd_op or not lezen.mag_wijzigen(bericht, request.lezer)):
        raise Http404
    return bericht


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_ZIEN)
def logbericht(request: HttpRequest, proeftuin: Proeftuin, exid: str, lgid: str) -> HttpResponse:
    """Show one entry, with what it led to."""
    bericht = vind(request, proeftuin, exid, lgid)
    regel = lezen.als_regels([bericht], bericht.experiment, request.lezer)[0]
    return pagina(request, bericht.experiment, "logbericht.html", {"regel": regel})


def _begin(bericht: Logbericht) -> dict[str, Any]:
    namen = ("gedaan", "hoe", "verrast", "gezien", "dimensies", "dag")
    begin = {naam: getattr(bericht, naam) for naam in namen}
    return {**begin, "erbij": [wie.publiek_id for wie in bericht.erbij.all()]}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def logbericht_bewerken(
    request: HttpRequest, proeftuin: Proeftuin, exid: str, lgid: str
) -> HttpResponse:
    """Change an entry; a photo or quote can be added as long as it has none."""
    bericht = vind(request, proeftuin, exid, lgid, wijzigt=True)
    form = LogberichtForm(
        request.POST or None,
        request.FILES or None,
        initial={"versie": bericht.versie, **_begin(bericht)},
        proeftuin=proeftuin,
        lezer=request.lezer,
        leden=_leden(bericht, request),
        bericht=bericht,
    )
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(bericht=bericht, door=request.user, versie=versie, inhoud=form.inhoud())
        except Bewerkingsconflict as botsing:
            return _botst(request, form, botsing.huidig, bericht.get_absolute_url())
        except Vol as vol:
            form.add_error("bestand", str(vol))
        else:
            messages.success(request, "Het logbericht is gewijzigd.")
            return redirect(bericht)
    context = {"form": form, "bericht": bericht}
    return pagina(request, bericht.experiment, "logbericht_bewerken.html", context)


def _leden(bericht: Logbericht, request: HttpRequest) -> list[tuple[Any, str]]:
    """Return the group, and who was there and is in it no more."""
    leden = lezen.leden_van(bericht.experiment, request.lezer)
    in_groep = {wie.pk for wie, _ in leden}
    weg = [wie for wie in bericht.erbij.all() if wie.pk not in in_groep]
    return [*leden, *((wie, lezen.noem(wie, request.lezer)) for wie in weg)]


def _botst(request: HttpRequest, form: LogberichtForm, nu: Logbericht, adres: str) -> HttpResponse:
    """Show both texts; what was chosen from a list in words."""
    huidig = _begin(nu)
    huidig["hoe"] = HoeGingHet(nu.hoe).label if nu.hoe else ""
    form.cleaned_data["hoe"] = dict(HoeGingHet.choices).get(form.cleaned_data["hoe"], "")
    labels = dict(Dimensie.choices)
    namen = dict(form.fields["erbij"].choices) if "erbij" in form.fields else {}
    for bron in (huidig, form.cleaned_data):
        bron["dimensies"] = [labels[deel] for deel in bron["dimensies"] if deel in labels]
        bron["erbij"] = [namen[code] for code in bron.get("erbij", ()) if code in namen]
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def logbericht_weghalen(
    request: HttpRequest, proeftuin: Proeftuin, exid: str, lgid: str
) -> HttpResponse:
    """Ask first, then take the entry away; photo and quote only when one may and says so."""
    bericht = vind(request, proeftuin, exid, lgid, wijzigt=True)
    form = WeghaalForm(request.POST if request.method == "POST" else None)
    eigen = request.lezer.mag(Recht.BRONNEN_BEHEREN) or bericht.door_id == request.user.pk
    heeft_bron = bool(bericht.foto_id or bericht.citaat_id) and eigen
    if request.method == "POST" and form.is_valid():
        ook = form.cleaned_data["ook_bronnen"]
        if ook and not heeft_bron and (bericht.foto_id or bericht.citaat_id):
            raise PermissionDenied
        actions.haal_weg(bericht=bericht, door=request.user, ook_bronnen=ook)
        messages.success(request, "Het logbericht is weg.")
        return redirect(
            "proeftuinen:logberichten", proeftuin.publiek_id, bericht.experiment.publiek_id
        )
    context = {"bericht": bericht, "form": form if heeft_bron else None}
    return pagina(request, bericht.experiment, "logbericht_weghalen.html", context)
