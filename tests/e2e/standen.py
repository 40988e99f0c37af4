"""How a page is brought in a state: what someone fills in, presses or follows."""

from collections.abc import Callable

from playwright.sync_api import Page

type Daad = Callable[[Page], None]


def verstuur(knop: str, **velden: str) -> Daad:
    """Fill fields by their name and press the button; wait for the page that comes back."""

    def doe(page: Page) -> None:
        for naam, waarde in velden.items():
            page.locator(f"main [name={naam}]:not([type=hidden])").first.fill(waarde)
        with page.expect_navigation():
            page.get_by_role("button", name=knop, exact=True).click()

    return doe


def vraag_voorstel(page: Page) -> None:
    verstuur("Verplaats", begin="2026-08-13")(page)
    page.get_by_text("Kijk dit even na").wait_for()


def botst(knop: str, **velden: str) -> Daad:
    """Write as someone who opened the form before another saved it."""

    def doe(page: Page) -> None:
        page.locator("main [name=versie]").first.evaluate("veld => { veld.value = 999; }")
        verstuur(knop, **velden)(page)

    return doe


vergeet_versie = botst("Bewaar", doel="Dit schreef ik zelf.")


def open_menu(page: Page) -> None:
    page.locator("details.lw-menu > summary:visible").click()


def toast(page: Page) -> None:
    verstuur("Stuur de uitnodiging", email="toast@e2e.example")(page)


def maak_adres(page: Page) -> None:
    """Have a calendar address, made now or by an earlier look."""
    if page.get_by_role("button", name="Maak een adres", exact=True).count():
        verstuur("Maak een adres")(page)
    for uitklap in page.locator("main summary").all():
        uitklap.click()


def open_bericht(page: Page) -> None:
    with page.expect_navigation():
        page.locator("main .lw-controlelijst a").first.click()


def wijzig_bericht(page: Page) -> None:
    open_bericht(page)
    with page.expect_navigation():
        page.get_by_role("link", name="Wijzig de tekst", exact=True).click()


def open_plan(page: Page) -> None:
    with page.expect_navigation():
        page.locator("main .lw-lijst a").last.click()
    page.locator("main summary").first.click()


def in_plan(link: str) -> Daad:
    """Open the newest plan, and follow this link on its page."""

    def doe(page: Page) -> None:
        open_plan(page)
        with page.expect_navigation():
            page.get_by_role("link", name=link, exact=True).click()

    return doe


def verkeerd_bestand(page: Page) -> None:
    bestand = {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": b"geen jaarplan"}
    page.locator("main input[type=file]").set_input_files(bestand)
    verstuur("Lees het bestand in")(page)


def leeg_onderwerp(page: Page) -> None:
    wijzig_bericht(page)
    verstuur("Bewaar", onderwerp="")(page)


def zonder_bewijs(page: Page) -> None:
    """Write as someone of whose form the proof was lost on the way."""
    page.locator("main form [name=csrfmiddlewaretoken]").first.evaluate("v => { v.value = 'x'; }")
    verstuur("Bewaar", naam="Dit schreef ik zelf.")(page)


def zoek_account(page: Page) -> None:
    verstuur("Zoek dit account", email="tineke@lindewaard.example")(page)
