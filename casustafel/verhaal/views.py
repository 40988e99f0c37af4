"""Pages on which others read the case: the table, and before it the second person."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from casustafel.plannen.decorators import met_tafel
from casustafel.plannen.models import Deel, Tafel, Vorm
from casustafel.verhaal import actions, bladen, lezen
from casustafel.verhaal.forms import NakijkForm
from casustafel.verhaal.models import Casus, Herkomst
from casustafel.verhaal.regels import SCHRIJFBAAR, casus_van, mag_nakijken, schrijft
from casustafel.verhaal.woorden import Inbrengrol, Instemming
from leerwerkplaats.web.poort import achter_poort
from proeftuinen.mensen.herkenbaar import namen_van


@require_GET
@met_tafel(Deel.VERHAAL)
def casus(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show the case to those at the open table, once a second person released it."""
    if tafel.vorm != Vorm.GESCHREVEN:
        return bladen.verteld(request, tafel)
    deze = casus_van(tafel)
    if deze is None or deze.vrijgegeven_op is None:
        if schrijft(tafel):
            return bladen.naar(tafel, "casus-aanbieden")
        wacht = {"mag_nakijken": mag_nakijken(tafel, deze)}
        return bladen.pagina(request, tafel, "wacht.html", wacht)
    context = {
        "casus": deze,
        "is_echt": deze.herkomst == Herkomst.ECHT,
        **lezen.beeld(tafel, lezen.inhoud_van(tafel, deze)),
    }
    return bladen.pagina(request, tafel, "casus.html", context)


@achter_poort
@require_http_methods(["GET", "POST"])
@met_tafel(Deel.VERHAAL, in_=SCHRIJFBAAR)
def casus_nakijken(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Let a second person read it before the table does; never who wrote it."""
    if tafel.vorm != Vorm.GESCHREVEN:
        return bladen.verteld(request, tafel)
    deze = casus_van(tafel)
    if schrijft(tafel) or (deze is not None and deze.door_id == request.user.pk):
        raise PermissionDenied
    if not mag_nakijken(tafel, deze):
        if request.method == "POST":
            vrij = deze is not None and deze.vrijgegeven_op is not None
            wat = bladen.AL_VRIJ if vrij else bladen.VERANDERD
            return bladen.anders(request, tafel, wat, getypt=request.POST.get("opmerking", ""))
        return bladen.pagina(request, tafel, "wacht.html", {"casus": deze})
    inhoud = lezen.inhoud_van(tafel, deze)
    vraag = lezen.vraag_van(tafel)
    let_extra_op = deze.samen or deze.herkomst == Herkomst.ECHT
    form = NakijkForm(
        request.POST or None,
        initial={"versie": deze.versie, "vraag_gezien": lezen.merk_van_vraag(vraag)},
        let_extra_op=let_extra_op,
        namen=partial(namen_van, tafel.proeftuin),
    )
    if request.method == "POST" and form.is_valid():
        return _besluit(request, tafel, deze, form)
    context = {
        "form": form,
        "casus": deze,
        "let_extra_op": let_extra_op,
        "keuring": lezen.keur(tafel, inhoud),
        "rol": dict(Inbrengrol.choices).get(inhoud.get("rol"), ""),
        "instemming": dict(Instemming.choices).get(inhoud.get("instemming"), ""),
        "waarom": inhoud.get("waarom", ""),
        **lezen.beeld(tafel, inhoud),
    }
    return bladen.pagina(request, tafel, "nakijken.html", context)


def _besluit(request: HttpRequest, tafel: Tafel, deze: Casus, form: NakijkForm) -> HttpResponse:
    data = form.cleaned_data
    gezien = {"versie": data["versie"], "vraag_gezien": data["vraag_gezien"]}
    try:
        if data["besluit"] == NakijkForm.VRIJ:
            actions.geef_vrij(casus=deze, door=request.user, **gezien)
            zin = "Het verhaal is vrijgegeven. De tafel kan het lezen zodra zij open is."
        else:
            opmerking = data["opmerking"]
            actions.stuur_terug(casus=deze, door=request.user, opmerking=opmerking, **gezien)
            zin = "Het verhaal gaat terug naar wie het schreef, met jouw opmerking."
    except actions.NietKlaar:
        return bladen.naar(tafel, "casus-nakijken")
    except actions.AlVrij:
        return bladen.anders(request, tafel, bladen.AL_VRIJ, getypt=data["opmerking"])
    except actions.Veranderd:
        return bladen.anders(request, tafel, bladen.VERANDERD, getypt=data["opmerking"])
    except actions.NietNu:
        return bladen.anders(request, tafel, bladen.NIET_NU, getypt=data["opmerking"])
    messages.success(request, zin)
    return bladen.naar(tafel, "tafel")
