"""Prints and files of experiments."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from leerwerkplaats.web.spreadsheet.schrijven import CSV, XLSX, als_csv, als_xlsx
from proeftuinen.experimenten.bedenken.lezen import experimenten_van, vind
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.experimenten.drukken import papier
from proeftuinen.experimenten.drukken.lezen import vellen
from proeftuinen.experimenten.drukken.tabellen import bladen
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SECONDEN = 8
"""Seconds of the processor that one sheet may take while someone waits."""


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_ZIEN)
def experiment_afdruk(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Hand over one experiment on an A4."""
    from leerwerkplaats.web.pdf import Drukfout, maak_pdf  # noqa: PLC0415  slow import

    deze = vind(proeftuin, exid)
    (vel,) = vellen([deze])
    try:
        pdf = maak_pdf(papier.een(vel), seconden=SECONDEN)
    except Drukfout as fout:
        messages.error(request, str(fout))
        return redirect(deze)
    return als_bestand(pdf, papier.naam_van(vel), papier.PDF)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_ZIEN)
def experimenten_boekje(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Offer all experiments on paper and as a file; the booklet is made by the worker."""
    aantal = experimenten_van(proeftuin).count()
    if request.method == "POST" and aantal:
        opdracht = vraag_aan(
            gebruiker=request.user, soort=papier.SOORT, ruimte=proeftuin.publiek_id, gegevens={}
        )
        return redirect("proeftuinen:opdracht", proeftuin.publiek_id, opdracht.publiek_id)
    sjabloon = f"{papier.MAP}/boekje.html"
    return toon_experiment(request, proeftuin, sjabloon, context={"aantal": aantal})


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_BEHEREN)
def experimenten_meenemen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Hand over a spreadsheet: CSV of the experiments, or with the log as XLSX (`?vorm=xlsx`)."""
    delen = bladen(proeftuin, request.lezer)
    naam = f"experimenten-{slugify(proeftuin.naam)}-{vandaag().isoformat()}"
    if request.GET.get("vorm") == "xlsx":
        return als_bestand(als_xlsx(delen), f"{naam}.xlsx", XLSX)
    return als_bestand(als_csv(delen[0].koppen, delen[0].rijen), f"{naam}.csv", CSV)
