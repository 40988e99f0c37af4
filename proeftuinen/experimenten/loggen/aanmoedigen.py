"""Encouraging a group, and the card with a code that opens the form of its log."""

from functools import lru_cache
from io import BytesIO

import qrcode
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET, require_http_methods
from qrcode.image.svg import SvgPathImage

from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.bedenken import lezen as experimenten
from proeftuinen.experimenten.loggen import actions, lezen
from proeftuinen.experimenten.loggen.forms import AanmoedigForm
from proeftuinen.experimenten.loggen.models import Aanmoediging
from proeftuinen.experimenten.loggen.views import pagina
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_aanmoedigen(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Encourage a group once, with or without words; change the words, or take it back."""
    experiment = experimenten.vind(proeftuin, exid, request.lezer)
    if experiment.gearchiveerd_op:
        raise Http404
    eigen = Aanmoediging.objects.filter(experiment=experiment, gebruiker=request.user).first()
    if request.method == "POST" and "terug" in request.POST:
        actions.neem_terug(experiment=experiment, door=request.user)
        messages.success(request, "Je aanmoediging is weg.")
        return redirect(experiment)
    form = AanmoedigForm(
        request.POST if request.method == "POST" else None,
        initial={"tekst": eigen.tekst if eigen else ""},
    )
    # A bare press of the button on the page of the experiment holds no field at all.
    if request.method == "POST" and (form.is_valid() or not form.is_bound):
        tekst = form.cleaned_data["tekst"] if form.is_bound else ""
        actions.moedig_aan(experiment=experiment, door=request.user, tekst=tekst)
        messages.success(request, "Je aanmoediging staat bij het experiment.")
        return redirect(experiment)
    context = {
        "form": form,
        "eigen": eigen,
        "woorden": lezen.aanmoedigingen_van(experiment, request.lezer),
    }
    return pagina(request, experiment, "aanmoedigen.html", context)


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_qr(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Show the card to hang up or take along; who scans it signs in and comes to the form."""
    experiment = experimenten.wijzigbaar(request, proeftuin, exid)
    pad = reverse("proeftuinen:logbericht-nieuw", args=[proeftuin.publiek_id, exid])
    adres = f"{settings.SITE_URL}{pad}"
    return pagina(request, experiment, "qr.html", {"qr": teken_qr(adres), "adres": adres})


@lru_cache(maxsize=64)
def teken_qr(adres: str) -> SafeString:
    """Draw the address as one path in an svg; drawing takes longer than all else on the page."""
    buffer = BytesIO()
    qrcode.make(adres, image_factory=SvgPathImage, border=2).save(buffer)
    svg = buffer.getvalue().decode()
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308  our own drawing of our own address
