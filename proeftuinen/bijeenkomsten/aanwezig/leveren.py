"""Handing over what is printed of a meeting: at once, or by the worker when it takes longer."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify

from leerwerkplaats.web.bestand import als_bestand
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from leerwerkplaats.web.opdrachten.soorten import Opdrachtfout, Resultaat
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

PDF = "application/pdf"
SECONDEN = 6
"""Seconds of the processor that a print may take while someone waits; more is for the worker."""
WEG = "Deze bijeenkomst is er niet meer."


def bestandsnaam(wat: str, bijeenkomst: Bijeenkomst, soort: str = "pdf") -> str:
    """Return the name of a file: "draaiboek-startbijeenkomst-2026-03-12.pdf"."""
    titel = slugify(bijeenkomst.titel)[:40].strip("-") or "bijeenkomst"
    return f"{wat}-{titel}-{bijeenkomst.dag.isoformat()}.{soort}"


def lever(
    request: HttpRequest,
    bijeenkomst: Bijeenkomst,
    *,
    soort: str,
    wat: str,
    html: Callable[[], str],
    groot: bool = False,
    keuze: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Answer with the PDF of this page, or lead to where the worker makes it.

    `soort` is the kind of work that makes the same of the meeting's id, `wat` and `keuze`. What is
    too much for a PDF is told on the page of the meeting.
    """
    from leerwerkplaats.web.pdf import Drukfout, maak_pdf  # noqa: PLC0415  slow import
    from leerwerkplaats.web.pdf.keuren import Telang  # noqa: PLC0415  slow import

    if not groot:
        try:
            pdf = maak_pdf(html(), seconden=SECONDEN)
        except Telang:
            pass
        except Drukfout as fout:
            messages.error(request, str(fout))
            return redirect(bijeenkomst)
        else:
            return als_bestand(pdf, bestandsnaam(wat, bijeenkomst), PDF)
    tuin = bijeenkomst.proeftuin.publiek_id
    gegevens = {"bijeenkomst": bijeenkomst.publiek_id, "wat": wat, **(keuze or {})}
    wie = request.user
    opdracht = vraag_aan(gebruiker=wie, soort=soort, ruimte=tuin, gegevens=gegevens)
    return redirect("proeftuinen:opdracht", tuin, opdracht.publiek_id)


def bijeenkomst_van(opdracht: Opdracht) -> Bijeenkomst:
    """Return the meeting that the work is about; raises Opdrachtfout when it is gone."""
    rijen = Bijeenkomst.objects.select_related("proeftuin").filter(
        proeftuin__publiek_id=opdracht.ruimte, publiek_id=opdracht.gegevens.get("bijeenkomst", "")
    )
    bijeenkomst = rijen.first()
    if bijeenkomst is None:
        raise Opdrachtfout(WEG)
    return bijeenkomst


def als_resultaat(html: str, wat: str, bijeenkomst: Bijeenkomst) -> Resultaat:
    """Return the PDF as the worker hands it over; raises Drukfout."""
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    return Resultaat(maak_pdf(html), bestandsnaam(wat, bijeenkomst), PDF)
