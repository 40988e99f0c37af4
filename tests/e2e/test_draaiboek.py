"""The run sheet: made from nothing, by mouse, keys and dragging, undone, and without JavaScript."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.e2e.huis import Huis

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIE, PLEK = "een", "vink"


def _maak(page: Page, huis: Huis, titel: str, blokken: tuple[str, ...]) -> None:
    """Make a meeting of two hours with these blocks, as anyone would."""
    page.goto(f"/proeftuinen/{huis.gegevens['tuinen'][PLEK]}/bijeenkomsten/nieuw/")
    page.get_by_label("Hoe heet de bijeenkomst?").or_(page.locator("[name=titel]")).first.fill(
        titel
    )
    page.locator("[name=dag]").fill("2026-06-04")
    page.locator("[name=begin]").fill("13:30")
    page.locator("[name=einde]").fill("15:30")
    page.locator("main form button[type=submit]").last.click()
    expect(page.get_by_role("heading", level=1, name=titel)).to_be_visible()
    for blok in blokken:
        naam = "Eerste onderdeel" if blok == blokken[0] else "Onderdeel toevoegen"
        page.get_by_role("link", name=naam).click()
        page.get_by_label("Wat gaan jullie doen?").fill(blok)
        page.get_by_label("Hoeveel minuten?").fill("30")
        page.get_by_role("button", name="Zet in het draaiboek").click()
    expect(_titels(page)).to_have_text(list(blokken))


def _titels(page: Page) -> Locator:
    return page.locator(".lw-draaiboek > ol > li > .lw-blok__kaart > .lw-blok__kop h3")


def test_buttons_keys_and_dragging_move_a_block_and_each_can_be_undone(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als(WIE)
    _maak(page, huis, "Met de muis", ("Aap", "Noot", "Mies"))
    nieuws = page.locator("#aankondiging")

    page.get_by_role("button", name="Zet Mies hoger").click()
    expect(_titels(page)).to_have_text(["Aap", "Mies", "Noot"])
    expect(nieuws).to_have_text("“Mies” staat nu op plek 2 van 3 en begint om 14.00 uur.")
    expect(page.get_by_role("button", name="Zet Mies hoger")).to_be_focused()

    page.keyboard.press("Alt+ArrowUp")
    expect(_titels(page)).to_have_text(["Mies", "Aap", "Noot"])
    expect(page.get_by_role("button", name="Zet Mies lager")).to_be_focused()

    greep = page.locator("[data-greep]").first.bounding_box()
    doel = page.locator("[data-blok]", has_text="Noot").bounding_box()
    assert greep is not None
    assert doel is not None
    page.mouse.move(greep["x"] + 20, greep["y"] + 20)
    page.mouse.down()
    page.mouse.move(doel["x"] + 120, doel["y"] + doel["height"] - 6, steps=8)
    page.mouse.up()
    expect(_titels(page)).to_have_text(["Aap", "Noot", "Mies"])

    ongedaan = page.get_by_role("button", name="Ongedaan maken: “Mies” verplaatst")
    for volgorde in (["Mies", "Aap", "Noot"], ["Aap", "Mies", "Noot"], ["Aap", "Noot", "Mies"]):
        ongedaan.click()
        expect(_titels(page)).to_have_text(volgorde)
    expect(page.get_by_text("1 uur en 30 minuten verdeeld, 30 minuten over")).to_be_visible()


def test_a_block_goes_into_a_group_and_the_rest_follows_without_javascript(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als(WIE, java_script_enabled=False)
    _maak(page, huis, "Zonder script", ("Aap", "Noot"))
    page.get_by_role("link", name="groepen naast elkaar").click()
    page.get_by_role("button", name="Zet in het draaiboek").click()
    page.get_by_role("link", name="Eerste groep").click()
    page.get_by_label("Hoe heet de groep?").fill("Thee op dinsdag")
    page.get_by_role("button", name="Bewaar").click()

    page.get_by_role("link", name="Wijzig Noot").click()
    page.get_by_label("Waar komt het?").select_option(label="Achteraan in deze groep")
    page.get_by_role("button", name="Verplaats", exact=True).click()
    expect(page.locator("[data-groep] [data-blok]", has_text="Noot")).to_be_visible()
    expect(_titels(page)).to_have_text(["Aap", "In groepen"])

    page.get_by_role("button", name="Zet Aap lager").click()
    expect(_titels(page)).to_have_text(["In groepen", "Aap"])
    page.get_by_role("link", name="Wijzig Aap").click()
    page.get_by_role("button", name="Haal weg").click()
    expect(_titels(page)).to_have_text(["In groepen"])
    page.get_by_role("button", name="Ongedaan maken: “Aap” weggehaald").click()
    expect(_titels(page)).to_have_text(["In groepen", "Aap"])


@pytest.mark.parametrize("breed", [320, 390, 1280])
def test_each_page_fits_and_is_accessible(als: Callable[..., Page], huis: Huis, breed: int) -> None:
    page = als(WIE, viewport={"width": breed, "height": 844})
    _maak(page, huis, f"Op {breed}", ("Aap", "Een heel lang onderdeel over koffie met koek"))
    hier = page.url.partition("#")[0]

    for deel in ("", "onderdeel-nieuw/", "werkvorm/"):
        page.goto(f"{hier}{deel}")
        assert page.evaluate(OVER) <= 0, deel
        assert Axe().run(page, options=AXE).response["violations"] == [], deel
