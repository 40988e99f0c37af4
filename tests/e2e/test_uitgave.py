"""A guide makes the logboek and the report in the browser; the municipality has them in two clicks."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.huis import Huis
from tests.e2e.test_toegankelijk import keur

KLAAR = 60_000
"""Milliseconds in which an edition must be made, on a busy machine."""


def _maak(gids: Page, oogst: str, boek: str) -> int:
    """Have an edition made, publish it, and return how many pages it has."""
    gids.goto(oogst)
    plank = gids.get_by_role("region", name=boek, exact=True)
    plank.get_by_role("button", name=re.compile("^Maak ")).click()
    expect(gids.locator("#opdracht").get_by_text("Het bestand is klaar.")).to_be_visible(
        timeout=KLAAR
    )
    gids.get_by_role("link", name="Uitgaven", exact=True).last.click()
    plank.get_by_role("link", name=re.compile(r"uitgave \d+$")).first.click()
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
    gids.get_by_role("link", name="Kies wat erin komt bij Logboek").click()
    gids.get_by_label("Voor wie", exact=False).first.focus()
    gids.get_by_label(re.compile("[Ii]nleiding")).fill("Dit schreven we zelf, aan de keukentafel.")
    gids.get_by_role("radio", name="De gemeente").check(force=True)
    gids.get_by_role("main").get_by_role("button", name="Bewaar", exact=True).last.click()
    keur(gids)
    assert _maak(gids, oogst, "Logboek") >= 40
    assert _maak(gids, oogst, "Oogstrapport") >= 8

    # Signed in, the reader stands on the start page: one click to the harvest, one to the file.
    lezer.goto("/")
    lezer.get_by_role("main").get_by_role("link", name=re.compile("[Oo]ogst")).first.click()
    pdf = _haal(lezer, "^Download")
    assert len(PdfReader(BytesIO(pdf)).pages) > 1
    lezer.goto(oogst)
    keur(lezer)
    plank = lezer.get_by_role("region", name="Logboek", exact=True)
    plank.get_by_role("link", name=re.compile("^Lees op het scherm")).click()
    expect(lezer.get_by_text("aan de keukentafel").first).to_be_visible()
    keur(lezer)
