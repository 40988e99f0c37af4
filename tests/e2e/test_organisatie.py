"""The organisation's sign-in in Chromium: why the button is a link, and who may press it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.huis import Huis
from tests.oidc_aanbieder import CLIENT, GEHEIM, Aanbieder

HEEN = "/inloggen/met/organisatie/"
KNOP = "Log in met Gemeente Lindewaard"
TINEKE = {"sub": "s-1", "email": "tineke@lindewaard.example", "email_verified": True}


class HuisMetOrganisatie(Huis):
    """A server of its own, since the provider stands in its settings."""

    def __init__(self, server: str, begin: Path) -> None:
        super().__init__(begin)
        self._omgeving |= {
            "OIDC_NAAM": "Gemeente Lindewaard",
            "OIDC_SERVER": server,
            "OIDC_CLIENT_ID": CLIENT,
            "OIDC_CLIENT_SECRET": GEHEIM,
        }

    def _begin(self, opdracht: list[str], fd: int | None = None) -> None:
        self._omgeving["SITE_URL"] = self.adres
        super()._begin(opdracht, fd)


@pytest.fixture(scope="module")
def _aanbieder() -> Iterator[Aanbieder]:
    with Aanbieder(wie=TINEKE) as aanbieder:
        yield aanbieder


@pytest.fixture(scope="module")
def thuis(_aanbieder: Aanbieder, begin: Path) -> Iterator[str]:
    huis = HuisMetOrganisatie(_aanbieder.adres, begin)
    try:
        yield huis.start().adres
    finally:
        huis.stop()


@pytest.fixture
def aanbieder(_aanbieder: Aanbieder) -> Aanbieder:
    _aanbieder.gezien.clear()
    return _aanbieder


@pytest.fixture
def pagina(browser: Browser, thuis: str) -> Iterator[Page]:
    context = browser.new_context(base_url=thuis)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("script", [True, False])
def test_the_button_leads_there_and_back_and_in(browser: Browser, thuis: str, aanbieder, script):
    context = browser.new_context(base_url=thuis, java_script_enabled=script)
    pagina = context.new_page()
    klachten: list[str] = []
    pagina.on("console", lambda bericht: klachten.append(bericht.text))
    pagina.goto("/inloggen/?next=/hulp/")

    pagina.get_by_role("link", name=KNOP).click()

    pagina.wait_for_url("**/hulp/")
    assert "/authorize" in aanbieder.gezien
    pagina.goto("/")
    assert pagina.url == f"{thuis}/"
    assert klachten == []
    context.close()


def test_a_form_would_be_stopped_by_our_own_policy(pagina: Page, aanbieder):
    klachten: list[str] = []
    pagina.on("console", lambda bericht: klachten.append(bericht.text))
    pagina.goto("/inloggen/")

    pagina.evaluate(
        """pad => { const f = document.createElement('form'); f.action = pad;
        document.body.append(f); f.submit(); }""",
        HEEN,
    )
    pagina.wait_for_timeout(1000)

    assert "/authorize" not in aanbieder.gezien
    assert [klacht for klacht in klachten if "form-action" in klacht]


def test_another_site_that_leads_here_ends_at_the_door(pagina: Page, aanbieder, thuis: str):
    pagina.goto(f"{aanbieder.adres}/elders")
    pagina.evaluate("adres => { location.href = adres; }", f"{thuis}{HEEN}")

    pagina.wait_for_url("**/inloggen/")

    assert "/authorize" not in aanbieder.gezien
    assert pagina.get_by_role("link", name=KNOP).is_visible()
