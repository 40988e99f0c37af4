"""Asking someone outside, taking that back, and the page behind the mailed link."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.limiet import is_te_vaak, te_vaak
from leerwerkplaats.web.links import zonder_verwijzer
from proeftuinen.experimenten.opbrengst import vragen
from proeftuinen.experimenten.opbrengst.forms import AntwoordForm, VraagMaakForm
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Opbrengst
from proeftuinen.experimenten.opbrengst.views import MAP, pagina, wijzigbare
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

GEEN_POST = "Aan dit adres sturen we nu geen mail. Vraag het op een andere manier."
TE_VEEL = (
    f"Er wachten al {vragen.MEESTE_OPEN} vragen op antwoord. Wacht op een antwoord, of trek er "
    "een in."
)
TE_VAAK = "Over deze opbrengst ging vandaag al veel mail weg. Probeer het morgen weer."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def bevestiging_vragen(
    request: HttpRequest, proeftuin: Proeftuin, exid: str, opid: str
) -> HttpResponse:
    """Ask someone outside whether they see it too."""
    deze = wijzigbare(request, proeftuin, exid, opid)
    form = VraagMaakForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if is_te_vaak(request, "vraag_per_mail", deze.publiek_id):
            form.add_error(None, TE_VAAK)
        elif naar := _stuur(request, deze, form):
            return redirect(naar)
    return pagina(request, deze.experiment, "vragen.html", {"form": form, "opbrengst": deze})


def _stuur(request: HttpRequest, deze: Opbrengst, form: VraagMaakForm) -> str:
    """Ask once, and return where to go; or "" when it may not, and say so in the form."""
    velden = {naam: form.cleaned_data[naam] for naam in ("wie", "mailadres")}

    def vraag() -> str:
        vragen.vraag(opbrengst=deze, door=request.user, **velden)
        messages.success(request, "De vraag is verstuurd. Het antwoord komt hier te staan.")
        return deze.get_absolute_url()

    try:
        return eenmalig(request.user, form.cleaned_data["sleutel"], vraag)
    except vragen.KrijgtGeenPost:
        form.add_error("mailadres", GEEN_POST)
    except vragen.AlGevraagd:
        form.add_error("mailadres", "Dit adres kreeg deze vraag al. Het antwoord komt nog.")
    except vragen.TeVeel:
        form.add_error(None, TE_VEEL)
    return ""


@require_POST
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def bevestiging_intrekken(
    request: HttpRequest, proeftuin: Proeftuin, exid: str, opid: str, bvid: str
) -> HttpResponse:
    """Take a question back."""
    deze = wijzigbare(request, proeftuin, exid, opid)
    vraag = get_object_or_404(Bevestiging, opbrengst=deze, publiek_id=bvid)
    vraag.opbrengst = deze
    if vragen.trek_in(bevestiging=vraag, door=request.user):
        messages.success(request, "De vraag is ingetrokken. De link werkt niet meer.")
    else:
        messages.info(request, "Er is al geantwoord. Het antwoord staat erbij.")
    return redirect(deze)


@require_http_methods(["GET", "POST"])
@login_not_required
@zonder_verwijzer
def bevestigen(request: HttpRequest, token: str) -> HttpResponse:
    """Show the sentence and who asks, and take one answer; no account is asked."""
    vraag = vragen.zoek(token)
    if vraag is None:
        return te_vaak(request, "bevestiging") or _verlopen(request)
    form = AntwoordForm(request.POST) if request.method == "POST" else None
    if form is None or not form.is_valid():
        return _toon(request, vraag, form)
    schoon = form.cleaned_data
    try:
        vragen.antwoord(
            bevestiging=vraag,
            keuze=schoon["antwoord"],
            toelichting=schoon["toelichting"],
            gezien=schoon["gezien"],
        )
    except vragen.Veranderd:
        nieuw = vragen.zoek(token)
        return _toon(request, nieuw, form, veranderd=True) if nieuw else _verlopen(request)
    except vragen.AlVoorbij:
        return _verlopen(request)
    return render(request, f"{MAP}/bedankt.html")


def _verlopen(request: HttpRequest) -> HttpResponse:
    return render(request, f"{MAP}/verlopen.html", status=410)


def _toon(
    request: HttpRequest, vraag: Bevestiging, form: AntwoordForm | None, *, veranderd: bool = False
) -> HttpResponse:
    """Show the sentence as it is now; after a change with what was typed, to be looked at again."""
    merk = vragen.merk_van(vraag.opbrengst)
    if form is None or veranderd:
        toelichting = form.cleaned_data["toelichting"] if form else ""
        form = AntwoordForm(initial={"gezien": merk, "toelichting": toelichting})
    context = {
        "form": form,
        "opbrengst": vraag.opbrengst,
        "proeftuin": vraag.opbrengst.experiment.proeftuin,
        "door": vragen.vrager(vraag),
        "veranderd": veranderd,
    }
    return render(request, f"{MAP}/bevestigen.html", context, status=409 if veranderd else 200)
