"""Books of made-up chapters, without a word in the database but the place itself."""

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from leerwerkplaats.begrippen import Rubriek, Tuindeel, Waarneming
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Hoofdstuk
from proeftuinen.traject.oogstcontract import Uitspraak
from proeftuinen.uitgaven.boek.bouw import Boek, Boekdeel
from proeftuinen.uitgaven.boek.claims import Genummerd
from proeftuinen.uitgaven.boek.dank import Dank, Dankgroep
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet

DAG = date(2026, 5, 12)
ZIN = "Mensen uit de wijk weten elkaar te vinden en bellen eerder. "
BRONNEN = "proeftuinen/bronnen/hoofdstuk.html"


def citaat(tekst: str, rol: str = "vrijwilliger") -> tuple[Any, str]:
    """Return a quote as the chapter of voices holds it."""
    return SimpleNamespace(tekst=tekst, rol=rol), ""


def foto(naam: str) -> tuple[str, Any]:
    """Return a photo as the chapter of voices holds it."""
    deze = SimpleNamespace(beschrijving="Een tafel", bijschrift=naam, breedte=1200, hoogte=800)
    return naam, deze


def deel(
    sleutel: str, citaten: Sequence[Any] = (), fotos: Sequence[Any] = (), onder: str = "oogsten"
) -> Boekdeel:
    """Return a chapter with these quotes and photos."""
    titel = f"Hoofdstuk {sleutel}"
    hoofdstuk = Hoofdstuk(titel, BRONNEN, {"citaten": citaten, "fotos": fotos})
    return Boekdeel(sleutel, titel, Tuindeel(onder), hoofdstuk)


def uitspraak(rubriek: Rubriek, tekst: str, nummer: int = 7, getal: str = "") -> Genummerd:
    """Return a claim with its number."""
    recht = next(iter(Recht))
    rest = {"dag": DAG, "wijze": Waarneming.GEZIEN, "bevestigd": "een wethouder", "getal": getal}
    return Genummerd(nummer, Uitspraak(rubriek, tekst, "Experiment Samen", "/x/", recht, **rest))


def boek(tuin: Any, soort: str, **velden: Any) -> Boek:
    """Return a book; `velden` of Boek, and `opzet` as fields of the set-up."""
    opzet = Opzet(proeftuin=tuin, soort=soort, **velden.pop("opzet", {}))
    dank = Dank(
        "Dank aan de koks.",
        ("Buurthuis",),
        ("Ans Jansen",),
        frozenset(),
        (Dankgroep("informeel", "Informeel en burgers", ("Buurthuis",)),),
    )
    basis = {
        "proeftuin": tuin,
        "soort": Boeksoort(soort),
        "titel": opzet.titel or "Logboek Lindewaard",
        "opzet": opzet,
        "dag": DAG,
        "nummer": 2,
        "delen": (deel("bronnen", [citaat("Samen gaat het beter.")]),),
        "uitspraken": (),
        "bronnen": (),
        "onbekend": ("Of het ook werkt voor wie alleen woont.",),
        "dank": dank,
    }
    return Boek(**(basis | velden))
