"""Taking the kaart along: choosing a print, and spreadsheets."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.forms import HuisForm
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from leerwerkplaats.web.spreadsheet.schrijven import CSV, XLSX, als_csv, als_xlsx
from proeftuinen.sociale_kaart import meenemen
from proeftuinen.sociale_kaart.indeling import Indeling
from proeftuinen.sociale_kaart.lezen import instelling_van, kies_indeling
from proeftuinen.sociale_kaart.views.kaart import MAP, SUB
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


class AfdrukForm(HuisForm):
    """What one chooses before printing; only what the print needs is asked."""

    kolommen = forms.ChoiceField(label="Kolommen", choices=Indeling)
    formaat = forms.ChoiceField(label="Papier", choices=list(meenemen.FORMATEN.items()))
    leeg = forms.ChoiceField(
        label="Wat wil je printen?",
        choices=[("", "Met wat er al is ingevuld"), ("leeg", "Leeg, om in te vullen")],
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(self, *args: Any, wat: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        houden = {"matrix": {"kolommen", "formaat"}, "invulschema": {"leeg"}}.get(wat, set())
        for naam in set(self.fields) - houden:
            del self.fields[naam]


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def afdruk(request: HttpRequest, proeftuin: Proeftuin, wat: str) -> HttpResponse:
    """Choose the paper, then have the PDF made."""
    if wat not in meenemen.WAT:
        raise Http404
    standaard = instelling_van(proeftuin).indeling
    kolommen = kies_indeling(request.GET.get("kolommen", ""), standaard).value
    begin = {"kolommen": kolommen, "formaat": "a3"}
    form = AfdrukForm(request.POST if request.method == "POST" else None, wat=wat, initial=begin)
    if request.method == "POST" and form.is_valid():
        keuze = {naam: waarde for naam, waarde in form.cleaned_data.items() if waarde}
        opdracht = vraag_aan(
            gebruiker=request.user,
            soort=meenemen.OPDRACHT,
            ruimte=proeftuin.publiek_id,
            gegevens={"wat": wat, **keuze},
        )
        return redirect("proeftuinen:opdracht", proeftuin.publiek_id, opdracht.publiek_id)
    context = {
        "form": form,
        "titel": meenemen.WAT[wat],
        "terug_url": reverse(meenemen.TERUG[wat][1], args=[proeftuin.publiek_id]),
    }
    return toon(request, proeftuin, f"{MAP}/afdruk.html", tab="Mensen", sub=SUB, context=context)


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def bestand(request: HttpRequest, proeftuin: Proeftuin, wat: str) -> HttpResponse:
    """Hand over a spreadsheet: CSV, or XLSX with `?vorm=xlsx`."""
    if wat not in meenemen.WAT:
        raise Http404
    standaard = instelling_van(proeftuin).indeling
    indeling = kies_indeling(request.GET.get("kolommen", ""), standaard)
    bladen = meenemen.bladen(proeftuin, wat, indeling)
    naam = f"{wat}-{proeftuin.naam}"
    if request.GET.get("vorm") == "xlsx":
        return als_bestand(als_xlsx(bladen), f"{naam}.xlsx", XLSX)
    return als_bestand(als_csv(bladen[0].koppen, bladen[0].rijen), f"{naam}.csv", CSV)
