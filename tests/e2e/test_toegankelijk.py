"""Every page, every role, every state: axe finds nothing, and nothing sticks out of the screen."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from tests.e2e.bladzijden import BLADZIJDEN, LANGE, Bladzijde
from tests.e2e.conftest import BREED, TELEFOON, Waker
from tests.e2e.huis import Huis

REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# 1280 pixels wide at 400 % is 320 pixels; the height shrinks as well.
KLEINST = {"width": 320, "height": 256}

# What sticks out to the right of the screen and does not stand in a box of its own that scrolls.
STEEKT_UIT = """() => {
  const breed = document.documentElement.clientWidth;
  const rolt = (el) => {
    for (let op = el; op && op !== document.body; op = op.parentElement) {
      const stijl = getComputedStyle(op);
      if (stijl.overflowX !== "visible" || stijl.position === "fixed") return true;
    }
    return false;
  };
  const uit = [...document.body.querySelectorAll("*")].filter((el) => {
    const vak = el.getBoundingClientRect();
    return vak.width > 1 && vak.right > breed + 1 && el.checkVisibility() && !el.closest("svg svg, svg *") && !rolt(el);
  });
  return {
    breed,
    inhoud: document.documentElement.scrollWidth,
    uit: uit.slice(0, 5).map((el) => el.outerHTML.slice(0, 140)),
  };
}"""

# Text that a box cuts off without a way to read it: it hides what runs over.
AFGEKNIPT = """() => [...document.querySelectorAll("body *")].filter((bak) => {
  const stijl = getComputedStyle(bak);
  const kader = bak.getBoundingClientRect();
  const dicht = stijl.overflowX === "hidden" || stijl.overflowX === "clip";
  if (!dicht || kader.width < 3 || bak.closest("svg") || !bak.checkVisibility()) return false;
  const lees = document.createTreeWalker(bak, NodeFilter.SHOW_TEXT);
  const bereik = document.createRange();
  while (lees.nextNode()) {
    const ouder = lees.currentNode.parentElement;
    const vak = ouder.getBoundingClientRect();
    if (!lees.currentNode.data.trim() || vak.width < 3 || ouder.closest("svg, textarea")) continue;
    bereik.selectNodeContents(lees.currentNode);
    const woord = bereik.getBoundingClientRect();
    if (woord.right > kader.right + 1 || woord.bottom > kader.bottom + 1) return true;
  }
  return false;
}).map((bak) => bak.outerHTML.slice(0, 140))"""

# Open what is folded, so that axe sees it; a menu lies over the page and has a state of its own.
VOUW_OPEN = "document.querySelectorAll('details:not(.lw-menu)').forEach(el => { el.open = true; })"


def keur(page: Page) -> None:
    """Let axe look at the page as it stands; who clicked waits first for what comes."""
    page.wait_for_load_state()
    uitslag = Axe().run(page, options={"runOnly": REGELS, "resultTypes": ["violations"]})
    regels = [
        f"{fout['id']} ({fout['help']}): {deel['target']} {deel['html'][:160]} – {_waarom(deel)}"
        for fout in uitslag.response["violations"]
        for deel in fout["nodes"]
    ]
    assert not regels, "\n".join(regels)


def _waarom(deel: dict[str, Any]) -> str:
    redenen = [reden["message"] for soort in ("any", "all", "none") for reden in deel[soort]]
    return "; ".join(redenen)[:300]


def past(page: Page, *maten: Any) -> None:
    """Fail when one must scroll sideways to read the page, in any of these sizes."""
    fouten = []
    for maat in maten:
        page.set_viewport_size(maat)
        stand = page.evaluate(STEEKT_UIT)
        if stand["inhoud"] > stand["breed"] or stand["uit"]:
            fouten.append(f"{maat['width']} px: content of {stand['inhoud']} px, {stand['uit']}")
        fouten += [f"{maat['width']} px cuts off {wat}" for wat in page.evaluate(AFGEKNIPT)]
    assert not fouten, "\n".join(fouten)


@pytest.fixture(scope="module")
def bladen() -> Iterator[dict[str, Page]]:
    """Keep one page per role open for all tests of this file."""
    open_: dict[str, Page] = {}
    yield open_
    for page in open_.values():
        page.context.close()


@pytest.fixture
def blad(
    bladen: dict[str, Page], browser: Any, huis: Huis, waker: Waker
) -> Iterator[Callable[[Bladzijde], Page]]:
    """Give the page of this role, watched by this test's own guard."""
    bewaakt: list[BrowserContext] = []

    def geef(bladzijde: Bladzijde) -> Page:
        waker.verwacht(*bladzijde.fouten)
        wie = bladzijde.wie
        if wie not in bladen:
            bladen[wie] = _nieuw(browser, huis, wie)
        page = bladen[wie]
        waker.waak(page.context)
        bewaakt.append(page.context)
        page.set_viewport_size(BREED)
        if not wie:
            page.context.clear_cookies()
        return page

    yield geef
    for context in bewaakt:
        waker.laat_los(context)


def _nieuw(browser: Any, huis: Huis, wie: str) -> Page:
    context: BrowserContext = browser.new_context(
        base_url=huis.adres, locale="nl-NL", timezone_id="Europe/Amsterdam", viewport=BREED
    )
    if wie:
        sleutel = huis.gegevens["sessies"][wie]
        context.add_cookies([{"name": "sessie", "value": sleutel, "url": huis.adres}])
    return context.new_page()


@pytest.mark.parametrize("bladzijde", BLADZIJDEN, ids=str)
def test_axe_finds_nothing_and_nothing_sticks_out(
    bladzijde: Bladzijde, blad: Callable[[Bladzijde], Page], huis: Huis
) -> None:
    page = blad(bladzijde)
    bladzijde.open(page, huis.gegevens)
    page.evaluate(VOUW_OPEN)
    keur(page)

    # Where all is long, a wide screen must hold it as well.
    past(page, *([BREED] if bladzijde.wie == "lang" else []), KLEINST, TELEFOON)
    if bladzijde.hoofd:
        keur(page)


@pytest.mark.parametrize("bladzijde", LANGE, ids=str)
def test_long_words_break_and_are_not_cut_off(
    bladzijde: Bladzijde, blad: Callable[[Bladzijde], Page], huis: Huis
) -> None:
    page = blad(bladzijde)
    bladzijde.open(page, huis.gegevens)
    page.evaluate(VOUW_OPEN)

    past(page, BREED, TELEFOON, KLEINST)


def test_the_menu_of_a_phone_is_fit_for_all(als: Callable[..., Page]) -> None:
    page = als("procesbegeleider", viewport=TELEFOON)
    page.goto("/")
    page.locator("details.lw-menu > summary:visible").click()

    keur(page)
    past(page, KLEINST)


def test_text_of_twice_the_size_still_fits(als: Callable[..., Page], huis: Huis) -> None:
    page = als("procesbegeleider")
    for pad in ("/", f"/proeftuinen/{huis.gegevens['tuinen']['lindewaard']}/planning/"):
        page.goto(pad)
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        past(page, BREED)
