"""What they can mean: a voorziening in a gap, a line on a phone, and a talk that is agreed with."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.handen import Toetsenbord, Vinger, ZonderScript
from tests.e2e.huis import Huis
from tests.e2e.test_erbij import kop, naar

HANDEN = {"toetsenbord": Toetsenbord, "telefoon": Vinger, "zonder-js": ZonderScript}
NOTITIES = re.compile(r"https?://\S+/gesprek/\S+")


@pytest.mark.parametrize("manier", ["toetsenbord", "zonder-js"])
def test_the_core_team_fills_a_gap_with_a_new_organisation(
    manier: str, als: Callable[..., Page], huis: Huis
) -> None:
    hand = HANDEN[manier](als(f"kernteam-{manier}", **HANDEN[manier].opties))
    page = hand.page
    naar(page, huis, manier, "organisaties/")
    hand.druk(page.get_by_role("link", name="Voeg een organisatie toe").first)
    hand.vul(page.get_by_label("Naam", exact=True), f"Koor {manier}")
    hand.kies(page.get_by_label("Soort organisatie"), "Vrijwilligersorganisatie")
    hand.druk(page.get_by_role("button", name="Voeg toe", exact=True))
    kop(page, f"Koor {manier}")

    naar(page, huis, manier, "sociale-kaart/")
    if manier == "toetsenbord":  # with script one dimension shows at a time on a phone only
        expect(page.get_by_role("rowheader", name="Zingeving")).to_be_visible()
    vak = "Zingeving, Nazorg"
    hand.druk(page.get_by_role("link", name=f"Wie kan dit? {vak}"))
    kop(page, "Nieuwe voorziening")
    expect(page.get_by_role("checkbox", name=vak)).to_be_checked()
    hand.kies(page.get_by_label("Van welke organisatie?"), f"Koor {manier}")
    hand.vul(page.get_by_label("Naam", exact=True), "Samen zingen")
    hand.druk(page.get_by_role("button", name="Zet op de kaart"))
    expect(page).not_to_have_url(re.compile("/nieuw/"))

    naar(page, huis, manier, "sociale-kaart/")
    cel = page.get_by_role("cell").filter(has_text="Samen zingen")
    expect(cel).to_have_count(1)
    expect(cel).to_contain_text(f"Koor {manier}")


@pytest.mark.parametrize("manier", ["telefoon", "zonder-js"])
def test_a_participant_fills_a_line_of_the_invulschema(
    manier: str, als: Callable[..., Page], huis: Huis
) -> None:
    hand = HANDEN[manier](als(f"deelnemer-{manier}", **HANDEN[manier].opties))
    page = hand.page
    naar(page, huis, manier, "invulschema/")
    blok = page.get_by_role("region", name="Sociaal")
    knop = blok.get_by_role("button", name="Voeg toe bij sociaal")
    hand.druk(knop)
    expect(blok.get_by_role("alert")).to_be_visible()
    hand.vul(blok.get_by_label("Met wie?"), "De bakker op de hoek")
    hand.druk(knop)

    regel = blok.get_by_role("listitem").filter(has_text="De bakker op de hoek")
    expect(regel).to_be_visible()
    expect(blok.get_by_role("alert")).to_have_count(0)
    hand.druk(regel.get_by_role("button", name="Haal weg: De bakker op de hoek"))
    expect(regel).to_have_count(0)


@pytest.mark.parametrize("manier", ["toetsenbord", "zonder-js"])
def test_a_talk_is_planned_written_up_sent_and_agreed_with_by_its_link(
    manier: str, als: Callable[..., Page], huis: Huis
) -> None:
    hand = HANDEN[manier](als(f"kernteam-{manier}", **HANDEN[manier].opties))
    ander = (
        ZonderScript(als(**ZonderScript.opties))
        if manier == "zonder-js"
        else Vinger(als(**Vinger.opties))
    )
    page, wie = hand.page, f"praat-{manier}@e2e.example"
    naar(page, huis, manier, "mensen/nieuw/")
    hand.vul(page.get_by_label("Naam", exact=True), "Gea Gesprek")
    hand.vul(page.get_by_label("Mailadres"), wie)
    hand.druk(page.get_by_role("button", name="Voeg toe", exact=True))
    hand.druk(page.get_by_role("link", name="Plan een gesprek"))
    hand.vul(page.get_by_label("Plaats"), "Bij haar thuis")
    hand.druk(page.get_by_role("button", name="Zet het gesprek erbij"))
    kop(page, "Gesprek met Gea Gesprek")
    hand.druk(page.get_by_role("link", name="Uitwerken"))
    hand.vul(page.get_by_label("Wat is er gezegd?"), "Het koor komt langs.")
    hand.vul(page.get_by_label("Nieuwe thema’s"), "Zingen")
    hand.druk(page.get_by_role("button", name="Bewaar", exact=True))
    al_verstuurd = len(huis.post())
    hand.druk(page.get_by_role("button", name="Stuur de notities"))
    expect(page.locator("main")).to_contain_text("Nog geen antwoord")

    link = huis.brief_aan(wie, NOTITIES, al_verstuurd)
    ander.page.goto(link)
    expect(ander.page.locator("main")).to_contain_text("Het koor komt langs.")
    ander.druk(ander.page.get_by_role("button", name="Akkoord"))
    kop(ander.page, "Dank je wel")

    page.reload()
    expect(page.locator("main")).to_contain_text("Akkoord")
    expect(page.get_by_role("button", name="Stuur de notities")).to_have_count(0)
