"""Everything of a place that the one who asks may see, as one workbook."""

import io
import re
import zipfile
from collections.abc import Sequence

from leerwerkplaats.toegang import Recht, rechten_van
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from leerwerkplaats.web.spreadsheet.schrijven import XLSX, Blad, als_xlsx
from proeftuinen.traject.contracten import Lezer, wie_biedt
from proeftuinen.traject.models import Deelname, Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad

SOORT = "werkbladen"
TERUGGEHAALD = (
    "Iets of iemand staat er niet meer in, of mag niet meer gebruikt worden. Vraag de werkmap "
    "opnieuw aan. Had je hem al opgehaald? Gooi dat bestand dan weg."
)
_BEGIN = (1980, 1, 1, 0, 0, 0)  # the earliest day that a zip knows
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def bladen_van(proeftuin: Proeftuin, lezer: Lezer) -> list[Werkblad]:
    """Return the sheets of all features; a part without rows has none."""
    alle = [blad for geef in wie_biedt("werkbladen") for blad in geef(proeftuin, lezer)]
    return [blad for blad in alle if blad.rijen]


def maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    """Make the workbook of what its asker may see at this moment."""
    tuin = Proeftuin.objects.filter(publiek_id=opdracht.ruimte).first()
    if tuin is None:
        raise Opdrachtfout("Deze plek is er niet meer.")
    rollen = Deelname.objects.filter(proeftuin=tuin, gebruiker=opdracht.gebruiker)
    lezer = Lezer(rechten_van(rollen.values_list("rol", flat=True)), opdracht.gebruiker_id)
    if not lezer.mag(Recht.ALLES_MEENEMEN):
        raise Opdrachtfout("Je mag dit niet meer meenemen.")
    bladen = bladen_van(tuin, lezer)
    meld(1, 2)
    if not bladen:
        raise Opdrachtfout("Er is nog niets om mee te nemen.")
    return Resultaat(werkmap(bladen), f"alles van {tuin.naam}.xlsx", XLSX)


def werkmap(bladen: Sequence[Werkblad]) -> bytes:
    """Return the workbook: no clock stands in it, so the same sheets give the same bytes."""
    inhoud = als_xlsx([Blad(blad.naam, blad.kop, blad.rijen) for blad in bladen])
    uit = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(inhoud)) as oud,
        zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw,
    ):
        for naam in oud.namelist():
            deel = zipfile.ZipInfo(naam, _BEGIN)
            deel.compress_type = zipfile.ZIP_DEFLATED
            deel.external_attr = 0o600 << 16
            tekst = oud.read(naam)
            if naam == "docProps/core.xml":  # the library writes its own clock there
                tekst = _MOMENT.sub(rb"\g<1>2000-01-01T00:00:00Z", tekst)
            nieuw.writestr(deel, tekst)
    return uit.getvalue()


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Uitgaven", "proeftuinen:uitgaven"


SOORTEN = {SOORT: Opdrachtsoort("Alles als werkbladen", Recht.ALLES_MEENEMEN, maak, _waar)}
