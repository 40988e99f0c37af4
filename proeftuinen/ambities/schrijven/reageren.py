"""Remarks: on a part, on one text of it, or on the whole."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import actions, lezen
from proeftuinen.ambities.schrijven.bladzijde import VOL, naar, toon, toon_weg
from proeftuinen.ambities.schrijven.forms import ReactieForm, ReactieMaakForm, VerwerktForm
from proeftuinen.ambities.schrijven.models import Reactie, Voorstel
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

_ERBIJ = "Je opmerking staat erbij."
_BIJ_DEEL = "Die tekst is intussen weg. Je opmerking staat nu bij het deel."


def _op(proeftuin: Proeftuin, vsid: str) -> Voorstel | None:
    if not vsid.isalnum():
        return None
    return Voorstel.objects.filter(proeftuin=proeftuin, publiek_id=vsid).first()


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def reactie_nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Add a remark; `deel` and `op` say on what, neither: on the whole."""
    begin = {"deel": request.GET.get("deel", ""), "op": request.GET.get("op", "")}
    op = _op(proeftuin, request.POST.get("op", "") or begin["op"])
    if op:
        begin["deel"] = op.deel
    form = ReactieMaakForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        deel = op.deel if op else form.cleaned_data["deel"]

        def maak() -> str:
            waarden = {"tekst": form.cleaned_data["tekst"]}
            actions.reactie_maken(
                proeftuin=proeftuin, deel=deel, voorstel=op, waarden=waarden, door=request.user
            )
            messages.success(request, _BIJ_DEEL if form.cleaned_data["op"] and not op else _ERBIJ)
            return naar(proeftuin, deel, "opmerkingen")

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.Vol:
            form.add_error("tekst", VOL)
    deel = op.deel if op else _deel(form["deel"].value())
    context = {"form": form, "op": op, "terug_url": naar(proeftuin, deel)}
    return toon(request, proeftuin, "reactie.html", context)


def _deel(waarde: str | None) -> str:
    return waarde if waarde in Deel.values else ""


def _vind(request: HttpRequest, proeftuin: Proeftuin, rcid: str) -> Reactie:
    """Return a remark that the reader may change. Raises PermissionDenied."""
    rijen = Reactie.objects.select_related("proeftuin", "voorstel").filter(proeftuin=proeftuin)
    deze = get_object_or_404(rijen, publiek_id=rcid)
    if not lezen.mag_wijzigen(deze, request.lezer):
        raise PermissionDenied
    return deze


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def reactie_bewerken(request: HttpRequest, proeftuin: Proeftuin, rcid: str) -> HttpResponse:
    """Change a remark."""
    try:
        deze = _vind(request, proeftuin, rcid)
    except Http404:
        return _weg(request, proeftuin)
    begin = {"versie": deze.versie, "tekst": deze.tekst, "deel": deze.deel}
    form = ReactieForm(request.POST or None, initial=begin)
    adres = naar(proeftuin, deze.deel, "opmerkingen")
    if request.method == "POST" and form.is_valid():
        waarden, versie = {"tekst": form.cleaned_data["tekst"]}, form.cleaned_data["versie"]
        try:
            actions.reactie_wijzigen(
                reactie=deze, door=request.user, versie=versie, waarden=waarden
            )
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {"tekst": nu.tekst}
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
        except Http404:
            return _weg(request, proeftuin)
        messages.success(request, "De opmerking is gewijzigd.")
        return redirect(adres)
    context = {"form": form, "op": deze.voorstel, "reactie": deze, "terug_url": adres}
    return toon(request, proeftuin, "reactie.html", context)


def _weg(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Answer 404; what was typed in a remark that was taken away can be placed anew."""
    adres = reverse("proeftuinen:reactie-nieuw", args=[proeftuin.publiek_id])
    knop = "Plaats mijn opmerking opnieuw"
    return toon_weg(request, proeftuin, ReactieForm(request.POST), adres, knop)


@require_POST
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def reactie_verwerkt(request: HttpRequest, proeftuin: Proeftuin, rcid: str) -> HttpResponse:
    """Say that something was done with a remark, or that it waits after all."""
    deze = _vind(request, proeftuin, rcid)
    form = VerwerktForm(request.POST)
    if form.is_valid():
        verwerkt = form.cleaned_data["verwerkt"]
        actions.reactie_verwerken(reactie=deze, verwerkt=verwerkt, door=request.user)
        messages.success(request, "Verwerkt." if verwerkt else "De opmerking staat weer open.")
    else:
        messages.error(request, "Dit is niet compleet aangekomen. Probeer het nog eens.")
    return redirect(naar(proeftuin, deze.deel, "opmerkingen"))


@require_POST
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def reactie_weghalen(request: HttpRequest, proeftuin: Proeftuin, rcid: str) -> HttpResponse:
    """Take a remark away: one's own, or as the team any."""
    deze = _vind(request, proeftuin, rcid)
    adres = naar(proeftuin, deze.deel, "opmerkingen")
    actions.reactie_weghalen(reactie=deze, door=request.user)
    messages.success(request, "De opmerking is weg.")
    return redirect(adres)
