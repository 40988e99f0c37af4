"""An entry of the log on a phone: without a network, with a photo, as a draft, without JavaScript."""

from collections.abc import Callable
from io import BytesIO

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.conftest import Waker
from tests.e2e.huis import Huis

SMAL = {"width": 320, "height": 640}
HIER = "Bewaard op je telefoon. We versturen het zodra het kan."
AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
GEEN_NET = "ERR_INTERNET_DISCONNECTED"


def _open(page: Page, huis: Huis, naam: str) -> str:
    adres = huis.gegevens["logboeken"][f"log-{naam}"]
    page.goto(f"{adres}nieuw/")
    return adres


def _foto() -> dict[str, object]:
    buffer = BytesIO()
    Image.new("RGB", (1200, 800), "darkgreen").save(buffer, "JPEG")
    return {"name": "tafel.jpg", "mimeType": "image/jpeg", "buffer": buffer.getvalue()}


def _stand(page: Page):
    return page.locator("[data-log-stand]")


def _klad(page: Page):
    return page.locator("[data-log-klad]")


def _kies_foto(page: Page) -> None:
    page.get_by_label("Foto", exact=False).first.set_input_files(_foto())
    page.get_by_label("Wat is er op de foto te zien?").fill("Een kop koffie op tafel")
    page.get_by_label("Er is niemand op de foto te herkennen").check()


def _bewaar(page: Page) -> None:
    page.get_by_role("button", name="Bewaar in het logboek").click()


@pytest.mark.parametrize("erbij", ["niets", "een foto"])
def test_without_a_network_exactly_one_entry_arrives_later(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, waker: Waker, erbij: str
) -> None:
    context = nieuwe_context("log-zonder-net", viewport=SMAL, has_touch=True)
    page = context.new_page()
    adres = _open(page, huis, "zonder-net")
    gestuurd: list[int] = []
    page.on("response", lambda a: a.request.method == "POST" and gestuurd.append(a.status))
    tekst = f"Vierde bezoek, met {erbij}"

    context.set_offline(True)
    page.get_by_label("Vertel het kort").fill(tekst)
    page.get_by_role("radio", name="goed").tap()
    page.get_by_role("checkbox", name="Henk Wolters").first.tap()
    if erbij == "een foto":
        _kies_foto(page)
    _bewaar(page)
    expect(_stand(page)).to_have_text(HIER)
    expect(page.locator("[data-log-wacht]")).to_contain_text(tekst)
    assert Axe().run(page, options=AXE).response["violations"] == []
    page.wait_for_timeout(1500)
    context.set_offline(False)

    expect(_stand(page)).to_contain_text("Je bericht staat in het logboek.")
    expect(page.locator("[data-log-wacht]")).to_be_empty()
    assert gestuurd == [200]
    page.goto(adres)
    expect(page.get_by_text(tekst)).to_have_count(1)
    if erbij == "een foto":
        expect(page.get_by_role("img", name="Een kop koffie op tafel")).to_be_visible()
    waker.klachten[:] = [klacht for klacht in waker.klachten if GEEN_NET not in klacht]


def test_an_entry_waits_for_the_page_to_open_again(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, waker: Waker
) -> None:
    context = nieuwe_context("log-zonder-net", viewport=SMAL)
    page = context.new_page()
    adres = _open(page, huis, "zonder-net")
    context.set_offline(True)
    page.get_by_label("Vertel het kort").fill("Later geopend")
    _bewaar(page)
    expect(_stand(page)).to_have_text(HIER)
    page.close()
    context.set_offline(False)

    ander = context.new_page()
    _open(ander, huis, "zonder-net")
    expect(_stand(ander)).to_contain_text("Je bericht staat in het logboek.")
    ander.goto(adres)
    expect(ander.get_by_text("Later geopend")).to_have_count(1)
    waker.klachten[:] = [klacht for klacht in waker.klachten if GEEN_NET not in klacht]


def test_a_draft_survives_a_reload_and_goes_when_it_is_sent(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("log-klad", viewport=SMAL)
    _open(page, huis, "klad")
    page.get_by_label("Vertel het kort").fill("Halverwege een zin")
    _kies_foto(page)
    expect(_klad(page)).to_have_text("✓ Klad bewaard")

    page.reload()
    expect(page.get_by_label("Vertel het kort")).to_have_value("Halverwege een zin")
    expect(page.locator("[data-log-klein]")).to_be_visible()
    _bewaar(page)
    page.wait_for_url("**/#log")

    _open(page, huis, "klad")
    expect(page.get_by_label("Vertel het kort")).to_have_value("")


def test_what_the_server_refuses_comes_back_with_words(
    als: Callable[..., Page], huis: Huis, waker: Waker
) -> None:
    waker.verwacht(400)
    page = als("log-klad", viewport=SMAL)
    adres = _open(page, huis, "klad")
    page.get_by_label("Vertel het kort").fill("Met een kapotte foto")
    kapot = {
        "name": "foto.heic",
        "mimeType": "image/heic",
        "buffer": b"\0\0\0\x18ftypheic" + b"0" * 90,
    }
    page.locator("input[type=file]").set_input_files(kapot)
    page.get_by_label("Wat is er op de foto te zien?").fill("Iets")
    page.get_by_label("Er is niemand op de foto te herkennen").check()
    _bewaar(page)

    expect(page.get_by_text("Deze foto heeft de vorm HEIC.").first).to_be_visible()
    expect(page.get_by_label("Vertel het kort")).to_have_value("Met een kapotte foto")
    page.locator("input[type=file]").set_input_files([_foto()])
    _bewaar(page)
    page.wait_for_url("**/#log")
    page.goto(adres)
    expect(page.get_by_text("Met een kapotte foto")).to_have_count(1)


def test_signing_out_empties_the_phone(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, waker: Waker
) -> None:
    context = nieuwe_context("log-uitloggen")
    page = context.new_page()
    adres = _open(page, huis, "uitloggen")
    page.get_by_label("Vertel het kort").fill("Van mij alleen")
    expect(_klad(page)).to_have_text("✓ Klad bewaard")
    page.goto(adres)
    page.locator("summary", has_text="Log uitloggen").first.click()
    page.get_by_role("button", name="Uitloggen").first.click()
    page.wait_for_load_state()

    namen = "async () => (await indexedDB.databases()).map((bak) => bak.name)"
    assert "lw-logboek" not in page.evaluate(namen)


def test_a_signed_out_session_keeps_what_was_written(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, waker: Waker
) -> None:
    waker.verwacht(403)
    context = nieuwe_context("log-aanzien", viewport=SMAL)
    page = context.new_page()
    adres = _open(page, huis, "aanzien")
    koekjes = context.cookies()
    context.clear_cookies(name="sessie")
    page.get_by_label("Vertel het kort").fill("Toch bewaard")
    _bewaar(page)
    expect(_stand(page)).to_contain_text("Je bent uitgelogd. Je bericht staat nog op je telefoon.")

    context.add_cookies(koekjes)
    _open(page, huis, "aanzien")
    expect(_stand(page)).to_contain_text("Je bericht staat in het logboek.")
    page.goto(adres)
    expect(page.get_by_text("Toch bewaard")).to_have_count(1)


def test_without_javascript_it_is_a_form_with_a_photo(als: Callable[..., Page], huis: Huis) -> None:
    page = als("log-zonder-js", viewport=SMAL, java_script_enabled=False)
    adres = _open(page, huis, "zonder-js")
    page.get_by_label("Vertel het kort").fill("Zonder script")
    _kies_foto(page)
    _bewaar(page)

    expect(page.get_by_text("Je bericht staat in het logboek.")).to_be_visible()
    page.goto(adres)
    expect(page.get_by_text("Zonder script")).to_be_visible()
    expect(page.get_by_role("img", name="Een kop koffie op tafel")).to_be_visible()


@pytest.mark.parametrize("breed", [320, 390, 1280])
def test_the_form_fits_and_is_accessible(als: Callable[..., Page], huis: Huis, breed: int) -> None:
    page = als("log-aanzien", viewport={"width": breed, "height": 844})
    _open(page, huis, "aanzien")
    page.locator("[data-log-meer] summary").click()
    over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(over) <= 0
    assert Axe().run(page, options=AXE).response["violations"] == []
