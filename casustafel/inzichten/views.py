"""Insights: writing one down at the table, looking at it with two, reading it, sharing it."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from casustafel.bladzijde import INZICHTEN, toon_tafel
from casustafel.inzichten import actions, lezen
from casustafel.inzichten.bestemmingen import bestemmingen
from casustafel.inzichten.forms import InzichtForm, InzichtMaakForm, NakijkForm
from casustafel.inzichten.kring import aan_mijn_tafel, met_dicht_inzicht
from casustafel.inzichten.models import Inzicht
from casustafel.plannen.decorators import met_tafel
from casustafel.plannen.models import Deel, Tafel
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.poort import achter_poort
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "casustafel/inzichten"
VOL = f"Van deze tafel zijn er al {actions.MEESTE} inzichten. Haal er eerst een weg."
ANDERS = "De schrijver paste het net aan. Lees het nog een keer."
AL_GEDAAN = "Iemand anders was je net voor. Dit inzicht is al nagekeken."
BIJ_SCHRIJVER = "Dit inzicht ligt nu weer bij de schrijver."
ZO_NIET = "Hier staat nog iets waaraan je iemand herkent. Stuur het terug naar de schrijver."


def naar_tafel(tafel: Tafel) -> str:
    """Return the address of the insights on the page of their table."""
    tuin = tafel.proeftuin.publiek_id
    plek = adres("casustafel:aan-tafel", tuin, tafel.publiek_id)
    return f"{plek}?deel=afspraken#inzichten"


def pagina(
    request: HttpRequest, proeftuin: Proeftuin, naam: str, context: Mapping[str, Any], **wat: Any
) -> HttpResponse:
    """Show a page about insights; who has no tab of tables reads it under the overview."""
    sjabloon = naam if "/" in naam else f"{MAP}/{naam}"
    if request.lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return toon_tafel(request, proeftuin, sjabloon, sub=INZICHTEN, context=context, **wat)
    return toon(request, proeftuin, sjabloon, tab="Overzicht", context=context, **wat)


def vind_nagekeken(proeftuin: Proeftuin, inid: str) -> Inzicht:
    """Return a checked insight that is to be seen, or 404."""
    rijen = Inzicht.objects.filter(proeftuin=proeftuin).nagekeken()
    inzicht = get_object_or_404(rijen.select_related("tafel"), publiek_id=inid)
    inzicht.proeftuin = proeftuin
    return inzicht


@require_http_methods(["GET", "POST"])
@achter_poort
@met_tafel(Deel.AFSPRAKEN, in_=lezen.SCHRIJFBAAR)
def inzicht_nieuw(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Write down what the table learnt."""
    form = InzichtMaakForm(request.POST or None, namen=partial(namen_van, tafel.proeftuin))
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, tafel, form))
        except actions.Vol:
            form.add_error(None, VOL)
    context = {"form": form, "tafel": tafel, "terug_url": naar_tafel(tafel)}
    return pagina(request, tafel.proeftuin, "nieuw.html", context)


def _bewaar(request: HttpRequest, tafel: Tafel, form: InzichtMaakForm) -> str:
    def maak() -> str:
        actions.schrijf(tafel=tafel, door=request.user, **_waarden(form))
        zin = "Je inzicht staat bij de tafel. Vraag iemand die erbij zat om het na te kijken."
        messages.success(request, zin)
        return naar_tafel(tafel)

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


def _waarden(form: InzichtMaakForm | InzichtForm) -> dict[str, Any]:
    eigen = {naam: form.cleaned_data[naam] for naam in ("tekst", "dimensies")}
    return eigen | {"samen": form.samen_een_persoon}


@require_http_methods(["GET", "POST"])
@achter_poort
@met_dicht_inzicht
def inzicht_bewerken(request: HttpRequest, tafel: Tafel, inzicht: Inzicht) -> HttpResponse:
    """Let its writer change an insight that was not checked yet."""
    if inzicht.door_id != request.user.pk:
        raise Http404
    dicht = lezen.lees_dicht(inzicht, tafel)
    begin = {"versie": inzicht.versie, "tekst": dicht.tekst, "dimensies": inzicht.dimensies}
    namen = partial(namen_van, tafel.proeftuin)
    form = InzichtForm(request.POST or None, initial=begin, namen=namen)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(inzicht=inzicht, door=request.user, versie=versie, **_waarden(form))
        except Bewerkingsconflict as botsing:
            return _botst(request, tafel, form, botsing.huidig)
        messages.success(request, "Je inzicht is aangepast. Nu kijkt iemand anders het na.")
        return redirect(naar_tafel(tafel))
    context = {"form": form, "inzicht": inzicht, "tafel": tafel, "opmerking": dicht.opmerking}
    context["terug_url"] = naar_tafel(tafel)
    return pagina(request, tafel.proeftuin, "bewerken.html", context)


def _botst(request: HttpRequest, tafel: Tafel, form: InzichtForm, nu: Inzicht) -> HttpResponse:
    """Show both texts; once it is checked there is nothing to change any more."""
    if nu.nagekeken_op:
        messages.info(request, "Iemand keek je inzicht net na. Het staat nu vast.")
        return redirect(nu)
    labels = dict(Dimensie.choices)
    form.cleaned_data["dimensies"] = [labels[deel] for deel in form.cleaned_data["dimensies"]]
    huidig = {
        "tekst": lezen.lees_dicht(nu, tafel).tekst,
        "dimensies": [deel.label for deel in lezen.dimensies_van(nu)],
    }
    plek = naar_tafel(tafel)
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=plek)


@require_http_methods(["GET", "POST"])
@achter_poort
@met_dicht_inzicht
def inzicht_nakijken(request: HttpRequest, tafel: Tafel, inzicht: Inzicht) -> HttpResponse:
    """Let a second person who sat at the table look at it, and keep it or give it back."""
    if inzicht.door_id == request.user.pk:
        raise Http404
    if inzicht.terug_op:
        messages.info(request, BIJ_SCHRIJVER)
        return redirect(naar_tafel(tafel))
    namen = namen_van(tafel.proeftuin)
    begin = {"versie": inzicht.versie}
    form = NakijkForm(request.POST or None, initial=begin, namen=lambda: namen)
    dicht = lezen.lees_dicht(inzicht, tafel)
    moet, let_op = lezen.waarop_letten(dicht.tekst, namen)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["oordeel"] == NakijkForm.JA and moet:
            form.add_error("oordeel", ZO_NIET)
        else:
            return _oordeel(request, tafel, inzicht, form)
    context = {
        "form": form,
        "inzicht": inzicht,
        "tekst": dicht.tekst,
        "samen": dicht.samen,
        "dimensies": lezen.dimensies_van(inzicht),
        "moet": moet,
        "let_op": let_op,
        "tafel": tafel,
        "terug_url": naar_tafel(tafel),
    }
    return pagina(request, tafel.proeftuin, "nakijken.html", context)


def _oordeel(
    request: HttpRequest, tafel: Tafel, inzicht: Inzicht, form: NakijkForm
) -> HttpResponse:
    """Do what the second person said, of exactly the text that they saw."""
    wat = {"inzicht": inzicht, "door": request.user, "versie": form.cleaned_data["versie"]}
    try:
        if form.cleaned_data["oordeel"] == NakijkForm.TERUG:
            actions.stuur_terug(**wat, opmerking=form.cleaned_data["opmerking"])
            messages.success(request, "Het inzicht is terug bij de schrijver, met jouw opmerking.")
            return redirect(naar_tafel(tafel))
        actions.keur_goed(**wat)
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        messages.info(request, AL_GEDAAN if nu.nagekeken_op else ANDERS)
        if nu.nagekeken_op:
            return redirect(nu)
        return redirect("casustafel:inzicht-nakijken", tafel.proeftuin.publiek_id, nu.publiek_id)
    except actions.NietNu:
        messages.info(request, BIJ_SCHRIJVER)
        return redirect(naar_tafel(tafel))
    messages.success(request, "Het inzicht is bewaard. Kies wat jullie ermee doen.")
    return redirect(inzicht)


@require_GET
@met_proeftuin(Recht.INZICHTEN_LEZEN)
def inzicht(request: HttpRequest, proeftuin: Proeftuin, inid: str) -> HttpResponse:
    """Show a checked insight and what became of it; lead who sits at its table to a locked one."""
    rijen = lezen.met_signalen(lezen.te_lezen(proeftuin, request.lezer))
    deze = rijen.filter(publiek_id=inid).first()
    if deze is None:
        dicht = aan_mijn_tafel(request, proeftuin, inid)
        if dicht is None:
            raise Http404
        naam = "bewerken" if dicht.door_id == request.user.pk else "nakijken"
        return redirect(f"casustafel:inzicht-{naam}", proeftuin.publiek_id, inid)
    deze.proeftuin = proeftuin
    context = {
        "inzicht": deze,
        "dimensies": lezen.dimensies_van(deze),
        "signalen": deze.signalen.all(),
        "bestemmingen": bestemmingen(deze, request.lezer),
        "aan_tafel": request.lezer.mag(Recht.CASUSTAFEL_ZIEN),
    }
    return pagina(request, proeftuin, "inzicht.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.CASUSTAFEL_ZIEN)
def inzicht_weg(request: HttpRequest, proeftuin: Proeftuin, inid: str) -> HttpResponse:
    """Ask first, then take it away: its writer as long as it is locked, and who guards tables."""
    rijen = Inzicht.objects.filter(proeftuin=proeftuin).select_related("tafel")
    deze = get_object_or_404(rijen, publiek_id=inid)
    deze.proeftuin = proeftuin
    van_mij = deze.door_id == request.user.pk and not deze.nagekeken_op and not deze.verborgen_op
    if not van_mij and not request.lezer.mag(Recht.CASUSTAFEL_BEHEREN):
        raise Http404
    if request.method == "POST":
        actions.haal_weg(inzicht=deze, door=request.user)
        messages.success(request, "Het inzicht is weg.")
        return redirect("casustafel:inzichten", proeftuin.publiek_id)
    te_zien = bool(deze.nagekeken_op) and not deze.verborgen_op
    terug = (
        deze.get_absolute_url() if te_zien else adres("casustafel:inzichten", proeftuin.publiek_id)
    )
    context = {"inzicht": deze, "te_zien": te_zien, "terug_url": terug}
    return pagina(request, proeftuin, "weg.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.CASUSTAFEL_BEHEREN)
def inzicht_delen(request: HttpRequest, proeftuin: Proeftuin, inid: str) -> HttpResponse:
    """Show exactly what others will read, and share it, or no longer."""
    deze = vind_nagekeken(proeftuin, inid)
    if request.method == "POST":
        _deel(request, deze)
        return redirect(deze)
    context = {"inzicht": deze, "dimensies": lezen.dimensies_van(deze)}
    return pagina(request, proeftuin, "delen.html", context)


def _deel(request: HttpRequest, deze: Inzicht) -> None:
    keuze = request.POST.get("delen")
    if keuze == "nee":
        actions.deel_niet(inzicht=deze, door=request.user)
        messages.success(request, "Het inzicht is niet meer gedeeld.")
    elif keuze == "ja":
        try:
            actions.deel(inzicht=deze, door=request.user)
            messages.success(request, "Andere plekken kunnen dit inzicht nu lezen.")
        except actions.NietNu:
            messages.error(request, "Dit inzicht is nu niet te delen.")
