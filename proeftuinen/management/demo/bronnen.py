"""Quotes and photos of Lindewaard. All made up; the photos are drawn, nobody stands on them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

from PIL import Image, ImageDraw

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.images.inname import neem_in
from proeftuinen.bronnen import actions, fotos
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.management.demo.tijd import moment
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin

_Kanaal = Toestemming.Kanaal
_BREED, _HOOG = 1200, 800


@dataclass(frozen=True)
class Uitspraak:
    """Something that was said; `wie` is the part before the @ of who said it, if known here.

    `kanaal` says how consent was given; without it, it is still to be asked.
    """

    tekst: str
    rol: str
    wie: str = ""
    kanaal: str = ""
    met_naam: bool = False
    in_oogst: bool = True


UITSPRAKEN = (
    Uitspraak(
        "Ik wist wel wie de wijkverpleegkundige was. Nu heb ik ook haar nummer.",
        "huisarts, Lindewaard",
        "shanti",
        _Kanaal.MONDELING,
    ),
    Uitspraak(
        "We vroegen altijd wat iemand heeft. Nu vragen we eerst wat iemand nog wil.",
        "wijkverpleegkundige, Lindewaard",
        "tineke",
        _Kanaal.ZELF,
        met_naam=True,
    ),
    Uitspraak(
        "Mijn man wilde nog één keer naar het koor. Dat iemand daar tijd voor had.",
        "mantelzorger, Westwaard",
        kanaal=_Kanaal.PAPIER,
    ),
    Uitspraak(
        "Je hoeft het niet op te lossen. Koffie zetten en blijven zitten is ook iets.",
        "vrijwilliger, Lindewaard",
        "gerben",
        _Kanaal.MONDELING,
    ),
    Uitspraak(
        "Over doodgaan praat je hier pas als het te laat is. Dat mag anders.",
        "geestelijk verzorger, Waardland",
        "jorrit",
        _Kanaal.MAIL,
    ),
    Uitspraak(
        "De aanvraag kan sneller als ik weet dat het om de laatste maanden gaat.",
        "Wmo-consulent, Lindewaard",
        "nadia",
        in_oogst=True,
    ),
    Uitspraak(
        "Ik kwam voor mijn buurvrouw en bleef voor de groep.",
        "buurtbewoner, Lindewaard",
        kanaal=_Kanaal.MONDELING,
        in_oogst=False,
    ),
    Uitspraak(
        "Wie zorgt er voor wie zorgt? Die vraag hing een jaar aan de muur.",
        "mantelzorgondersteuner, Waardland",
        "hatice",
        in_oogst=False,
    ),
)


def _veld(blad: ImageDraw.ImageDraw) -> None:
    blad.rectangle((0, 0, _BREED, _HOOG), "#fcf3d9")
    blad.ellipse((820, 90, 1040, 310), "#f0c24b")
    blad.ellipse((-300, 420, 900, 1300), "#bfd3a4")
    blad.ellipse((400, 520, 1700, 1500), "#6e9a46")


def _tafel(blad: ImageDraw.ImageDraw) -> None:
    blad.rectangle((0, 0, _BREED, _HOOG), "#eadfd2")
    blad.ellipse((180, 120, 1020, 680), "#6f5140")
    for x, y in ((300, 300), (520, 190), (780, 240), (860, 450), (620, 560), (370, 500)):
        blad.ellipse((x, y, x + 90, y + 90), "#ffffff")
        blad.ellipse((x + 18, y + 18, x + 72, y + 72), "#8a6a54")


def _draden(blad: ImageDraw.ImageDraw) -> None:
    blad.rectangle((0, 0, _BREED, _HOOG), "#e2ede5")
    punten = ((160, 600), (330, 250), (560, 480), (760, 180), (930, 560), (1060, 300))
    for nummer, een in enumerate(punten):
        for twee in punten[nummer + 1 :]:
            blad.line((*een, *twee), "#a8321f", 5)
    for x, y in punten:
        blad.ellipse((x - 34, y - 34, x + 34, y + 34), "#17493c")


BEELDEN: tuple[tuple[Callable[[ImageDraw.ImageDraw], None], str, str], ...] = (
    (_veld, "Tekening van een veld met heuvels en een zon", "Zo begon het jaar"),
    (_tafel, "Tekening van een ronde tafel met zes kopjes", "Aan tafel in het dorpshuis"),
    (_draden, "Tekening van rode draden tussen zes stippen", "De draden van de startbijeenkomst"),
)


def leg_bronnen(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Write down what people said, with consent where it was given, and add three drawings."""
    if Citaat.objects.filter(proeftuin=proeftuin).exists():
        return
    milan = mensen["milan@lindewaard.example"]
    bekend = Contact.objects.van(proeftuin).exclude(gebruiker=None).select_related("gebruiker")
    wie = {contact.gebruiker.email.partition("@")[0]: contact for contact in bekend}
    for uitspraak in UITSPRAKEN:
        _leg_citaat(proeftuin, uitspraak, wie.get(uitspraak.wie), milan, dag)
    for teken, beschrijving, bijschrift in BEELDEN:
        waarden = {"beschrijving": beschrijving, "bijschrift": bijschrift}
        waarden["niemand_herkenbaar"] = True
        foto = fotos.foto_maken(
            proeftuin=proeftuin, door=milan, beeld=neem_in(_teken(teken)), waarden=waarden
        )
        actions.zet_in_oogst(ding=foto, door=milan, aan=True)
    for soort in (Citaat, Foto):
        _verspreid(soort, proeftuin, dag)


def _verspreid(soort: type[Citaat] | type[Foto], proeftuin: Proeftuin, dag: date) -> None:
    """Let them be added through the year, not all on the day on which the world is made."""
    rijen = list(soort.objects.filter(proeftuin=proeftuin).order_by("pk"))
    dagen = (dag - proeftuin.start).days
    for nummer, rij in enumerate(rijen, 1):
        toen = moment(proeftuin.start + timedelta(days=dagen * nummer // (len(rijen) + 1)))
        soort.objects.filter(pk=rij.pk).update(gemaakt=toen)


def _leg_citaat(
    proeftuin: Proeftuin, uitspraak: Uitspraak, contact: Contact | None, door: Gebruiker, dag: date
) -> None:
    waarden = {
        "tekst": uitspraak.tekst,
        "rol": uitspraak.rol,
        "contact": contact,
        "met_naam": uitspraak.met_naam and contact is not None,
        "in_oogst": uitspraak.in_oogst,
    }
    citaat = actions.citaat_maken(proeftuin=proeftuin, door=door, waarden=waarden)
    if uitspraak.kanaal:
        zelf = contact.gebruiker if contact and uitspraak.kanaal == _Kanaal.ZELF else None
        actions.leg_toestemming_bij_citaat(
            citaat=citaat,
            door=zelf or door,
            kanaal=uitspraak.kanaal,
            gegeven_op=dag - timedelta(days=21),
        )


def _teken(teken: Callable[[ImageDraw.ImageDraw], None]) -> bytes:
    doek = Image.new("RGB", (_BREED, _HOOG), "white")
    teken(ImageDraw.Draw(doek))
    uit = BytesIO()
    doek.save(uit, "PNG", compress_level=1)
    return uit.getvalue()
