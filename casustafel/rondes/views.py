"""Leading a table, and the big screen."""

from functools import wraps
from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from casustafel.bladzijde import toon_tafel
from casustafel.blikken.lezen import wiel_van
from casustafel.plannen.decorators import met_tafel
from casustafel.plannen.lezen import mag_leiden
from casustafel.plannen.models import Deel, Tafel
from casustafel.rondes import actions, lezen
from casustafel.rondes.forms import BeurtForm, RondeForm
from casustafel.vooruit import lezen as vooruit
from leerwerkplaats.web.adressen import adres
from proeftuinen.traject.decorators import View

MAP = "casustafel/rondes"
AL_VERDER = "Iemand anders was je net voor. Dit is hoe het nu staat."


def alleen_leider(view: View) -> View:
    """Let in only who leads this table; stands inside `met_tafel`."""

    @wraps(view)
    def binnen(request: HttpRequest, tafel: Tafel, **ids: str) -> HttpResponse:
        if not mag_leiden(tafel, tafel.ik):
            raise PermissionDenied
        return view(request, tafel, **ids)

    return binnen


def _naar_leiden(tafel: Tafel) -> HttpResponse:
    return redirect(adres("casustafel:leiden", tafel.proeftuin.publiek_id, tafel.publiek_id))


@require_GET
@met_tafel(Deel.TAFEL)
@alleen_leider
def leiden(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show the round now, its clock, what to say, and who was heard."""
    stand = lezen.stand_van(tafel)
    context = {"tafel": tafel, "stand": stand, "beurten": lezen.beurten_van(tafel)}
    return toon_tafel(request, tafel.proeftuin, f"{MAP}/leiden.html", context=context)


@require_POST
@met_tafel(Deel.TAFEL)
@alleen_leider
def ronde_zetten(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Go to another round, or give this one more time; a second press changes nothing."""
    form = RondeForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Kies een ronde.")
        return _naar_leiden(tafel)
    van, naar, extra = (form.cleaned_data[naam] for naam in ("van", "naar", "extra"))
    if naar is not None:
        gelukt = actions.zet_ronde(tafel=tafel, door=request.user, van=van, naar=naar)
    else:
        gelukt = actions.geef_tijd(tafel=tafel, door=request.user, van=van, extra=extra or 0)
    if not gelukt:
        messages.info(request, AL_VERDER)
    return _naar_leiden(tafel)


@require_POST
@met_tafel(Deel.TAFEL)
@alleen_leider
def beurt_zetten(request: HttpRequest, tafel: Tafel, gid: str) -> HttpResponse:
    """Tick that someone was heard in a round, or take that back."""
    gast = get_object_or_404(tafel.gasten, publiek_id=gid)
    form = BeurtForm(request.POST)
    if form.is_valid():
        gehoord = form.cleaned_data["gehoord"] == "ja"
        actions.zet_gehoord(gast=gast, ronde=form.cleaned_data["ronde"], gehoord=gehoord)
    else:
        messages.error(request, "Kies wie er aan het woord was.")
    return _naar_leiden(tafel)


def _beeld(tafel: Tafel) -> dict[str, Any]:
    """Return what the screen shows: no names, and no words but the question to the table."""
    geheim = tafel.slot.lees(tafel.geheim)
    return {
        "tafel": tafel,
        "proeftuin": tafel.proeftuin,
        "stand": lezen.stand_van(tafel),
        "vraag": geheim.get("vraag", "") if isinstance(geheim, dict) else "",
        "wiel": wiel_van(tafel),
        "kolommen": vooruit.deel(tafel)["kolommen"],
    }


def _merk(beeld: dict[str, Any]) -> str:
    """Return a mark that changes when the screen shows something else."""
    stand, tafel = beeld["stand"], beeld["tafel"]
    tel = [(blad.dimensie, blad.werelden) for blad in beeld["wiel"].bladen]
    stenen = [(kolom.steen.pk, kolom.steen.stand) for kolom in beeld["kolommen"]]
    delen = (stand.nummer, stand.tot, tafel.versie, tel, stenen)
    return f'"{sha256(repr(delen).encode()).hexdigest()[:20]}"'


@require_GET
@met_tafel(Deel.SCHERM)
@alleen_leider
def scherm(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Show the table big, for a wall."""
    beeld = _beeld(tafel)
    return render(request, f"{MAP}/scherm.html", beeld | {"etag": _merk(beeld)})


@require_GET
@met_tafel(Deel.SCHERM)
@alleen_leider
def scherm_stand(request: HttpRequest, tafel: Tafel) -> HttpResponse:
    """Answer the screen when it asks what is new; 304 when nothing is."""
    beeld = _beeld(tafel)
    merk = _merk(beeld)
    if request.headers.get("If-None-Match") == merk:
        return HttpResponseNotModified()
    antwoord = render(request, f"{MAP}/scherm.html#beeld", beeld)
    antwoord["ETag"] = merk
    return antwoord
