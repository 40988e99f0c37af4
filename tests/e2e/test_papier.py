"""A wave from making to typing in a sheet, by the keyboard alone once the sheet is there."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.huis import Huis
from tests.e2e.test_erbij import kop, meldt

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("script", [True, False], ids=["script", "zonder"])
def test_a_wave_is_opened_and_a_sheet_typed_in(
    *, script: bool, als: Callable[..., Page], huis: Huis
) -> None:
    golf = "golf-papier" if script else "golf-papier-zonder"
    page = als(golf, java_script_enabled=script)
    metingen = f"/proeftuinen/{huis.gegevens['tuinen'][golf]}/netwerk/metingen/"
    page.goto(metingen)
    page.get_by_role("link", name="Nulmeting", exact=True).click()
    page.get_by_role("button", name="Sluit de meting").click()

    page.goto(f"{metingen}nieuw/")
    page.get_by_label("Welke meting is het?").select_option("Tussenmeting")
    page.get_by_role("button", name="Zet klaar").click()
    page.get_by_role("button", name="Open de meting").click()
    expect(page.get_by_role("heading", level=2).first).to_have_text("0 van de 5 mensen antwoordden")

    page.get_by_role("link", name="Voer bladen in").click()
    page.get_by_text("Geen code op het blad?").click()
    page.get_by_label("Van wie is het blad?").select_option("Ada Anker")
    page.get_by_role("button", name="Toon het blad").last.click()
    kop(page, "Blad van Ada Anker")
    if script:
        assert Axe().run(page, options=AXE).response["violations"] == []
    _typ(page, "210", script=script)

    meldt(page, "Blad van Ada Anker: 3 antwoorden bewaard.")
    kop(page, "Bladen invoeren")


def _typ(page: Page, cijfers: str, *, script: bool) -> None:
    """Type a figure a row: with script the focus moves on by itself, without it by Tab."""
    if not script:
        page.get_by_label("Bo Beek").focus()
    expect(page.get_by_label("Bo Beek")).to_be_focused()
    for nummer, cijfer in enumerate(cijfers):
        page.keyboard.press(cijfer)
        if not script and nummer < len(cijfers) - 1:
            page.keyboard.press("Tab")
    expect(page.get_by_label("Dien Dam")).to_have_value(cijfers[-1])
    page.keyboard.press("Enter")
