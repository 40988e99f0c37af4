"""The rows of tabs on a small screen: one row each, that moves sideways and shows that it does."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import TELEFOON
from tests.e2e.huis import Huis
from tests.e2e.test_toegankelijk import KLEINST, keur

EEN_RIJ = 72  # px: 44 for the finger, and room around it


def _staat_in_beeld(link: Locator) -> None:
    """Fail unless the link stands wholly within its row, once that came to rest."""
    expect(link).to_be_in_viewport(ratio=0.97)  # a screen rounds


@pytest.mark.parametrize("maat", [TELEFOON, KLEINST], ids=["telefoon", "400-procent"])
@pytest.mark.parametrize("script", [True, False], ids=["met-js", "zonder-js"])
def test_the_pages_under_a_tab_stand_in_one_row_with_the_chosen_one_in_sight(
    als: Callable[..., Page], huis: Huis, maat: dict[str, int], *, script: bool
) -> None:
    page = als("procesbegeleider", viewport=maat, java_script_enabled=script)
    page.goto(f"/proeftuinen/{huis.gegevens['tuinen']['lindewaard']}/bestuur/")
    rij = page.get_by_role("navigation", name="Bij dit onderdeel")
    gekozen = rij.locator("[aria-current]")

    expect(gekozen).to_have_text("Instemming en beleid")
    assert rij.bounding_box()["height"] <= EEN_RIJ
    _staat_in_beeld(gekozen)


def test_by_keyboard_each_tab_comes_into_sight(als: Callable[..., Page], huis: Huis) -> None:
    page = als("procesbegeleider", viewport=KLEINST)
    page.goto(f"/proeftuinen/{huis.gegevens['tuinen']['lindewaard']}/mensen/")
    rij = page.get_by_role("navigation", name="Bij dit onderdeel")
    links = rij.get_by_role("link")
    links.first.focus()
    for link in links.all():
        expect(link).to_be_focused()
        _staat_in_beeld(link)
        page.keyboard.press("Tab")


def test_the_tabs_of_my_account_show_that_they_go_on(als: Callable[..., Page]) -> None:
    page = als("procesbegeleider", viewport=TELEFOON)
    page.goto("/mijn/toestemmingen/")
    rij = page.get_by_role("navigation", name="Onderdelen")

    assert rij.evaluate("rij => rij.scrollWidth > rij.clientWidth")
    assert rij.evaluate("rij => getComputedStyle(rij).backgroundAttachment").startswith(
        "local, local, scroll, scroll"
    )
    _staat_in_beeld(rij.locator("[aria-current]"))
    keur(page)
