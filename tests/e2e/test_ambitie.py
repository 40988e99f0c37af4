"""From theme to adopted ambition and poster: one procesbegeleider and three phones."""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.conftest import TELEFOON

THEMAS = "Elkaar vinden", "Eerder vertellen", "Meer tijd voor koffie"
INWONERS = (
    "weten wie ze kunnen bellen",
    "op tijd praten over wat telt",
    "niet alleen zijn aan het eind",
)
TEKSTEN = {
    "gebied": "het dorp Ambitie en de twee wijken eromheen",
    "inwoners": "",  # of the bricks that the room laid
    "aandacht": "zorg en welzijn samen te laten kijken naar lichaam, contact, gevoel en zingeving",
    "wij": "elke maand samen aan tafel gaan, met naasten en vrijwilligers erbij",
}


@dataclass(frozen=True)
class Kamer:
    """Who is there: the leader with where the ambition and the room stand, and the phones."""

    leider: Page
    telefoons: list[Page]
    ambitie: str
    scherm: str

    def vraag(self, voor: str, vraag: str) -> None:
        """Ask the room at once; all phones follow by themselves."""
        self.leider.goto(f"{self.ambitie}zaal/?voor={voor}")
        self.leider.get_by_label("Wat vraag je de zaal?").fill(vraag)
        self.leider.get_by_role("button", name="Stel de vraag nu").click()
        expect(self.leider.get_by_text("De vraag staat op alle telefoons.")).to_be_visible()
        for telefoon in self.telefoons:
            expect(telefoon.get_by_role("heading", name=vraag)).to_be_visible()

    def stuur(self, ideeen: Iterable[str]) -> None:
        """Let each phone send an idea."""
        for telefoon, idee in zip(self.telefoons, ideeen, strict=True):
            telefoon.locator("[name=tekst]").fill(idee)
            telefoon.get_by_role("button", name="Stuur in").last.click()
            expect(telefoon.get_by_text(idee).first).to_be_visible()

    def laat_toe(self) -> None:
        """Let in what the three sent."""
        self._bekijk()
        self.leider.get_by_role("button", name=re.compile("^Laat alle 3 toe")).click()
        expect(self.leider.get_by_role("button", name=re.compile("^Laat alle"))).to_have_count(0)

    def sluit(self) -> None:
        """Close the question and show what was answered."""
        self._bekijk()
        self.leider.get_by_role("button", name="Toon de antwoorden").click()
        expect(self.leider.get_by_role("button", name="Verberg de antwoorden")).to_be_visible()
        self.leider.get_by_role("button", name="Sluit de vraag").click()
        expect(self.leider.get_by_role("button", name="Sluit de vraag")).to_have_count(0)

    def _bekijk(self) -> None:
        self.leider.goto(self.scherm)
        self.leider.get_by_role("link", name="Bekijk wat binnenkwam").last.click()


def _open_zaal(leider: Page, tuin: str, telefoons: list[Page]) -> str:
    """Make a meeting of now, open its room and let the phones in; return where one leads it."""
    nu = datetime.now(ZoneInfo("Europe/Amsterdam")) - timedelta(minutes=5)
    leider.goto(f"/proeftuinen/{tuin}/bijeenkomsten/nieuw/")
    leider.get_by_label("Wat voor bijeenkomst?").select_option("start")
    leider.get_by_label("Hoe heet de bijeenkomst?").fill("Onze ambitie")
    leider.get_by_label("Dag").fill(nu.date().isoformat())
    leider.get_by_label("We beginnen om").fill(f"{nu:%H:%M}")
    leider.get_by_label("Plaats").fill("Dorpshuis")
    leider.locator("main form button[type=submit]").first.click()
    if (klopt := leider.get_by_label(re.compile("klopt", re.IGNORECASE))).count():
        klopt.check()
        leider.locator("main form button[type=submit]").first.click()
    expect(leider.get_by_role("heading", level=1)).to_have_text("Onze ambitie")
    scherm = leider.url.split("?")[0].rstrip("/") + "/scherm/"
    leider.goto(scherm)
    leider.get_by_role("button", name="Open de zaal").click()
    code = leider.locator(".lw-zaaldeur__code").inner_text().split()[-1]
    for telefoon in telefoons:
        telefoon.goto("/live/")
        telefoon.get_by_role("textbox").fill(code.upper())
        telefoon.get_by_role("button", name="Doe mee").click()
        expect(telefoon.get_by_text("Kijk naar het scherm")).to_be_visible()
    return scherm


def _zoek_themas(kamer: Kamer) -> None:
    """Let the room send themes, and take them over."""
    kamer.vraag("thema_idee", "Waar willen we hier meer van?")
    kamer.stuur(THEMAS)
    kamer.laat_toe()
    leider = kamer.leider
    leider.goto(f"{kamer.ambitie}kernthema/overnemen/")
    for thema in THEMAS:
        leider.get_by_label(thema).check()
    leider.get_by_role("button", name="Neem over wat ik aanvinkte").click()
    for thema in THEMAS:
        expect(leider.get_by_role("link", name=thema, exact=True)).to_be_visible()


def _kies_thema(kamer: Kamer) -> None:
    """Let the room put dots on themes; what is pressed twice counts once."""
    kamer.vraag("thema_stip", "Welk thema kiezen we?")
    for telefoon, thema in zip(kamer.telefoons, (THEMAS[0], THEMAS[0], THEMAS[1]), strict=True):
        telefoon.get_by_role("button", name=re.compile(f"Zet een stip.*{thema}")).dblclick()
        expect(telefoon.get_by_text("Je hebt nog 2 stippen")).to_be_visible()
    kamer.sluit()
    leider = kamer.leider
    leider.goto(f"{kamer.ambitie}kernthema/")
    for thema, aantal in zip(THEMAS, "210", strict=True):
        rij = leider.get_by_role("row").filter(has=leider.get_by_role("rowheader", name=thema))
        expect(rij.get_by_role("cell").last).to_have_text(aantal)

    leider.get_by_role("link", name="Schrijf op welk thema het werd").click()
    leider.get_by_label("Welk thema kozen jullie?").select_option(label=THEMAS[0])
    leider.get_by_role("radio").first.check()
    leider.get_by_label("Waarom dit thema?").fill("Daar begint alles mee.")
    leider.get_by_role("button", name="Dit is ons kernthema").click()
    gekozen = leider.get_by_role("region", name="Ons kernthema")
    expect(gekozen.get_by_role("link", name=THEMAS[0])).to_be_visible()
    expect(gekozen.get_by_text("Daar begint alles mee.")).to_be_visible()


def _leg_stenen(kamer: Kamer) -> None:
    """Let the room send words for a part, and lay them there as bricks."""
    kamer.vraag("inwoners", "Wat merken inwoners als het lukt?")
    kamer.stuur(INWONERS)
    kamer.laat_toe()
    leider = kamer.leider
    leider.goto(f"{kamer.ambitie}schrijven/deel/inwoners/ophalen/")
    for woorden in INWONERS:
        leider.get_by_label(woorden).check()
    leider.get_by_role("button", name="Neem over").click()
    expect(leider.get_by_text("Er liggen 3 bouwstenen bij.")).to_be_visible()
    for woorden in INWONERS[:2]:
        leider.get_by_label(woorden).check()
    leider.get_by_role("button", name="Schrijf een tekst met wat je aanvinkt").click()
    tekst = leider.get_by_label("Maak de zin af")
    for woorden in INWONERS[:2]:  # in the order in which they came in, of three phones at once
        expect(tekst).to_have_value(re.compile(woorden))
    tekst.fill(" en ".join(INWONERS[:2]))


def _schrijf(kamer: Kamer) -> None:
    """Write a text for each part and put it in the ambition."""
    leider = kamer.leider
    for deel, tekst in TEKSTEN.items():
        if tekst:
            leider.goto(f"{kamer.ambitie}schrijven/deel/{deel}/tekst/")
            leider.get_by_label("Maak de zin af").fill(tekst)
        else:
            _leg_stenen(kamer)
        leider.get_by_role("button", name="Bewaar").click()
        leider.get_by_role("button", name="Zet in de ambitie").click()
        expect(leider.get_by_text("Staat in de ambitie")).to_be_visible()


def _stel_vast(kamer: Kamer) -> None:
    """Ask the room who stands behind it, and adopt the ambition."""
    kamer.vraag("meedoen", "Sta jij achter deze ambitie?")
    for telefoon in kamer.telefoons:
        telefoon.get_by_role("button", name=re.compile("Zet een stip")).first.dblclick()
        expect(telefoon.get_by_text("Je stippen staan.")).to_be_visible()
    kamer.sluit()
    leider = kamer.leider
    leider.goto(f"{kamer.ambitie}schrijven/")
    expect(leider.get_by_text(re.compile(r"Stippen in de zaal:.* 3\b"))).to_be_visible()
    leider.get_by_role("link", name="Stel de ambitie vast").click()
    leider.get_by_label("Door wie?").fill("iedereen in het dorpshuis")
    leider.get_by_role("button", name="Stel vast").click()
    leider.goto(kamer.ambitie)
    expect(leider.get_by_text("door iedereen in het dorpshuis")).to_be_visible()


def _knip(kamer: Kamer) -> None:
    """Cut the adopted text into sentences."""
    leider = kamer.leider
    leider.get_by_role("link", name="Knip zinnen uit de tekst").click()
    leider.get_by_role("button", name="Gebruik deze zinnen").click()
    leider.goto(kamer.ambitie)
    expect(leider.locator(".lw-zinnen li").first).to_be_visible()
    expect(leider.locator(".lw-zinnen")).to_contain_text("elke maand samen aan tafel")


def _haal_poster(kamer: Kamer) -> None:
    """Take the poster along: one sheet of A3 with all four parts on it."""
    kamer.leider.get_by_role("link", name="Poster, dia en kaarten").click()
    with kamer.leider.expect_download() as pdf:
        kamer.leider.get_by_role("link", name=re.compile("A3")).click()
    lezer = PdfReader(io.BytesIO(pdf.value.path().read_bytes()))
    assert len(lezer.pages) == 1
    maat = lezer.pages[0].mediabox
    assert sorted(round(float(kant)) for kant in (maat.width, maat.height)) == [842, 1191]
    tekst = " ".join(lezer.pages[0].extract_text().split())
    for deel in (*TEKSTEN.values(), " en ".join(INWONERS[:2])):
        assert deel in tekst


def test_three_phones_and_a_leader_go_from_theme_to_poster(huis, als):
    leider = als("een")
    telefoons = [als(viewport=TELEFOON) for _ in range(3)]
    tuin = huis.gegevens["tuinen"]["ambitie"]
    scherm = _open_zaal(leider, tuin, telefoons)
    kamer = Kamer(leider, telefoons, f"/proeftuinen/{tuin}/ambitie/", scherm)

    _zoek_themas(kamer)
    _kies_thema(kamer)
    _schrijf(kamer)
    _stel_vast(kamer)
    _knip(kamer)
    _haal_poster(kamer)
