"""From the door to the print: a year made, changed and printed, in three ways of working."""

import io
import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.conftest import Waker
from tests.e2e.handen import Hand, Toetsenbord, Vinger, ZonderScript, app_code
from tests.e2e.huis import CODE, Huis

HANDEN = {"toetsenbord": Toetsenbord, "telefoon": Vinger, "zonder-js": ZonderScript}
A4 = (842, 595)


def log_in(hand: Hand, huis: Huis, adres: str) -> None:
    page = hand.page
    page.goto("/")
    expect(page).to_have_url(re.compile("/inloggen/"))
    al_verstuurd = len(huis.post())
    hand.vul(page.get_by_label("Je mailadres"), adres)
    hand.druk(page.get_by_role("button", name="Stuur mij een code"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in je mail")
    code = huis.brief_aan(adres, CODE, al_verstuurd)
    hand.vul(page.get_by_label("De code uit je mail"), code)
    hand.druk(page.get_by_role("button", name="Log in", exact=True))


def zet_slot_erop(hand: Hand) -> None:
    """Put an app with codes on the account, as the role of who makes a year asks."""
    page = hand.page
    expect(page.get_by_role("heading", level=1)).to_have_text("Nog één slot erop")
    hand.druk(page.get_by_role("link", name="App met codes"))
    geheim = page.locator("code.lw-code").inner_text().replace(" ", "")
    hand.vul(page.get_by_label("De zes cijfers"), app_code(geheim))
    hand.druk(page.get_by_role("button", name="Zet de app erop"))
    hand.druk(page.get_by_role("link", name="Ik heb ze bewaard, ga verder"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn proeftuinen")


def _maak(hand: Hand, naam: str) -> None:
    page = hand.page
    hand.druk(page.get_by_role("link", name="Begin een nieuw jaar"))
    hand.vul(page.get_by_label("Naam", exact=True), naam)
    hand.vul(page.get_by_label("Gemeenten", exact=True), "Zundert")
    hand.vul(page.get_by_label("Gemeente 2"), "Roermond")
    hand.datum(page.get_by_label("Begin van het jaar"), date(2026, 9, 1))
    hand.druk(page.get_by_role("button", name="Maak het jaar"))
    expect(page.get_by_role("status").filter(has_text="Het jaar is gepland")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Zundert")
    expect(page.locator("main")).to_contain_text("Roermond")


def _planning(page: Page) -> dict[str, str]:
    """Return when each step is, by its name."""
    regels = page.locator(".lw-planning > li")
    return {
        regel.get_by_role("link").first.inner_text(): regel.locator("p").first.inner_text()
        for regel in regels.all()
    }


def _naar_planning(hand: Hand) -> None:
    tabs = hand.page.get_by_role("navigation", name="Onderdelen")
    hand.druk(tabs.get_by_role("link", name="Planning"))
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Planning")


def _vierde_bijeenkomst(hand: Hand) -> None:
    page = hand.page
    _naar_planning(hand)
    hand.druk(page.get_by_role("link", name="Herhaal stap 7", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Stap toevoegen")
    hand.vul(page.get_by_label("Naam", exact=True), "Vierde werkbijeenkomst")
    hand.datum(page.get_by_label("Begint op"), date(2027, 7, 1))
    hand.druk(page.get_by_role("button", name="Voeg de stap toe"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Vierde werkbijeenkomst")


def _verplaats_start(hand: Hand) -> None:
    page = hand.page
    _naar_planning(hand)
    voor = _planning(page)
    hand.druk(page.get_by_role("link", name="Verplaats stap 3", exact=True))
    begin = date.fromisoformat(page.get_by_label("Begint op").input_value())
    hand.datum(page.get_by_label("Begint op"), begin + timedelta(days=28))
    hand.druk(page.get_by_role("button", name="Verplaats", exact=True))
    groep = page.get_by_role("group", name="Welke stappen schuiven mee?")
    voorstellen = groep.get_by_role("checkbox")
    expect(voorstellen.first).to_be_checked()
    aantal = voorstellen.count()
    hand.druk(page.get_by_role("button", name="Verplaats zo"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Planning")
    schoof = "1 stap schoof mee" if aantal == 1 else f"{aantal} stappen schoven mee"
    expect(page.get_by_role("status").filter(has_text=schoof)).to_be_visible()
    na = _planning(page)
    assert list(na) == list(voor)
    assert sum(voor[naam] != na[naam] for naam in voor) == aantal + 1


def _print(hand: Hand, naam: str) -> None:
    page = hand.page
    hand.druk(page.get_by_role("link", name="Print het seizoen"))
    expect(page.get_by_role("heading", level=1)).to_contain_text(naam)
    page.emulate_media(media="print")
    expect(page.locator(".lw-afdrukbalk")).to_be_hidden()
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(pdf.pages) == 1
    vel = pdf.pages[0].mediabox
    assert (round(vel.width), round(vel.height)) == pytest.approx(A4, abs=1)
    tekst = " ".join(pdf.pages[0].extract_text().split())
    assert naam in tekst
    assert "Vierde werkbijeenkomst" in tekst


@pytest.mark.parametrize("manier", list(HANDEN))
def test_from_the_door_to_the_print(
    manier: str, als: Callable[..., Page], huis: Huis, waker: Waker
) -> None:
    soort = HANDEN[manier]
    hand = soort(als(**soort.opties))
    naam = f"Zoekplek {manier}"

    log_in(hand, huis, huis.gegevens["adressen"][manier])
    zet_slot_erop(hand)
    _maak(hand, naam)
    _vierde_bijeenkomst(hand)
    _verplaats_start(hand)
    _print(hand, naam)


def test_the_skip_link_shows_and_leads_past_the_menu(als: Callable[..., Page]) -> None:
    page = als("procesbegeleider")
    page.goto("/")

    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Naar de inhoud")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("opties", [{}, {"viewport": {"width": 390, "height": 844}}])
def test_the_menu_opens_and_closes_by_keyboard(als: Callable[..., Page], opties: dict) -> None:
    page = als("procesbegeleider", **opties)
    page.goto("/")
    hand = Toetsenbord(page)
    knop = page.locator("details.lw-menu > summary:visible")

    hand.druk(knop)
    uitloggen = page.locator("details.lw-menu[open]").get_by_role("button", name="Uitloggen")
    expect(uitloggen).to_be_visible()
    page.keyboard.press("Escape")

    expect(uitloggen).to_be_hidden()
    expect(knop).to_be_focused()


def test_someone_signs_out_by_finger(als: Callable[..., Page], huis: Huis) -> None:
    hand = Vinger(als(**Vinger.opties))
    log_in(hand, huis, "leeg@e2e.example")
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Mijn proeftuinen")

    hand.druk(hand.page.locator("details.lw-menu > summary:visible"))
    hand.druk(hand.page.get_by_role("button", name="Uitloggen"))

    expect(hand.page).to_have_url(re.compile("/inloggen/"))
    hand.page.goto("/")
    expect(hand.page.get_by_role("heading", level=1)).to_have_text("Fijn dat je er bent")
