"""Paper: having the sheets made, and typing them in by keyboard."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from proeftuinen.netwerk.meten import bladen, papier
from proeftuinen.netwerk.meten.forms import (
    BladenForm,
    CodeForm,
    InvoerForm,
    antwoordwoorden,
)
from proeftuinen.netwerk.meten.papier import Collega, Ingevoerd
from proeftuinen.netwerk.meten.views.meting import meting_van, pagina
from proeftuinen.netwerk.models import Meting, Netwerkplaats
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

ONBEKEND = "Deze code kennen we niet. Typ alle zes tekens van een blad van deze meting."
GESLOTEN = (
    "De meting is net gesloten. Er is niets bewaard. Wat je typte staat hieronder. Vraag de "
    "procesbegeleider om de meting te heropenen en druk dan nog eens op Bewaar."
)
WEG = "Deze persoon is net uit de lijst gehaald. Er is niets bewaard. Dit blad hoeft niet meer."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.NETWERK_BEHEREN)
def meting_bladen(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Choose which sheets, then have the PDF made."""
    deze = meting_van(proeftuin, mtid)
    form = BladenForm(request.POST or None, initial={"wie": BladenForm.ALLEN, "aantal": 5})
    if request.method == "POST" and form.is_valid() and deze.stand != Meting.Stand.CONCEPT:
        keuze = form.cleaned_data
        opdracht = vraag_aan(
            gebruiker=request.user,
            soort=bladen.SOORT,
            ruimte=proeftuin.publiek_id,
            gegevens={"meting": mtid, "wie": keuze["wie"], "aantal": keuze["aantal"] or 1},
        )
        return redirect("proeftuinen:opdracht", proeftuin.publiek_id, opdracht.publiek_id)
    return pagina(request, proeftuin, "bladen.html", {"meting": deze, "form": form})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.NETWERK_BEHEREN)
def meting_invoer(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Ask the code on a sheet, then show its rows, and keep what is typed."""
    deze = meting_van(proeftuin, mtid)
    gevraagd = request.POST if request.method == "POST" else request.GET
    code_form = CodeForm(gevraagd if "code" in gevraagd else None)
    plaats = _plaats(deze, code_form)
    if plaats is None:
        context = {"meting": deze, "code_form": code_form, "op_naam": papier.op_naam(deze)}
        return pagina(request, proeftuin, "invoer.html", context)
    over, zelf = _over(deze, plaats, request.user.pk)
    form = InvoerForm(request.POST or None, collegas=over, vorm=deze.vorm)
    context = {"meting": deze, "code_form": code_form, "plaats": plaats, "form": form}
    context |= {"zonder_zelf": zelf, "woorden": antwoordwoorden(deze.vorm)}
    if request.method == "POST" and form.is_valid():
        return _bewaar(request, proeftuin, context)
    context["getypt"] = papier.getypt(plaats)
    return pagina(request, proeftuin, "invoer.html", context)


def _plaats(meting: Meting, form: CodeForm) -> Netwerkplaats | None:
    """Return whose sheet it is; a code that is not of this wave is told at the field."""
    if not form.is_bound or not form.is_valid():
        return None
    code = form.cleaned_data["code"]
    rijen = Netwerkplaats.objects.filter(meting=meting, code=code)
    plaats = rijen.select_related("contact__gebruiker").first()
    if plaats is None:
        form.add_error("code", ONBEKEND if code else "Typ de code die boven aan het blad staat.")
        return None
    plaats.meting = meting
    return plaats


def _over(meting: Meting, plaats: Netwerkplaats, typist: int) -> tuple[Sequence[Collega], bool]:
    """Return the rows of this sheet, and whether the one about the typist was left out."""
    rijen = [deel for deel in papier.collegas(meting) if deel.plaats != plaats.pk]
    over = [deel for deel in rijen if deel.gebruiker_id != typist]
    return over, len(over) < len(rijen)


def _bewaar(request: HttpRequest, proeftuin: Proeftuin, context: dict[str, Any]) -> HttpResponse:
    """Keep what was typed and ask the next code; nothing is lost when the wave just closed."""
    plaats, form = context["plaats"], context["form"]
    try:
        gedaan = papier.voer_in(plaats=plaats, antwoorden=form.antwoorden(), door=request.user)
    except papier.Gesloten:
        context |= {"gesloten": GESLOTEN, "getypt": papier.getypt(plaats)}
        return pagina(request, proeftuin, "invoer.html", context, status=409)
    except papier.Weg:
        messages.error(request, WEG)
    else:
        messages.success(request, _zeg(str(plaats.contact), gedaan))
    return redirect("proeftuinen:meting-invoer", proeftuin.publiek_id, plaats.meting.publiek_id)


def _zeg(wie: str, gedaan: Ingevoerd) -> str:
    aantal = gedaan.bewaard
    zin = f"Blad van {wie}: {aantal} {'antwoord' if aantal == 1 else 'antwoorden'} bewaard."
    if gedaan.zelf:
        zin += f" Op {gedaan.zelf} gaf deze persoon zelf al antwoord. Dat blijft staan."
    if gedaan.weg:
        zin += f" Over {gedaan.weg} is niets bewaard: die ging net uit de lijst."
    return zin
