"""One server and one browser per session; a context per test, in which nothing may go wrong."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.e2e.huis import Huis, start_chromium

HIER = Path(__file__).parent
BREED = {"width": 1280, "height": 900}
TELEFOON = {"width": 390, "height": 844}
GEDULD = 20_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that stands in this folder; the longest first, so that two workers end together.

    Next the tables: the proof of who someone is, with which all begin, is good for a quarter.
    """
    for item in items:
        if item.path.is_relative_to(HIER):
            item.add_marker(pytest.mark.e2e)
    items.sort(key=lambda item: ("test_stroom" not in item.path.name, "casus" not in item.name))


@pytest.fixture(scope="session")
def begin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all workers share, for what every server begins with."""
    basis = tmp_path_factory.getbasetemp()
    gedeeld = basis.parent if "PYTEST_XDIST_WORKER" in os.environ else basis
    map_ = gedeeld / "e2e-begin"
    map_.mkdir(exist_ok=True)
    return map_


@pytest.fixture(scope="session")
def huis(begin: Path) -> Iterator[Huis]:
    """Start our own server, and end it."""
    huis = Huis(begin)
    try:
        yield huis.start()
    finally:
        huis.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser once."""
    with sync_playwright() as playwright:
        browser = start_chromium(playwright)
        yield browser
        browser.close()


class Waker:
    """Watches contexts: console and page errors, blocked content, requests to elsewhere."""

    def __init__(self, adres: str) -> None:
        self.adres = adres
        self.klachten: list[str] = []
        self.verzoeken: list[str] = []
        self._verwacht: set[int] = set()

    def verwacht(self, *statussen: int) -> None:
        """Take an error status that this test asks for as no error; the console names each."""
        self._verwacht |= set(statussen)

    def waak(self, context: BrowserContext) -> None:
        for soort, doe in self._oren():
            context.on(soort, doe)

    def laat_los(self, context: BrowserContext) -> None:
        """Stop watching a context that goes on: else each test adds to what every request costs."""
        for soort, doe in self._oren():
            context.remove_listener(soort, doe)

    def _oren(self) -> list[tuple[Any, Callable[[Any], None]]]:
        return [
            ("console", self._console),
            ("weberror", self._paginafout),
            ("request", self._verzoek),
        ]

    def _paginafout(self, fout: Any) -> None:
        self.klachten.append(f"page error: {fout.error}")

    def _console(self, bericht: Any) -> None:
        if bericht.type not in {"error", "warning"}:
            return
        tekst = bericht.text
        if any(f"status of {status} " in tekst for status in self._verwacht):
            return
        self.klachten.append(f"{bericht.type}: {tekst} ({bericht.location.get('url')})")

    def _verzoek(self, verzoek: Any) -> None:
        self.verzoeken.append(verzoek.url)
        if not verzoek.url.startswith((f"{self.adres}/", "data:")):
            self.klachten.append(f"request to elsewhere: {verzoek.url}")


@pytest.fixture
def waker(huis: Huis) -> Iterator[Waker]:
    """Fail the test on anything that the browser complains of."""
    waker = Waker(huis.adres)
    yield waker
    assert waker.klachten == []


@pytest.fixture
def nieuwe_context(
    browser: Browser, huis: Huis, waker: Waker
) -> Iterator[Callable[..., BrowserContext]]:
    """Open a context: `nieuwe_context("kernteam", viewport=TELEFOON)`; without a name signed out."""
    open_: list[BrowserContext] = []

    def maak(wie: str = "", **opties: Any) -> BrowserContext:
        basis = {
            "base_url": huis.adres,
            "locale": "nl-NL",
            "timezone_id": "Europe/Amsterdam",
            "viewport": BREED,
        }
        context = browser.new_context(**(basis | opties))
        context.set_default_timeout(GEDULD)
        waker.waak(context)
        if wie:
            sleutel = huis.gegevens["sessies"][wie]
            context.add_cookies([{"name": "sessie", "value": sleutel, "url": huis.adres}])
        open_.append(context)
        return context

    yield maak
    for context in open_:
        context.close()


@pytest.fixture
def als(nieuwe_context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Open a page as someone: `als("kernteam").goto("/")`."""

    def maak(wie: str = "", **opties: Any) -> Page:
        return nieuwe_context(wie, **opties).new_page()

    return maak
