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

MAP = "proeftuinen/sociale_kaart/bevestigen"


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def bevestigen(request: HttpRequest, token: str) -> HttpResponse:
    """Show what stands of an organisation, and take its answer; no account is asked."""
    organisatie = vragen.zoek(token, timezone.now())
    if organisatie is None:
        return te_vaak(request, "bevestiging") or _verlopen(request)
    form = None
    if request.method == "POST":
        form = antwoorden.AntwoordForm(request.POST)
        if form.is_valid():
            return _neem_op(request, organisatie, form)
    return _toon(request, organisatie, form)


def _verlopen(request: HttpRequest) -> HttpResponse:
    return render(request, f"{MAP}/verlopen.html", status=410)


def _toon(
    request: HttpRequest, organisatie: Organisatie, form: antwoorden.AntwoordForm | None
) -> HttpResponse:
    """Show the data as they are now, with an incomplete answer, or else to be answered."""
    records = antwoorden.records_van(organisatie)
    veranderd = form is not None and form.is_valid()  # complete, and yet it is asked again
    if form is None or veranderd:
        gezien = antwoorden.vingerafdruk(organisatie, records)
        begin = {"gezien": gezien, "wat": form.cleaned_data["wat"] if form else ""}
        form = antwoorden.AntwoordForm(initial=begin)
    context = {
        "organisatie": organisatie,
        "records": records,
        "bevestigd": zeg_bevestigd(organisatie.bevestigd_op, vandaag_nu()),
        "veranderd": veranderd,
        "form": form,
    }
    return render(request, f"{MAP}/bevestigen.html", context, status=409 if veranderd else 200)


def _neem_op(
    request: HttpRequest, organisatie: Organisatie, form: antwoorden.AntwoordForm
) -> HttpResponse:
    """Keep the answer; a yes to what has changed meanwhile is asked again, with the new data."""
    klopt = form.cleaned_data["antwoord"] == antwoorden.KLOPT
    if klopt:
        gezien = form.cleaned_data["gezien"]
        try:
            antwoorden.bevestig(organisatie=organisatie, gezien=gezien, nu=timezone.now())
        except antwoorden.Veranderd:
            hier = Organisatie.objects.filter(pk=organisatie.pk, samengevoegd_in=None)
            if nieuw := hier.first():
                return _toon(request, nieuw, form)
            return _verlopen(request)
    else:
        antwoorden.meld_fout(organisatie=organisatie, wat=form.cleaned_data["wat"])
    context = {"organisatie": organisatie, "klopt": klopt}
    return render(request, f"{MAP}/bedankt.html", context)
