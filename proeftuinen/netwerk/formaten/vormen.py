"""Every kind of file that a wave can be taken along as."""

from collections.abc import Callable, Mapping

from leerwerkplaats.web.opdrachten.soorten import Resultaat
from leerwerkplaats.web.spreadsheet.schrijven import XLSX
from proeftuinen.netwerk.formaten import druk, grafen, tabellen
from proeftuinen.netwerk.formaten.kiezen import Blad, Vorm

type Maker = Callable[[Blad], bytes]

KEUZES = [
    (
        "Om te printen of te laten zien",
        [
            (Vorm.A3.value, "Pdf op A3"),
            (Vorm.A4.value, "Pdf op A4 (tot ongeveer 60 mensen goed te lezen)"),
            (Vorm.PNG.value, "Plaatje (PNG)"),
            (Vorm.SVG.value, "Tekening zonder randen (SVG)"),
        ],
    ),
    (
        "Om mee verder te rekenen of te tekenen",
        [
            (Vorm.XLSX.value, "Excel, leest Kumu ook (XLSX)"),
            (Vorm.CSV.value, "Twee lijsten (CSV in een ZIP)"),
            (Vorm.GRAPHML.value, "GraphML, voor Gephi en andere netwerkprogramma’s"),
            (Vorm.KUMU.value, "Kumu (JSON)"),
        ],
    ),
]
_GEGEVENS: Mapping[Vorm, tuple[Maker, str, str]] = {
    Vorm.XLSX: (tabellen.als_werkmap, "xlsx", XLSX),
    Vorm.CSV: (tabellen.als_zip, "zip", "application/zip"),
    Vorm.GRAPHML: (grafen.als_graphml, "graphml", "application/graphml+xml"),
    Vorm.KUMU: (grafen.als_kumu, "json", "application/json"),
}


def is_groot(blad: Blad, vorm: Vorm) -> bool:
    """Tell whether making it takes more than a second, so that the worker does it."""
    return vorm in {Vorm.A3, Vorm.A4, Vorm.PNG} and len(blad.heel.mensen) > druk.DIRECT


def maak(blad: Blad, vorm: Vorm) -> Resultaat:
    """Return the file; raises Drukfout for a print that cannot be made."""
    if vorm.is_beeld:
        return druk.maak_bestand(blad, vorm)
    maker, einde, mime = _GEGEVENS[vorm]
    return Resultaat(maker(blad), blad.naam(vorm, einde), mime)
