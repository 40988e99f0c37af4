"""A quote from the ear to the concept-oogst, on paper, and out again in two clicks."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.e2e.handen import Hand, Toetsenbord, ZonderScript
from tests.e2e.huis import Huis
from tests.e2e.test_erbij import kop, meldt, naar

HANDEN = {"toetsenbord": Toetsenbord, "zonder-js": ZonderScript}
GEZEGD = "Ik kom voor de soep en blijf voor de mensen."
LANGSTE_WACHT = 60_000


def _schrijf_op(hand: Hand) -> None:
    page = hand.page
    hand.druk(page.get_by_role("link", name="Schrijf een citaat op").first)
    hand.vul(page.get_by_label("Wat is er gezegd?"), GEZEGD)
    hand.vul(page.get_by_label("In welke rol?"), "buurvrouw")
    hand.druk(page.get_by_role("button", name="Bewaar het citaat"))
    hand.kruis_aan(page.get_by_label("Op papier"))
    hand.druk(page.get_by_role("button", name="Leg vast"))
    meldt(page, "De toestemming staat in het register.")
    hand.druk(page.get_by_role("button", name="Zet in de oogst"))
    expect(page.locator("main")).to_contain_text("Dit citaat staat in de oogst.")


def _maak_pdf(hand: Hand) -> str:
    """Ask for the book on paper, wait for the worker, and return its text."""
    page = hand.page
    hand.druk(page.get_by_role("button", name="Maak een pdf"))
    ophalen = page.get_by_role("link", name="Ophalen")
    # Without script the page loads itself anew every four seconds; with script a part of it.
    expect(ophalen).to_be_visible(timeout=LANGSTE_WACHT)
    with page.expect_download() as bestand:
        hand.druk(ophalen)
    pdf = PdfReader(io.BytesIO(Path(bestand.value.path()).read_bytes()))
    return " ".join(" ".join(blad.extract_text() for blad in pdf.pages).split())


@pytest.mark.parametrize("manier", list(HANDEN))
def test_a_quote_is_gone_from_the_oogst_once_consent_is_withdrawn(
    manier: str, als: Callable[..., Page], huis: Huis
) -> None:
    hand = HANDEN[manier](als(f"gids-{manier}", **HANDEN[manier].opties))
    page = hand.page
    naar(page, huis, manier, "oogst/citaten/")
    _schrijf_op(hand)
    citaat = page.url
    naar(page, huis, manier, "oogst/")
    kop(page, "Concept-oogst")
    expect(page.locator("main")).to_contain_text(GEZEGD)
    assert GEZEGD in _maak_pdf(hand)

    page.goto(citaat)
    hand.druk(page.get_by_role("link", name="Bekijk de toestemming"))
    hand.druk(page.get_by_role("link", name="Trek in"))
    hand.druk(page.get_by_role("button", name="Ja, trek in"))
    expect(page).not_to_have_url(re.compile("/intrekken/"))
    expect(page.locator("main")).to_contain_text("pdf", ignore_case=True)  # what is already out
    naar(page, huis, manier, "oogst/")
    kop(page, "Concept-oogst")
    expect(page.locator("main")).not_to_contain_text(GEZEGD)
