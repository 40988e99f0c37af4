"""The second lock in a real browser: a passkey from making it to signing in, and an app without
JavaScript. On host localhost: a passkey belongs to a name, not to a number."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import BREED, GEDULD, TELEFOON, Waker
from tests.e2e.handen import app_code
from tests.e2e.huis import CODE, Huis
from tests.e2e.test_toegankelijk import KLEINST, keur, past

SLEUTELHANGER = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
# What a browser does when the person waits, closes the window or has no key.
WEIGER = """() => {
  navigator.credentials.get = () => Promise.reject(new DOMException("", "NotAllowedError"));
}"""


@pytest.fixture
def adres(huis: Huis) -> str:
    return huis.adres.replace("127.0.0.1", "localhost")


@pytest.fixture
def open_blad(browser: Browser, adres: str) -> Iterator[Callable[..., Page]]:
    """Open a page on localhost, in a context of its own, in which nothing may go wrong."""
    waker = Waker(adres)
    contexten: list[BrowserContext] = []

    def maak(**opties: object) -> Page:
        basis = {"base_url": adres, "locale": "nl-NL", "viewport": BREED}
        context = browser.new_context(**(basis | opties))
        context.set_default_timeout(GEDULD)
        waker.waak(context)
        contexten.append(context)
        return context.new_page()

    yield maak
    for context in contexten:
        context.close()
    assert waker.klachten == []


def _met_sleutelhanger(page: Page) -> Page:
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": SLEUTELHANGER})
    return page


def _log_in(page: Page, huis: Huis, email: str) -> None:
    al_verstuurd = len(huis.post())
    page.goto("/inloggen/")
    page.get_by_label("Je mailadres").fill(email)
    page.get_by_role("button", name="Stuur mij een code").click()
    page.get_by_label("De code uit je mail").fill(huis.brief_aan(email, CODE, al_verstuurd))
    page.get_by_role("button", name="Log in", exact=True).click()


def _log_uit(page: Page) -> None:
    page.goto("/uitloggen/")
    page.get_by_role("button", name="Ja, log uit").click()
    expect(page).to_have_url(re.compile("/inloggen/"))


def test_a_passkey_is_made_used_to_sign_in_and_to_prove_again(
    open_blad: Callable[..., Page], huis: Huis
) -> None:
    email = huis.gegevens["adressen"]["een"]
    page = _met_sleutelhanger(open_blad())
    _log_in(page, huis, email)
    expect(page.get_by_role("heading", level=1)).to_have_text("Nog één slot erop")
    keur(page)
    past(page, KLEINST, TELEFOON, BREED)

    page.get_by_role("link", name="Passkey op dit apparaat").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Passkey toevoegen")
    keur(page)
    page.get_by_label("Naam van de passkey").fill("Mijn laptop")
    page.get_by_role("button", name="Maak de passkey").click()
    expect(page.locator(".lw-codes li")).to_have_count(10)
    keur(page)
    past(page, KLEINST, TELEFOON, BREED)
    with page.expect_download() as bestand:
        page.get_by_role("link", name="Download").click()
    assert bestand.value.suggested_filename == "herstelcodes-leerwerkplaats.txt"
    page.get_by_role("link", name="Ik heb ze bewaard, ga verder").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn proeftuinen")

    page.goto("/mijn/slot/")
    expect(page.get_by_text("Mijn laptop")).to_be_visible()
    keur(page)
    past(page, KLEINST, TELEFOON, BREED)

    _log_uit(page)
    page.get_by_role("button", name="Log in met een passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn proeftuinen")

    _log_uit(page)
    _log_in(page, huis, email)
    expect(page.get_by_role("heading", level=1)).to_have_text("Nu je tweede slot")
    keur(page)
    past(page, KLEINST, TELEFOON, BREED)
    page.get_by_role("button", name="Gebruik mijn passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn proeftuinen")

    page.goto("/mijn/opnieuw/?next=/mijn/apparaten/")
    keur(page)
    page.get_by_role("button", name="Gebruik mijn passkey").click()
    expect(page).to_have_url(re.compile("/mijn/apparaten/"))
    onderwerpen = [brief.onderwerp for brief in huis.post() if brief.aan == email]
    assert "Er staat een passkey op je account" in onderwerpen


def test_no_passkey_at_hand_is_said_and_the_page_stays(open_blad: Callable[..., Page]) -> None:
    page = open_blad()
    page.goto("/inloggen/")
    page.evaluate(WEIGER)
    page.get_by_role("button", name="Log in met een passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("Het lukte niet met een passkey.")
    expect(page.get_by_role("button", name="Log in met een passkey")).not_to_have_attribute(
        "aria-disabled", "true"
    )
    keur(page)


def test_an_app_and_a_recovery_code_work_without_javascript(
    open_blad: Callable[..., Page], huis: Huis
) -> None:
    email = huis.gegevens["adressen"]["twee"]
    page = open_blad(java_script_enabled=False, viewport=TELEFOON)
    _log_in(page, huis, email)
    expect(page.get_by_role("heading", level=1)).to_have_text("Nog één slot erop")
    page.get_by_role("link", name="Passkey op dit apparaat").click()
    expect(page.get_by_role("heading", name="Dit kan hier niet")).to_be_visible()
    page.get_by_role("link", name="Kies de app met codes").click()
    geheim = page.locator("code.lw-code").inner_text().replace(" ", "")

    page.get_by_label("De zes cijfers").fill(app_code(geheim))
    page.get_by_role("button", name="Zet de app erop").click()
    lijst = page.locator(".lw-codes code")
    expect(lijst).to_have_count(10)
    codes = lijst.all_inner_texts()
    page.get_by_role("link", name="Ik heb ze bewaard, ga verder").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn proeftuinen")

    _log_uit(page)
    _log_in(page, huis, email)
    page.get_by_label("Code uit je app, of een herstelcode").fill("000000")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("alert")).to_contain_text("Deze code klopt niet")
    page.get_by_label("Code uit je app, of een herstelcode").fill(codes[0])
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn proeftuinen")
    page.goto("/mijn/slot/")
    expect(page.get_by_text("Je hebt er nog 9.")).to_be_visible()
