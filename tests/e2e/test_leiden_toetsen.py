"""A meeting from the list of people to its report, with the keyboard only."""

import re
from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.e2e.handen import Toetsenbord
from tests.e2e.huis import VANDAAG, Huis

TITEL = "Geleid met toetsen"


def _bewaar(hand: Toetsenbord, knop: str, dag: date) -> None:
    """Fill in the day and keep it, also when it is asked whether a day in the past is meant."""
    hand.datum(hand.page.get_by_label("Dag"), dag)
    hand.druk(hand.page.get_by_role("button", name=knop).last)
    if (klopt := hand.page.get_by_label(re.compile("klopt", re.IGNORECASE))).count():
        hand.kruis_aan(klopt)
        hand.druk(hand.page.get_by_role("button", name=knop).last)
    expect(hand.page.get_by_role("heading", level=1)).to_have_text(TITEL)


def _maak(hand: Toetsenbord, tuin: str) -> str:
    """Make a meeting of today with the blocks of a design; return where it stands."""
    page = hand.page
    page.goto(f"/proeftuinen/{tuin}/bijeenkomsten/nieuw/")
    hand.vul(page.get_by_label("Hoe heet de bijeenkomst?"), TITEL)
    _bewaar(hand, "Maak de bijeenkomst", datetime.now(ZoneInfo("Europe/Amsterdam")).date())
    pad = page.url.split("?")[0]
    hand.druk(page.get_by_role("link", name="Kies een ontwerp").first)
    hand.druk(page.get_by_role("button", name=re.compile("Neem over ?: Startbijeenkomst")).first)
    expect(page.get_by_text("Inloop met koffie en thee").first).to_be_visible()
    return pad


def _nodig(hand: Toetsenbord) -> None:
    """Put someone on the list, look at the mail, and send it."""
    page = hand.page
    hand.druk(page.get_by_role("link", name="Mensen", exact=True).last)
    hand.druk(page.get_by_role("link", name="Kies wie je uitnodigt").first)
    hand.kruis_aan(page.locator("form[method=post]").get_by_role("checkbox").first)
    hand.druk(page.get_by_role("button", name="Zet op de lijst", exact=True))
    hand.druk(page.get_by_role("link", name="Bekijk de uitnodiging"))
    hand.druk(page.locator("main button[value=stuur]"))
    expect(page.get_by_text(re.compile("Uitgenodigd op")).first).to_be_visible()


def _leid(hand: Toetsenbord) -> None:
    """Open the room, begin, go on, take five minutes more, and close the room."""
    page = hand.page
    hand.druk(page.get_by_role("link", name="Op de dag", exact=True))
    expect(page).to_have_title(re.compile("^Op de dag: "))
    hand.druk(page.get_by_role("button", name="Open de zaal"))
    hand.druk(page.get_by_role("button", name="Begin", exact=True))
    hand.druk(page.get_by_role("button", name=re.compile("^Volgende")))
    hand.druk(page.get_by_role("button", name="+5 minuten", exact=True))
    expect(page.get_by_role("button", name="−5 minuten", exact=True)).to_be_visible()
    hand.druk(page.locator("summary", has_text="Sluit de zaal"))
    hand.druk(page.get_by_role("button", name="Ja, sluit de zaal"))
    expect(page.get_by_role("button", name="Open de zaal weer")).to_be_visible()


def _stel_vast(hand: Toetsenbord, pad: str) -> None:
    """Agree the report, once the meeting is today for the house as well (it has its own clock)."""
    page = hand.page
    page.goto(f"{pad}bewerken/")
    _bewaar(hand, "Bewaar", date.fromisoformat(VANDAAG))
    hand.druk(page.get_by_role("link", name="Verslag", exact=True))
    hand.druk(page.get_by_role("button", name="Stel vast"))
    expect(page.get_by_text("Iedereen die meedoet kan dit verslag lezen")).to_be_visible()


def test_a_meeting_is_led_and_reported_with_the_keyboard(
    als: Callable[..., Page], huis: Huis
) -> None:
    hand = Toetsenbord(als("een"))
    pad = _maak(hand, huis.gegevens["tuinen"]["samen"])
    _nodig(hand)
    _leid(hand)
    _stel_vast(hand, pad)
