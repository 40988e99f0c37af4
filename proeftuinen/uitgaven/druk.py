"""The concept-oogst as a PDF, made by the worker."""

from django.core.files.storage import default_storage
from django.template.loader import render_to_string

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from leerwerkplaats.web.pdf import Bestand, maak_pdf
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.oogst import Oogst, verzamel_oogst

SOORT = "concept-oogst"
MEESTE_FOTOS = 60
TERUGGEHAALD = (
    "Er mag iets niet meer in staan, bijvoorbeeld omdat iemand toestemming introk. Maak het "
    "opnieuw, dan klopt het weer. Had je het al opgehaald? Gebruik dat dan niet meer."
)


def maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    """Print the concept, and tell each feature that what is in it has gone out.

    They are told before the file can be fetched, so nothing is spread that nobody knows of; one
    that is made and never fetched is told of too, which does no harm.
    """
    tuin = Proeftuin.objects.filter(publiek_id=opdracht.ruimte).first()
    if tuin is None:
        raise Opdrachtfout("Deze plek is er niet meer.")
    oogst = verzamel_oogst(tuin)
    bestanden = _beelden(oogst, meld)
    pdf = maak_pdf(_html(tuin, oogst), bestanden=bestanden)
    waar = f"Concept-oogst (pdf), {zeg_dag(vandaag())}"
    for vertel in wie_biedt("bij_verspreiding"):
        vertel(tuin, opdracht.gebruiker, waar)
    return Resultaat(pdf, f"concept-oogst {tuin.naam}.pdf", "application/pdf")


def _html(tuin: Proeftuin, oogst: Oogst) -> str:
    context = {"proeftuin": tuin, "naam": tuin.titel, "dag": vandaag(), "oogst": oogst}
    return render_to_string("proeftuinen/uitgaven/oogst_pdf.html", context)


def _beelden(oogst: Oogst, meld: Meld) -> dict[str, Bestand]:
    """Return the photos of the chapters, read from the storage."""
    aantal = len(oogst.beelden)
    if aantal > MEESTE_FOTOS:
        raise Opdrachtfout(f"Er staan {aantal} foto's in. Kies er hooguit {MEESTE_FOTOS}.")
    bestanden = {}
    for nummer, (naam, pad) in enumerate(oogst.beelden.items(), start=1):
        with default_storage.open(pad) as bron:
            bestanden[naam] = Bestand(bron.read())
        meld(nummer, aantal + 1)
    return bestanden


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Concept", "proeftuinen:oogst"


SOORTEN = {SOORT: Opdrachtsoort("De concept-oogst als pdf", Recht.OOGST_MEENEMEN, maak, _waar)}
