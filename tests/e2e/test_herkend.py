"""The question whether someone can be recognised, on an entry that waited without a network."""

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import Waker
from tests.e2e.huis import Huis

SMAL = {"width": 320, "height": 640}
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
GEEN_NET = "ERR_INTERNET_DISCONNECTED"
KOP = "Kan iemand hierin herkend worden?"


def test_an_entry_that_waited_comes_back_with_the_question_and_is_kept_once(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, waker: Waker
) -> None:
    waker.verwacht(400)
    context = nieuwe_context("log-zonder-net", viewport=SMAL, has_touch=True)
    page = context.new_page()
    adres = huis.gegevens["logboeken"]["log-zonder-net"]
    page.goto(f"{adres}nieuw/")
    context.set_offline(True)
    page.get_by_label("Vertel het kort").fill("Thee bij mevrouw De Vries thuis")
    page.get_by_role("button", name="Bewaar in het logboek").click()
    expect(page.locator("[data-log-wacht]")).to_contain_text("mevrouw De Vries")

    context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")

    kaart = page.locator(".lw-herkend")
    expect(kaart).to_contain_text(KOP)
    expect(kaart).to_be_focused()
    expect(page.get_by_label("Vertel het kort")).to_have_value("Thee bij mevrouw De Vries thuis")
    assert Axe().run(page, options=AXE).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

    page.get_by_role("button", name="Vervang en bewaar").click()

    page.wait_for_url(f"**{adres.removesuffix('log/')}*")
    page.goto(adres)
    expect(page.get_by_text("Thee bij een mevrouw thuis")).to_have_count(1)
    waker.klachten[:] = [klacht for klacht in waker.klachten if GEEN_NET not in klacht]
