"""What is agreed at a table: it is read, ticked off and taken away until the table is erased."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from casustafel.blikken import actions, lezen
from casustafel.blikken.forms import TafelafspraakMaakForm
from casustafel.blikken.models import Tafelafspraak
from casustafel.blikken.views import aan_tafel, pagina
from casustafel.plannen.decorators import OPEN, met_tafel
from casustafel.plannen.models import Deel, Tafel, Tafelstand
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.poort import achter_poort
from proeftuinen.mensen.herkenbaar import namen_van

SINDS_DE_TAFEL = OPEN | {Tafelstand.DICHT}
VOL = f"Er staan al {actions.MEESTE_AFSPRAKEN} afspraken. Haal er eerst een weg."


def _naar_afspraken(tafel: Tafel) -> str:
    return f"{aan_tafel(tafel)}?deel=afspraken#afspraken"


def _wijzigbaar(tafel: Tafel, afid: str) -> Tafelafspraak:
    """Return what this guest may tick off or take away; raises Http404."""
    afspraak = get_object_or_404(lezen.afspraken_van(tafel), publiek_id=afid)
    if not lezen.mag_afspraak_wijzigen(tafel, afspraak):
        raise Http404
    return afspraak


@require_http_methods(["GET", "POST"])
@achter_poort
@met_tafel(Deel.AFSPRAKEN, in_=SINDS_DE_TAFEL)
def tafelafspraak_nieuw(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Agree on something."""
    form = TafelafspraakMaakForm(
        request.POST or None,
        tafel=tafel,
        lezer=request.lezer,
        namen=partial(namen_van, tafel.proeftuin),
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, tafel, form))
        except actions.Vol:
            form.add_error(None, VOL)
    context = {"form": form, "terug_url": _naar_afspraken(tafel)}
    return pagina(request, tafel, "afspraak.html", context)


def _bewaar(request: HttpRequest, tafel: Tafel, form: TafelafspraakMaakForm) -> str:
    def maak() -> str:
        actions.spreek_af(tafel=tafel, door=request.user, waarden=form.waarden())
        messages.success(request, "De afspraak staat erbij.")
        return _naar_afspraken(tafel)

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


@require_POST
@met_tafel(Deel.AFSPRAKEN, in_=SINDS_DE_TAFEL)
def tafelafspraak_klaar(request: HttpRequest, tafel: Tafel, afid: str) -> HttpResponse:
    """Tick it off, or open it again with `klaar=nee`."""
    afspraak = _wijzigbaar(tafel, afid)
    klaar = request.POST.get("klaar") != "nee"
    actions.zet_klaar(tafel=tafel, afspraak=afspraak, door=request.user, klaar=klaar)
    return redirect(_naar_afspraken(tafel))


@require_http_methods(["GET", "POST"])
@met_tafel(Deel.AFSPRAKEN, in_=SINDS_DE_TAFEL)
def tafelafspraak_weg(request: HttpRequest, tafel: Tafel, afid: str) -> HttpResponse:
    """Ask first, then take the agreement away."""
    afspraak = _wijzigbaar(tafel, afid)
    if request.method == "POST":
        actions.haal_afspraak_weg(tafel=tafel, afspraak=afspraak, door=request.user)
        messages.success(request, "De afspraak is weg.")
        return redirect(_naar_afspraken(tafel))
    context = {"wat": lezen.tekst_van(tafel, afspraak), "terug_url": _naar_afspraken(tafel)}
    return pagina(request, tafel, "afspraak_weg.html", context)
