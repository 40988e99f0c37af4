"""The learning history on paper: what everyone who takes part may read, without names."""

from datetime import date
from typing import Any

from django.template.loader import render_to_string

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from proeftuinen.tijdlijn.lijn import lezen
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

SOORT = "leergeschiedenis"
PDF = "application/pdf"
MEESTE = 1500
"""Events in one print."""
TERUGGEHAALD = (
    "Er mag iets niet meer in staan, bijvoorbeeld omdat iemand toestemming introk. Vraag de print "
    "opnieuw aan. Had je hem al opgehaald? Gooi dat bestand dan weg."
)
LEEG = "In deze dagen gebeurde nog niets. Kies andere dagen."


def _dag(gegevens: Any, naam: str) -> date | None:
    ruw = gegevens.get(naam)
    return date.fromisoformat(ruw) if ruw else None


def html_van(proeftuin: Proeftuin, van: date | None, tot: date | None) -> str:
    """Return the page that becomes the PDF. Raises Opdrachtfout when there is nothing or a lot."""
    lezer = Lezer(RECHTEN[Rol.DEELNEMER], van=van, tot=tot)
    regels = lezen.met_noten(lezen.gebeurd(proeftuin, lezer), proeftuin, lezer)
    if not regels:
        raise Opdrachtfout(LEEG)
    if len(regels) > MEESTE:
        raise Opdrachtfout(f"Dit zijn {len(regels)} regels. Kies een kortere tijd.")
    regels.reverse()
    context = {"proeftuin": proeftuin, "naam": proeftuin.titel, "regels": regels, "dag": vandaag()}
    return render_to_string("proeftuinen/tijdlijn/lijn/leergeschiedenis_pdf.html", context)


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    proeftuin = Proeftuin.objects.filter(publiek_id=opdracht.ruimte).first()
    if proeftuin is None:
        raise Opdrachtfout("Deze plek is er niet meer.")
    van, tot = _dag(opdracht.gegevens, "van"), _dag(opdracht.gegevens, "tot")
    html = html_van(proeftuin, van, tot)
    meld(1, 2)
    return Resultaat(maak_pdf(html), f"tijdlijn {proeftuin.naam}.pdf", PDF)


def _waar(_: Opdracht) -> tuple[str, str]:
    return "De tijdlijn", "proeftuinen:tijdlijn"


SOORTEN = {
    SOORT: Opdrachtsoort("De tijdlijn met kanttekeningen", Recht.TIJDLIJN_ZIEN.value, _maak, _waar)
}
