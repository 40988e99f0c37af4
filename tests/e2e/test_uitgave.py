"""A guide makes the logboek and the report in the browser; the municipality has them in two clicks."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.e2e.huis import Huis
from tests.e2e.test_toegankelijk import keur

KLAAR = 60_000
"""Milliseconds in which an edition must be made, on a busy machine."""


def _ga(bladzijde: Page, knop: Locator) -> None:
    """Press what leads to another page, and wait until that page is there."""
    with bladzijde.expect_navigation():
        knop.click()


def _maak(gids: Page, oogst: str, boek: str) -> int:
    """Have an edition made, publish it, and return how many pages it has."""
    gids.goto(oogst)
    plank = gids.get_by_role("region", name=boek, exact=True)
    _ga(gids, plank.get_by_role("button", name=re.compile("^Maak ")))
    expect(gids.locator("#opdracht").get_by_text("Het bestand is klaar.")).to_be_visible(
        timeout=KLAAR
    )
    _ga(gids, gids.get_by_role("link", name="Uitgaven", exact=True).last)
    _ga(gids, plank.get_by_role("link", name=re.compile(r"uitgave \d+$")).first)
    keur(gids)
    tekst = gids.get_by_role("main").inner_text()
    (bladzijden,) = re.findall(r"(\d+) bladzijden", tekst)[:1]
    gids.get_by_role("button", name="Breng uit").click()
    expect(gids.get_by_text("is uitgebracht.").first).to_be_visible()
    return int(bladzijden)


def _haal(lezer: Page, knop: str) -> bytes:
    with lezer.expect_download() as gehaald:
        lezer.get_by_role("link", name=re.compile(knop)).first.click()
    return Path(gehaald.value.path()).read_bytes()


def test_logboek_and_oogst_from_the_set_up_to_the_municipality(
    als: Callable[..., Page], huis: Huis
) -> None:
    oogst = f"/proeftuinen/{huis.gegevens['tuinen']['lindewaard']}/uitgaven/"
    gids, lezer = als("procesbegeleider"), als("gemeente")

    gids.goto(oogst)
    _ga(gids, gids.get_by_role("link", name="Kies wat erin komt bij Logboek"))
    gids.get_by_label("Voor wie", exact=False).first.focus()
    gids.get_by_label(re.compile("[Ii]nleiding")).fill("Dit schreven we zelf, aan de keukentafel.")
    gids.get_by_role("radio", name="De gemeente").check(force=True)
    _ga(gids, gids.get_by_role("main").get_by_role("button", name="Bewaar", exact=True).last)
    gids.wait_for_load_state("networkidle")
    keur(gids)
    assert _maak(gids, oogst, "Logboek") >= 40
    assert _maak(gids, oogst, "Oogstrapport") >= 8

    # Signed in, the reader stands on the start page: one click to the harvest, one to the file.
    lezer.goto("/")
    _ga(lezer, lezer.get_by_role("main").get_by_role("link", name=re.compile("[Oo]ogst")).first)
    pdf = _haal(lezer, "^Download")
    assert len(PdfReader(BytesIO(pdf)).pages) > 1
    lezer.goto(oogst)
    keur(lezer)
    plank = lezer.get_by_role("region", name="Logboek", exact=True)
    _ga(lezer, plank.get_by_role("link", name=re.compile("^Lees op het scherm")))
    expect(lezer.get_by_text("aan de keukentafel").first).to_be_visible()
    keur(lezer)
