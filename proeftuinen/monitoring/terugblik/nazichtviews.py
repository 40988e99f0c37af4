"""Whether an agreement still runs: the page behind the mailed link, and that of the team."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.monitoring.terugblik import lezen, nazicht
from proeftuinen.monitoring.terugblik.forms import NazichtForm
from proeftuinen.monitoring.terugblik.views import MAP, pagina
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

BEWAARD = "Bewaard. Het staat nu ook bij de afspraak."
AL_BEANTWOORD = "Er was al geantwoord. Het antwoord staat erbij."


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def antwoorden(request: HttpRequest, token: str) -> HttpResponse:
    """Show what should still run, and take one answer; no account is asked."""
    rij = nazicht.zoek(token)
    if rij is None:
        return te_vaak(request, "bevestiging") or _over(request)
    tuin = rij.terugblik.proeftuin
    form = NazichtForm(request.POST or None, proeftuin=tuin)
    if request.method == "POST" and form.is_valid():
        gaf = form.cleaned_data
        try:
            nazicht.antwoord(nazicht=rij, keuze=gaf["loopt"], tekst=gaf["tekst"], door=None)
        except nazicht.AlBeantwoord:
            return _over(request)
        return render(request, f"{MAP}/bedankt.html", {"proeftuin": tuin})
    context = {"form": form, "nazicht": rij, "proeftuin": tuin}
    antwoord = render(request, f"{MAP}/antwoorden.html", context)
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, f"{MAP}/over.html", status=410)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VERBINDING_BEHEREN)
def zelf_nakijken(request: HttpRequest, proeftuin: Proeftuin, tbid: str, nzid: str) -> HttpResponse:
    """Write down for an agreement whether it still runs."""
    terugblik = lezen.vind(proeftuin, tbid)
    rij = lezen.vind_nazicht(terugblik, nzid)
    if rij.beantwoord_op:
        messages.info(request, AL_BEANTWOORD)
        return redirect(terugblik)
    form = NazichtForm(request.POST or None, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():
        gaf = form.cleaned_data
        try:
            nazicht.antwoord(nazicht=rij, keuze=gaf["loopt"], tekst=gaf["tekst"], door=request.user)
            messages.success(request, BEWAARD)
        except nazicht.AlBeantwoord:
            messages.info(request, AL_BEANTWOORD)
        return redirect(terugblik)
    context = {"form": form, "nazicht": rij, "terugblik": terugblik}
    return pagina(request, proeftuin, "nazicht.html", context)
