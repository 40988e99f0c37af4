"""A meeting is led in real browsers: a leader, a second one, the screen and three phones."""

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import TELEFOON
from tests.e2e.livezaal import ZAAL


def _scherm(huis) -> str:
    tuin, deze = huis.gegevens["tuinen"]["samen"], huis.gegevens["dingen"][ZAAL]
    return f"/proeftuinen/{tuin}/bijeenkomsten/{deze}/scherm/"


def _zet_stip(telefoon: Page, adres: str, trede: str) -> None:
    telefoon.goto(adres)
    telefoon.get_by_text(trede).click()
    telefoon.get_by_role("button", name="Zet mijn stip").click()
    expect(telefoon.get_by_text("Je stip staat")).to_be_visible()


def test_a_meeting_runs_from_check_in_to_the_ladder(huis, als, waker):
    leider, ander, zaal = als("een"), als("twee"), als("een")
    telefoons = [als(viewport=TELEFOON) for _ in range(3)]
    scherm = _scherm(huis)

    leider.goto(scherm)
    leider.get_by_role("button", name="Open de zaal").click()
    code = leider.locator(".lw-zaaldeur__code").inner_text().split()[-1]
    zaal.goto(f"{scherm}zaal/")
    expect(zaal.get_by_text(code)).to_be_visible()
    expect(zaal.get_by_role("heading", level=1)).to_have_text("Welkom")

    # check-in on the own phone; the team finds out who a guest is
    for nr, telefoon in enumerate(telefoons):
        telefoon.goto(f"/live/{code.lower()}/aanmelden/")
        telefoon.get_by_label("Hoe heet je?").fill(f"Gast {nr}")
        telefoon.get_by_role("button", name="Ik ben er").click()
        expect(telefoon.get_by_text("Je bent aangemeld")).to_be_visible()
    expect(zaal.get_by_text("3 telefoons doen mee")).to_be_visible()
    leider.goto(f"{scherm}wie/")
    leider.get_by_role("button", name=re.compile("Zet bij de mensen ?: Gast 0")).click()
    expect(leider.get_by_text("Gast 0 staat bij de mensen, en was er.")).to_be_visible()

    # begin; the screen follows by itself
    leider.goto(scherm)
    leider.get_by_role("button", name="Begin").click()
    expect(zaal.get_by_role("heading", level=1)).to_have_text("Inloop")
    expect(zaal.get_by_text(re.compile("Nog (29|30) minuten"))).to_be_visible()

    # a second leader takes over; the first sees it by itself
    ander.goto(scherm)
    expect(ander.get_by_text("Eva Een leidt nu")).to_be_visible()
    ander.get_by_role("button", name="Ik neem het over").click()
    expect(leider.get_by_text("Teun Twee leidt nu")).to_be_visible()
    ander.get_by_role("button", name="Volgende: Ladder").click()
    expect(zaal.get_by_role("heading", level=1)).to_have_text("Ladder")

    # dots on the ladder: hidden until the end
    ander.get_by_role("button", name="Ladder-gesprek").click()
    vraag = ander.get_by_role("link", name="Van papier").get_attribute("href").split("/")[-3]
    stip = f"/live/{code.lower()}/trede/{vraag}/"
    for telefoon, trede in zip(telefoons, ("Kennen", "Waarderen", "Waarderen"), strict=True):
        _zet_stip(telefoon, stip, f". {trede}")
    expect(zaal.get_by_text("3 stippen gezet")).to_be_visible()
    expect(zaal.locator(".lw-schermladder")).to_have_count(0)
    ander.get_by_role("link", name="Van papier").click()
    ander.get_by_label("3. Waarderen").fill("5")
    ander.get_by_role("button", name="Tel mee").click()
    ander.get_by_role("button", name="Rond af en toon").click()
    expect(zaal.get_by_text("Het midden ligt op 3. Waarderen")).to_be_visible()

    # the network goes and comes back: the picture stays
    waker.verwacht(304)
    waker.laat_los(zaal.context)
    zaal.context.set_offline(True)
    expect(zaal.get_by_text("Geen verbinding")).to_be_visible()
    expect(zaal.get_by_text("Het midden ligt op 3. Waarderen")).to_be_visible()
    zaal.context.set_offline(False)
    expect(zaal.get_by_text("Geen verbinding")).to_be_hidden()

    # the end
    ander.locator("summary", has_text="Sluit de zaal").click()
    ander.get_by_role("button", name="Ja, sluit de zaal").click()
    expect(zaal.get_by_text("De zaal is dicht.")).to_be_visible()


def test_all_buttons_of_the_leader_work_without_scripts(huis, als):
    leider = als("twee", java_script_enabled=False, viewport=TELEFOON)
    leider.goto(_scherm(huis))
    if (open_ := leider.get_by_role("button", name=re.compile("^Open de zaal"))).count():
        open_.click()
    if leider.get_by_role("button", name="Ik neem het over").count():
        leider.get_by_role("button", name="Ik neem het over").click()

    verder = leider.get_by_role("button", name=re.compile("^(Begin|Volgende|Rond af$)")).first
    if verder.count():
        verder.click()
    leider.get_by_role("button", name="Eén terug").first.click()
    leider.goto(f"{_scherm(huis)}zaal/")

    expect(leider.locator(".lw-scherm__code")).to_be_visible()
