"""The report on paper."""

from django.core.files.storage import default_storage
from django.template.loader import render_to_string

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.pdf import Bestand, Drukfout, maak_pdf
from proeftuinen.bijeenkomsten.verslag.opstellen import Verslagbeeld
from proeftuinen.bronnen.models import Foto

SECONDEN = 20
MEESTE_FOTOS = 30
TE_VEEL = f"Er staan te veel foto's in voor één pdf: hooguit {MEESTE_FOTOS}."


def _fotos(beeld: Verslagbeeld) -> list[Foto]:
    """Return all photos of the report, each once."""
    opbrengsten = [deel for blok in beeld.delen for deel in blok.opbrengsten]
    alle = [*beeld.fotos, *(foto for deel in (*opbrengsten, *beeld.los) for foto in deel.fotos)]
    return list({foto.pk: foto for foto in alle}.values())


def drukvel(beeld: Verslagbeeld) -> str:
    """Return the page that becomes a PDF."""
    tuin = beeld.bijeenkomst.proeftuin
    context = {
        "beeld": beeld,
        "bijeenkomst": beeld.bijeenkomst,
        "naam": tuin.titel,
        "dag": vandaag(),
        "druk": True,
    }
    return render_to_string("proeftuinen/bijeenkomsten/verslag/pdf.html", context)


def maak(beeld: Verslagbeeld) -> bytes:
    """Return the PDF. Raises Drukfout with a sentence for the reader."""
    fotos = _fotos(beeld)
    if len(fotos) > MEESTE_FOTOS:
        raise Drukfout(TE_VEEL)
    bestanden = {}
    for foto in fotos:
        with default_storage.open(foto.pad.name) as bron:
            bestanden[f"foto-{foto.publiek_id}.jpg"] = Bestand(bron.read())
    return maak_pdf(drukvel(beeld), bestanden=bestanden, seconden=SECONDEN)
