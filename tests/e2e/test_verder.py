"""From the plan for what lasts to the first look-back: guide, participant and municipality."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import TELEFOON, Waker
from tests.e2e.huis import Huis
from tests.e2e.test_toegankelijk import keur

CONCLUSIE = "We bellen elkaar nog. De lunch houden we erin."
BEWAAR = re.compile("Bewaar|Zet erbij|Schrijf|Vraag")


@pytest.fixture
def verder(huis: Huis) -> str:
    return f"/proeftuinen/{huis.gegevens['tuinen']['verder']}/verder/"


def _verstuur(page: Page, knop: str | re.Pattern[str]) -> None:
    page.get_by_role("main").get_by_role("button", name=knop).first.click()
    page.wait_for_load_state()


def _kies(page: Page, antwoord: str) -> None:
    page.get_by_role("radio", name=antwoord, exact=True).check(force=True)


def _schrijf_op_wat_blijft(gids: Page, verder: str) -> None:
    """Write who keeps the network and what is asked, adopt that, and share it."""
    gids.goto(f"{verder}netwerk/nieuw/?soort=bijeen")
    gids.get_by_label("Wat spraken jullie af?").fill("Elk kwartaal samen lunchen.")
    gids.get_by_label("Wie zorgt ervoor?").fill("De coördinator van het netwerk")
    _verstuur(gids, BEWAAR)
    expect(gids.get_by_text("Elk kwartaal samen lunchen.").first).to_be_visible()
    gids.goto(f"{verder}toezeggingen/nieuw/")
    gids.get_by_label("Van wie vragen jullie dit?").fill("Wethouder zorg")
    gids.get_by_label("Wat hebben jullie nodig?").fill("Geld voor vier lunches.")
    _verstuur(gids, BEWAAR)
    gids.goto(f"{verder}wat-blijft/")
    _verstuur(gids, "Stel het plan vast")
    expect(gids.get_by_text("Mooi. Het plan is vastgesteld.").first).to_be_visible()
    _verstuur(gids, "Deel ze met de gemeente")
    expect(gids.get_by_role("button", name="Deel ze met de gemeente")).to_have_count(0)
    keur(gids)


def _begin_terugblik(gids: Page, verder: str) -> tuple[str, str]:
    """Begin the look-back that is due; return its address and that of its list."""
    gids.goto(f"{verder}in-verbinding/")
    keur(gids)
    gids.get_by_role("link", name="Na drie maanden").first.click()
    _verstuur(gids, "Begin nu en stuur de mails")
    expect(gids.get_by_role("heading", name="Wat we iedereen vroegen")).to_be_visible()
    keur(gids)
    terugblik = gids.url
    gids.get_by_role("link", name="Weten jullie elkaar nog te vinden?").first.click()
    expect(gids.get_by_role("heading", name="De vragen")).to_be_visible()
    return terugblik, gids.url


def _antwoord_op_de_telefoon(doet: Page, lijst: str) -> None:
    """Answer without a name, and change one's mind."""
    doet.goto(lijst)
    _verstuur(doet, "Vul de lijst zelf in")
    expect(doet).to_have_url(re.compile("/vragenlijst/"))
    keur(doet)
    for antwoord in ("Soms", "Vaak"):
        _kies(doet, antwoord)
        _verstuur(doet, "Verstuur mijn antwoorden")
        expect(doet.get_by_role("heading", name="Dank je wel")).to_be_visible()
        doet.get_by_role("link", name="Ga terug naar de vragen").click()
    expect(doet.get_by_role("radio", name="Vaak", exact=True)).to_be_checked()


def _voer_papier_in_en_sluit(gids: Page, lijst: str) -> None:
    """Type four sheets, close the list, and read what came of it."""
    for antwoord in ("Zelden", "Soms", "Vaak", "Altijd"):
        gids.goto(f"{lijst}papier/")
        _kies(gids, antwoord)
        _verstuur(gids, "Bewaar en volgende")
        expect(gids.get_by_text("Bewaard. Pak het volgende vel.")).to_be_visible()
    gids.goto(f"{lijst}sluiten/")
    _verstuur(gids, "Ja, sluit de lijst")
    expect(gids.get_by_text("3 van de 5 kozen vaak of altijd").first).to_be_visible()
    keur(gids)


def test_from_what_lasts_to_the_first_look_back(
    als: Callable[..., Page], verder: str, waker: Waker
) -> None:
    gids, lezer = als("verder-gids"), als("verder-leest-mee")
    doet = als("verder-doet-mee", viewport=TELEFOON, has_touch=True)
    waker.verwacht(404)
    assert lezer.goto(f"{verder}twee-bladzijden/").status == 404

    _schrijf_op_wat_blijft(gids, verder)
    lezer.goto(f"{verder}twee-bladzijden/")
    expect(lezer.get_by_text("Geld voor vier lunches.").first).to_be_visible()
    keur(lezer)
    terugblik, lijst = _begin_terugblik(gids, verder)
    _antwoord_op_de_telefoon(doet, lijst)
    _voer_papier_in_en_sluit(gids, lijst)
    lezer.goto(f"{lijst}uitslag/")
    expect(lezer.get_by_text("5 mensen").first).to_be_visible()

    # What became of the lunch, and what came of looking back.
    gids.goto(terugblik)
    gids.get_by_role("link", name="Schrijf op of het nog loopt").first.click()
    _kies(gids, "Ja, het loopt")
    _verstuur(gids, BEWAAR)
    gids.goto(f"{terugblik}conclusie/")
    gids.get_by_label("Wat kwam eruit?").fill(CONCLUSIE)
    _verstuur(gids, BEWAAR)
    expect(gids.get_by_text(CONCLUSIE)).to_be_visible()
