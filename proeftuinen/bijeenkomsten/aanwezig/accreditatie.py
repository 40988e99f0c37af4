"""The list for whoever grants points of accreditation: who was there, and for how many hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string

from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spreadsheet.schrijven import Blad, als_csv, als_xlsx
from proeftuinen.bijeenkomsten.aanwezig import lezen
from proeftuinen.bijeenkomsten.aanwezig.bewijs import leerdoelen_van
from proeftuinen.bijeenkomsten.aanwezig.uren import REGEL, duur_van, minuten_van, uren_van, zeg_uren
from proeftuinen.bijeenkomsten.plan.draaiboek import lees_draaiboek
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

WAT = "accreditatie"
KOPPEN = ("Naam", "Functie", "Organisatie", "Uren")
UITLEG = (
    ("Naam", "Wie er was, zoals die persoon in de lijst met mensen staat."),
    ("Functie", "De functie, als die bekend is."),
    ("Organisatie", "Waar iemand werkt, of de groep waar iemand bij hoort."),
    ("Uren", f"{REGEL} Wie er een deel bij was, krijgt de tijd die het team noteerde."),
)


@dataclass(frozen=True)
class Rij:
    """One person who was there; `uren` is None when nobody wrote down how long it took."""

    naam: str
    functie: str
    organisatie: str
    uren: float | None

    @property
    def uren_gezegd(self) -> str:
        """Say the hours as Dutch people write them: "2,5"."""
        return "" if self.uren is None else f"{self.uren:g}".replace(".", ",")


@dataclass(frozen=True)
class Lijst:
    """Who was there, and of what."""

    bijeenkomst: Bijeenkomst
    rijen: Sequence[Rij]
    duur: int

    @property
    def feiten(self) -> list[tuple[str, str]]:
        """Return what the meeting was, in words."""
        deze = self.bijeenkomst
        delen = [
            ("Bijeenkomst", deze.titel),
            ("Proeftuin", deze.proeftuin.titel),
            ("Datum", zeg_dag(deze.dag)),
            ("Plaats", deze.locatie),
            ("Duur", zeg_uren(self.duur)),
            ("Aantal mensen", str(len(self.rijen))),
        ]
        return [deel for deel in delen if deel[1]]


def lees(bijeenkomst: Bijeenkomst) -> Lijst:
    """Return who was there, in the order of names."""
    duur = duur_van(lees_draaiboek(bijeenkomst))
    rijen = []
    for wie in lezen.aanwezigen(bijeenkomst):
        minuten = minuten_van(duur, wie.minuten)
        bij = wie.contact.organisatie
        uren = uren_van(minuten) if minuten else None
        rijen.append(Rij(str(wie.contact), wie.contact.functie, bij.naam if bij else "", uren))
    return Lijst(bijeenkomst, rijen, duur)


def _cellen(lijst: Lijst) -> list[tuple[object, ...]]:
    return [(rij.naam, rij.functie, rij.organisatie, rij.uren) for rij in lijst.rijen]


def maak_csv(lijst: Lijst) -> bytes:
    """Return a CSV for Dutch Excel, one row for each person."""
    return als_csv(KOPPEN, _cellen(lijst))


def maak_xlsx(lijst: Lijst) -> bytes:
    """Return a workbook: the people, what the meeting was, and what the columns mean."""
    feiten = [*lijst.feiten, *(("Leerdoel", doel) for doel in leerdoelen_van(lijst.bijeenkomst))]
    return als_xlsx(
        [
            Blad("Aanwezig", KOPPEN, _cellen(lijst)),
            Blad("Bijeenkomst", ("Wat", "Antwoord"), feiten),
            Blad("Uitleg", ("Kolom", "Betekenis"), UITLEG),
        ]
    )


def drukvel(lijst: Lijst) -> str:
    """Return the page that becomes the PDF."""
    context = {
        "naam": lijst.bijeenkomst.proeftuin.titel,
        "dag": vandaag(),
        "lijst": lijst,
        "leerdoelen": leerdoelen_van(lijst.bijeenkomst),
        "uitleg": UITLEG,
    }
    return render_to_string("proeftuinen/bijeenkomsten/aanwezig/accreditatie_pdf.html", context)
