"""The map on paper: one sheet with the drawing, its legend and its words, then who is on it.

The drawing is a picture whose alt says in words what it shows; the tables say the rest. PNG is
the first sheet, drawn by PDFium.
"""

from functools import cache
from io import BytesIO
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from proeftuinen.netwerk.formaten.kiezen import Blad, Vorm, lees_blad
from proeftuinen.netwerk.formaten.zeggen import Groep, groepen, samenvatting
from proeftuinen.netwerk.models import Meting
from proeftuinen.netwerk.tekening import Opties, teken
from proeftuinen.netwerk.tekening.palet import GRIJS, LICHT
from proeftuinen.netwerk.tekening.svg import MEESTE_NAMEN
from proeftuinen.netwerk.tekening.vormen import domeinvorm
from proeftuinen.traject.models import Proeftuin

SOORT = "netwerkkaart"
WEG = "Deze meting is er niet meer."
REGEL = (
    "Tussen twee organisaties staat een lijn als er minstens één lijn is tussen iemand van de een "
    "en iemand van de ander. De lijn is doorgetrokken als minstens één paar elkaar over en weer "
    "noemt. Tussen haakjes staat hoeveel lijnen tussen mensen erachter liggen. Mensen zonder "
    "organisatie staan per domein bij elkaar. Een organisatie hoort bij het domein van de meeste "
    "van haar mensen."
)
"""The rule of `oprol`, for what goes from hand to hand: there no line says its answer."""
DIRECT = 60
"""People up to whom a print is handed over at once; more take over a second, so the worker does."""
PNG_BREED = 3307  # pixels: A3 at 200 to the inch
MIMES = {Vorm.SVG: "image/svg+xml", Vorm.PNG: "image/png"}
PDF = "application/pdf"


def als_svg(blad: Blad) -> bytes:
    """Return the drawing by itself, with its words as its title."""
    kop = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f"{kop}{_tekening(blad)}".encode()


def als_pdf(blad: Blad, papier: Vorm = Vorm.A3) -> bytes:
    """Return the print on A3 or A4; raises Drukfout."""
    from leerwerkplaats.web.pdf import Bestand, maak_pdf  # noqa: PLC0415  slow import

    kaart = Bestand(_tekening(blad).encode(), "image/svg+xml")
    return maak_pdf(drukvel(blad, papier), bestanden={"netwerkkaart.svg": kaart})


def als_png(blad: Blad) -> bytes:
    """Return the first sheet of the print on A3 as a picture of PNG_BREED pixels wide."""
    from pypdfium2 import PdfDocument  # noqa: PLC0415  slow import

    document = PdfDocument(als_pdf(blad, Vorm.A3))
    try:
        vel = document[0]
        plaatje = vel.render(scale=PNG_BREED / vel.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    uit = BytesIO()
    plaatje.save(uit, "PNG")
    return uit.getvalue()


def _tekening(blad: Blad) -> SafeString:
    zinnen = " ".join(samenvatting(blad.proeftuin.titel, blad.heel, blad.beeld))
    return teken(blad.beeld, blad.punten, opties=Opties(grijs=blad.grijs, titel=zinnen))


def drukvel(blad: Blad, papier: Vorm) -> str:
    """Return the page that becomes the PDF."""
    zinnen = samenvatting(blad.proeftuin.titel, blad.heel, blad.beeld)
    context: dict[str, Any] = {
        "naam": blad.proeftuin.titel,
        "dag": vandaag(),
        "blad": blad,
        "vorm": papier.value[-2:],
        "alt": " ".join(zinnen),
        "zinnen": zinnen[1:],
        "regel": REGEL,
        "te_veel": MEESTE_NAMEN if blad.namen and not blad.tekent_mensen else 0,
        "legenda": _legenda(blad),
        "lijn": GRIJS.samen if blad.grijs else LICHT.samen,
        "bijlagen": _bijlagen(blad),
    }
    return render_to_string("proeftuinen/netwerk/formaten/kaart_pdf.html", context)


def _bijlagen(blad: Blad) -> list[tuple[str, bool, list[Groep]]]:
    """Return the tables: a title, whether it is of people, and its rows by domain."""
    mensen = ("Wie staat er op de kaart?", True)
    organisaties = ("Welke organisaties staan er op de kaart?", False)
    delen = []
    if not blad.tekent_mensen:
        delen.append((*organisaties, groepen(blad.oprol.beeld, blad.oprol)))
    if blad.namen:
        delen.append((*mensen, groepen(blad.heel)))
    return delen


def _legenda(blad: Blad) -> list[tuple[SafeString, str]]:
    aanwezig = {mens.domein for mens in blad.beeld.mensen.values()}
    return [
        (_teken_vorm(domein, grijs=blad.grijs), domein.label)
        for domein in Domein
        if domein in aanwezig
    ]


@cache
def _teken_vorm(domein: Domein, *, grijs: bool) -> SafeString:
    kleur = (GRIJS if grijs else LICHT).domein[domein]
    vorm = domeinvorm(domein, 1, f'fill="{kleur}"')
    return mark_safe(  # noqa: S308  our own drawing of our own shape
        f'<svg xmlns="http://www.w3.org/2000/svg" width="3.4mm" height="3.4mm"'
        f' viewBox="-1.25 -1.25 2.5 2.5">{vorm}</svg>'
    )


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    keuze = opdracht.gegevens
    tuin = Proeftuin.objects.filter(publiek_id=opdracht.ruimte).first()
    metingen = Meting.objects.gehouden().filter(proeftuin__publiek_id=opdracht.ruimte)
    meting = metingen.filter(publiek_id=keuze.get("meting", "")).first()
    vorm = keuze.get("vorm", "")
    if tuin is None or meting is None or vorm not in list(Vorm):
        raise Opdrachtfout(WEG)
    blad = lees_blad(tuin, meting, namen=bool(keuze.get("namen")), grijs=bool(keuze.get("grijs")))
    meld(1, 3)
    blad.punten  # noqa: B018  placing newcomers is work of its own
    meld(2, 3)
    return maak_bestand(blad, Vorm(vorm))


def maak_bestand(blad: Blad, vorm: Vorm) -> Resultaat:
    """Return a picture of the map as a file; raises Drukfout."""
    match vorm:
        case Vorm.SVG:
            return Resultaat(als_svg(blad), blad.naam(vorm, "svg"), MIMES[vorm])
        case Vorm.PNG:
            return Resultaat(als_png(blad), blad.naam(vorm, "png"), MIMES[vorm])
    return Resultaat(als_pdf(blad, vorm), blad.naam(vorm, "pdf"), PDF)


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Netwerkkaart meenemen", "proeftuinen:netwerk-meenemen"


SOORTEN = {SOORT: Opdrachtsoort("De netwerkkaart", Recht.NETWERK_ZIEN.value, _maak, _waar)}
