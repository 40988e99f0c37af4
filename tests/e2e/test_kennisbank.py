"""Find a werkvorm, read it, and go back to the finds: by keyboard, on a phone, without script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.handen import Hand, Toetsenbord, Vinger, ZonderScript
from tests.e2e.huis import Huis

HANDEN = {"toetsenbord": Toetsenbord, "telefoon": Vinger, "zonder-js": ZonderScript}


def _kies_werkvormen(hand: Hand) -> None:
    """Leave only werkvormen: with script at once, else by the button."""
    page = hand.page
    if page.locator(".lw-kb__filters > summary").is_visible():
        hand.druk(page.locator(".lw-kb__filters > summary"))
    hand.kruis_aan(page.get_by_role("checkbox", name="Werkvorm"))
    if isinstance(hand, ZonderScript):
        hand.druk(page.get_by_role("button", name="Toon wat past"))
    expect(page.get_by_role("link", name="Haal weg: Werkvorm")).to_be_visible()


@pytest.mark.parametrize("manier", list(HANDEN))
def test_someone_without_an_account_finds_a_werkvorm_and_comes_back(
    manier: str, als: Callable[..., Page], huis: Huis
) -> None:
    hand = HANDEN[manier](als("", **HANDEN[manier].opties))
    page = hand.page
    page.goto(f"{huis.adres}/kennisbank/")

    hand.vul(page.get_by_label("Waar zoek je naar?"), "afsluiten met dank")
    hand.druk(page.get_by_role("button", name="Zoek", exact=True))
    expect(page.locator(".lw-kb__aantal")).to_contain_text("voor ‘afsluiten met dank’")
    _kies_werkvormen(hand)
    gevonden = page.url
    assert "q=afsluiten+met+dank" in gevonden.replace("%20", "+")
    assert "soort=werkvorm" in gevonden
    hand.druk(page.get_by_role("link", name="Afsluiten met dank aan elkaar"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Afsluiten met dank aan elkaar")
    expect(page.get_by_role("heading", name="Zo doe je het")).to_be_visible()

    page.go_back()
    expect(page).to_have_url(gevonden)
    expect(page.get_by_role("link", name="Afsluiten met dank aan elkaar")).to_be_visible()
    assert page.context.cookies() == []


def test_the_box_keeps_focus_and_the_number_is_said_aloud(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("")
    page.goto(f"{huis.adres}/kennisbank/")
    veld = page.get_by_label("Waar zoek je naar?")

    veld.fill("mantelzorg")
    veld.press("Enter")

    expect(page.locator("#aankondiging")).to_contain_text("vondst")
    expect(veld).to_be_focused()
