"""Sheets of paper to answer on: one for each person, with a code, or blank ones.

A row costs the press about a hundredth of a second, so many sheets become several PDFs in a zip.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from django.template.loader import render_to_string
from django.utils.text import slugify

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from proeftuinen.netwerk.meten.forms import BladenForm, antwoordwoorden
from proeftuinen.netwerk.meten.papier import Collega, collegas, met_blad
from proeftuinen.netwerk.models import Meting

SOORT = "netwerkbladen"
REGELS_PER_PDF = 700
"""Rows on the sheets of one PDF: sixteen sheets of 44 people, some ten seconds of work."""
MEESTE_REGELS = 12_000
"""Rows on all sheets together: everyone of a network of 110 people."""
TE_VEEL = "Dit zijn te veel bladen. Kies lege bladen en kopieer die."
WEG = "Deze meting is er niet meer."
NIEMAND = "Er is niemand meer voor wie een blad nodig is."


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet; a blank one has no name and no code."""

    naam: str
    bij: str
    code: str
    rijen: Sequence[Collega]

    @property
    def kop(self) -> str:
        """Return what stands on top of each page of the sheet."""
        return f"Blad van {self.naam}, code {self.code}" if self.code else "Blad zonder code"


def zeg_code(code: str) -> str:
    """Return a code as it is read aloud: "bc3 9kz"."""
    return f"{code[:3]} {code[3:]}"


def lees_bladen(meting: Meting, wie: str, aantal: int) -> list[Blad]:
    """Return the sheets in the order of names; five queries."""
    allen = collegas(meting)
    if wie == BladenForm.LEEG:
        return [Blad("", "", "", allen)] * aantal
    plaatsen = met_blad(meting)
    if wie == BladenForm.NIET:
        plaatsen = [plaats for plaats in plaatsen if plaats.begonnen_op is None]
    return [
        Blad(
            naam=str(plaats.contact),
            bij=str(plaats.organisatie or ""),
            code=zeg_code(plaats.code),
            rijen=[deel for deel in allen if deel.plaats != plaats.pk],
        )
        for plaats in plaatsen
    ]


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    keuze = opdracht.gegevens
    metingen = Meting.objects.gehouden().select_related("proeftuin")
    meting = metingen.filter(
        publiek_id=keuze.get("meting", ""), proeftuin__publiek_id=opdracht.ruimte
    ).first()
    if meting is None:
        raise Opdrachtfout(WEG)
    bladen = lees_bladen(meting, str(keuze.get("wie", "")), int(keuze.get("aantal", 1)))
    if not bladen:
        raise Opdrachtfout(NIEMAND)
    if sum(len(blad.rijen) for blad in bladen) > MEESTE_REGELS:
        raise Opdrachtfout(TE_VEEL)
    naam = f"bladen-{slugify(str(meting))}-{slugify(meting.proeftuin.naam)}"
    stapels = list(stapel(bladen))
    pdfs = []
    for nummer, deel in enumerate(stapels, start=1):
        pdfs.append(maak_pdf(drukvel(meting, deel, str(opdracht.gebruiker))))
        meld(nummer, len(stapels))
    if len(pdfs) == 1:
        return Resultaat(pdfs[0], f"{naam}.pdf", "application/pdf")
    return Resultaat(_als_zip(naam, pdfs), f"{naam}.zip", "application/zip")


def stapel(bladen: Sequence[Blad]) -> Iterator[Sequence[Blad]]:
    """Yield the sheets in piles of one PDF each, as even as can be."""
    per_blad = max(1, len(bladen[0].rijen)) if bladen else 1
    hooguit = max(1, REGELS_PER_PDF // per_blad)
    aantal = -(-len(bladen) // hooguit)
    for nummer in range(aantal):
        yield bladen[len(bladen) * nummer // aantal : len(bladen) * (nummer + 1) // aantal]


def _als_zip(naam: str, pdfs: Sequence[bytes]) -> bytes:
    bestand = BytesIO()
    with ZipFile(bestand, "w") as zip_:
        for nummer, pdf in enumerate(pdfs, start=1):
            zip_.writestr(f"{naam}-deel-{nummer}.pdf", pdf)
    return bestand.getvalue()


def drukvel(meting: Meting, bladen: Sequence[Blad], aan: str) -> str:
    """Return the page that becomes the PDF; `aan` is who takes the sheets in."""
    context = {
        "naam": meting.proeftuin.titel,
        "dag": vandaag(),
        "meting": meting,
        "bladen": bladen,
        "woorden": antwoordwoorden(meting.vorm),
        "aan": aan,
    }
    return render_to_string("proeftuinen/netwerk/meten/bladen_pdf.html", context)


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Metingen", "proeftuinen:metingen"


SOORTEN = {SOORT: Opdrachtsoort("Bladen van papier", Recht.NETWERK_BEHEREN.value, _maak, _waar)}
