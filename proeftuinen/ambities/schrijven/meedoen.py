"""Saying whether one stands behind the text, and writing it down for who has no account."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import PER_BLADZIJDE
from proeftuinen.ambities.schrijven import akkoorden, lezen
from proeftuinen.ambities.schrijven.bladzijde import naar, toon
from proeftuinen.ambities.schrijven.forms import AkkoordForm, AkkoordNoterenForm
from proeftuinen.ambities.schrijven.vaststellen import AndereTekst, NogLeeg, zeg_akkoord
from proeftuinen.ambities.schrijven.views import toon_schrijven
from proeftuinen.mensen.actions import koppel
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

ANDERS = "De tekst is intussen veranderd. Lees hem nog eens, en geef dan je antwoord."
LEEG = "De tekst is nog niet compleet. Zodra de vier delen gevuld zijn, kun je antwoord geven."


@require_POST
@met_proeftuin(Recht.AMBITIE_BIJDRAGEN)
def akkoord(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Say whether one stands behind the text as it was read."""
    form = AkkoordForm(request.POST)
    if not form.is_valid():
        return toon_schrijven(request, proeftuin, form)
    try:
        contact = _van(request.user, proeftuin)
        zeg_akkoord(proeftuin=proeftuin, contact=contact, door=request.user, **form.cleaned_data)
    except NogLeeg:
        form.add_error(None, LEEG)
        return toon_schrijven(request, proeftuin, form)
    except AndereTekst:
        return toon_schrijven(request, proeftuin, _nieuw_merk(request, proeftuin), 409)
    messages.success(request, "Bewaard. Je kunt je antwoord altijd veranderen.")
    return redirect(naar(proeftuin, anker="meedoen"))


def _van(gebruiker: Gebruiker, proeftuin: Proeftuin) -> Contact:
    """Return this person among the people of the place."""
    ik = Contact.objects.van(proeftuin).filter(gebruiker=gebruiker).first()
    return ik or koppel(proeftuin=proeftuin, gebruiker=gebruiker)


def _nieuw_merk(request: HttpRequest, proeftuin: Proeftuin) -> AkkoordForm:
    """Return what was filled in, at the text as it stands now."""
    merk = lezen.merk_van(lezen.teksten_nu(proeftuin))
    form = AkkoordForm({**request.POST.dict(), "merk": merk})
    form.add_error(None, ANDERS)
    return form


def _blad(request: HttpRequest, wat: str, rijen: QuerySet[Any]) -> Page:
    """Return a page of these; only in the list `?wat=` one leafs on."""
    nummer = request.GET.get("page") if request.GET.get("wat") == wat else 1
    return Paginator(rijen, PER_BLADZIJDE).get_page(nummer)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def akkoord_noteren(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the team who said what and who was not heard, and write down what someone says."""
    teksten = lezen.teksten_nu(proeftuin)
    merk = lezen.merk_van(teksten)
    form = AkkoordNoterenForm(request.POST or None, initial={"merk": merk}, proeftuin=proeftuin)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            zeg_akkoord(proeftuin=proeftuin, door=request.user, **form.cleaned_data)
        except NogLeeg:
            form.add_error(None, LEEG)
        except AndereTekst:
            form = AkkoordNoterenForm({**request.POST.dict(), "merk": merk}, proeftuin=proeftuin)
            form.add_error(None, ANDERS)
            status = 409
        else:
            messages.success(request, "Het antwoord is genoteerd.")
            return redirect("proeftuinen:akkoord-noteren", proeftuin.publiek_id)
    context = {
        "form": form,
        "zin": lezen.zeg_heel(teksten),
        "leeg": lezen.lege_delen(teksten),
        "antwoorden": _blad(request, "antwoorden", akkoorden.voor_team(proeftuin, merk)),
        "pagina": _blad(request, "ongehoord", akkoorden.nog_niet_gehoord(proeftuin, merk)),
    }
    return toon(request, proeftuin, "akkoord.html", context, status)
