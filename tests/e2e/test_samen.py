"""With others: an invitation from end to end, two people who write at once, a list that is ticked."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.conftest import TELEFOON, Waker
from tests.e2e.huis import CODE, LINK, Huis

NIEUW = "nieuw@e2e.example"


def _nodig_uit(page: Page, huis: Huis) -> str:
    al_verstuurd = len(huis.post())
    page.goto(f"/proeftuinen/{huis.gegevens['tuinen']['gastvrij']}/mensen/uitnodigingen/")
    page.get_by_label("Mailadres").fill(NIEUW)
    page.get_by_role("button", name="Stuur de uitnodiging").click()
    expect(page.get_by_role("status").filter(has_text=NIEUW)).to_be_visible()
    return huis.brief_aan(NIEUW, LINK, al_verstuurd)


def test_an_invitation_from_the_mail_to_the_place_and_never_twice(
    als: Callable[..., Page], huis: Huis, waker: Waker
) -> None:
    gastvrouw, gast = als("gastvrouw"), als("", viewport=TELEFOON)
    link = _nodig_uit(gastvrouw, huis)
    assert link.startswith(huis.adres)

    al_verstuurd = len(huis.post())
    gast.goto(link)
    expect(gast.get_by_role("heading", level=1)).to_have_text("Doe je mee met Proeftuin Gastvrij?")
    assert len(huis.post()) == al_verstuurd  # looking sends nothing
    gast.get_by_role("button", name="Stuur mij een code").click()
    gast.get_by_label("De code uit je mail").fill(huis.brief_aan(NIEUW, CODE, al_verstuurd))
    gast.get_by_role("button", name="Log in").click()
    gast.get_by_label("Je naam").fill("Noor Nieuw")
    gast.get_by_role("button", name="Ja, ik doe mee").click()

    expect(
        gast.get_by_role("status").filter(has_text="Welkom bij Proeftuin Gastvrij")
    ).to_be_visible()
    gastvrouw.reload()
    expect(gastvrouw.locator("main").get_by_text(NIEUW)).to_have_count(0)  # no longer waits
    gastvrouw.get_by_role("link", name="Mensen", exact=True).last.click()
    expect(gastvrouw.get_by_role("link", name="Noor Nieuw", exact=True)).to_be_visible()

    waker.verwacht(410)
    for page in (gast, als()):
        antwoord = page.goto(link)
        assert antwoord is not None
        assert antwoord.status == 410
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "Deze uitnodiging werkt niet meer"
        )


def _schrijf(page: Page, doel: str) -> None:
    page.get_by_label("Waar is deze stap voor?").fill(doel)
    page.get_by_role("button", name="Bewaar", exact=True).click()


def _twee_schrijvers(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, stap: str, **opties: bool
) -> tuple[Page, Page]:
    """Let both open the form; the first saves, the second saves after that."""
    tuin = huis.gegevens["tuinen"]["samen"]
    pad = f"/proeftuinen/{tuin}/stappen/{huis.gegevens['stappen']['samen'][stap]}/bewerken/"
    een, twee = (nieuwe_context(wie, **opties).new_page() for wie in ("een", "twee"))
    een.goto(pad)
    twee.goto(pad)
    _schrijf(een, "Eva schreef dit.\nOp twee regels.")
    expect(een.get_by_text("De stap is bewaard.")).to_be_visible()
    _schrijf(twee, "Teun schreef iets anders.")
    return een, twee


def test_the_second_writer_sees_both_texts_and_can_keep_the_own_one(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, waker: Waker
) -> None:
    waker.verwacht(409)
    een, twee = _twee_schrijvers(nieuwe_context, huis, "4")

    expect(twee.get_by_role("heading", level=1)).to_have_text("Iemand anders was je voor")
    expect(twee.get_by_label("Jouw tekst")).to_have_value("Teun schreef iets anders.")
    expect(twee.get_by_label("De tekst die er nu staat")).to_have_value(
        re.compile("Eva schreef dit.\\s+Op twee regels.")
    )
    twee.get_by_role("button", name="Bewaar mijn versie alsnog").click()

    expect(twee.get_by_text("De stap is bewaard.")).to_be_visible()
    een.reload()
    expect(een.get_by_text("Teun schreef iets anders.")).to_be_visible()


def test_the_second_writer_can_keep_the_text_of_the_other_without_javascript(
    nieuwe_context: Callable[..., BrowserContext], huis: Huis, waker: Waker
) -> None:
    waker.verwacht(409)
    _, twee = _twee_schrijvers(nieuwe_context, huis, "5", java_script_enabled=False)

    twee.get_by_role("link", name="Houd de andere versie").click()

    expect(twee.get_by_text("Eva schreef dit.")).to_be_visible()
    expect(twee.get_by_text("Teun schreef iets anders.")).to_have_count(0)


def _controlelijst(page: Page, huis: Huis, stap: str) -> None:
    tuin = huis.gegevens["tuinen"]["vink"]
    page.goto(f"/proeftuinen/{tuin}/stappen/{huis.gegevens['stappen']['vink'][stap]}/")


def test_ticking_a_point_changes_only_the_list_and_keeps_the_focus(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("een")
    _controlelijst(page, huis, "4")
    page.evaluate("window.zelfdePagina = true")
    punt = page.locator(".lw-punt__knop").first
    naam = punt.inner_text()
    expect(punt).to_have_attribute("aria-pressed", "false")

    punt.focus()
    with page.expect_response(re.compile("/punten/")) as antwoord:
        page.keyboard.press("Enter")

    assert "<html" not in antwoord.value.text()
    knop = page.get_by_role("button", name=naam, exact=True)
    expect(knop).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("window.zelfdePagina")
    assert page.evaluate(
        "document.getElementById('controlelijst').contains(document.activeElement)"
    ), "the focus left the list"
    expect(knop).to_be_focused()


def test_ticking_a_point_is_said_aloud(als: Callable[..., Page], huis: Huis) -> None:
    page = als("een")
    _controlelijst(page, huis, "5")

    page.locator(".lw-punt__knop").first.click()

    expect(page.locator("#aankondiging")).not_to_be_empty()


def test_adding_and_taking_away_a_point_keeps_the_focus_in_the_list(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("een")
    _controlelijst(page, huis, "3")
    in_lijst = "document.getElementById('controlelijst').contains(document.activeElement)"

    page.get_by_label("Nieuw punt").fill("Koffie zetten")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Koffie zetten", exact=True)).to_be_visible()
    assert page.evaluate(in_lijst), "the focus left the list after adding"

    page.get_by_role("button", name="Haal weg: Koffie zetten").click()
    expect(page.get_by_role("button", name="Koffie zetten", exact=True)).to_have_count(0)
    assert page.evaluate(in_lijst), "the focus left the list after taking away"


def test_an_empty_point_is_refused_in_the_list_with_the_focus_on_the_reason(
    als: Callable[..., Page], huis: Huis
) -> None:
    page = als("een")
    _controlelijst(page, huis, "3")

    page.get_by_role("button", name="Voeg toe").click()

    veld = page.get_by_label("Nieuw punt")
    expect(veld).to_have_attribute("aria-invalid", "true")
    assert page.evaluate(
        "document.getElementById('controlelijst').contains(document.activeElement)"
    ), "the focus left the list"


def test_ticking_a_point_works_without_javascript(als: Callable[..., Page], huis: Huis) -> None:
    page = als("een", java_script_enabled=False)
    _controlelijst(page, huis, "7")
    punt = page.locator(".lw-punt__knop").first
    naam = punt.inner_text()

    punt.click()

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    knop = page.get_by_role("button", name=naam, exact=True)
    expect(knop).to_have_attribute("aria-pressed", "true")
    knop.click()
    expect(page.get_by_role("button", name=naam, exact=True)).to_have_attribute(
        "aria-pressed", "false"
    )
