"""The network map: by keyboard, by dragging, without JavaScript, on a phone, and on the screen."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.e2e.huis import Huis

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def _open(page: Page, huis: Huis, plek: str, deel: str = "") -> None:
    page.goto(f"/proeftuinen/{huis.gegevens['tuinen'][plek]}/netwerk/{deel}")


def _mens(page: Page, naam: str) -> Locator:
    return page.locator(f'.nk-mens[aria-label^="{naam},"]')


def _status(page: Page) -> Locator:
    return page.locator("[data-nk-status]")


@pytest.mark.parametrize("breed", [320, 390, 1280])
def test_each_page_fits_and_is_accessible(als: Callable[..., Page], huis: Huis, breed: int) -> None:
    page = als("kaart-kijk", viewport={"width": breed, "height": 844})
    for deel in ("", "?als=organisaties", "?zoek=ada", "tabel/", "tabel/?toon=lijnen", "herschik/"):
        _open(page, huis, "kaart-kijk", deel)
        over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(over) <= 0, deel
        assert Axe().run(page, options=AXE).response["violations"] == [], deel


def test_the_screen_in_the_room_is_accessible(als: Callable[..., Page], huis: Huis) -> None:
    page = als("kaart-kijk")
    _open(page, huis, "kaart-kijk", "scherm/")

    expect(page.get_by_role("img", name="Netwerkkaart, nulmeting")).to_be_visible()
    assert Axe().run(page, options=AXE).response["violations"] == []


def test_the_keyboard_walks_from_person_to_person_and_hears_with_whom(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("kaart-kijk")
    _open(page, huis, "kaart-kijk")
    expect(page.locator('.nk-mens[tabindex="0"]')).to_have_count(1)

    eerste = _mens(page, "Ada Anker")
    eerste.focus()
    expect(_status(page)).to_contain_text("5 lijnen. Met Bo Beek, Cas Clement")
    for toets in ("ArrowLeft", "ArrowRight", "ArrowDown", "ArrowUp"):
        eerste.press(toets)
        if page.locator('.nk-mens[tabindex="0"]').get_attribute("data-k") != eerste.get_attribute(
            "data-k"
        ):
            break
    verder = page.locator(".nk-mens:focus")
    expect(verder).to_have_count(1)
    expect(eerste).to_have_attribute("tabindex", "-1")
    verder.press("Enter")
    expect(verder).to_have_attribute("aria-pressed", "true")
    verder.press("Escape")
    expect(verder).to_have_attribute("aria-pressed", "false")


def test_dragging_nudging_and_taking_back_are_kept(als: Callable[..., Page], huis: Huis) -> None:
    page = als("kaart-sleep")
    _open(page, huis, "kaart-sleep")
    mens = _mens(page, "Dien Dam")
    begin = mens.get_attribute("transform")
    page.locator("[data-nk-venster]").evaluate("e => e.scrollIntoView({block: 'center'})")
    mens.scroll_into_view_if_needed()
    vak = mens.locator("polygon").bounding_box()
    assert vak is not None

    page.mouse.move(vak["x"] + vak["width"] / 2, vak["y"] + vak["height"] / 2)
    page.mouse.down()
    page.mouse.move(vak["x"] + 90, vak["y"] + 40, steps=6)
    page.mouse.up()
    expect(_status(page)).to_have_text("Dien Dam is verplaatst.")
    gesleept = mens.get_attribute("transform")
    assert gesleept != begin
    page.reload()
    expect(mens).to_have_attribute("transform", gesleept)

    mens.focus()
    mens.press("Shift+ArrowLeft")
    expect(_status(page)).to_have_text("Dien Dam is verplaatst.")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(_status(page)).to_contain_text("ligt weer waar die lag")
    page.reload()
    expect(mens).to_have_attribute("transform", gesleept)


def test_a_choice_draws_the_map_anew_and_stands_in_the_address(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("kaart-kijk")
    _open(page, huis, "kaart-kijk")

    page.get_by_role("checkbox", name="Zorg").uncheck()

    expect(page.locator(".nk-mens")).to_have_count(4)
    expect(page.get_by_role("checkbox", name="Zorg")).to_be_focused()
    assert "domein=gemeente" in page.url
    assert "domein=zorg" not in page.url
    page.get_by_role("button", name="Groter").click()
    expect(page.get_by_role("button", name="Hele kaart")).to_be_enabled()


def test_without_javascript_one_chooses_and_moves_by_buttons(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("kaart-zonder", java_script_enabled=False)
    _open(page, huis, "kaart-zonder")
    expect(page.locator(".nk-mens")).to_have_count(6)
    page.get_by_role("checkbox", name="Zorg").uncheck()
    page.get_by_role("button", name="Toon", exact=True).click()
    expect(page.locator(".nk-mens")).to_have_count(4)

    page.get_by_role("link", name="Bekijk als tabel").click()
    rij = page.get_by_role("row", name="Dien Dam")
    rij.locator("summary").click()
    rij.get_by_role("button", name="rechts").click()

    expect(page.get_by_text("Dien Dam is verplaatst op de kaart.")).to_be_visible()
    expect(page.get_by_role("row", name="Ada Anker")).to_have_count(0)
