"""The page behind a mailed link: GET only shows, POST answers."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from leerwerkplaats.web.limiet import te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart.bevestigd import nu as vandaag_nu
from proeftuinen.sociale_kaart.bevestigd import zeg_bevestigd
from proeftuinen.sociale_kaart.bevestigen import antwoorden, vragen
from proeftuinen.sociale_kaart.leveren.gegevens import als_records
from proeftuinen.sociale_kaart.models import Voorziening

MAP = "proeftuinen/sociale_kaart/bevestigen"


def _records(organisatie: Organisatie) -> list[dict]:
    rijen = Voorziening.objects.filter(organisatie=organisatie).select_related("organisatie")
    return als_records(rijen.prefetch_related("plekken").order_by("naam", "pk"))


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def bevestigen(request: HttpRequest, token: str) -> HttpResponse:
    """Show what stands of an organisation, and take its answer; no account is asked."""
    nu = timezone.now()
    organisatie = vragen.zoek(token, nu)
    if organisatie is None:
        return te_vaak(request, "bevestiging") or render(
            request, f"{MAP}/verlopen.html", status=410
        )
    form = antwoorden.AntwoordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _neem_op(request, organisatie, form)
    context = {
        "organisatie": organisatie,
        "records": _records(organisatie),
        "bevestigd": zeg_bevestigd(organisatie.bevestigd_op, vandaag_nu()),
        "form": form,
    }
    return render(request, f"{MAP}/bevestigen.html", context)


def _neem_op(
    request: HttpRequest, organisatie: Organisatie, form: antwoorden.AntwoordForm
) -> HttpResponse:
    klopt = form.cleaned_data["antwoord"] == antwoorden.KLOPT
    if klopt:
        antwoorden.bevestig(organisatie=organisatie, nu=timezone.now())
    else:
        antwoorden.meld_fout(organisatie=organisatie, wat=form.cleaned_data["wat"])
    context = {"organisatie": organisatie, "klopt": klopt}
    return render(request, f"{MAP}/bedankt.html", context)
