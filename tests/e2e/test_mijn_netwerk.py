"""Filling in one's own network: on a phone, by keyboard, without JavaScript, without a network."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.conftest import TELEFOON, Waker
from tests.e2e.golven import BUREN
from tests.e2e.huis import Huis

GROOT = 52  # px: what a tired thumb hits
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def _open(page: Page, huis: Huis, golf: str, deel: str = "?lijst=1") -> None:
    page.goto(f"/proeftuinen/{huis.gegevens['tuinen'][f'golf-{golf}']}/netwerk/mijn/{deel}")


def _kaart(page: Page, naam: str):
    return page.get_by_role("group", name=naam)


def _stand(page: Page):
    return page.locator("[data-mn-bewaard]")


def _telling(page: Page):
    return page.locator("[data-mn-telling]")


def test_a_phone_answers_all_with_one_tap_each(als: Callable[..., Page], huis: Huis) -> None:
    page = als("golf-telefoon", viewport=TELEFOON, has_touch=True)
    _open(page, huis, "telefoon")

    for naam in BUREN:
        knop = _kaart(page, naam).get_by_role("radio", name="Ken ik", exact=True)
        vak = _kaart(page, naam).locator(".lw-mn__knop").first.bounding_box()
        assert vak is not None
        assert vak["height"] >= GROOT
        knop.tap()
    expect(_telling(page)).to_have_text("4 van 4 mensen")
    expect(_stand(page)).to_have_text("✓ Opgeslagen")
    assert Axe().run(page, options=AXE).response["violations"] == []
    page.get_by_role("button", name="Ik ben klaar").tap()

    expect(page.get_by_text("Je kent 4 van de 4 mensen. Met 0 werk je samen.")).to_be_visible()
    assert Axe().run(page, options=AXE).response["violations"] == []


def test_one_is_led_to_who_is_still_open_and_then_to_the_end(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("golf-verder", viewport=TELEFOON, has_touch=True)
    _open(page, huis, "verder")
    ada, bo, cas, dien = (_kaart(page, naam) for naam in BUREN)

    def antwoord(kaart) -> None:
        kaart.get_by_role("radio", name="Ken ik", exact=True).tap()

    antwoord(ada)
    expect(bo).to_be_visible()
    page.locator("[data-mn-verder]").tap()
    antwoord(cas)
    antwoord(dien)
    expect(bo).to_be_visible()
    antwoord(bo)

    expect(_telling(page)).to_have_text("4 van 4 mensen")
    expect(page.get_by_role("button", name="Ik ben klaar")).to_be_in_viewport()
    expect(bo).to_be_visible()


@pytest.mark.parametrize("breed", [320, 390, 1280])
def test_each_page_fits_and_is_accessible(als: Callable[..., Page], huis: Huis, breed: int) -> None:
    page = als("golf-uit", viewport={"width": breed, "height": 844})
    for deel in ("?begin=1", "?lijst=1", "klaar/", "iemand-ontbreekt/"):
        _open(page, huis, "uit", deel)
        over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(over) <= 0, deel
        assert Axe().run(page, options=AXE).response["violations"] == [], deel


def test_the_keyboard_chooses_with_arrows_and_goes_on_with_enter(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("golf-toetsenbord")
    _open(page, huis, "toetsenbord")
    eerste = _kaart(page, BUREN[0])

    eerste.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(eerste.get_by_role("radio", name="Ken ik", exact=True)).to_be_checked()
    expect(eerste).to_be_visible()
    page.keyboard.press("Enter")

    expect(_kaart(page, BUREN[1])).to_be_focused()
    expect(_stand(page)).to_have_text("✓ Opgeslagen")
    page.reload()
    expect(_telling(page)).to_have_text("1 van 4 mensen")


def test_without_javascript_it_is_a_form(als: Callable[..., Page], huis: Huis) -> None:
    page = als("golf-zonder", viewport=TELEFOON, java_script_enabled=False)
    _open(page, huis, "zonder")

    for nummer, naam in enumerate(BUREN):
        _kaart(page, naam).get_by_role("radio").nth(nummer % 3).check(force=True)
    page.get_by_role("button", name="Bewaar").click()

    expect(page.get_by_text("Opgeslagen.")).to_be_visible()
    expect(_telling(page)).to_have_text("4 van 4 mensen")


def test_taps_without_a_network_wait_on_the_phone_and_go_later(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, waker: Waker
) -> None:
    context = nieuwe_context("golf-offline", viewport=TELEFOON)
    page = context.new_page()
    _open(page, huis, "offline")
    verstuurd: list[str] = []
    page.on("requestfinished", lambda v: verstuurd.append(v.post_data or ""))

    context.set_offline(True)
    for naam in BUREN[:3]:
        _kaart(page, naam).get_by_role("radio", name="Werk ik mee samen").click()
        page.wait_for_timeout(500)
    expect(_stand(page)).to_have_text("Bewaard op je telefoon")
    context.set_offline(False)
    expect(_stand(page)).to_have_text("✓ Opgeslagen")

    tikken = [deel for deel in verstuurd if "waarde=2" in deel]
    assert len(tikken) == len(set(tikken)) == 3
    assert page.evaluate("Object.keys(localStorage).length") == 0
    page.reload()
    expect(_telling(page)).to_have_text("3 van 4 mensen")
    waker.klachten[:] = [k for k in waker.klachten if "ERR_INTERNET_DISCONNECTED" not in k]


def test_two_phones_that_differ_both_show_and_one_chooses(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, waker: Waker
) -> None:
    waker.verwacht(409)
    een, twee = (nieuwe_context("golf-dubbel", viewport=TELEFOON).new_page() for _ in range(2))
    for page in (een, twee):
        _open(page, huis, "dubbel")
    _kaart(een, BUREN[0]).get_by_role("radio", name="Werk ik mee samen").click()
    expect(_stand(een)).to_have_text("✓ Opgeslagen")

    _kaart(twee, BUREN[0]).get_by_role("radio", name="Ken ik", exact=True).click()
    kaart = _kaart(twee, BUREN[0])
    expect(kaart.get_by_text("Op een ander apparaat koos je “werk ik mee samen”")).to_be_visible()
    twee.get_by_role("button", name="Houd “ken ik”").click()
    expect(_stand(twee)).to_have_text("✓ Opgeslagen")

    een.reload()
    regel = een.locator("[data-voor]").filter(has_text=BUREN[0])
    expect(regel.locator("[data-mn-staat]")).to_have_text("ken ik")


def test_a_wave_that_closes_leaves_the_choice_on_screen(
    als: Callable[..., Page], huis: Huis, waker: Waker
) -> None:
    waker.verwacht(409)
    page = als("golf-dicht")
    _open(page, huis, "dicht")
    begeleider = page.context.new_page()
    begeleider.goto(f"/proeftuinen/{huis.gegevens['tuinen']['golf-dicht']}/netwerk/metingen/")
    begeleider.get_by_role("link", name="Nulmeting").first.click()
    begeleider.get_by_role("button", name="Sluit de meting").click()
    # A page that is closed in the middle of a request can keep the browser waiting for ever.
    expect(begeleider.get_by_role("button", name="Sluit de meting")).to_have_count(0)
    begeleider.close()

    _kaart(page, BUREN[0]).get_by_role("radio", name="Ken ik", exact=True).click()

    melding = page.locator("[data-mn-melding]")
    expect(melding).to_contain_text("De meting is gesloten.")
    expect(melding).to_contain_text(f"{BUREN[0]}: ken ik")
    assert page.evaluate("Object.keys(localStorage).length") == 0
