"""How someone works the site: by keyboard, by finger, or without JavaScript."""

import time
from datetime import date
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Locator, Page

MEESTE_TABS = 150
# Whether what has focus shows it, and where the focus is. The button inside a date or time field is
# drawn by the browser, with a ring of its own that a page cannot see.
FOCUS = """doel => {
  const el = document.activeElement;
  const stijl = getComputedStyle(el);
  // The link of a card that is one link draws its ring around the whole card.
  const ringen = [stijl, getComputedStyle(el, "::after")];
  const rand = ringen.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0);
  const datumknop = ["date", "time"].includes(el.type) && !el.matches(":focus-visible");
  const vak = el.getBoundingClientRect();
  return {
    hier: el === doel,
    begin: el === document.body || el === document.documentElement,
    zichtbaar: rand || datumknop || stijl.boxShadow !== "none",
    inBeeld: vak.width > 0 && vak.bottom > 0 && vak.top < innerHeight
      && vak.right > 0 && vak.left < innerWidth,
    wat: el.outerHTML.slice(0, 160),
  };
}"""


def app_code(geheim: str) -> str:
    """Return what an app with codes shows now (RFC 6238)."""
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30))


class Hand:
    """Works with clicks; what every way of working can do."""

    opties: dict[str, Any] = {}

    def __init__(self, page: Page) -> None:
        self.page = page

    def druk(self, doel: Locator) -> None:
        """Press a button or follow a link."""
        doel.click()

    def vul(self, doel: Locator, tekst: str) -> None:
        doel.fill(tekst)

    def plak(self, doel: Locator, tekst: str) -> None:
        """Paste what was copied elsewhere."""
        doel.fill(tekst)

    def kies(self, doel: Locator, keuze: str) -> None:
        """Choose from a list by its words."""
        doel.select_option(label=keuze)

    def kruis_aan(self, doel: Locator) -> None:
        doel.check()

    def datum(self, doel: Locator, dag: date) -> None:
        doel.fill(dag.isoformat())


class Vinger(Hand):
    """Works a phone by touch."""

    opties = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

    def druk(self, doel: Locator) -> None:
        doel.tap()


class ZonderScript(Hand):
    """Works in a browser that runs no JavaScript."""

    opties = {"java_script_enabled": False}


class Toetsenbord(Hand):
    """Works with Tab, Enter and letters; on the way every stop must show where one is."""

    def ga_naar(self, doel: Locator) -> None:
        """Press Tab until this has focus."""
        element = doel.element_handle()
        for _ in range(MEESTE_TABS):
            stand = self.page.evaluate(FOCUS, element)
            if stand["hier"]:
                return
            self.page.keyboard.press("Tab")
            stand = self.page.evaluate(FOCUS, element)
            if not stand["begin"]:
                assert stand["zichtbaar"], f"focus does not show on {stand['wat']}"
                assert stand["inBeeld"], f"focus is out of sight on {stand['wat']}"
        raise AssertionError(f"not reached with Tab: {doel}")

    def druk(self, doel: Locator) -> None:
        self.ga_naar(doel)
        self.page.keyboard.press("Enter")

    def vul(self, doel: Locator, tekst: str) -> None:
        self.ga_naar(doel)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(tekst)

    def plak(self, doel: Locator, tekst: str) -> None:
        self.ga_naar(doel)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(tekst)

    def kies(self, doel: Locator, keuze: str) -> None:
        """Type the first letters, as one does in a list that is closed."""
        self.ga_naar(doel)
        self.page.keyboard.type(keuze)
        gekozen = doel.locator("option:checked").inner_text()
        assert gekozen.startswith(keuze), f"typing {keuze!r} chose {gekozen!r}"

    def kruis_aan(self, doel: Locator) -> None:
        self.ga_naar(doel)
        self.page.keyboard.press("Space")

    def datum(self, doel: Locator, dag: date) -> None:
        """Type a day in the order in which this browser shows its parts."""
        for vorm in ("%d%m%Y", "%m%d%Y"):
            self.ga_naar(doel)
            self.page.keyboard.type(dag.strftime(vorm))
            if doel.input_value() == dag.isoformat():
                return
            # Go out and in again, to begin at the first part.
            self.page.keyboard.press("Shift+Tab")
            self.page.keyboard.press("Shift+Tab")
            self.page.keyboard.press("Shift+Tab")
        raise AssertionError(f"cannot type {dag} in {doel}: {doel.input_value()!r}")
