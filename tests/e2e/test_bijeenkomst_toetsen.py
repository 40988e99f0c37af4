"""A meeting from an empty page to its run sheet on paper, with the keyboard only."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.e2e.handen import Toetsenbord
from tests.e2e.huis import Huis


def _titels(page: Page) -> list[str]:
    plek = ".lw-draaiboek > ol > li > .lw-blok__kaart > .lw-blok__kop h3"
    return page.locator(plek).all_inner_texts()


def _maak(hand: Toetsenbord, tuin: str) -> None:
    """Make the meeting of today, and take a design."""
    page, nu = hand.page, datetime.now(ZoneInfo("Europe/Amsterdam")) - timedelta(minutes=5)
    page.goto(f"/proeftuinen/{tuin}/bijeenkomsten/nieuw/")
    hand.vul(page.get_by_label("Hoe heet de bijeenkomst?"), "Met toetsen")
    hand.datum(page.get_by_label("Dag"), nu.date())
    hand.druk(page.locator("main form button[type=submit]").last)
    if (klopt := page.get_by_label(re.compile("klopt", re.IGNORECASE))).count():
        hand.kruis_aan(klopt)
        hand.druk(page.locator("main form button[type=submit]").last)
    expect(page.get_by_role("heading", level=1)).to_have_text("Met toetsen")
    hand.druk(page.get_by_role("link", name="Kies een ontwerp").first)
    hand.druk(page.get_by_role("button", name=re.compile("Neem over ?: Startbijeenkomst")).first)
    expect(page.get_by_text("Inloop met koffie en thee").first).to_be_visible()


def _bouw(hand: Toetsenbord) -> None:
    """Add a werkvorm, move it with Alt and an arrow, and undo that."""
    page = hand.page
    hand.druk(page.get_by_role("link", name="Kies een werkvorm uit de kennisbank"))
    hand.druk(page.locator("main .lw-lijst strong a").first)
    hand.druk(page.get_by_role("button", name="Zet in het draaiboek"))
    page.wait_for_url(re.compile("bijeenkomsten/[a-z0-9]+/(#.*)?$"))
    voor = _titels(page)
    blok = page.locator(f"#{page.url.partition('#')[2]}")
    hand.ga_naar(blok.get_by_role("button", name=re.compile("^Zet .* hoger$")).first)
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#aankondiging")).to_contain_text("staat nu op plek")
    assert _titels(page) != voor
    hand.druk(page.get_by_role("button", name=re.compile("^Ongedaan maken: .* verplaatst")))
    expect(page.locator("#aankondiging")).not_to_contain_text("staat nu op plek")
    assert _titels(page) == voor


def test_a_run_sheet_is_made_with_the_keyboard(als: Callable[..., Page], huis: Huis) -> None:
    hand = Toetsenbord(als("een"))
    _maak(hand, huis.gegevens["tuinen"]["samen"])
    _bouw(hand)
    hand.ga_naar(hand.page.get_by_role("link", name=re.compile("Draaiboek voor het team")))
