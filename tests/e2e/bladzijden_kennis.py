"""Finding and reading in the kennisbank, in their states."""

from playwright.sync_api import Page

from tests.e2e.bladzijde import Bladzijde
from tests.e2e.standen import verstuur

KB = "/kennisbank/"


def open_filters(page: Page) -> None:
    """Open the filters, and all of their groups, where they are closed."""
    dicht = page.locator("main details:not([open]) > summary:visible")
    while dicht.count():  # opening one may show others, and takes itself out of these
        dicht.first.click()


def zet_filter(page: Page) -> None:
    open_filters(page)
    page.locator("#dimensie-sociaal").check()
    page.get_by_role("link", name="Haal weg: Sociaal").wait_for()


BLADZIJDEN = [
    Bladzijde("", "kennisbank", KB, hoofd=True),
    Bladzijde("", "kennisbank-filters", KB, daad=open_filters),
    Bladzijde("", "kennisbank-filter-aan", KB, daad=zet_filter),
    Bladzijde("", "kennisbank-gezocht", KB, daad=verstuur("Zoek", q="geld bespreken")),
    Bladzijde("", "kennisbank-niets", f"{KB}?q=zzzzqqqq"),
    Bladzijde("", "kennisbank-te-ver", f"{KB}?blad=99"),
    Bladzijde("", "kennisbank-lang", f"{KB}?q={'w' * 300}"),
    Bladzijde("", "werkvorm", f"{KB}afsluiten-met-dank/", hoofd=True),
    Bladzijde("", "persona", f"{KB}cor-vierentachtig-jaar/"),
    Bladzijde("", "cijfer", f"{KB}cijfer-thuis-overleden/"),
    Bladzijde("", "film", f"{KB}film-carla/"),
    Bladzijde("procesbegeleider", "kennisbank", f"{KB}?q=wens"),
    Bladzijde("procesbegeleider", "werkvorm", f"{KB}afsluiten-met-dank/"),
    Bladzijde("landelijk", "werkvorm", f"{KB}afsluiten-met-dank/"),
]
